import { checked } from '#fields'
import type { Hub } from '#foundation'
import { type Actor, allow, type PersonId, Refusal } from '#vocabulary'
import { roleForm } from './form.ts'
import { deleteRole, insertRole, lockHoldersOf } from './hub-role-store.ts'
import { mayChangeHubRoles } from './people-policy.ts'
import { loadPerson } from './people-store.ts'

/**
 * Lets a person run the hub in a role. Giving it again changes nothing.
 * @param input the shape of `roleForm`.
 */
export async function giveRole(hub: Hub, actor: Actor, input: unknown): Promise<void> {
  allow(mayChangeHubRoles(actor))
  const { personId, role } = checked(roleForm, input)
  await hub.inTransaction(async (hub) => {
    if (!(await loadPerson(hub, personId))) throw new Refusal('not-found', 'person_not_found')
    if (!(await insertRole(hub, personId, role, actor.personId))) return
    await hub.record(actor, 'person.role-given', { id: personId }, { role })
  })
}

/**
 * Takes a role away. The hub keeps at least one administrator; taking what nobody has changes nothing.
 * @param input the shape of `roleForm`.
 */
export async function takeRole(hub: Hub, actor: Actor, input: unknown): Promise<void> {
  allow(mayChangeHubRoles(actor))
  const { personId, role } = checked(roleForm, input)
  await hub.inTransaction(async (hub) => {
    const holders = await lockHoldersOf(hub, role)
    if (!holders.includes(personId)) return
    if (role === 'administrator' && holders.length === 1) throw new Refusal('conflict', 'last_administrator')
    await deleteRole(hub, personId, role)
    await hub.record(actor, 'person.role-taken', { id: personId }, { role })
  })
}

/**
 * Goes on only where the hub keeps an administrator without this person; until the transaction ends no other leaves.
 * @throws Refusal 'conflict' with `last_administrator`.
 */
export async function mustLeaveAnAdministrator(hub: Hub, personId: PersonId): Promise<void> {
  const holders = await lockHoldersOf(hub, 'administrator')
  if (holders.length === 1 && holders[0] === personId) throw new Refusal('conflict', 'last_administrator')
}
