import { conversationVisibleTo } from '#conversations'
import { checked } from '#fields'
import { dayOf, type Hub } from '#foundation'
import { needVisibleTo } from '#needs'
import { findMembers } from '#parties'
import { type Actor, allow, type DecisionId, type NeedId, Refusal, theHub } from '#vocabulary'
import { acceptProposal } from './accept-proposal.ts'
import { notChosen } from './act-on-proposal.ts'
import { afterDecisionAct, type Decision, maySeeDecision } from './decision.ts'
import { decisionAbout, loadDecision, saveDecision } from './decision-store.ts'
import { completeDecisionForm, decisionForm, revokeDecisionForm } from './form.ts'
import { proposalsForNeed } from './proposal-store.ts'
import { recordDecision, whatIsSeen } from './record-decision.ts'

/**
 * Decides about what was proposed for a need: chooses one of the proposals that wait, which makes it a deal, or none,
 * which declines them all; and keeps why, and who of the members was there and agreed.
 * @param input the shape of `decisionForm`.
 */
export async function decide(
  hub: Hub,
  actor: Actor,
  { needId, input }: { needId: NeedId; input: unknown },
): Promise<Decision> {
  const { chosenId, seen: mark, reason, declineOthers, ...how } = checked(decisionForm, input)
  return hub.inTransaction(async (hub) => {
    const need = await needVisibleTo(hub, actor, needId)
    allow(!actor.scopes && actor.party?.id === need.partyId && actor.party.role !== 'member')
    const standing = (await proposalsForNeed(hub, needId)).filter(
      ({ status, toPartyId }) => status === 'sent' && toPartyId === need.partyId,
    )
    // All conversations at once and in one order: two who decide at the same moment wait, and do not block each other.
    for (const id of standing.map(({ conversationId }) => conversationId).sort()) {
      await conversationVisibleTo(hub, theHub, id, true)
    }
    const others = standing.filter(({ id }) => id !== chosenId)
    if (chosenId !== null) {
      await acceptProposal(hub, actor, { id: chosenId, seen: mark })
      if (declineOthers) {
        for (const { id } of others) await notChosen(hub, actor, { id, reason: 'other-chosen' })
      }
      return completed(hub, actor, (await decisionAbout(hub, chosenId))!, how)
    }
    if (!standing.length) throw new Refusal('conflict', 'nothing_to_decide')
    const seen = await whatIsSeen(hub, { needId })
    for (const { id } of others) await notChosen(hub, actor, { id, reason })
    const { id } = await recordDecision(hub, actor, {
      ...{ partyId: need.partyId, needId, seen },
      title: need.title,
      chosenId: null,
      madeBy: actor.personId,
    })
    return completed(hub, actor, id, how)
  })
}

/**
 * Completes a decision that was recorded with a choice: why, when, and who was there. It stays as it is from then on.
 * @param input the shape of `completeDecisionForm`.
 */
export async function completeDecision(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: DecisionId; input: unknown },
): Promise<Decision> {
  const how = checked(completeDecisionForm, input)
  return hub.inTransaction(async (hub) => {
    await decisionVisibleTo(hub, actor, id)
    return completed(hub, actor, id, how)
  })
}

/**
 * Says that a decision does not hold any more. It stays to be read, with why; a deal that came of it stays as it is.
 * @param input the shape of `revokeDecisionForm`.
 */
export async function revokeDecision(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: DecisionId; input: unknown },
): Promise<Decision> {
  const { reason } = checked(revokeDecisionForm, input)
  return hub.inTransaction(async (hub) => {
    const decision = await decisionVisibleTo(hub, actor, id, true)
    allow(actor.party?.role !== 'member')
    const next: Decision = {
      ...afterDecisionAct('revoke', decision),
      revokedBy: actor.personId,
      revokedAt: hub.clock.now(),
      revokedWhy: reason,
    }
    await saveDecision(hub, next)
    await hub.record(actor, 'decision.revoked', next)
    return next
  })
}

/**
 * One decision, for the members of its party.
 * @throws Refusal 'not-found': what you may not see does not exist.
 */
export async function decisionVisibleTo(
  hub: Hub,
  actor: Actor,
  id: DecisionId,
  lock = false,
): Promise<Decision> {
  const decision = await loadDecision(hub, id, lock)
  if (!decision || !maySeeDecision(actor, decision)) throw new Refusal('not-found', 'decision_not_found')
  return decision
}

async function completed(
  hub: Hub,
  actor: Actor,
  id: DecisionId,
  { why, decidedOn, members, others }: ReturnType<typeof completeDecisionForm.parse>,
): Promise<Decision> {
  const decision = await decisionVisibleTo(hub, actor, id, true)
  allow(actor.party?.role !== 'member')
  const now = hub.clock.now()
  if (decidedOn > dayOf(now)) {
    throw new Refusal('invalid', 'form_invalid', { fields: [{ path: 'decidedOn', code: 'day_is_ahead' }] })
  }
  const known = new Set((await findMembers(hub, actor, decision.partyId)).members.map((one) => one.personId))
  const said = new Map(members.map((one) => [one.personId, one.said]))
  const next: Decision = {
    ...afterDecisionAct('complete', decision),
    ...{ why, decidedOn, others },
    members: [...said].flatMap(([personId, said]) => (known.has(personId) ? [{ personId, said }] : [])),
    completedBy: actor.personId,
    completedAt: now,
  }
  await saveDecision(hub, next)
  await hub.record(actor, 'decision.completed', next)
  return next
}
