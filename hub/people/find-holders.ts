import type { Hub } from '#foundation'
import { type Actor, allow, type HubRole, type PersonId } from '#vocabulary'
import { holdersOf } from './hub-role-store.ts'

/**
 * Who does something for the hub in a role; its administrators where nobody has it, since they may. Only the hub itself
 * asks this, to know whom to tell.
 */
export async function findHolders(hub: Hub, actor: Actor, role: HubRole): Promise<PersonId[]> {
  allow(actor.isHub)
  const holders = await holdersOf(hub, role)
  return holders.length ? holders : holdersOf(hub, 'administrator')
}
