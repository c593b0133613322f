import type { Hub } from '#foundation'
import { partiesNamed } from '#parties'
import { loadPeople } from '#people'
import { type Actor, allow, eventNames, type PartyId, type PersonId } from '#vocabulary'
import { type RecordRow, selectEvents } from './record-store.ts'
import { maySeeWorks } from './steward-policy.ts'

/** What events are about: `need` for `need.published`. */
export const subjectKinds: readonly string[] = [
  ...new Set(eventNames.map((name) => name.slice(0, name.indexOf('.')))),
]

export type RecordQuery = {
  kind?: string
  personId?: PersonId
  partyId?: PartyId
  /** ISO dates, both included. */
  from?: string
  until?: string
  /** The number of the last of the page before. */
  after?: number
}

/** Something that happened, with who acted for whom. */
export type RecordedEvent = RecordRow & {
  /** Null for a visitor, for the hub itself, and for who is gone. */
  person: string | null
  party: { id: PartyId; slug: string; name: string } | null
}

const pageSize = 50

/** What happened in the hub, the latest first. Three queries, however much did. */
export async function findEvents(
  hub: Hub,
  actor: Actor,
  { kind, personId, partyId, from, until, after }: RecordQuery,
): Promise<{ rows: RecordedEvent[]; next: number | null }> {
  allow(maySeeWorks(actor))
  const found = await selectEvents(hub, {
    kind: kind && subjectKinds.includes(kind) ? kind : null,
    personId: personId ?? null,
    partyId: partyId ?? null,
    from: from ?? null,
    until: until ?? null,
    after: after ?? null,
    limit: pageSize + 1,
  })
  const rows = found.slice(0, pageSize)
  const people = await loadPeople(hub, [...new Set(rows.flatMap(({ personId }) => personId ?? []))])
  const parties = await partiesNamed(hub, [...new Set(rows.flatMap(({ partyId }) => partyId ?? []))])
  return {
    rows: rows.map((row) => {
      const person = row.personId && people.get(row.personId)
      const party = row.partyId && parties.get(row.partyId)
      return {
        ...row,
        person: person ? person.name || person.email : null,
        party: party ? { id: party.id, slug: party.slug, name: party.name } : null,
      }
    }),
    next: found.length > pageSize ? rows.at(-1)!.id : null,
  }
}
