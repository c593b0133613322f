import type { Hub } from '#foundation'
import { drawnProvinces } from './drawn-shapes.ts'
import { regionShapes, regionsWithin } from './find-regions.ts'
import { country } from './region.ts'

let drawn: object | undefined

/** The provinces as GeoJSON: their boundaries where those were loaded, or else as the hub draws them itself. */
// anyone: regions are facts.
export async function countryShapes(hub: Hub): Promise<object> {
  const loaded = (await regionShapes(hub, await regionsWithin(hub, country))) as { features: unknown[] }
  if (loaded.features.length) return loaded
  drawn ??= drawnProvinces()
  return drawn
}
