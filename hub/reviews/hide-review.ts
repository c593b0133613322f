import type { Hub } from '#foundation'
import { type Actor, allow, type ReviewId } from '#vocabulary'
import { reviewVisibleTo } from './act-on-review.ts'
import { setReviewHidden } from './review-store.ts'

/**
 * Takes a review out of sight of all but who wrote it, or brings it back: what moderators decide, see moderation. Done
 * again it changes nothing.
 */
export async function hideReview(
  hub: Hub,
  actor: Actor,
  { id, hidden }: { id: ReviewId; hidden: boolean },
): Promise<void> {
  allow(actor.isHub)
  await hub.inTransaction(async (hub) => {
    const review = await reviewVisibleTo(hub, actor, id, true)
    if ((review.hiddenAt !== null) === hidden) return
    await setReviewHidden(hub, id, hidden ? hub.clock.now() : null)
    await hub.record(actor, hidden ? 'review.hidden' : 'review.shown', review)
  })
}
