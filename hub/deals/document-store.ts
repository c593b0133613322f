import { sql } from 'kysely'
import type { Hub } from '#foundation'
import type { Actor, DealId, FileId, PartyId } from '#vocabulary'

/** A document that one of the two parties put with a deal. */
export type DealDocument = { fileId: FileId; partyId: PartyId; addedAt: Date }

export async function insertDocuments(
  hub: Hub,
  actor: Actor,
  { id, files }: { id: DealId; files: FileId[] },
): Promise<void> {
  await hub.db
    .insertInto('deal_document')
    .values(
      files.map((file_id) => ({
        deal_id: id,
        file_id,
        party_id: actor.party!.id,
        person_id: actor.personId,
        added_at: hub.clock.now(),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function countDocuments(hub: Hub, id: DealId): Promise<number> {
  const row = await hub.db
    .selectFrom('deal_document')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('deal_id', '=', id)
    .executeTakeFirstOrThrow()
  return row.count
}

/** @returns false when it was not that party's, or is gone. */
export async function deleteDocument(
  hub: Hub,
  { id, fileId, partyId }: { id: DealId; fileId: FileId; partyId: PartyId },
): Promise<boolean> {
  const row = await hub.db
    .deleteFrom('deal_document')
    .where('deal_id', '=', id)
    .where('file_id', '=', fileId)
    .where('party_id', '=', partyId)
    .returning('file_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function documentsOf(hub: Hub, id: DealId): Promise<DealDocument[]> {
  const rows = await hub.db
    .selectFrom('deal_document')
    .select(['file_id', 'party_id', 'added_at'])
    .where('deal_id', '=', id)
    .orderBy('added_at')
    .orderBy('file_id')
    .execute()
  return rows.map((row) => ({
    fileId: row.file_id as FileId,
    partyId: row.party_id as PartyId,
    addedAt: row.added_at,
  }))
}
