import type { Hub } from '#foundation'
import { Refusal, type RegionCode } from '#vocabulary'
import { otherNames, type Region, type RegionKind, searchName } from './region.ts'
import {
  childrenOf,
  nearestRegions,
  type Postcode,
  placesNamed,
  postcodesLike,
  regionsByCode,
  regionsNamed,
  shapesOf,
} from './region-store.ts'
import { type Place, resolveRegion } from './resolve-region.ts'

/** A place that someone may mean, and where it is, in words that need no language. */
export type FoundRegion = { code: RegionCode; kind: RegionKind; name: string; context: string }

/**
 * Places that someone may mean by what they typed: the digits of a postcode, a place, a municipality, a wijk.
 * At most four queries.
 */
// anyone: regions are facts.
export async function findRegions(
  hub: Hub,
  { text, kinds = [], limit = 8 }: { text: string; kinds?: readonly RegionKind[]; limit?: number },
): Promise<FoundRegion[]> {
  const digits = /^\s*([1-9]\d{0,3})\s*[a-z]{0,2}\s*$/i.exec(text)?.[1]
  if (digits) return withContext(hub, [], await postcodesLike(hub, digits, limit), limit)
  const typed = searchName(text.slice(0, 80))
  if (!typed) return []
  const name = otherNames[typed] ?? typed
  const regions = await regionsNamed(hub, name, kinds, limit)
  const places = kinds.length ? [] : await placesNamed(hub, name, limit)
  return withContext(hub, regions, places, limit)
}

/** Each with where it lies; a place that is no municipality stands for the wijk of its postcode. */
async function withContext(
  hub: Hub,
  regions: Region[],
  postcodes: Postcode[],
  limit: number,
): Promise<FoundRegion[]> {
  const around = new Set<string>()
  for (const region of regions) {
    if (region.parent) around.add(region.parent)
    if (region.kind === 'neighbourhood') around.add(`GM${region.code.slice(2, 6)}`)
  }
  for (const postcode of postcodes) {
    around.add(postcode.municipality)
    if (postcode.district) around.add(postcode.district)
  }
  const names = new Map(
    (await regionsByCode(hub, [...around])).map((region) => [region.code as string, region]),
  )
  const nameOf = (code: string | null) => (code ? (names.get(code)?.name ?? '') : '')
  const found: FoundRegion[] = regions.map((region) => ({
    code: region.code,
    kind: region.kind,
    name: region.name,
    context:
      region.kind === 'neighbourhood'
        ? [nameOf(region.parent), nameOf(`GM${region.code.slice(2, 6)}`)].filter(Boolean).join(', ')
        : nameOf(region.parent),
  }))
  for (const postcode of postcodes) {
    const district = postcode.district && names.has(postcode.district) ? postcode.district : null
    found.push({
      code: (district ?? postcode.municipality) as RegionCode,
      kind: district ? 'district' : 'municipality',
      name: `${postcode.digits} ${postcode.place}`,
      context: [nameOf(district), nameOf(postcode.municipality)].filter(Boolean).join(', '),
    })
  }
  return found.slice(0, limit)
}

/** @throws Refusal 'not-found' when there is no such region. */
// anyone: regions are facts.
export async function regionOrRefuse(hub: Hub, code: RegionCode): Promise<Place> {
  const place = await resolveRegion(hub, code)
  if (!place?.isKnown) throw new Refusal('not-found', 'region_not_found')
  return place
}

/** What lies directly within a region, by name. */
// anyone: regions are facts.
export async function regionsWithin(hub: Hub, code: RegionCode): Promise<Region[]> {
  return childrenOf(hub, code)
}

/** Regions of the same kind around one, by the distance of their centres. */
// anyone: regions are facts.
export async function neighboursOf(hub: Hub, code: RegionCode, limit = 6): Promise<Region[]> {
  const [region] = await regionsByCode(hub, [code])
  return region ? nearestRegions(hub, region, limit) : []
}

/** Boundaries of regions as GeoJSON features, of those whose boundaries were loaded. */
// anyone: regions are facts.
export async function regionShapes(hub: Hub, regions: Region[]): Promise<object> {
  const shapes = await shapesOf(
    hub,
    regions.map(({ code }) => code),
  )
  return {
    type: 'FeatureCollection',
    features: regions
      .filter(({ code }) => shapes.has(code))
      .map(({ code, name }) => ({
        type: 'Feature',
        id: code,
        properties: { code, name },
        geometry: shapes.get(code),
      })),
  }
}
