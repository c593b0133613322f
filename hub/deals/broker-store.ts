import { sql } from 'kysely'
import type { Hub } from '#foundation'
import type { DealId, PartyId, PersonId } from '#vocabulary'
import type { Broker, DealNote } from './broker.ts'

/** @returns false when one was asked before. */
export async function insertBroker(hub: Hub, id: DealId, partyId: PartyId): Promise<boolean> {
  const row = await hub.db
    .insertInto('deal_broker')
    .values({ deal_id: id, asked_by_party_id: partyId, asked_at: hub.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('deal_id')
    .executeTakeFirst()
  return row !== undefined
}

/** A person takes it up. @returns false when someone has. */
export async function takeUp(hub: Hub, id: DealId, personId: PersonId): Promise<boolean> {
  const row = await hub.db
    .updateTable('deal_broker')
    .set({ person_id: personId, taken_at: hub.clock.now() })
    .where('deal_id', '=', id)
    .where('person_id', 'is', null)
    .returning('deal_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function brokerOf(hub: Hub, id: DealId): Promise<Broker | null> {
  const row = await hub.db
    .selectFrom('deal_broker')
    .leftJoin('person', 'person.id', 'deal_broker.person_id')
    .select(['asked_by_party_id', 'asked_at', 'person_id', 'taken_at', 'person.name'])
    .where('deal_id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    askedByPartyId: row.asked_by_party_id as PartyId,
    askedAt: row.asked_at,
    personId: row.person_id as PersonId | null,
    personName: row.name ?? '',
    takenAt: row.taken_at,
  }
}

/** Disputed deals in which a broker was asked and that this person may take up or took up, the longest waiting first. */
export async function dealsForBroker(
  hub: Hub,
  personId: PersonId,
): Promise<
  { id: DealId; title: string; giving: string; getting: string; askedAt: Date; isTaken: boolean }[]
> {
  const { rows } = await sql<{
    id: string
    title: string
    giving: string
    getting: string
    asked_at: Date
    person_id: string | null
  }>`
    select deal.id, deal.title, giving.name as giving, getting.name as getting, asked_at, person_id
    from deal_broker
    join deal on deal.id = deal_broker.deal_id
    join party as giving on giving.id = deal.giving_party_id
    join party as getting on getting.id = deal.getting_party_id
    where deal.status = 'disputed' and (person_id is null or person_id = ${personId})
    order by asked_at, deal.id
    limit 200`.execute(hub.db)
  return rows.map((row) => ({
    id: row.id as DealId,
    title: row.title,
    giving: row.giving,
    getting: row.getting,
    askedAt: row.asked_at,
    isTaken: row.person_id !== null,
  }))
}

/** @returns false when the same form was sent before. The deal is locked. */
export async function insertNote(
  hub: Hub,
  id: DealId,
  { personId, body, formKey }: { personId: PersonId; body: string; formKey: string },
): Promise<boolean> {
  const { rows } = await sql<{ number: number }>`
    insert into deal_note (deal_id, number, person_id, body, written_at, form_key)
    select ${id}, coalesce(max(number), 0) + 1, ${personId}, ${body}, ${hub.clock.now()}::timestamptz, ${formKey}
    from deal_note where deal_id = ${id}
    on conflict (deal_id, form_key) do nothing
    returning number`.execute(hub.db)
  return rows.length > 0
}

export async function notesOf(hub: Hub, id: DealId): Promise<DealNote[]> {
  const rows = await hub.db
    .selectFrom('deal_note')
    .leftJoin('person', 'person.id', 'deal_note.person_id')
    .select(['number', 'body', 'written_at', 'person.name'])
    .where('deal_id', '=', id)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    personName: row.name ?? '',
    body: row.body,
    writtenAt: row.written_at,
  }))
}
