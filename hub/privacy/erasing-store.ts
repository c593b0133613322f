import { sql } from 'kysely'
import type { Hub } from '#foundation'
import type { Person } from '#people'
import type { ConversationId, PartyId, PersonId } from '#vocabulary'
import { isOf, type Whose } from './archive-store.ts'
import type { KeptTable } from './inventory.ts'

/** Takes someone's rows out of one table, and their name out of those that stay. */
export async function eraseMarks(hub: Hub, { table, of }: KeptTable, person: Whose): Promise<void> {
  for (const mark of of) {
    const at = sql.ref(mark.column)
    const isTheirs = isOf(hub, person, mark)
    if (mark.erased === 'row') await sql`delete from ${sql.table(table)} where ${isTheirs}`.execute(hub.db)
    else {
      const nameless = mark.holds === 'object' ? sql`${at} - 'person'` : sql`${mark.becomes ?? null}`
      await sql`update ${sql.table(table)} set ${at} = ${nameless} where ${isTheirs}`.execute(hub.db)
    }
  }
}

/**
 * Takes away what mails to others say, where they name someone: those of their invitations, those with their address,
 * and of those that were sent the ones with their name.
 */
export async function emptyMailsThatName(hub: Hub, { id, email, name }: Person): Promise<void> {
  const asWord = `\\m${name.replace(/[^\p{L}\p{N} ]/gu, '.')}\\M`
  await sql`
    update mail set subject = '', body_text = '', body_html = '', headers = '{}', last_error = null
    where reason_key in (select 'invitation:' || invitation.id from invitation where invited_by = ${id})
      or position(${email} in body_text) > 0
      or (sent_at is not null and ${name} <> '' and subject || ' ' || body_text ~ ${asWord})`.execute(hub.db)
}

/** Who asked to be erased by this token, if it still counts; nobody else confirms it until the transaction ends. */
export async function requestedBy(hub: Hub, tokenHash: string): Promise<PersonId | undefined> {
  const row = await hub.db
    .selectFrom('erasure_request')
    .select('person_id')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', hub.clock.now())
    .forUpdate()
    .executeTakeFirst()
  return row?.person_id as PersonId | undefined
}

/** A later request takes the place of an earlier one. */
export async function saveRequest(
  hub: Hub,
  personId: PersonId,
  { tokenHash, askedAt, expiresAt }: { tokenHash: string; askedAt: Date; expiresAt: Date },
): Promise<void> {
  const request = { token_hash: tokenHash, asked_at: askedAt, expires_at: expiresAt }
  await hub.db
    .insertInto('erasure_request')
    .values({ person_id: personId, ...request })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(request))
    .execute()
}

/**
 * Keeps others from leaving, joining or agreeing in a person's parties until the transaction ends: the parties first,
 * then what they talk about, as whoever agrees does.
 */
export async function lockWhatIsLeft(hub: Hub, personId: PersonId): Promise<void> {
  // Not for their key: a deal that is being made points to its parties, and must not wait for us.
  const { rows } = await sql<{ id: string }>`
    select id from party where id in (select party_id from membership where person_id = ${personId})
    order by id for no key update`.execute(hub.db)
  if (!rows.length) return
  const parties = rows.map(({ id }) => id)
  await sql`
    select id from conversation
    where (asking_party_id = any(${parties}) or asked_party_id = any(${parties}))
      and status in ('waiting', 'asked', 'open')
    order by id for update`.execute(hub.db)
}

/** A party that cannot do without its last owner, and why. */
export type Obstacle = {
  party: { id: PartyId; name: string; slug: string }
  members: { id: PersonId; name: string }[]
  openDeals: number
}

const isLastOwner = (personId: PersonId) => sql`
  mine.person_id = ${personId} and mine.role = 'owner' and not exists (
    select 1 from membership other
    where other.party_id = mine.party_id and other.role = 'owner' and other.person_id <> ${personId})`

/** Parties of which a person is the last owner, that have other members or deals that are not done. One query. */
export async function obstaclesOf(hub: Hub, personId: PersonId): Promise<Obstacle[]> {
  const { rows } = await sql<{
    id: string
    name: string
    slug: string
    members: Obstacle['members'] | null
    open_deals: number
  }>`
    select * from (
      select party.id, party.name, party.slug,
        (select json_agg(json_build_object('id', person.id, 'name', coalesce(nullif(person.name, ''), person.email))
            order by other.created_at)
          from membership other join person on person.id = other.person_id
          where other.party_id = party.id and other.person_id <> ${personId}) as members,
        (select count(*)::int from deal
          where party.id in (giving_party_id, getting_party_id) and deal.status not in ('delivered', 'ended')) as open_deals
      from membership mine join party on party.id = mine.party_id
      where ${isLastOwner(personId)}
    ) as held
    where members is not null or open_deals > 0
    order by name`.execute(hub.db)
  return rows.map(({ id, name, slug, members, open_deals }) => ({
    party: { id: id as PartyId, name, slug },
    members: members ?? [],
    openDeals: open_deals,
  }))
}

/** Parties that lose their last owner with a person, each with the member who is next, if there is one. */
export async function partiesWithoutOwner(
  hub: Hub,
  personId: PersonId,
): Promise<{ partyId: PartyId; heir: PersonId | null }[]> {
  const { rows } = await sql<{ party_id: string; heir: string | null }>`
    select mine.party_id, (
      select person_id from membership next
      where next.party_id = mine.party_id and next.person_id <> ${personId}
      order by next.role = 'editor' desc, next.created_at, next.person_id limit 1
    ) as heir
    from membership mine where ${isLastOwner(personId)}`.execute(hub.db)
  return rows.map(({ party_id, heir }) => ({ partyId: party_id as PartyId, heir: heir as PersonId | null }))
}

/** What a party has standing, paused, expired or in draft. */
export async function listingsOf(
  hub: Hub,
  partyId: PartyId,
): Promise<{ kind: 'need' | 'offer'; id: string; isDraft: boolean }[]> {
  const { rows } = await sql<{ kind: 'need' | 'offer'; id: string; is_draft: boolean }>`
    select 'need' as kind, id, status = 'draft' as is_draft from need
    where party_id = ${partyId} and status in ('draft', 'published', 'paused', 'expired')
    union all
    select 'offer', id, status = 'draft' from offer
    where party_id = ${partyId} and status in ('draft', 'published', 'paused', 'expired')`.execute(hub.db)
  return rows.map(({ kind, id, is_draft }) => ({ kind, id, isDraft: is_draft }))
}

export async function goingOnWith(hub: Hub, partyId: PartyId): Promise<ConversationId[]> {
  const { rows } = await sql<{ id: string }>`
    select id from conversation
    where ${partyId} in (asking_party_id, asked_party_id) and status in ('waiting', 'asked', 'open')`.execute(
    hub.db,
  )
  return rows.map(({ id }) => id as ConversationId)
}

/** People who are here though the hub erased them: by its own record, or by these marks. */
export async function erasedButHere(hub: Hub, marks: readonly string[]): Promise<PersonId[]> {
  const { rows } = await sql<{ id: string }>`
    select id from person
    where encode(sha256(convert_to(id, 'UTF8')), 'hex') = any(${marks}::text[])
      or encode(sha256(convert_to(id, 'UTF8')), 'hex') in (select subject_id from event where name = 'person.erased')
    order by id`.execute(hub.db)
  return rows.map(({ id }) => id as PersonId)
}
