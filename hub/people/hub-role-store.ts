import { sql } from 'kysely'
import type { Hub } from '#foundation'
import type { HubRole, PersonId } from '#vocabulary'

/** What a person does for the hub, and whether they are kept out: what each page asks of who is signed in. One query. */
export async function standingOfPerson(
  hub: Hub,
  id: PersonId,
): Promise<{ hubRoles: HubRole[]; isBlocked: boolean }> {
  const row = await hub.db
    .selectFrom('person')
    .select('blocked_at')
    .select(
      sql<HubRole[]>`array(select role from hub_role where person_id = person.id order by role)`.as('roles'),
    )
    .where('id', '=', id)
    .executeTakeFirst()
  return { hubRoles: row?.roles ?? [], isBlocked: !row || row.blocked_at !== null }
}

export async function rolesOf(hub: Hub, personId: PersonId): Promise<HubRole[]> {
  const rows = await hub.db
    .selectFrom('hub_role')
    .select('role')
    .where('person_id', '=', personId)
    .orderBy('role')
    .execute()
  return rows.map(({ role }) => role)
}

/** @returns false when the person has the role already. */
export async function insertRole(
  hub: Hub,
  personId: PersonId,
  role: HubRole,
  givenBy: PersonId | null,
): Promise<boolean> {
  const row = await hub.db
    .insertInto('hub_role')
    .values({ person_id: personId, role, given_by: givenBy, given_at: hub.clock.now() })
    .onConflict((conflict) => conflict.columns(['person_id', 'role']).doNothing())
    .returning('role')
    .executeTakeFirst()
  return row !== undefined
}

/** Everyone who has a role, locked: whoever else wants to change who has it waits. */
export async function lockHoldersOf(hub: Hub, role: HubRole): Promise<PersonId[]> {
  const rows = await hub.db
    .selectFrom('hub_role')
    .select('person_id')
    .where('role', '=', role)
    .orderBy('person_id')
    .forUpdate()
    .execute()
  return rows.map((row) => row.person_id as PersonId)
}

export async function holdersOf(hub: Hub, role: HubRole): Promise<PersonId[]> {
  const rows = await hub.db
    .selectFrom('hub_role')
    .select('person_id')
    .where('role', '=', role)
    .orderBy('person_id')
    .execute()
  return rows.map(({ person_id }) => person_id as PersonId)
}

export async function deleteRole(hub: Hub, personId: PersonId, role: HubRole): Promise<void> {
  await hub.db.deleteFrom('hub_role').where('person_id', '=', personId).where('role', '=', role).execute()
}
