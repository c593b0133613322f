import type { Hub } from '#foundation'
import type { Actor } from '#vocabulary'
import { lockMembers, roleOf } from './party-store.ts'

/**
 * An actor as they stand now: with the role that they have in their party at this moment.
 * @param lock keeps anyone from changing who belongs to the party until the transaction ends.
 * @returns null when they belong to it no more.
 */
// anyone: tells only of one's own membership.
export async function presentActor(hub: Hub, actor: Actor, lock = false): Promise<Actor | null> {
  const { party, personId } = actor
  if (actor.isHub || !party || !personId) return actor
  if (lock) await lockMembers(hub, party.id)
  const role = await roleOf(hub, party.id, personId)
  return role && { ...actor, party: { ...party, role } }
}
