import { z } from 'zod'
import { isRegionCode, Refusal, type RegionCode } from '#vocabulary'
import { municipalities } from './facts/municipalities.ts'
import { provinces } from './facts/provinces.ts'
import type { RegionBatch } from './load-regions.ts'
import { country, kindOfCode, type Region } from './region.ts'
import { centreOf, roundedGeometry } from './simplify.ts'

const pageSize = 1000
const tries = 4
const timeoutMs = 30_000

const page = z.object({
  features: z.array(
    z.object({ properties: z.record(z.string(), z.unknown()), geometry: z.unknown().nullable() }),
  ),
})

/** The levels as the service of generalised boundaries names them, the greatest first. */
const levels = [
  { level: 'provincie', type: 'gebiedsindelingen:provincie_gegeneraliseerd' },
  { level: 'gemeente', type: 'gebiedsindelingen:gemeente_gegeneraliseerd' },
  { level: 'wijk', type: 'gebiedsindelingen:wijk_gegeneraliseerd' },
  { level: 'buurt', type: 'gebiedsindelingen:buurt_gegeneraliseerd' },
] as const

/** The year of the division and the address of the service; `pauseMs` doubles each time that it is asked again. */
export type Pdok = { year: number; address: string; pauseMs: number }

export const pdok: Pdok = { year: 2024, address: 'https://service.pdok.nl', pauseMs: 1000 }

/**
 * The country from PDOK: names and generalised boundaries of CBS and Kadaster (CC BY 4.0), page by page.
 * @param passed pages that an earlier load has saved: they are not asked for again.
 * @throws Refusal 'not-found' when the service does not answer after some tries, or does not have that year.
 */
export async function* readPdok(
  { year, address, pauseMs }: Pdok,
  passed: ReadonlySet<string>,
): AsyncGenerator<RegionBatch> {
  for (const { level, type } of levels) {
    const end = `${level}-end`
    if (passed.has(end)) continue
    for (let start = 0; ; start += pageSize) {
      const checkpoint = `${level}-${start}`
      if (passed.has(checkpoint)) continue
      const query = new URLSearchParams({
        service: 'WFS',
        version: '2.0.0',
        request: 'GetFeature',
        typeNames: type,
        outputFormat: 'application/json',
        srsName: 'EPSG:4326',
        count: String(pageSize),
        startIndex: String(start),
      })
      const { features } = await fetchPage(
        `${address}/cbs/gebiedsindelingen/${year}/wfs/v1_0?${query}`,
        pauseMs,
      )
      const read = features.flatMap((feature) => regionOf(feature, year))
      yield {
        checkpoint,
        regions: read.map(({ region }) => region),
        postcodes: [],
        shapes: read.flatMap(({ region, geometry }) => (geometry ? [{ code: region.code, geometry }] : [])),
      }
      if (features.length < pageSize) break
    }
    yield { checkpoint: end, regions: [], postcodes: [], shapes: [] }
  }
}

function regionOf(
  { properties, geometry }: z.output<typeof page>['features'][number],
  year: number,
): { region: Region; geometry: unknown }[] {
  const code = String(properties.statcode ?? '').trim()
  const name = String(properties.statnaam ?? '').trim()
  if (!isRegionCode(code) || !name || isWater(name, properties) || isAbroad(code)) return []
  const centre = centreOf(geometry)
  const region: Region = {
    code,
    kind: kindOfCode(code),
    name,
    parent: parentOf(code),
    year,
    successor: null,
    latitude: centre?.latitude ?? null,
    longitude: centre?.longitude ?? null,
  }
  return [{ region, geometry: geometry ? roundedGeometry(geometry) : null }]
}

/** Codes do not tell water: Odoorn is WK168198, and the Dordtse Biesbosch lies in WK050598. */
function isWater(name: string, { water }: Record<string, unknown>): boolean {
  return water === 'JA' || /^(groot |binnen|buiten)?water$/i.test(name)
}

/** Belgian land within Baarle-Nassau is GM0998; what CBS cannot place has the codes beside it. */
function isAbroad(code: RegionCode): boolean {
  return /^(GM|WK|BU)099[6-9]/.test(code)
}

const provinceOfMunicipality = new Map(municipalities.map(([code, , province]) => [code, province]))

/** The service names no parents: wijk and buurt tell them by their code, municipalities are known. */
function parentOf(code: RegionCode): RegionCode | null {
  if (code.startsWith('BU')) return `WK${code.slice(2, 8)}` as RegionCode
  if (code.startsWith('WK')) return `GM${code.slice(2, 6)}` as RegionCode
  if (code.startsWith('GM')) return (provinceOfMunicipality.get(code) ?? null) as RegionCode | null
  return provinces.some(([known]) => known === code) ? country : null
}

async function fetchPage(address: string, pauseMs: number): Promise<z.output<typeof page>> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) })
      // So PDOK answers for a year, or a level of a year, that it does not have: asking again is no use.
      if (answer.status === 400 || answer.status === 404)
        throw new Refusal('not-found', 'pdok_has_not_that_year')
      if (!answer.ok) throw new Error(`status ${answer.status}`)
      return page.parse(await answer.json())
    } catch (error) {
      if (error instanceof Refusal) throw error
      if (attempt === tries) throw new Refusal('not-found', 'pdok_does_not_answer')
      await new Promise((resolve) => setTimeout(resolve, pauseMs * 2 ** (attempt - 1)))
    }
  }
}
