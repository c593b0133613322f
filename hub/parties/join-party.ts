import type { Hub } from '#foundation'
import { type Actor, type PartyId, Refusal } from '#vocabulary'
import { hashOf } from './invite-member.ts'
import type { Party } from './party.ts'
import {
  closeInvitation,
  type Invitation,
  invitationByToken,
  loadParty,
  membersOf,
  saveMembership,
} from './party-store.ts'

/**
 * What an invitation invites to, for whoever holds its token.
 * @throws Refusal 'not-found' when it is unknown, used, withdrawn or too old.
 */
// anyone: the token itself is the permission.
export async function findInvitation(
  hub: Hub,
  _actor: Actor,
  token: string,
  lock = false,
): Promise<{ invitation: Invitation; party: Party }> {
  const invitation = await invitationByToken(hub, hashOf(token), lock)
  const party = invitation && (await loadParty(hub, invitation.partyId))
  if (
    !invitation ||
    !party ||
    invitation.acceptedAt ||
    invitation.withdrawnAt ||
    invitation.expiresAt <= hub.clock.now() ||
    party.hiddenAt
  ) {
    throw new Refusal('not-found', 'invitation_not_found')
  }
  return { invitation, party }
}

/** Makes the person who is signed in a member, by an invitation. Whoever is a member already keeps the greater role. */
// anyone: the token itself is the permission; a person must be signed in.
export async function joinParty(hub: Hub, actor: Actor, token: string): Promise<PartyId> {
  const personId = actor.personId
  if (!personId || actor.scopes) throw new Refusal('not-allowed', 'sign_in_first')
  return hub.inTransaction(async (hub) => {
    const { invitation, party } = await findInvitation(hub, actor, token, true)
    const members = await membersOf(hub, party.id, true)
    if (!members.some((member) => member.personId === personId)) {
      await saveMembership(hub, party.id, personId, invitation.role)
    }
    await closeInvitation(hub, invitation.id, 'accepted_at')
    await hub.record(actor, 'party.member-joined', party, { person: personId })
    return party.id
  })
}
