import { type Actor, hasHubRole, type PersonId } from '#vocabulary'
import { type Case, caseLife, type Decision, decisions, isClaimedByOther, isPossible } from './case.ts'

/** What is reported, by whom, and what was decided is for moderators. */
export function mayModerate(actor: Actor): boolean {
  return hasHubRole(actor, 'moderator')
}

/** What a policy must know of a case besides the case. */
export type Standing = {
  now: Date
  /** Who decided what is appealed against; null for what the clock did. */
  decidedBy: PersonId | null
  /** Whether anyone else could decide about an appeal. */
  hasOthers: boolean
  /** Whether it is about a party of the moderator's own. */
  isOwnParty: boolean
}

/**
 * One moderator at a time decides, never about a party of their own. An appeal is decided by another than whoever
 * decided first; where nobody else runs the hub, an administrator does.
 */
export function mayDecide(act: Decision, actor: Actor, one: Case, standing: Standing): boolean {
  if (!mayModerate(actor) || !isPossible(act, one) || standing.isOwnParty) return false
  if (isClaimedByOther(one, actor.personId!, standing.now)) return false
  if (caseLife[act].by !== 'another' || standing.decidedBy !== actor.personId) return true
  return !standing.hasOthers && hasHubRole(actor, 'administrator')
}

/** What was decided about a party is for its members to read. */
export function maySeeOwnCase(actor: Actor, { partyId }: Pick<Case, 'partyId'>): boolean {
  return !actor.scopes && actor.personId !== null && partyId !== null && actor.party?.id === partyId
}

/**
 * Owners and editors appeal for their party, once, within a month.
 * @param appealBy the last moment; null where there is nothing to appeal against.
 */
export function mayAppeal(
  actor: Actor,
  one: Case,
  { now, appealBy, hasAppealed }: { now: Date; appealBy: Date | null; hasAppealed: boolean },
): boolean {
  return (
    maySeeOwnCase(actor, one) &&
    actor.party!.role !== 'member' &&
    isPossible('appeal', one) &&
    !hasAppealed &&
    appealBy !== null &&
    now <= appealBy
  )
}

export type CasePermissions = Record<Decision | 'claim' | 'release', boolean>

/** What a screen may offer this moderator in this case. */
export function casePermissions(actor: Actor, one: Case, standing: Standing): CasePermissions {
  const isTaken = isClaimedByOther(one, actor.personId!, standing.now)
  const waits = one.status === 'open' || one.status === 'appealed'
  return {
    ...(Object.fromEntries(decisions.map((act) => [act, mayDecide(act, actor, one, standing)])) as Record<
      Decision,
      boolean
    >),
    claim: waits && !isTaken && !standing.isOwnParty && one.claimedBy !== actor.personId,
    release: one.claimedBy === actor.personId,
  }
}
