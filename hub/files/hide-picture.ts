import type { Hub } from '#foundation'
import { type Actor, allow, type FileId } from '#vocabulary'
import { hideFile, type Standing, showFile } from './file-store.ts'

/**
 * Takes a picture out of sight, off all that it stands on: what moderators decide, see moderation.
 * @returns where it stood, for bringing it back.
 */
export async function hidePicture(hub: Hub, actor: Actor, id: FileId): Promise<Standing[]> {
  allow(actor.isHub)
  return hub.inTransaction(async (hub) => {
    const stood = await hideFile(hub, id)
    await hub.record(actor, 'picture.hidden', { id })
    return stood
  })
}

/** Brings a picture back where it stood. */
export async function showPicture(
  hub: Hub,
  actor: Actor,
  { id, stood }: { id: FileId; stood: readonly Standing[] },
): Promise<void> {
  allow(actor.isHub)
  await hub.inTransaction(async (hub) => {
    await showFile(hub, id, stood)
    await hub.record(actor, 'picture.shown', { id })
  })
}
