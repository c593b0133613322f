import { type Selectable, sql } from 'kysely'
import { type Hub, likeOf, type PersonTable } from '#foundation'
import type { HubRole, Locale, PartyId, PersonId } from '#vocabulary'
import type { Consent } from './consent.ts'
import type { Block, Person } from './person.ts'

export async function loadPerson(hub: Hub, id: PersonId, lock = false): Promise<Person | undefined> {
  let query = hub.db.selectFrom('person').selectAll().where('id', '=', id)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row && personOf(row)
}

export async function blockOf(hub: Hub, id: PersonId): Promise<Block | null> {
  const row = await hub.db
    .selectFrom('person')
    .select(['blocked_at', 'blocked_reason'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.blocked_at ? { at: row.blocked_at, reason: row.blocked_reason } : null
}

/** Keeps a person out, or lets them in again with null. */
export async function setBlocked(hub: Hub, id: PersonId, block: Block | null): Promise<void> {
  await hub.db
    .updateTable('person')
    .set({ blocked_at: block?.at ?? null, blocked_reason: block?.reason ?? '' })
    .where('id', '=', id)
    .execute()
}

/** A person as a list of them shows: without what is theirs alone. */
export type FoundPerson = {
  id: PersonId
  name: string
  email: string
  createdAt: Date
  isBlocked: boolean
  roles: HubRole[]
}

/** @param after the last of the page before. */
export async function selectPeople(
  hub: Hub,
  {
    text,
    only,
    after,
    limit,
  }: { text: string | null; only: 'roles' | 'blocked' | null; after: string | null; limit: number },
): Promise<FoundPerson[]> {
  const roles = sql<HubRole[]>`array(select role from hub_role where person_id = person.id order by role)`
  const rows = await hub.db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'created_at', 'blocked_at', roles.as('roles')])
    .$if(text !== null, (query) =>
      query.where(sql<boolean>`lower(name || ' ' || email) like ${likeOf(text!)}`),
    )
    .$if(only === 'blocked', (query) => query.where('blocked_at', 'is not', null))
    .$if(only === 'roles', (query) =>
      query.where('id', 'in', (db) => db.selectFrom('hub_role').select('person_id')),
    )
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(created_at, id) < (select created_at, id from person where id = ${after})`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id as PersonId,
    name: row.name,
    email: row.email,
    createdAt: row.created_at,
    isBlocked: row.blocked_at !== null,
    roles: row.roles,
  }))
}

export async function loadPeople(hub: Hub, ids: PersonId[]): Promise<Map<PersonId, Person>> {
  if (!ids.length) return new Map()
  const rows = await hub.db.selectFrom('person').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id as PersonId, personOf(row)]))
}

export async function personByEmail(hub: Hub, email: string): Promise<Person | undefined> {
  const row = await hub.db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst()
  return row && personOf(row)
}

export async function insertPerson(hub: Hub, person: Person): Promise<void> {
  await hub.db
    .insertInto('person')
    .values({
      id: person.id,
      email: person.email,
      email_verified: false,
      name: person.name,
      image: null,
      locale: person.locale,
      created_at: person.createdAt,
      updated_at: person.createdAt,
    })
    .execute()
}

export async function savePerson(
  hub: Hub,
  id: PersonId,
  change: { name: string; locale: Locale },
): Promise<void> {
  await hub.db
    .updateTable('person')
    .set({ ...change, updated_at: hub.clock.now() })
    .where('id', '=', id)
    .execute()
}

export async function setActingFor(hub: Hub, sessionId: string, partyId: PartyId | null): Promise<void> {
  await hub.db
    .updateTable('person_session')
    .set({ acting_for: partyId })
    .where('id', '=', sessionId)
    .execute()
}

export async function sessionsOfPerson(hub: Hub, personId: PersonId) {
  return hub.db
    .selectFrom('person_session')
    .select(['id', 'created_at', 'updated_at', 'expires_at', 'user_agent'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', hub.clock.now())
    .orderBy('updated_at', 'desc')
    .execute()
}

export async function deleteSession(hub: Hub, personId: PersonId, sessionId: string): Promise<boolean> {
  const row = await hub.db
    .deleteFrom('person_session')
    .where('id', '=', sessionId)
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Ends the sessions of a person: all, or all but one. */
export async function deleteOtherSessions(hub: Hub, personId: PersonId, keep: string | null): Promise<void> {
  await hub.db
    .deleteFrom('person_session')
    .where('person_id', '=', personId)
    .$if(keep !== null, (query) => query.where('id', '<>', keep!))
    .execute()
}

export type Passkey = { id: string; name: string | null; createdAt: Date | null }

export async function passkeysOf(hub: Hub, personId: PersonId): Promise<Passkey[]> {
  const rows = await hub.db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({ id: row.id, name: row.name, createdAt: row.created_at }))
}

export async function deletePasskey(hub: Hub, personId: PersonId, id: string): Promise<boolean> {
  const row = await hub.db
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** @returns false when the person had said so already. */
export async function insertConsent(hub: Hub, personId: PersonId, consent: Consent): Promise<boolean> {
  const row = await hub.db
    .insertInto('consent')
    .values({ ...consent, person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

export async function hasConsent(
  hub: Hub,
  personId: PersonId,
  { subject, version }: Omit<Consent, 'at'>,
): Promise<boolean> {
  const row = await hub.db
    .selectFrom('consent')
    .select('version')
    .where('person_id', '=', personId)
    .where('subject', '=', subject)
    .where('version', '=', version)
    .executeTakeFirst()
  return row !== undefined
}

export async function consentsOf(hub: Hub, personId: PersonId): Promise<Consent[]> {
  return hub.db
    .selectFrom('consent')
    .select(['subject', 'version', 'at'])
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .execute()
}

/** Counts up, or starts anew once the term has ended: one statement, so that no attempt slips through. */
export async function countAttempt(
  hub: Hub,
  key: string,
  now: Date,
  endsAt: Date,
): Promise<{ points: number; endsAt: Date }> {
  const { rows } = await sql<{ points: number; ends_at: Date }>`
    insert into attempt (key, points, ends_at) values (${key}, 1, ${endsAt})
    on conflict (key) do update set
      points = case when attempt.ends_at <= ${now} then 1 else attempt.points + 1 end,
      ends_at = case when attempt.ends_at <= ${now} then ${endsAt} else attempt.ends_at end
    returning points, ends_at`.execute(hub.db)
  return { points: rows[0]!.points, endsAt: rows[0]!.ends_at }
}

/** Forgets what has run out: attempts, links and sessions. */
export async function forgetRunOut(hub: Hub): Promise<void> {
  const now = hub.clock.now()
  await hub.db.deleteFrom('attempt').where('ends_at', '<', now).execute()
  await hub.db.deleteFrom('person_session').where('expires_at', '<', now).execute()
  await sql`delete from sign_in_proof where expires_at < ${now}`.execute(hub.db)
}

function personOf(row: Selectable<PersonTable>): Person {
  return {
    id: row.id as PersonId,
    email: row.email,
    name: row.name,
    locale: row.locale,
    createdAt: row.created_at,
  }
}
