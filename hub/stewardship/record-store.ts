import { sql } from 'kysely'
import type { Hub } from '#foundation'
import type { EventName, PartyId, PersonId } from '#vocabulary'

export type RecordSelection = {
  kind: string | null
  personId: string | null
  partyId: string | null
  /** ISO dates, both included, of the Dutch calendar. */
  from: string | null
  until: string | null
  after: number | null
  limit: number
}

export type RecordRow = {
  id: number
  at: Date
  name: EventName
  personId: PersonId | null
  partyId: PartyId | null
  byHub: boolean
  subjectKind: string
  subjectId: string
  /** The role that was given or taken, where it was one. */
  role: string | null
}

/** Numbers count up as moments do, but for a few that are written at once. */
const slack = 1000

/** What happened, the latest first. A period is looked up by its first and last number. */
export async function selectEvents(
  hub: Hub,
  { kind, personId, partyId, from, until, after, limit }: RecordSelection,
): Promise<RecordRow[]> {
  const startOf = (day: string, days: number) =>
    sql`(${day}::date + ${days}::int)::timestamp at time zone 'Europe/Amsterdam'`
  const firstFrom = (moment: ReturnType<typeof startOf>) =>
    sql`(select id from event where at >= ${moment} order by at, id limit 1)`
  const rows = await hub.db
    .selectFrom('event')
    .select(['id', 'at', 'name', 'person_id', 'party_id', 'by_hub', 'subject_kind', 'subject_id'])
    .select(sql<string | null>`details ->> 'role'`.as('role'))
    .$if(kind !== null, (query) => query.where('subject_kind', '=', kind!))
    .$if(personId !== null, (query) => query.where('person_id', '=', personId!))
    .$if(partyId !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('party_id', '=', partyId!),
          eb.and([eb('subject_kind', '=', 'party'), eb('subject_id', '=', partyId!)]),
        ]),
      ),
    )
    .$if(from !== null, (query) =>
      query
        .where(sql<boolean>`at >= ${startOf(from!, 0)}`)
        .where(sql<boolean>`id >= ${firstFrom(startOf(from!, 0))} - ${slack}::int`),
    )
    .$if(until !== null, (query) =>
      query
        .where(sql<boolean>`at < ${startOf(until!, 1)}`)
        .where(
          sql<boolean>`id <= coalesce(${firstFrom(startOf(until!, 1))}, 9000000000000000) + ${slack}::int`,
        ),
    )
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    name: row.name as EventName,
    personId: row.person_id as PersonId | null,
    partyId: row.party_id as PartyId | null,
    byHub: row.by_hub,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    role: row.role,
  }))
}
