import { checked } from '#fields'
import { ownFiles } from '#files'
import type { Hub } from '#foundation'
import { type Actor, allow, type DealId, type FileId, Refusal } from '#vocabulary'
import { speaksIn } from './deal-policy.ts'
import { countDocuments, deleteDocument, insertDocuments } from './document-store.ts'
import { documentsForm } from './form.ts'
import { tellDeal } from './plan-milestones.ts'
import { dealVisibleTo } from './read-deal.ts'

const mostDocuments = 50

/**
 * Puts documents with a deal, for both parties to read; after it is over, too: an invoice often follows.
 * @param input the shape of `documentsForm`.
 */
export async function addDocuments(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: DealId; input: unknown },
): Promise<void> {
  const { attachmentIds } = checked(documentsForm, input)
  await hub.inTransaction(async (hub) => {
    const deal = await dealVisibleTo(hub, actor, id, true)
    allow(speaksIn(actor, deal))
    await ownFiles(hub, actor, { pictureId: null, attachmentIds })
    await insertDocuments(hub, actor, { id, files: attachmentIds })
    if ((await countDocuments(hub, id)) > mostDocuments) throw new Refusal('too-many', 'too_many_documents')
    await hub.record(actor, 'deal.document-added', deal, { files: attachmentIds.length })
    await tellDeal(hub, deal)
  })
}

/** Takes back a document that one's own party put there. What was agreed on with the proposal stays. */
export async function removeDocument(
  hub: Hub,
  actor: Actor,
  { id, fileId }: { id: DealId; fileId: FileId },
): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const deal = await dealVisibleTo(hub, actor, id, true)
    allow(speaksIn(actor, deal))
    if (!(await deleteDocument(hub, { id, fileId, partyId: actor.party!.id }))) return
    await hub.record(actor, 'deal.document-removed', deal)
    await tellDeal(hub, deal)
  })
}
