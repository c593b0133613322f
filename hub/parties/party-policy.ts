import { type Actor, hasHubRole, type MemberRole } from '#vocabulary'
import type { Party } from './party.ts'

/** A hidden party exists for its members only, and for those who look at parties for the hub. */
export function maySeeParty(actor: Actor, party: Party): boolean {
  return party.hiddenAt === null || actor.isHub || actor.party?.id === party.id || mayJudgeParties(actor)
}

/** Those with whom a party is in contact read it in their conversation or deal. */
export function maySeeContact(actor: Actor, party: Pick<Party, 'id'>): boolean {
  return actor.isHub || actor.party?.id === party.id
}

/** Moderators look at who parties are, and take out of sight what does not belong in the hub. */
export function mayJudgeParties(actor: Actor): boolean {
  return hasHubRole(actor, 'moderator')
}

/** Nobody judges a party of their own. */
export function mayJudgeParty(actor: Actor, members: readonly { personId: string }[]): boolean {
  return mayJudgeParties(actor) && !members.some(({ personId }) => personId === actor.personId)
}

/** Whoever is signed in, and not limited to a token, may found a party. */
export function mayFoundParty(actor: Actor): boolean {
  return actor.isHub || (actor.personId !== null && !actor.scopes)
}

export function mayChangeParty(actor: Actor, party: Pick<Party, 'id'>): boolean {
  if (actor.isHub) return true
  if (actor.scopes && !actor.scopes.includes('write:parties')) return false
  return actor.party?.id === party.id && actor.party.role !== 'member'
}

/** Members, invitations and roles are the owners' business. */
export function mayRunParty(actor: Actor, party: Pick<Party, 'id'>): boolean {
  return actor.isHub || (!actor.scopes && actor.party?.id === party.id && actor.party.role === 'owner')
}

export function maySeeMembers(actor: Actor, party: Pick<Party, 'id'>): boolean {
  return actor.isHub || actor.party?.id === party.id
}

/** A party keeps at least one owner. */
export function leavesAnOwner(
  members: readonly { personId: string; role: MemberRole }[],
  without: string,
): boolean {
  return members.some((member) => member.role === 'owner' && member.personId !== without)
}

export type PartyPermissions = { change: boolean; run: boolean; seeMembers: boolean; judge: boolean }

export function partyPermissions(actor: Actor, party: Party): PartyPermissions {
  return {
    change: mayChangeParty(actor, party),
    run: mayRunParty(actor, party),
    seeMembers: maySeeMembers(actor, party),
    judge: mayJudgeParties(actor),
  }
}
