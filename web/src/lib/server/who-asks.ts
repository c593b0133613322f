import { actingFor, findMemberships, type Membership } from '@b2c/hub/parties'
import { findSignedIn, type SignedIn } from '@b2c/hub/people'
import { type Actor, visitor } from '@b2c/hub/vocabulary'
import { hub } from './door.ts'

export type WhoAsks = { actor: Actor; signedIn: SignedIn | null; memberships: Membership[] }

/** Who a session belongs to, and the party that they last acted for, where they are still a member of it. */
export async function whoAsks(headers: Headers): Promise<WhoAsks> {
  const signedIn = await findSignedIn(hub(), headers)
  if (!signedIn) return { actor: visitor, signedIn: null, memberships: [] }
  const hubRoles = signedIn.hubRoles.length ? signedIn.hubRoles : undefined
  const person: Actor = { personId: signedIn.person.id, party: null, isHub: false, hubRoles }
  const memberships = await findMemberships(hub(), person)
  const chosen = memberships.find(({ party }) => party.id === signedIn.actingFor) ?? memberships[0]
  const acting = chosen && (await actingFor(hub(), signedIn.person.id, chosen.party.id))
  return { actor: acting ? { ...acting, hubRoles } : person, signedIn, memberships }
}
