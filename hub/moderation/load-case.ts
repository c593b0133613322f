import type { Hub } from '#foundation'
import { findMembers } from '#parties'
import { type Actor, type CaseId, Refusal, theHub } from '#vocabulary'
import { appealDays, type Case, needsReason } from './case.ts'
import { mayModerate, maySeeOwnCase, type Standing } from './case-policy.ts'
import { type DoneAct, hasOtherModerators, loadCase } from './case-store.ts'

/**
 * One case, for a moderator; `lock` keeps others from deciding meanwhile.
 * @throws Refusal 'not-found': what you may not see does not exist.
 */
export async function caseForModerator(hub: Hub, actor: Actor, id: CaseId, lock = false): Promise<Case> {
  const one = mayModerate(actor) ? await loadCase(hub, id, lock) : undefined
  if (!one) throw new Refusal('not-found', 'case_not_found')
  return one
}

/** One case, for the members of the party that it is about. */
export async function ownCase(hub: Hub, actor: Actor, id: CaseId, lock = false): Promise<Case> {
  const one = await loadCase(hub, id, lock)
  if (!one || !maySeeOwnCase(actor, one)) throw new Refusal('not-found', 'case_not_found')
  return one
}

/** What decides who may do what in a case. */
// anyone: whoever calls this loaded the case for a moderator.
export async function standingOf(
  hub: Hub,
  actor: Actor,
  one: Case,
  acts: readonly DoneAct[],
): Promise<Standing> {
  const members = one.partyId ? (await findMembers(hub, theHub, one.partyId)).members : []
  return {
    now: hub.clock.now(),
    decidedBy: lastDecision(acts)?.personId ?? null,
    hasOthers: await hasOtherModerators(hub, actor.personId!),
    isOwnParty: members.some(({ personId }) => personId === actor.personId),
  }
}

/** What a party can appeal against: the last decision that went against it, by a moderator or by the clock. */
export function lastDecision(acts: readonly DoneAct[]): DoneAct | undefined {
  return acts.findLast(({ act }) => act === 'lapse' || needsReason.has(act))
}

/** Until when a party can appeal. */
export function appealBy(acts: readonly DoneAct[]): Date | null {
  const decision = lastDecision(acts)
  return decision ? new Date(decision.at.getTime() + appealDays * 86_400_000) : null
}
