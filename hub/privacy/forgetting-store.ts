import { sql } from 'kysely'
import type { Hub } from '#foundation'
import type { PartyId, PersonId } from '#vocabulary'
import type { Warned } from './retention.ts'

const atOnce = 500

export async function deleteRequests(hub: Hub, before: Date): Promise<void> {
  await hub.db.deleteFrom('erasure_request').where('asked_at', '<', before).execute()
}

/**
 * Takes what a mail says out of it. Why it was sent stays, so that it is never sent twice; of the address only a
 * mark that the hub alone can make (`forgottenAddress`).
 */
export async function emptyMails(hub: Hub, before: Date): Promise<void> {
  await sql`
    update mail set subject = '', body_text = '', body_html = '', headers = '{}', last_error = null,
      to_address = encode(sha256(convert_to(${hub.secret} || to_address, 'UTF8')), 'hex')
    where created_at < ${before} and body_text <> ''`.execute(hub.db)
}

export async function deleteInvitations(hub: Hub, before: Date): Promise<void> {
  await sql`delete from invitation where least(expires_at, accepted_at, withdrawn_at) < ${before}`.execute(
    hub.db,
  )
}

export async function deleteTokens(hub: Hub, before: Date): Promise<void> {
  await sql`delete from api_token where least(expires_at, revoked_at) < ${before}`.execute(hub.db)
}

/** Of a conversation that led to a deal the deal and its proposals stay, without what people wrote to each other. */
export async function deleteConversations(hub: Hub, before: Date): Promise<void> {
  await sql`
    delete from conversation where ended_at < ${before}
      and not exists (select 1 from deal where conversation_id = conversation.id)`.execute(hub.db)
  await sql`
    delete from message using conversation
    where conversation.id = message.conversation_id and conversation.ended_at < ${before}`.execute(hub.db)
}

export async function deleteSignIns(hub: Hub, before: Date): Promise<void> {
  await hub.db
    .deleteFrom('event')
    .where('name', 'in', ['person.signed-in', 'person.changed', 'person.data-fetched'])
    .where('at', '<', before)
    .execute()
}

/** What is about to be forgotten, of which a warning is saved. */
type Subject = 'person' | 'need' | 'offer'

export type Draft = { kind: 'need' | 'offer'; id: string; partyId: PartyId; title: string }

const drafts = sql`(
  select 'need' as kind, id, party_id, title, updated_at as since from need where status = 'draft'
  union all
  select 'offer', id, party_id, title, updated_at from offer where status = 'draft'
)`

/** Drafts that nobody touched for long, of which nobody was warned since. */
export async function draftsToWarnOf(hub: Hub, { warnBefore }: Warned): Promise<Draft[]> {
  const { rows } = await sql<DraftRow>`
    select draft.kind, draft.id, draft.party_id, draft.title from ${drafts} draft
    left join forget_warning on subject_kind = draft.kind and subject_id = draft.id
    where draft.since < ${warnBefore} and ${notWarnedSince} limit ${atOnce}`.execute(hub.db)
  return rows.map(draftOf)
}

/** Drafts past their term of which was warned long enough ago. */
export async function draftsToForget(hub: Hub, { before, warnedUntil }: Warned): Promise<Draft[]> {
  const { rows } = await sql<DraftRow>`
    select draft.kind, draft.id, draft.party_id, draft.title from ${drafts} draft
    join forget_warning on subject_kind = draft.kind and subject_id = draft.id
    where draft.since < ${before} and ${warnedInTime(warnedUntil)} limit ${atOnce}`.execute(hub.db)
  return rows.map(draftOf)
}

type DraftRow = { kind: 'need' | 'offer'; id: string; party_id: string; title: string }

function draftOf({ kind, id, party_id, title }: DraftRow): Draft {
  return { kind, id, partyId: party_id as PartyId, title }
}

/** A warning from before the last sign of life counts for nothing. */
const isSince = sql`warned_on > (since at time zone 'UTC')::date`
const notWarnedSince = sql`(warned_on is null or not ${isSince})`
const warnedInTime = (until: string) => sql`${isSince} and warned_on <= ${until}`

/** People without a party or a role in the hub, and when each last gave a sign of life. */
const partyless = (before: Date) => sql`(
  select person.id, greatest(
    person.updated_at,
    (select max(person_session.updated_at) from person_session where person_id = person.id),
    (select max(last_used_on)::timestamptz from api_token where person_id = person.id),
    (select max(at) from event
      where subject_kind = 'person' and subject_id = person.id and event.name = 'person.signed-in')
  ) as since
  from person
  where person.updated_at < ${before}
    and not exists (select 1 from membership where person_id = person.id)
    and not exists (select 1 from hub_role where person_id = person.id)
)`

export async function peopleToWarn(hub: Hub, { warnBefore }: Warned): Promise<PersonId[]> {
  const { rows } = await sql<{ id: string }>`
    select quiet.id from ${partyless(warnBefore)} quiet
    left join forget_warning on subject_kind = 'person' and subject_id = quiet.id
    where since < ${warnBefore} and ${notWarnedSince} limit ${atOnce}`.execute(hub.db)
  return rows.map(({ id }) => id as PersonId)
}

export async function peopleToForget(hub: Hub, { before, warnedUntil }: Warned): Promise<PersonId[]> {
  const { rows } = await sql<{ id: string }>`
    select quiet.id from ${partyless(before)} quiet
    join forget_warning on subject_kind = 'person' and subject_id = quiet.id
    where since < ${before} and ${warnedInTime(warnedUntil)} limit ${atOnce}`.execute(hub.db)
  return rows.map(({ id }) => id as PersonId)
}

export async function saveWarning(hub: Hub, kind: Subject, id: string, day: string): Promise<void> {
  await hub.db
    .insertInto('forget_warning')
    .values({ subject_kind: kind, subject_id: id, warned_on: day })
    .onConflict((conflict) =>
      conflict.columns(['subject_kind', 'subject_id']).doUpdateSet({ warned_on: day }),
    )
    .execute()
}

export async function deleteWarning(hub: Hub, kind: Subject, id: string): Promise<void> {
  await hub.db
    .deleteFrom('forget_warning')
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .execute()
}
