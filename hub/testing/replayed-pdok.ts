import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A region as the service tells of it: its code, its name and where its south-west corner lies. */
type Told = { code: string; name: string; longitude: number; latitude: number; water?: 'JA' | 'NEE' }

export type PdokLevel = 'provincie' | 'gemeente' | 'wijk' | 'buurt'

/** How the service behaves when it is asked for a page. */
export type PdokMood = 'well' | 'away' | 'hung up' | 'page of HTML' | 'report of an exception'

export type ReplayedPdok = {
  address: string
  /** The pages that were asked for: level and first row. */
  asked: string[]
  mood: (level: PdokLevel, start: number) => PdokMood
  close(): Promise<void>
}

/** The service gives no more than this at once, whatever is asked. */
const most = 1000

/**
 * A service on this machine that answers as the WFS of PDOK with the regions of CBS does: the same addresses, type
 * names, paging and form of answers, of one year.
 */
export async function replayPdok(
  country: Readonly<Record<PdokLevel, readonly Told[]>>,
  year = 2024,
): Promise<ReplayedPdok> {
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://pdok.local')
    const asked = url.searchParams
    if (url.pathname !== `/cbs/gebiedsindelingen/${year}/wfs/v1_0`) {
      pdok.asked.push(url.pathname)
      return response.writeHead(404).end()
    }
    const level = /^gebiedsindelingen:(\w+)_gegeneraliseerd$/.exec(asked.get('typeNames') ?? '')?.[1]
    const start = Number(asked.get('startIndex') ?? 0)
    pdok.asked.push(`${level} ${start}`)
    const rightly = asked.get('service') === 'WFS' && asked.get('request') === 'GetFeature'
    if (!rightly || !isLevel(level)) return response.writeHead(400, xml).end(exception)
    const mood = pdok.mood(level, start)
    if (mood === 'away') return response.writeHead(503).end('Service Unavailable')
    if (mood === 'hung up') return response.destroy()
    if (mood === 'page of HTML') return response.writeHead(200, html).end('<h1>Onderhoud</h1>')
    if (mood === 'report of an exception') return response.writeHead(200, xml).end(exception)
    const rows = country[level].slice(start, start + Math.min(most, Number(asked.get('count') ?? most)))
    response.writeHead(200, { 'content-type': 'application/json; subtype=geojson' })
    response.end(JSON.stringify(collectionOf(level, rows, { year, start })))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const pdok: ReplayedPdok = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    mood: () => 'well',
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return pdok
}

const html = { 'content-type': 'text/html' }
const xml = { 'content-type': 'application/xml' }
const exception =
  '<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="2.0.0"></ows:ExceptionReport>'

function isLevel(level: string | undefined): level is PdokLevel {
  return level === 'provincie' || level === 'gemeente' || level === 'wijk' || level === 'buurt'
}

function collectionOf(
  level: PdokLevel,
  rows: readonly Told[],
  { year, start }: { year: number; start: number },
): unknown {
  return {
    type: 'FeatureCollection',
    name: `${level}_gegeneraliseerd`,
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
    features: rows.map(({ code, name, longitude: west, latitude: south, water }, index) => {
      const [east, north] = [west + 0.01, south + 0.01]
      const ring = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ]
      return {
        type: 'Feature',
        properties: {
          id: start + index + 1,
          statcode: code,
          jrstatcode: `${year}${code}`,
          statnaam: name,
          rubriek: level,
          FID: `${level}_gegeneraliseerd.${start + index + 1}`,
          ...(water && { water }),
        },
        bbox: [west, south, east, north],
        geometry: { type: 'MultiPolygon', coordinates: [[ring]] },
      }
    }),
  }
}
