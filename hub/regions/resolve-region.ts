import type { Hub } from '#foundation'
import type { RegionCode } from '#vocabulary'
import { country, kindOfCode, parentByForm, type Region } from './region.ts'
import { regionsByCode } from './region-store.ts'

/** A region with all that it lies in. */
export type Place = Region & {
  /** From the region itself up to the country. */
  path: RegionCode[]
  /** The municipality that it is, or lies in, for saying where it is. */
  municipality: string | null
  /** False for a wijk or buurt that the hub does not know by itself: it then has the name and place of its municipality. */
  isKnown: boolean
}

const kept = new WeakMap<object, Map<RegionCode, Place | null>>()
const mostKept = 30_000

/**
 * A region with all that it lies in. Regions hardly change, so each is looked up once a process.
 * @returns null when neither it nor the municipality of its code is known.
 */
// anyone: regions are facts.
export async function resolveRegion(hub: Hub, code: RegionCode): Promise<Place | null> {
  let places = kept.get(hub.changes)
  if (!places) {
    places = new Map()
    kept.set(hub.changes, places)
  }
  const known = places.get(code)
  if (known !== undefined) return known
  const place = await lookUp(hub, code)
  // A region that is loaded later must be found then: what is unknown is not kept.
  if (place?.isKnown && places.size < mostKept) places.set(code, place)
  return place
}

/** Forgets what was looked up: after regions were loaded. */
export function forgetRegions(hub: Hub): void {
  kept.delete(hub.changes)
}

async function lookUp(hub: Hub, code: RegionCode): Promise<Place | null> {
  const byForm: RegionCode[] = [code]
  for (let at = parentByForm(code); at; at = parentByForm(at)) byForm.push(at)
  const found = new Map(
    (await regionsByCode(hub, [...byForm, country])).map((region) => [region.code, region]),
  )
  const municipality = byForm.find((one) => one.startsWith('GM'))
  const nearest = byForm.map((one) => found.get(one)).find((region) => region !== undefined)
  if (!nearest || (municipality && !found.has(municipality))) return null
  const province = municipality ? found.get(municipality)!.parent : null
  const path = [...new Set([...byForm, ...(province ? [province] : []), country])]
  return {
    ...nearest,
    code,
    kind: kindOfCode(code),
    path,
    municipality: municipality ? found.get(municipality)!.name : null,
    isKnown: found.has(code),
  }
}
