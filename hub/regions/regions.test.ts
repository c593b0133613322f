import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHub, type TestHub } from '#testing'
import type { RegionCode } from '#vocabulary'
import {
  builtInRegions,
  countRegions,
  distanceKm,
  ensureBuiltInRegions,
  findRegions,
  loadRegions,
  neighboursOf,
  regionsWithin,
  resolveRegion,
} from './index.ts'

const data = process.env.SHARED_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))
const hasData = existsSync(data)
if (!hasData) console.log('The folder with CBS data is not there: what it checks is left out.')

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub()
  await ensureBuiltInRegions(hub)
})
afterAll(() => hub.close())

const named = async (text: string) =>
  (await findRegions(hub, { text })).map(({ name, code }) => `${name} ${code}`)

test.runIf(hasData)('the built-in regions are those of CBS', () => {
  const rows = readFileSync(`${data}/regions.csv`, 'utf8').trim().split('\n').slice(1)
  const known = new Map(rows.map((row) => [row.slice(0, row.indexOf(',')), row]))
  const built = builtInRegions().filter(({ code }) => code !== 'NL')
  expect(built.filter(({ kind }) => kind === 'province')).toHaveLength(12)
  expect(built.filter(({ kind }) => kind === 'municipality')).toHaveLength(342)
  for (const { code, name } of built) expect(known.get(code), code).toContain(name)
})

test('a region lies in its municipality, its province and the country', async () => {
  expect((await resolveRegion(hub, 'BU03070101' as RegionCode))!.path.slice(1)).toEqual([
    'WK030701',
    'GM0307',
    'PV26',
    'NL',
  ])
})

test('a wijk that is not known by itself lies in the municipality of its code', async () => {
  const place = await resolveRegion(hub, 'WK026803' as RegionCode)
  expect(place).toMatchObject({
    name: 'Nijmegen',
    isKnown: false,
    path: ['WK026803', 'GM0268', 'PV25', 'NL'],
  })
  expect(await resolveRegion(hub, 'WK999999' as RegionCode)).toBeNull()
})

test('a place is found as people call it', async () => {
  expect((await named('den bosch'))[0]).toBe("'s-Hertogenbosch GM0796")
  expect((await named('Sudwest Fryslan'))[0]).toBe('Súdwest-Fryslân GM1900')
  expect((await named('amersf'))[0]).toBe('Amersfoort GM0307')
  expect((await named('3811 AB'))[0]).toMatch(/^3811 Amersfoort WK0307/)
  expect((await named('soesterkwartier'))[0]).toMatch(/Soesterkwartier WK0307/)
  expect(await named("'; drop table region; --")).toEqual([])
  expect(await named('%_%')).toEqual([])
})

test('a region knows what lies in it and what lies around it', async () => {
  expect((await regionsWithin(hub, 'PV26' as RegionCode)).map(({ name }) => name)).toContain('Amersfoort')
  expect((await neighboursOf(hub, 'GM0307' as RegionCode)).map(({ name }) => name)).toContain('Leusden')
})

test('distances are those on the globe', () => {
  const amersfoort = { latitude: 52.156, longitude: 5.388 }
  expect(distanceKm(amersfoort, { latitude: 52.09, longitude: 5.121 })).toBeCloseTo(19.6, 0)
  expect(distanceKm(amersfoort, amersfoort)).toBe(0)
})

test.runIf(hasData)(
  'the whole country is loaded from a folder, and again without a change',
  async () => {
    const first = await loadRegions(hub, { kind: 'folder', folder: data })
    expect(first.regions).toBeGreaterThan(18_000)
    const count = await countRegions(hub)
    await loadRegions(hub, { kind: 'folder', folder: data })
    expect(await countRegions(hub)).toBe(count)
    expect((await resolveRegion(hub, 'WK026803' as RegionCode))!.isKnown).toBe(true)
  },
  120_000,
)
