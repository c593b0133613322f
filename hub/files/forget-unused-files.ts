import type { Hub } from '#foundation'
import { keyOfSize } from './file.ts'
import { deleteFile, unusedFiles } from './file-store.ts'

const keptUnusedMs = 24 * 3600_000
const atOnce = 200

/** Removes files that were brought for something that was never saved, or is no longer shown, after a day. */
// anyone: only the clock calls this, as the hub itself.
export async function forgetUnusedFiles(hub: Hub): Promise<void> {
  const before = new Date(hub.clock.now().getTime() - keptUnusedMs)
  for (const file of await unusedFiles(hub, before, atOnce)) {
    await deleteFile(hub, file.id)
    await hub.files.delete(keyOfSize(file, 'large'))
    if (file.width !== null) await hub.files.delete(keyOfSize(file, 'small'))
  }
}
