import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { feature } from 'topojson-client'
import { isRegionCode, Refusal, type RegionCode } from '#vocabulary'
import type { RegionBatch } from './load-regions.ts'
import { country, kindOfCode, type Region } from './region.ts'
import { roundedGeometry } from './simplify.ts'

const year = 2024
const atOnce = 1000

/**
 * The country from a folder: regions.csv (code, kind, name, parent_code, lat, lon), pc4.csv, and boundaries as
 * TopoJSON per kind, of which any may be absent but the first.
 */
export async function* readFolder(folder: string): AsyncGenerator<RegionBatch> {
  const table = join(folder, 'regions.csv')
  if (!existsSync(table)) throw new Refusal('not-found', 'regions_not_in_folder')
  let regions: Region[] = []
  let part = 0
  for await (const row of rowsOf(table)) {
    if (!isRegionCode(row.code ?? '')) continue
    const code = row.code as RegionCode
    regions.push({
      code,
      kind: kindOfCode(code),
      name: row.name!,
      parent: ((row.parent_code || (code.startsWith('PV') ? country : null)) ?? null) as RegionCode | null,
      year,
      successor: null,
      latitude: numberOr(row.lat),
      longitude: numberOr(row.lon),
    })
    if (regions.length === atOnce) {
      yield { checkpoint: `regions-${part++}`, regions, postcodes: [], shapes: [] }
      regions = []
    }
  }
  yield { checkpoint: `regions-${part}`, regions, postcodes: [], shapes: [] }
  yield* postcodesIn(join(folder, 'pc4.csv'))
  for (const file of ['provincies', 'gemeenten', 'wijken', 'buurten']) yield* shapesIn(folder, file)
}

async function* postcodesIn(table: string): AsyncGenerator<RegionBatch> {
  if (!existsSync(table)) return
  const postcodes: RegionBatch['postcodes'] = []
  for await (const row of rowsOf(table)) {
    postcodes.push({
      digits: row.pc4!,
      place: row.plaats!,
      municipality: row.gm_code as RegionCode,
      district: (row.wk_code || null) as RegionCode | null,
      latitude: numberOr(row.lat),
      longitude: numberOr(row.lon),
    })
  }
  for (let from = 0; from < postcodes.length; from += atOnce) {
    const batch = postcodes.slice(from, from + atOnce)
    yield { checkpoint: `postcodes-${from}`, regions: [], postcodes: batch, shapes: [] }
  }
}

async function* shapesIn(folder: string, file: string): AsyncGenerator<RegionBatch> {
  const path = join(folder, `${file}.topojson`)
  if (!existsSync(path)) return
  const topology = JSON.parse(await readFile(path, 'utf8'))
  const [name] = Object.keys(topology.objects)
  if (!name) return
  const collection = feature(topology, topology.objects[name]) as unknown as {
    features: { id?: string; properties?: { code?: string }; geometry: unknown }[]
  }
  const shapes = collection.features.flatMap(({ id, properties, geometry }) => {
    const code = id ?? properties?.code
    return code && geometry ? [{ code, geometry: roundedGeometry(geometry) }] : []
  })
  for (let from = 0; from < shapes.length; from += atOnce) {
    yield {
      checkpoint: `${file}-${from}`,
      regions: [],
      postcodes: [],
      shapes: shapes.slice(from, from + atOnce),
    }
  }
}

async function* rowsOf(path: string): AsyncGenerator<Record<string, string | undefined>> {
  yield* createReadStream(path).pipe(parse({ bom: true, columns: true, trim: true }))
}

function numberOr(text: string | undefined): number | null {
  const value = Number(text)
  return text && Number.isFinite(value) ? value : null
}
