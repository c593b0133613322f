import type { Hub } from '#foundation'
import type { RegionCode } from '#vocabulary'
import { amersfoort } from './facts/amersfoort.ts'
import { municipalities } from './facts/municipalities.ts'
import { postcodes } from './facts/postcodes.ts'
import { provinces } from './facts/provinces.ts'
import { country, kindOfCode, type Region } from './region.ts'
import { countRegions, savePostcodes, saveRegions } from './region-store.ts'

const year = 2024
const atOnce = 500

/** The regions that every hub knows from the start: provinces, municipalities, and those of the demo town. */
export function builtInRegions(): Region[] {
  const region = (
    code: string,
    name: string,
    parent: string | null,
    latitude: number | null,
    longitude: number | null,
  ): Region => ({
    code: code as RegionCode,
    kind: kindOfCode(code as RegionCode),
    name,
    parent: parent as RegionCode | null,
    year,
    successor: null,
    latitude,
    longitude,
  })
  return [
    region(country, 'Nederland', null, 52.155, 5.387),
    ...provinces.map(([code, name, latitude, longitude]) => region(code, name, country, latitude, longitude)),
    ...municipalities.map(([code, name, parent, latitude, longitude]) =>
      region(code, name, parent, latitude, longitude),
    ),
    ...amersfoort.map(([code, name, parent, latitude, longitude]) =>
      region(code, name, parent, latitude, longitude),
    ),
  ]
}

/** Fills an empty table of regions with those that are built in. A table that holds anything is left as it is. */
// anyone: facts, written by the hub at its start.
export async function ensureBuiltInRegions(hub: Hub): Promise<void> {
  if ((await countRegions(hub)) > 0) return
  await hub.inTransaction(async (hub) => {
    const all = builtInRegions()
    for (let from = 0; from < all.length; from += atOnce)
      await saveRegions(hub, all.slice(from, from + atOnce))
    await savePostcodes(
      hub,
      postcodes.map(([digits, place, municipality, district, latitude, longitude]) => ({
        digits,
        place,
        municipality: municipality as RegionCode,
        district: district as RegionCode | null,
        latitude,
        longitude,
      })),
    )
  })
}
