import type { Hub } from '#foundation'
import { type Actor, allow, type HubRole, type PersonId, Refusal } from '#vocabulary'
import { rolesOf } from './hub-role-store.ts'
import { mayBlock, mayChangeHubRoles, maySeePeople } from './people-policy.ts'
import { blockOf, type FoundPerson, loadPerson, selectPeople, sessionsOfPerson } from './people-store.ts'
import type { Block, Person, Session } from './person.ts'

export type PeopleQuery = { text?: string; only?: 'roles' | 'blocked'; after?: string }

const pageSize = 25

/** People by name or address, the newest first. One query, however many there are. */
export async function findPeople(
  hub: Hub,
  actor: Actor,
  { text, only, after }: PeopleQuery,
): Promise<{ rows: FoundPerson[]; next: PersonId | null }> {
  allow(maySeePeople(actor))
  const rows = await selectPeople(hub, {
    text: text?.trim().slice(0, 120) || null,
    only: only ?? null,
    after: after ?? null,
    limit: pageSize + 1,
  })
  return { rows: rows.slice(0, pageSize), next: rows.length > pageSize ? rows[pageSize - 1]!.id : null }
}

/** A person as those who run the hub see them. */
export type SeenPerson = {
  person: Person
  roles: HubRole[]
  block: Block | null
  sessions: Omit<Session, 'isThisOne'>[]
  may: { block: boolean; changeRoles: boolean }
}

export async function findPerson(hub: Hub, actor: Actor, id: PersonId): Promise<SeenPerson> {
  allow(maySeePeople(actor))
  const person = await loadPerson(hub, id)
  if (!person) throw new Refusal('not-found', 'person_not_found')
  const roles = await rolesOf(hub, id)
  const sessions = await sessionsOfPerson(hub, id)
  return {
    person,
    roles,
    block: await blockOf(hub, id),
    sessions: sessions.map((row) => ({
      id: row.id,
      createdAt: row.created_at,
      lastSeenAt: row.updated_at,
      expiresAt: row.expires_at,
      userAgent: row.user_agent,
    })),
    may: { block: mayBlock(actor, id, roles), changeRoles: mayChangeHubRoles(actor) },
  }
}
