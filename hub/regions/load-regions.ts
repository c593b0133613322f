import type { Hub } from '#foundation'
import { keepSetting, keptSetting } from '#foundation'
import { readFolder } from './read-folder.ts'
import { type Pdok, pdok, readPdok } from './read-pdok.ts'
import type { Region } from './region.ts'
import { type Postcode, savePostcodes, saveRegions, saveShapes } from './region-store.ts'
import { forgetRegions } from './resolve-region.ts'

/** Where the country comes from: a folder with CBS tables and boundaries, or PDOK over the network. */
export type RegionSource = { kind: 'folder'; folder: string } | ({ kind: 'pdok' } & Partial<Pdok>)

/** A piece of the country, with a name by which a load that was cut off goes on after it. */
export type RegionBatch = {
  checkpoint: string
  regions: Region[]
  postcodes: Postcode[]
  shapes: { code: string; geometry: unknown }[]
}

/** How many rows came in, and the piece that they came in with. */
export type LoadProgress = { done: number; step: string }

/**
 * Brings the whole country in, piece by piece; each piece is kept once it is saved, so that a load that was cut
 * off goes on where it was. Loading the same again changes nothing.
 */
// anyone: facts, brought in by those who run the hub.
export async function loadRegions(
  hub: Hub,
  source: RegionSource,
  tell: (progress: LoadProgress) => void = () => {},
): Promise<{ regions: number; postcodes: number; shapes: number }> {
  const service = { ...pdok, ...source }
  const name = source.kind === 'folder' ? `folder:${source.folder}` : `${service.address} ${service.year}`
  const done = (await keptSetting<{ name: string; checkpoints: string[] }>(hub.db, 'regions-load')) ?? null
  const passed = new Set(done?.name === name ? done.checkpoints : [])
  const batches = source.kind === 'folder' ? readFolder(source.folder) : readPdok(service, passed)
  try {
    return await saveBatches(hub, batches, { name, passed }, tell)
  } finally {
    // What came in counts from now on, also where the rest did not.
    forgetRegions(hub)
  }
}

async function saveBatches(
  hub: Hub,
  batches: AsyncIterable<RegionBatch>,
  { name, passed }: { name: string; passed: Set<string> },
  tell: (progress: LoadProgress) => void,
): Promise<{ regions: number; postcodes: number; shapes: number }> {
  const count = { regions: 0, postcodes: 0, shapes: 0 }
  for await (const batch of batches) {
    if (!passed.has(batch.checkpoint)) {
      passed.add(batch.checkpoint)
      await hub.inTransaction(async (hub) => {
        await saveRegions(hub, batch.regions)
        await savePostcodes(hub, batch.postcodes)
        await saveShapes(hub, batch.shapes)
        await keepSetting(hub.db, 'regions-load', { name, checkpoints: [...passed] })
      })
    }
    count.regions += batch.regions.length
    count.postcodes += batch.postcodes.length
    count.shapes += batch.shapes.length
    tell({ done: count.regions + count.postcodes + count.shapes, step: batch.checkpoint })
  }
  await hub.inTransaction(async (hub) => {
    await keepSetting(hub.db, 'regions-load', null)
    await keepSetting(hub.db, 'regions-source', {
      source: 'CBS / Kadaster',
      at: hub.clock.now().toISOString(),
    })
  })
  return count
}
