import { type Selectable, sql } from 'kysely'
import type { FileTable, Hub } from '#foundation'
import type { FileId, PartyId, PersonId } from '#vocabulary'
import type { StoredFile } from './file.ts'

export async function insertFile(hub: Hub, file: StoredFile): Promise<StoredFile> {
  await hub.db
    .insertInto('file')
    .values({
      id: file.id,
      storage_key: file.storageKey,
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes,
      width: file.width,
      height: file.height,
      party_id: file.partyId,
      uploaded_by: file.uploadedBy,
      created_at: file.createdAt,
      hidden_at: file.hiddenAt,
    })
    .execute()
  return file
}

export async function loadFiles(hub: Hub, ids: FileId[]): Promise<StoredFile[]> {
  if (!ids.length) return []
  const rows = await hub.db.selectFrom('file').selectAll().where('id', 'in', ids).execute()
  return rows.map(fileOf)
}

/** Whether a file stands on something that everyone sees: a need, an offer, a party or the hub itself. */
export async function isPublic(hub: Hub, id: FileId, today: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select 1 from party where picture_id = ${id} and hidden_at is null
      union all
      select 1 from setting where name = 'profile' and value ->> 'pictureId' = ${id}
      union all
      select 1 from need join party on party.id = need.party_id
      where (need.picture_id = ${id} or need.id in (select need_id from need_attachment where file_id = ${id}))
        and need.status in ('published', 'fulfilled') and (need.status <> 'published' or need.expires_on >= ${today})
        and party.hidden_at is null and need.hidden_at is null
      union all
      select 1 from offer join party on party.id = offer.party_id
      where (offer.picture_id = ${id} or offer.id in (select offer_id from offer_attachment where file_id = ${id}))
        and offer.status = 'published' and offer.expires_on >= ${today}
        and party.hidden_at is null and offer.hidden_at is null
    ) as found`.execute(hub.db)
  return rows[0]!.found
}

/** Whether a file stands in a message, a proposal or a deal of a party that a person belongs to now. */
export async function isSharedWith(
  hub: Hub,
  id: FileId,
  { partyId, personId }: { partyId: PartyId; personId: PersonId },
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select 1 from membership where party_id = ${partyId} and person_id = ${personId}
    ) and exists (
      select 1 from message_attachment
      join message on message.conversation_id = message_attachment.conversation_id
        and message.number = message_attachment.number
      join conversation on conversation.id = message.conversation_id
      where message_attachment.file_id = ${id} and message.hidden_at is null
        and ${partyId} in (asking_party_id, asked_party_id)
      union all
      select 1 from proposal
      where attachments @> array[${id}]::text[] and ${partyId} in (from_party_id, to_party_id)
      union all
      select 1 from deal_document join deal on deal.id = deal_document.deal_id
      where deal_document.file_id = ${id} and ${partyId} in (giving_party_id, getting_party_id)
    ) as found`.execute(hub.db)
  return rows[0]!.found
}

/** Whether a file belongs to a disputed deal, or what was said about it, that this person took up as a broker. */
export async function isBrokered(hub: Hub, id: FileId, personId: PersonId): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select 1 from deal_broker join deal on deal.id = deal_broker.deal_id
      where deal_broker.person_id = ${personId} and deal.status = 'disputed' and (
        deal.attachments @> array[${id}]::text[]
        or exists (select 1 from deal_document where deal_id = deal.id and file_id = ${id})
        or exists (select 1 from message_attachment as one
          where one.conversation_id = deal.conversation_id and one.file_id = ${id}))
    ) as found`.execute(hub.db)
  return rows[0]!.found
}

/** Whether moderators look at a picture, or did. */
export async function isReported(hub: Hub, id: FileId): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from moderation_case where thing_kind = 'picture' and thing_id = ${id}) as found`.execute(
    hub.db,
  )
  return rows[0]!.found
}

/** Files that nothing uses, brought before a moment. */
export async function unusedFiles(hub: Hub, before: Date, limit: number): Promise<StoredFile[]> {
  const { rows } = await sql<Selectable<FileTable>>`
    select * from file
    where created_at < ${before} and hidden_at is null
      and not exists (
        select 1 from moderation_case where thing_kind = 'picture' and thing_id = file.id
          and status in ('open', 'asked', 'appealed'))
      and not exists (select 1 from party where picture_id = file.id)
      and not exists (select 1 from need where picture_id = file.id)
      and not exists (select 1 from offer where picture_id = file.id)
      and not exists (select 1 from need_attachment where file_id = file.id)
      and not exists (select 1 from offer_attachment where file_id = file.id)
      and not exists (select 1 from message_attachment where file_id = file.id)
      and not exists (select 1 from setting where name = 'profile' and value ->> 'pictureId' = file.id)
      and not exists (select 1 from proposal where attachments @> array[file.id])
      and not exists (select 1 from deal_document where file_id = file.id)
    limit ${limit}`.execute(hub.db)
  return rows.map(fileOf)
}

export type Standing = { kind: 'need' | 'offer' | 'party'; id: string }

/** Hides a picture and takes it off all that it stands on: which things those were. */
export async function hideFile(hub: Hub, id: FileId): Promise<Standing[]> {
  await hub.db.updateTable('file').set({ hidden_at: hub.clock.now() }).where('id', '=', id).execute()
  const stood: Standing[] = []
  for (const kind of ['need', 'offer', 'party'] as const) {
    const rows = await hub.db
      .updateTable(kind)
      .set({ picture_id: null })
      .where('picture_id', '=', id)
      .returning('id')
      .execute()
    stood.push(...rows.map((row) => ({ kind, id: row.id })))
  }
  return stood
}

/** Brings a picture back where it stood, unless another took its place. */
export async function showFile(hub: Hub, id: FileId, stood: readonly Standing[]): Promise<void> {
  await hub.db.updateTable('file').set({ hidden_at: null }).where('id', '=', id).execute()
  for (const { kind, id: thing } of stood) {
    await hub.db
      .updateTable(kind)
      .set({ picture_id: id })
      .where('id', '=', thing)
      .where('picture_id', 'is', null)
      .execute()
  }
}

export async function deleteFile(hub: Hub, id: FileId): Promise<void> {
  await hub.db.deleteFrom('file').where('id', '=', id).execute()
}

function fileOf(row: Selectable<FileTable>): StoredFile {
  return {
    id: row.id as FileId,
    storageKey: row.storage_key,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
    partyId: row.party_id as PartyId | null,
    uploadedBy: row.uploaded_by as PersonId | null,
    createdAt: row.created_at,
    hiddenAt: row.hidden_at,
  }
}
