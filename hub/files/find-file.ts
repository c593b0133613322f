import { dayOf, type Hub } from '#foundation'
import { type Actor, type FileId, hasHubRole, Refusal } from '#vocabulary'
import { keyOfSize, type PictureSize, type StoredFile } from './file.ts'
import { mayOpenFile } from './file-policy.ts'
import { isBrokered, isPublic, isReported, isSharedWith, loadFiles } from './file-store.ts'

export type ReadFile = { file: StoredFile; bytes: Uint8Array; isPublic: boolean }

/**
 * A file, for those who may see what it stands on.
 * @throws Refusal 'not-found': what you may not see does not exist.
 */
export async function fileVisibleTo(
  hub: Hub,
  actor: Actor,
  id: FileId,
): Promise<{ file: StoredFile; isPublic: boolean }> {
  const [file] = await loadFiles(hub, [id])
  if (!file) throw new Refusal('not-found', 'file_not_found')
  const isShown = file.hiddenAt === null
  const standsOpen = isShown && (await isPublic(hub, id, dayOf(hub.clock.now())))
  const mayRead =
    standsOpen ||
    mayOpenFile(actor, file) ||
    (hasHubRole(actor, 'moderator') && (await isReported(hub, id))) ||
    (isShown && (await isReadByParty(hub, actor, id))) ||
    (isShown && hasHubRole(actor, 'broker') && (await isBrokered(hub, id, actor.personId!)))
  if (!mayRead) throw new Refusal('not-found', 'file_not_found')
  return { file, isPublic: standsOpen }
}

/** As `fileVisibleTo`, with what it holds. */
export async function readFile(
  hub: Hub,
  actor: Actor,
  { id, size = 'large' }: { id: FileId; size?: PictureSize },
): Promise<ReadFile> {
  const found = await fileVisibleTo(hub, actor, id)
  return { ...found, bytes: await hub.files.getBytes(keyOfSize(found.file, size)) }
}

async function isReadByParty(hub: Hub, { party, personId, scopes }: Actor, id: FileId) {
  return (
    party !== null && personId !== null && !scopes && isSharedWith(hub, id, { partyId: party.id, personId })
  )
}

/** Names and sizes of attachments, in the order asked for. */
// anyone: what it tells stands on a need or an offer that was loaded for whoever asks.
export async function findFiles(hub: Hub, _actor: Actor, ids: FileId[]): Promise<StoredFile[]> {
  const files = new Map((await loadFiles(hub, ids)).map((file) => [file.id, file]))
  return ids.flatMap((id) => files.get(id) ?? [])
}
