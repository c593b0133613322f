import { checked } from '#fields'
import { dayOf, type Hub, tellLive } from '#foundation'
import { type Actor, allow, type DealId, type EventName, type MilestoneId, newId, Refusal } from '#vocabulary'
import { type Deal, isOver } from './deal.ts'
import { milestoneForm, whyForm } from './form.ts'
import {
  afterMilestoneAct,
  isMoreThanAgreed,
  type Milestone,
  type MilestoneAct,
  mayDoWithMilestone,
  mayPlan,
  milestoneLife,
} from './milestone.ts'
import { dealOfMilestone, insertMilestone, milestonesOf, saveMilestone } from './milestone-store.ts'
import { dealVisibleTo } from './read-deal.ts'

const eventOf: Record<MilestoneAct, EventName> = {
  report: 'milestone.done',
  confirm: 'milestone.confirmed',
  return: 'milestone.sent-back',
  drop: 'milestone.dropped',
}

const mostMilestones = 100

/**
 * Plans a step in which a deal is delivered. Steps together never come to more than was agreed.
 * @param input the shape of `milestoneForm`.
 */
export async function planMilestone(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: DealId; input: unknown },
): Promise<void> {
  const { formKey, ...planned } = checked(milestoneForm, input)
  await hub.inTransaction(async (hub) => {
    const deal = await dealVisibleTo(hub, actor, id, true)
    if (isOver(deal)) throw new Refusal('conflict', 'deal_is_over')
    allow(mayPlan(actor, deal))
    const known = await milestonesOf(hub, id)
    const milestone: Milestone = {
      ...planned,
      id: newId(),
      dealId: id,
      number: (known.at(-1)?.number ?? 0) + 1,
      status: 'planned',
      note: '',
      addedByPartyId: actor.party!.id,
      doneOn: null,
      confirmedOn: null,
    }
    if (!(await insertMilestone(hub, milestone, formKey))) return
    if (known.length >= mostMilestones) throw new Refusal('too-many', 'too_many_milestones')
    if (isMoreThanAgreed([...known, milestone], deal)) throw new Refusal('conflict', 'more_than_agreed')
    await hub.record(actor, 'milestone.planned', milestone, { deal: id })
    await tellDeal(hub, deal)
  })
}

/**
 * Does one act of a milestone's life (`milestoneLife`): report it done, confirm it, send it back, or drop it.
 * @param input of what asks why: the shape of `whyForm`.
 * @throws Refusal 'conflict' when the act does not fit its state.
 */
export async function actOnMilestone(
  hub: Hub,
  actor: Actor,
  { id, act, input }: { id: MilestoneId; act: MilestoneAct; input?: unknown },
): Promise<Milestone> {
  const { reason } = milestoneLife[act].asksWhy ? checked(whyForm, input) : { reason: '' }
  return hub.inTransaction(async (hub) => {
    const dealId = await dealOfMilestone(hub, id)
    if (!dealId) throw new Refusal('not-found', 'milestone_not_found')
    // The deal is locked by whoever changes any of its milestones.
    const deal = await dealVisibleTo(hub, actor, dealId, true)
    const milestone = (await milestonesOf(hub, dealId)).find((one) => one.id === id)!
    if (isOver(deal)) throw new Refusal('conflict', 'deal_is_over')
    const next = afterMilestoneAct(act, milestone, dayOf(hub.clock.now()), reason)
    allow(mayDoWithMilestone(act, actor, { deal, milestone }))
    await saveMilestone(hub, next)
    await hub.record(actor, eventOf[act], next, { deal: dealId })
    await tellDeal(hub, deal)
    return next
  })
}

/** Pages of both parties that are open now hear that something changed. */
export async function tellDeal(
  hub: Hub,
  { givingPartyId, gettingPartyId, conversationId }: Deal,
): Promise<void> {
  for (const partyId of [givingPartyId, gettingPartyId]) {
    await tellLive(hub, `party:${partyId}`, conversationId)
  }
}
