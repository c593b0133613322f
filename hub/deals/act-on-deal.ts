import { checked } from '#fields'
import type { Hub } from '#foundation'
import { giveBackPart } from '#needs'
import { type Actor, allow, type DealId, type EventName, Refusal, theHub } from '#vocabulary'
import { after, type Deal, type DealAct, dealLife, isPossible } from './deal.ts'
import { mayDo } from './deal-policy.ts'
import { saveDealState } from './deal-store.ts'
import { whyForm } from './form.ts'
import { deliveredBy } from './milestone.ts'
import { milestonesOf } from './milestone-store.ts'
import { tellDeal } from './plan-milestones.ts'
import { dealVisibleTo } from './read-deal.ts'

const eventOf: Record<DealAct, EventName> = {
  deliver: 'deal.delivered',
  end: 'deal.ended',
  dispute: 'deal.disputed',
  settle: 'deal.settled',
}

/**
 * Does one act of a deal's life (`dealLife`): deliver, end early, dispute or settle. Of a deal that ends early, what was
 * not delivered and confirmed stands open again with the need that it was for.
 * @param input of what asks why: the shape of `whyForm`.
 * @throws Refusal 'conflict' when the act does not fit its state.
 */
export async function actOnDeal(
  hub: Hub,
  actor: Actor,
  { id, act, input }: { id: DealId; act: DealAct; input?: unknown },
): Promise<Deal> {
  const { reason } = dealLife[act].asksWhy ? checked(whyForm, input) : { reason: '' }
  return hub.inTransaction(async (hub) => {
    const deal = await dealVisibleTo(hub, actor, id, true)
    if (!isPossible(act, deal)) throw new Refusal('conflict', `deal_cannot_${act}`)
    allow(mayDo(act, actor, deal))
    const next = after(act, deal, hub.clock.now(), reason)
    await saveDealState(hub, next)
    await hub.record(actor, eventOf[act], next)
    if (act === 'end') {
      const delivered = deliveredBy(await milestonesOf(hub, id))
      await giveBackPart(hub, theHub, { dealId: id, delivered })
    }
    await tellDeal(hub, deal)
    return next
  })
}
