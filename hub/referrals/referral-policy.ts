import { type Actor, hasHubRole, type PartyId } from '#vocabulary'
import { isPossible, type Referral, type ReferralAct, referralActs, referralLife } from './referral.ts'

/**
 * In whose name someone refers: of the government or institution that they write for, or as a broker of the hub in
 * their own, which is no party's. Null for all others, and for a token.
 */
export function referrerOf(actor: Actor): { partyId: PartyId | null } | null {
  if (actor.personId === null || actor.scopes) return null
  const { party } = actor
  const pointsOthers = party?.kind === 'government' || party?.kind === 'institution'
  if (party && pointsOthers && party.role !== 'member') return { partyId: party.id }
  return hasHubRole(actor, 'broker') ? { partyId: null } : null
}

export function mayRefer(actor: Actor): boolean {
  return referrerOf(actor) !== null
}

/** Nobody points others to what is their own, but for a government: it does not sell. */
export function mayPointTo(actor: Actor, otherPartyId: PartyId): boolean {
  return mayRefer(actor) && (actor.party?.id !== otherPartyId || actor.party.kind === 'government')
}

/** Nobody points themselves, nor a party to what is its own. */
export function mayPoint(
  actor: Actor,
  { toPartyId, otherPartyId }: Pick<Referral, 'toPartyId' | 'otherPartyId'>,
): boolean {
  return mayPointTo(actor, otherPartyId) && toPartyId !== otherPartyId && toPartyId !== actor.party?.id
}

/** On which side someone stands; null for an outsider, and for a token. */
function sideOf(
  actor: Actor,
  { fromPartyId, sentBy, toPartyId }: Pick<Referral, 'fromPartyId' | 'sentBy' | 'toPartyId'>,
): 'receiver' | 'referrer' | null {
  if (actor.personId === null || actor.scopes) return null
  if (actor.party?.id === toPartyId) return 'receiver'
  const isTheirs = fromPartyId === null ? sentBy === actor.personId : fromPartyId === actor.party?.id
  return isTheirs ? 'referrer' : null
}

/** For whoever referred and for the members of the party that was pointed: not for the party that it points to. */
export function maySeeReferral(actor: Actor, referral: Referral): boolean {
  return actor.isHub || sideOf(actor, referral) !== null
}

/** Every member sees for their party; owners and editors answer and withdraw for it. */
export function mayDo(act: ReferralAct, actor: Actor, referral: Referral): boolean {
  if (!isPossible(act, referral)) return false
  const { by } = referralLife[act]
  if (by === 'hub' || actor.isHub) return by === 'hub' && actor.isHub
  if (sideOf(actor, referral) !== by) return false
  const isOwnName = by === 'referrer' && referral.fromPartyId === null
  return act === 'see' || isOwnName || actor.party?.role !== 'member'
}

export type ReferralPermissions = Record<ReferralAct, boolean>

/** What a screen may offer this person for this referral. */
export function referralPermissions(actor: Actor, referral: Referral): ReferralPermissions {
  return Object.fromEntries(
    referralActs.map((act) => [act, mayDo(act, actor, referral)]),
  ) as ReferralPermissions
}
