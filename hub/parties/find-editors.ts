import type { Hub } from '#foundation'
import { type Actor, allow, type PartyId, type PersonId } from '#vocabulary'
import { membersOf } from './party-store.ts'

/** Who may act for a party: its owners and editors. Only the hub itself asks this, to know whom to write to. */
export async function findEditors(hub: Hub, actor: Actor, id: PartyId): Promise<PersonId[]> {
  allow(actor.isHub)
  const members = await membersOf(hub, id)
  return members.filter(({ role }) => role !== 'member').map(({ personId }) => personId)
}
