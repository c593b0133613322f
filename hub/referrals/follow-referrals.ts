import { dayOf, type Hub } from '#foundation'
import { type ConversationId, type NeedId, theHub } from '#vocabulary'
import { become } from './act-on-referral.ts'
import { after, isPossible } from './referral.ts'
import { referralsTouched, type Touched } from './referral-store.ts'

/** What came of referrals that two parties talk about now, or made or kept a deal about. Done again it changes nothing. */
// anyone: follows from acts that were allowed.
export async function followReferrals(hub: Hub, conversationId: ConversationId): Promise<void> {
  await bringUpToDate(hub, { conversationId }, null)
}

/** A need that is fulfilled leaves nothing to be pointed to, where the two parties did not talk. */
// anyone: follows from an act that was allowed.
export async function overtakeReferrals(hub: Hub, needId: NeedId): Promise<void> {
  await bringUpToDate(hub, { needId }, 'overtake')
}

/** Ends referrals of which nothing came in time. */
// anyone: only the clock calls this, as the hub itself.
export async function expireReferrals(hub: Hub): Promise<void> {
  await bringUpToDate(hub, { overdueOn: dayOf(hub.clock.now()) }, 'expire')
}

/** What the two parties did is looked up each time: jobs may come late, twice, or in another order. */
async function bringUpToDate(
  hub: Hub,
  which: Touched,
  otherwise: 'overtake' | 'expire' | null,
): Promise<void> {
  await hub.inTransaction(async (hub) => {
    for (const { referral, cameOf } of await referralsTouched(hub, which)) {
      const act = cameOf ?? otherwise
      if (!act || !isPossible(act, referral)) continue
      await become(hub, theHub, act, after(act, referral, hub.clock.now()))
    }
  })
}
