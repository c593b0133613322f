import type { Actor, EventName } from '#vocabulary'
import type { Happened, Hub } from './hub.ts'

/** Something that happened, as reactions, activity and audit read it. */
export type HubEvent = {
  id: number
  /** ISO date and time, UTC. */
  at: string
  name: EventName
  personId: string | null
  partyId: string | null
  byHub: boolean
  /** `need` for `need.published`. */
  subjectKind: string
  subjectId: string
  details: Record<string, unknown>
}

/** Writes events and gives them back with their numbers. */
export async function insertEvents(hub: Hub, actor: Actor, happened: Happened[]): Promise<HubEvent[]> {
  if (!happened.length) return []
  const at = hub.clock.now()
  const rows = happened.map(({ name, subject, details }) => ({
    at,
    name,
    person_id: actor.personId,
    party_id: actor.party?.id ?? null,
    by_hub: actor.isHub,
    subject_kind: name.slice(0, name.indexOf('.')),
    subject_id: subject.id,
    details: JSON.stringify(details ?? {}),
  }))
  const ids = await hub.db.insertInto('event').values(rows).returning('id').execute()
  return rows.map((row, index) => ({
    id: ids[index]!.id,
    at: at.toISOString(),
    name: row.name,
    personId: row.person_id,
    partyId: row.party_id,
    byHub: row.by_hub,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    details: happened[index]!.details ?? {},
  }))
}

/** What happened to one thing, oldest first. */
export async function eventsOf(hub: Hub, subjectKind: string, subjectId: string): Promise<HubEvent[]> {
  const rows = await hub.db
    .selectFrom('event')
    .selectAll()
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    name: row.name as EventName,
    personId: row.person_id,
    partyId: row.party_id,
    byHub: row.by_hub,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    details: row.details,
  }))
}
