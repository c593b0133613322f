import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestHub, type ReplayedPdok, refusal, replayPdok, type TestHub } from '#testing'
import type { RegionCode } from '#vocabulary'
import {
  countRegions,
  type LoadProgress,
  loadRegions,
  regionShapes,
  regionsWithin,
  resolveRegion,
} from './index.ts'

const told = (code: string, name: string, at = 0) => ({
  code,
  name,
  longitude: 5 + at / 1000,
  latitude: 52,
})

/** Two thousand one hundred buurten of Amsterdam, whose codes hold letters: three pages, the last one short. */
const amsterdam = Array.from({ length: 2100 }, (_, index) =>
  told(
    `BU0363${'ABCDEFGHJKLMNPQRSTUVW'[Math.floor(index / 100)]}A${String(index % 100).padStart(2, '0')}`,
    `Buurt ${index}`,
    index,
  ),
)

/** Land whose codes end as those of water do, by CBS's own table. */
const remote = {
  wijken: [told('WK168198', 'Odoorn'), told('WK010699', 'Buitengebied')],
  buurten: [told('BU16819801', 'Langhietskamp'), told('BU01069900', 'Loon'), told('BU03941398', 'Cruquius')],
}

const land = {
  provincie: [told('PV26', 'Utrecht'), told('PV27', 'Noord-Holland'), told('PV22', 'Drenthe')],
  gemeente: [
    told('GM0307', 'Amersfoort'),
    told('GM0363', 'Amsterdam'),
    told('GM1681', 'Borger-Odoorn'),
    told('GM0106', 'Assen'),
  ],
  wijk: [told('WK030701', 'Wijk 01 Stadskern'), told('WK0363AA', 'Haarlemmerbuurt'), ...remote.wijken],
  buurt: [...amsterdam, told('BU03070101', 'Hof'), ...remote.buurten],
}

/** What nobody lives in stands among the rest. */
const country = {
  provincie: land.provincie,
  gemeente: [...land.gemeente, told('GM0998', 'Buitenland')],
  wijk: [
    told('WK059999', 'Groot water'),
    ...land.wijk,
    { ...told('WK051803', 'Scheveningen'), water: 'JA' as const },
  ],
  buurt: [told('BU05189998', 'Buitenwater'), ...land.buurt, told('BU09980000', 'Buitenland')],
}

const regions = Object.values(land).flat().length
const allPages = ['provincie 0', 'gemeente 0', 'wijk 0', ...[0, 1000, 2000].map((start) => `buurt ${start}`)]

let pdok: ReplayedPdok
let hub: TestHub
beforeAll(async () => {
  pdok = await replayPdok(country)
})
afterAll(() => pdok.close())
beforeEach(async () => {
  pdok.asked = []
  pdok.mood = () => 'well'
  hub = await openTestHub()
})
afterEach(() => hub.close())

const load = (from: { year?: number; address?: string } = {}, tell?: (progress: LoadProgress) => void) =>
  loadRegions(hub, { kind: 'pdok', address: pdok.address, pauseMs: 1, ...from }, tell)

const place = (code: string) => resolveRegion(hub, code as RegionCode)

/** All rows that a load writes. */
async function rows(): Promise<unknown[]> {
  const regions = await hub.db.selectFrom('region').selectAll().orderBy('code').execute()
  const shapes = await hub.db.selectFrom('region_shape').selectAll().orderBy('code').execute()
  return [regions, shapes]
}

test('the country comes in, page by page, with what lies in what, its centres and its boundaries', async () => {
  expect(await load()).toEqual({ regions, postcodes: 0, shapes: regions })
  expect(pdok.asked).toEqual(allPages)
  expect(await countRegions(hub)).toBe(regions)
  expect(await place('BU0363WA99')).toMatchObject({
    name: 'Buurt 2099',
    kind: 'neighbourhood',
    path: ['BU0363WA99', 'WK0363WA', 'GM0363', 'PV27', 'NL'],
    municipality: 'Amsterdam',
    isKnown: true,
    year: 2024,
  })
  const amersfoort = (await place('GM0307'))!
  expect(amersfoort.latitude).toBeCloseTo(52.005, 4)
  expect(amersfoort.longitude).toBeCloseTo(5.005, 4)
  expect((await regionsWithin(hub, 'PV26' as RegionCode)).map(({ code }) => code)).toEqual(['GM0307'])
  expect(await regionShapes(hub, [amersfoort])).toMatchObject({
    features: [{ id: 'GM0307', geometry: { type: 'MultiPolygon' } }],
  })
})

test('water and what lies abroad are left out; land whose code ends as theirs is not', async () => {
  await load()
  const codes = new Set(
    (await hub.db.selectFrom('region').select('code').execute()).map(({ code }) => code as string),
  )
  for (const { code } of [...remote.wijken, ...remote.buurten]) expect(codes, code).toContain(code)
  const left = Object.values(country)
    .flat()
    .filter(({ code }) => !codes.has(code))
  expect(left.map(({ name }) => name)).toEqual([
    'Buitenland',
    'Groot water',
    'Scheveningen',
    'Buitenwater',
    'Buitenland',
  ])
})

test('to load it again changes nothing and doubles nothing', async () => {
  await load()
  const before = await rows()
  await load()
  expect(await rows()).toEqual(before)
  expect(pdok.asked).toEqual([...allPages, ...allPages])
})

test('it is told how far the load is', async () => {
  const told: LoadProgress[] = []
  const count = await load({}, (progress) => told.push(progress))
  expect(told.filter(({ step }) => !step.endsWith('end')).map(({ step }) => step)).toEqual(
    allPages.map((page) => page.replace(' ', '-')),
  )
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((a, b) => a - b))
  expect(told.at(-1)!.done).toBe(count.regions + count.shapes)
})

test('a service that is away for a moment is asked again, three times', async () => {
  let asked = 0
  pdok.mood = () => (asked++ % 4 < 3 ? 'away' : 'well')
  expect((await load()).regions).toBe(regions)
  expect(pdok.asked).toEqual(allPages.flatMap((page) => [page, page, page, page]))
})

test.each(['away', 'hung up', 'page of HTML', 'report of an exception'] as const)(
  'where the service falls away half-way (%s), what came in stays, and the next load goes on after it',
  async (mood) => {
    pdok.mood = (level, start) => (level === 'buurt' && start === 1000 ? mood : 'well')
    expect(await refusal(load())).toBe('not-found pdok_does_not_answer')
    const came = await countRegions(hub)
    expect(came).toBe(land.provincie.length + land.gemeente.length + land.wijk.length + 999)
    expect((await place('BU0363AA00'))!.isKnown).toBe(true)

    pdok.asked = []
    pdok.mood = () => 'well'
    expect(await load()).toMatchObject({ regions: regions - came })
    expect(pdok.asked).toEqual(['buurt 1000', 'buurt 2000'])
    expect(await countRegions(hub)).toBe(regions)
    const resumed = await rows()

    pdok.asked = []
    await load()
    expect(pdok.asked).toEqual(allPages)
    expect(await rows()).toEqual(resumed)
  },
)

test('where it falls away between two levels, the next load begins with the level that did not come', async () => {
  pdok.mood = (level) => (level === 'wijk' ? 'away' : 'well')
  expect(await refusal(load())).toBe('not-found pdok_does_not_answer')
  pdok.asked = []
  pdok.mood = () => 'well'
  await load()
  expect(pdok.asked).toEqual(allPages.slice(2))
})

test('what came in counts at once for places that were looked up before, also where the rest did not come', async () => {
  await hub.db
    .insertInto('region')
    .values({
      code: 'GM0307',
      kind: 'municipality',
      name: 'Amersvoort',
      search_name: 'amersvoort',
      year: 2020,
    })
    .execute()
  expect((await place('GM0307'))!.name).toBe('Amersvoort')
  pdok.mood = (level) => (level === 'wijk' ? 'away' : 'well')
  expect(await refusal(load())).toBe('not-found pdok_does_not_answer')
  expect((await place('GM0307'))!.name).toBe('Amersfoort')
})

test('another service or another year begins at the beginning; the year that is meant when none is told does not', async () => {
  const other = await replayPdok(country, 2025)
  pdok.mood = other.mood = (level) => (level === 'buurt' ? 'away' : 'well')
  await refusal(load())
  pdok.mood = other.mood = () => 'well'
  await load({ year: 2024 })
  expect(pdok.asked.slice(-3)).toEqual(allPages.slice(3))
  expect(pdok.asked.filter((page) => page === 'wijk 0')).toHaveLength(1)

  pdok.mood = (level) => (level === 'buurt' ? 'away' : 'well')
  await refusal(load())
  await load({ year: 2025, address: other.address })
  expect(other.asked).toEqual(allPages)
  expect(
    (await hub.db.selectFrom('region').select('year').distinct().execute()).map(({ year }) => year),
  ).toEqual([2025])
  await other.close()
})

test('a year that the service does not have is refused at once', async () => {
  expect(await refusal(load({ year: 1999 }))).toBe('not-found pdok_has_not_that_year')
  expect(pdok.asked).toHaveLength(1)
  expect(await countRegions(hub)).toBe(0)
})

test('a level that ends with a full page ends there', async () => {
  const full = await replayPdok({ ...land, buurt: amsterdam.slice(0, 2000) })
  expect((await load({ address: full.address })).regions).toBe(regions - land.buurt.length + 2000)
  expect(full.asked).toEqual(allPages)
  await full.close()
})
