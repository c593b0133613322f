import type { Hub } from '#foundation'
import { type Actor, type FileId, Refusal } from '#vocabulary'
import { mayUseFile } from './file-policy.ts'
import { loadFiles } from './file-store.ts'

/** Which files something shows: those at `pictureId` and at `attachmentIds`. */
type Shown = { pictureId: FileId | null; attachmentIds?: FileId[] }

/**
 * Refuses files of others, and a picture that is none, where something is to show them.
 * @param before what it showed already: that may stay.
 */
export async function ownFiles(hub: Hub, actor: Actor, shown: Shown, before?: Shown): Promise<void> {
  const known = new Set([before?.pictureId, ...(before?.attachmentIds ?? [])])
  const asked = [...(shown.pictureId ? [shown.pictureId] : []), ...(shown.attachmentIds ?? [])]
  const added = asked.filter((id) => !known.has(id))
  if (!added.length) return
  const files = new Map((await loadFiles(hub, added)).map((file) => [file.id, file]))
  for (const id of added) {
    const file = files.get(id)
    const isPicture = id === shown.pictureId
    if (!file || !mayUseFile(actor, file) || (isPicture && file.width === null)) {
      throw new Refusal('invalid', 'form_invalid', {
        fields: [{ path: isPicture ? 'pictureId' : 'attachmentIds', code: 'file_not_found' }],
      })
    }
  }
}
