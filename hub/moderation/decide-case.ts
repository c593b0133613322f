import { checked } from '#fields'
import { dayOf, daysAfter, type Hub } from '#foundation'
import { hideParty, showParty } from '#parties'
import { type Actor, allow, type CaseId, Refusal, theHub } from '#vocabulary'
import {
  after,
  type Case,
  type CaseAct,
  type CaseReason,
  caseLife,
  type Decision,
  eventOf,
  isClaimedByOther,
  isPossible,
} from './case.ts'
import { mayDecide, mayModerate } from './case-policy.ts'
import { actsOf, hiddenByOthers, insertAct, saveCase } from './case-store.ts'
import { decisionForms } from './form.ts'
import { caseForModerator, standingOf } from './load-case.ts'
import { hideThing, showThing } from './things.ts'

/** The latest day that a term may have. */
export const longestTermDays = { ask: 60, suspend: 365 }

/**
 * Decides about a case: with a reason and words to the party where it goes against it, and a note for moderators.
 * What visitors see changes with it, in the same transaction.
 * @param input the shape of `decisionForms[act]`.
 * @throws Refusal 'conflict' when another decided first or has it in hand; 'invalid' at a day that is past or too far.
 */
export async function decideCase(
  hub: Hub,
  actor: Actor,
  { id, act, input }: { id: CaseId; act: Decision; input: unknown },
): Promise<Case> {
  allow(mayModerate(actor))
  const form = checked(decisionForms[act], input) as Said
  return hub.inTransaction(async (hub) => {
    const one = await caseForModerator(hub, actor, id, true)
    if (!isPossible(act, one)) throw new Refusal('conflict', 'case_decided_already')
    const standing = await standingOf(hub, actor, one, await actsOf(hub, id))
    if (isClaimedByOther(one, actor.personId!, standing.now)) throw new Refusal('conflict', 'case_claimed')
    allow(!standing.isOwnParty, 'own_party')
    allow(mayDecide(act, actor, one, standing), 'appeal_by_another')
    mustBeAhead('changeBy', form.changeBy, dayOf(standing.now), longestTermDays.ask)
    mustBeAhead('suspendedUntil', form.suspendedUntil, dayOf(standing.now), longestTermDays.suspend)
    return carriedOut(hub, actor, { act, one, form })
  })
}

export type Said = {
  reason?: CaseReason
  words?: string
  note?: string
  changeBy?: string
  suspendedUntil?: string
}

/** Does an act of a case that is locked: what visitors see, the case itself, and the record of it. */
// anyone: whoever calls this asked whether the act may be done.
export async function carriedOut(
  hub: Hub,
  actor: Actor,
  { act, one, form }: { act: CaseAct; one: Case; form: Said },
): Promise<Case> {
  const next = after(act, one, form)
  if (one.partyId) next.stoodOn = await shownAnew(hub, act, one, form.words ?? '')
  await saveCase(hub, next)
  const { reason, words, note } = form
  await insertAct(hub, one.id, { act, reason, words, note, personId: actor.personId })
  await hub.record(actor, eventOf[act], one, reason ? { reason } : {})
  return next
}

/** What visitors see after an act. What another case keeps out of sight stays so. */
async function shownAnew(hub: Hub, act: CaseAct, one: Case, said: string): Promise<Case['stoodOn']> {
  const { effect } = caseLife[act]
  if (effect === 'hide' && !one.hidesThing) return hideThing(hub, one.thing, said)
  if (effect === 'suspend') await hideParty(hub, theHub, { id: one.partyId!, input: { reason: said } })
  if (effect !== 'show' || !(one.hidesThing || one.hidesParty)) return one.stoodOn
  const others = await hiddenByOthers(hub, one)
  const isParty = one.thing.kind === 'party'
  if (one.hidesThing && !(isParty ? others.party : others.thing)) await showThing(hub, one)
  if (one.hidesParty && !others.party) await showParty(hub, theHub, one.partyId!)
  return []
}

function mustBeAhead(path: string, day: string | undefined, today: string, mostDays: number): void {
  if (day === undefined) return
  const code = day <= today ? 'day_is_past' : day > daysAfter(today, mostDays) ? 'day_too_far' : null
  if (code)
    throw new Refusal('invalid', 'form_invalid', { fields: [{ path, code, values: { days: mostDays } }] })
}
