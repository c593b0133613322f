import { dealVisibleTo } from '#deals'
import { checked } from '#fields'
import { dayOf, type Hub } from '#foundation'
import { type Actor, allow, Refusal, type ReviewId, theHub } from '#vocabulary'
import { replyForm } from './form.ts'
import { afterReviewAct, mayReply, maySeeReview, mayWithdraw, type Review } from './review.ts'
import { loadReview, overdueReviews, saveReview } from './review-store.ts'

/**
 * Replies to a review of one's own party, once.
 * @param input the shape of `replyForm`.
 */
export async function replyToReview(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: ReviewId; input: unknown },
): Promise<Review> {
  const { body } = checked(replyForm, input)
  return hub.inTransaction(async (hub) => {
    const review = await reviewVisibleTo(hub, actor, id, true)
    if (review.reply !== null) throw new Refusal('conflict', 'review_has_reply')
    allow(mayReply(actor, review))
    const next = { ...review, reply: body, repliedBy: actor.personId, repliedAt: hub.clock.now() }
    await saveReview(hub, next)
    await hub.record(actor, 'review.replied', next)
    return next
  })
}

/** Takes one's own review back: nobody reads it any more, nor the reply. */
export async function withdrawReview(hub: Hub, actor: Actor, id: ReviewId): Promise<Review> {
  return hub.inTransaction(async (hub) => {
    const review = await reviewVisibleTo(hub, actor, id, true)
    const next = afterReviewAct('withdraw', review, hub.clock.now())
    allow(mayWithdraw(actor, review))
    await saveReview(hub, next)
    await hub.record(actor, 'review.withdrawn', next)
    return next
  })
}

/** Shows reviews of which the other did not come in time. */
// anyone: only the clock calls this, as the hub itself.
export async function publishReviews(hub: Hub): Promise<void> {
  for (const id of await overdueReviews(hub, dayOf(hub.clock.now()))) {
    await hub.inTransaction(async (hub) => {
      const { dealId } = await reviewVisibleTo(hub, theHub, id)
      await dealVisibleTo(hub, theHub, dealId, true)
      const review = await reviewVisibleTo(hub, theHub, id)
      if (review.status === 'kept') await shown(hub, review)
    })
  }
}

/** Puts a review before everyone. Its deal is locked. */
export async function shown(hub: Hub, review: Review): Promise<Review> {
  const next = afterReviewAct('publish', review, hub.clock.now())
  await saveReview(hub, next)
  await hub.record(theHub, 'review.published', next)
  return next
}

/** @throws Refusal 'not-found': what you may not see does not exist. */
export async function reviewVisibleTo(hub: Hub, actor: Actor, id: ReviewId, lock = false): Promise<Review> {
  const review = await loadReview(hub, id, lock)
  if (!review || !maySeeReview(actor, review)) throw new Refusal('not-found', 'review_not_found')
  return review
}
