import { createHash, randomBytes } from 'node:crypto'
import { checked } from '#fields'
import type { Hub } from '#foundation'
import { type Actor, allow, newId, type PartyId, Refusal } from '#vocabulary'
import { invitationForm } from './form.ts'
import { partyVisibleTo } from './load-party.ts'
import { mayRunParty } from './party-policy.ts'
import { closeInvitation, type Invitation, insertInvitation, openInvitations } from './party-store.ts'

const validDays = 14
const mostOpen = 50

/**
 * Invites someone by e-mail to become a member. The token stands in the mail only; the hub keeps its hash.
 * @param input the shape of `invitationForm`.
 * @returns the invitation, and the token that the mail must carry.
 */
export async function inviteMember(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: PartyId; input: unknown },
): Promise<{ invitation: Invitation; token: string }> {
  const form = checked(invitationForm, input)
  return hub.inTransaction(async (hub) => {
    const party = await partyVisibleTo(hub, actor, id, true)
    allow(mayRunParty(actor, party))
    allow(party.hiddenAt === null, 'party_hidden')
    const open = await openInvitations(hub, id)
    if (open.length >= mostOpen) throw new Refusal('too-many', 'too_many_invitations')
    // A new invitation takes the place of an older one to the same address.
    for (const older of open.filter((invitation) => invitation.email === form.email)) {
      await closeInvitation(hub, older.id, 'withdrawn_at')
    }
    const token = randomBytes(24).toString('base64url')
    const now = hub.clock.now()
    const invitation: Invitation = {
      id: newId(),
      partyId: id,
      email: form.email,
      role: form.role,
      createdAt: now,
      expiresAt: new Date(now.getTime() + validDays * 86_400_000),
      acceptedAt: null,
      withdrawnAt: null,
    }
    await insertInvitation(hub, { ...invitation, tokenHash: hashOf(token), invitedBy: actor.personId })
    await hub.record(actor, 'party.member-invited', party, { invitation: invitation.id })
    return { invitation, token }
  })
}

/** Takes back an invitation that was not accepted yet. */
export async function withdrawInvitation(
  hub: Hub,
  actor: Actor,
  { id, invitationId }: { id: PartyId; invitationId: string },
): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const party = await partyVisibleTo(hub, actor, id, true)
    allow(mayRunParty(actor, party))
    const open = await openInvitations(hub, id)
    if (!open.some((invitation) => invitation.id === invitationId)) {
      throw new Refusal('not-found', 'invitation_not_found')
    }
    await closeInvitation(hub, invitationId, 'withdrawn_at')
  })
}

/** How the hub keeps a token that it must recognise and never tell. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
