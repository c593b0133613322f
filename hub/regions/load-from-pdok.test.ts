import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHub, refusal, type TestHub } from '#testing'
import type { RegionCode } from '#vocabulary'
import { countRegions, loadRegions, regionShapes, regionsWithin, resolveRegion } from './index.ts'

/** A square of a kilometre or so, as the service gives a boundary. */
const square = (west: number, south: number) => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, south],
        [west + 0.01, south],
        [west + 0.01, south + 0.01],
        [west, south + 0.01],
        [west, south],
      ],
    ],
  ],
})

const feature = (level: string, statcode: string, statnaam: string, at = 0) => ({
  type: 'Feature',
  id: `${level}_gegeneraliseerd.${statcode}`,
  geometry_name: 'geom',
  geometry: square(5 + at / 1000, 52),
  properties: { id: at + 1, statcode, jrstatcode: `2024${statcode}`, statnaam, rubriek: level },
})

/** Some of each level, more buurten than go on one page, and the water that the service tells of, too. */
const country = {
  provincie: [feature('provincie', 'PV26', 'Utrecht'), feature('provincie', 'PV20', 'Groningen')],
  gemeente: [feature('gemeente', 'GM0307', 'Amersfoort'), feature('gemeente', 'GM0014', 'Groningen', 3)],
  wijk: [
    feature('wijk', 'WK030701', 'Stadskern'),
    feature('wijk', 'WK0307EB', 'Wijk met letters'),
    feature('wijk', 'WK030799', 'Water'),
  ],
  buurt: [
    ...Array.from({ length: 1204 }, (_, index) =>
      feature(
        'buurt',
        `BU0014${String(index % 90).padStart(2, '0')}${buurtEnd(index)}`,
        `Buurt ${index}`,
        index,
      ),
    ),
    feature('buurt', 'BU03079998', 'Binnenwater'),
  ],
}

/** Parts of codes may hold letters: enough of them for more than a thousand buurten. */
function buurtEnd(index: number): string {
  const digits = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  return digits[Math.floor(index / 34) % 34]! + digits[index % 34]!
}

type Level = keyof typeof country

let server: Server
let address: string
/** Which pages were asked for, and how the service behaves now. */
let asked: string[] = []
let behaves: (level: Level, start: number) => 'well' | 503 | 'html' = () => 'well'

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://pdok.local')
    const get = (name: string) => url.searchParams.get(name) ?? ''
    const level = /^gebiedsindelingen:(\w+)_gegeneraliseerd$/.exec(get('typeNames'))?.[1] as Level
    const start = Number(get('startIndex'))
    asked.push(`${level} ${start}`)
    const way = behaves(level, start)
    if (way === 503) return response.writeHead(503).end()
    if (way === 'html') return response.writeHead(200).end('<html>Onderhoud</html>')
    if (!url.pathname.startsWith('/cbs/gebiedsindelingen/2024/wfs/')) return response.writeHead(404).end()
    const features = country[level].slice(start, start + Number(get('count')))
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ type: 'FeatureCollection', numberReturned: features.length, features }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

async function withHub(story: (hub: TestHub) => Promise<void>): Promise<void> {
  asked = []
  behaves = () => 'well'
  const hub = await openTestHub()
  try {
    await story(hub)
  } finally {
    await hub.close()
  }
}

const load = (hub: TestHub, tell?: Parameters<typeof loadRegions>[2]) =>
  loadRegions(hub, { kind: 'pdok', address, pauseMs: 1 }, tell)

const buurten = country.buurt.length - 1

test('the country comes in with what lies in what, its centres and its boundaries, and without its water', () =>
  withHub(async (hub) => {
    const steps: number[] = []
    const count = await load(hub, ({ done }) => steps.push(done))
    expect(count.regions).toBe(2 + 2 + 2 + buurten)
    expect(await countRegions(hub)).toBe(count.regions)
    expect((await resolveRegion(hub, 'WK0307EB' as RegionCode))!).toMatchObject({
      name: 'Wijk met letters',
      path: ['WK0307EB', 'GM0307', 'PV26', 'NL'],
      isKnown: true,
    })
    expect((await resolveRegion(hub, 'GM0307' as RegionCode))!.latitude).toBeCloseTo(52.005, 3)
    expect((await regionsWithin(hub, 'GM0307' as RegionCode)).map(({ name }) => name)).not.toContain('Water')
    const [amersfoort] = await regionsWithin(hub, 'PV26' as RegionCode)
    expect(await regionShapes(hub, [amersfoort!])).toMatchObject({ features: [{ id: 'GM0307' }] })
    expect(steps.at(-1)).toBe(count.regions + count.shapes)
    expect([...steps].sort((one, other) => one - other)).toEqual(steps)
  }))

test('to load it again changes nothing', () =>
  withHub(async (hub) => {
    await load(hub)
    const before = await countRegions(hub)
    await load(hub)
    expect(await countRegions(hub)).toBe(before)
  }))

test('a service that falters is asked again', () =>
  withHub(async (hub) => {
    let faults = 0
    behaves = () => (faults++ % 2 === 0 ? 503 : 'well')
    expect((await load(hub)).regions).toBe(6 + buurten)
  }))

test.each([503, 'html'] as const)(
  'a service that falls away half-way (%s) keeps what came in; the next load goes on there',
  (way) =>
    withHub(async (hub) => {
      behaves = (level, start) => (level === 'buurt' && start > 0 ? way : 'well')
      expect(await refusal(load(hub))).toBe('not-found pdok_does_not_answer')
      expect(await countRegions(hub)).toBeGreaterThanOrEqual(1000)
      const came = new Set(asked)
      asked = []
      behaves = () => 'well'
      expect((await load(hub)).regions).toBeGreaterThan(0)
      expect(asked).toEqual(['buurt 1000'])
      expect(came.has('buurt 0')).toBe(true)
      expect(await countRegions(hub)).toBe(6 + buurten)
    }),
)
