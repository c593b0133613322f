import { type Deal, dealVisibleTo, isOver, sideOf } from '#deals'
import { checked } from '#fields'
import { dayOf, type Hub } from '#foundation'
import { needVisibleTo } from '#needs'
import { offerVisibleTo } from '#offers'
import { type Actor, allow, type DealId, newId, Refusal, type Theme, theHub } from '#vocabulary'
import { shown } from './act-on-review.ts'
import { reviewForm } from './form.ts'
import { lastDayToReview, type Review } from './review.ts'
import { insertReview, reviewsAbout, saveReview } from './review-store.ts'

/**
 * Tells how a deal that is over went. While it is kept it can be written anew; nobody of the other party reads it before
 * theirs is in, or the time is over.
 * @param input the shape of `reviewForm`.
 * @throws Refusal 'conflict' when the deal is not over, the time is, or it was shown.
 */
export async function writeReview(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: DealId; input: unknown },
): Promise<Review> {
  const form = checked(reviewForm, input)
  return hub.inTransaction(async (hub) => {
    // Both parties lock their deal first: whoever comes second sees that both are in.
    const deal = await dealVisibleTo(hub, actor, id, true)
    allow(sideOf(actor, deal) !== null && actor.party!.role !== 'member')
    const now = hub.clock.now()
    if (!isOver(deal)) throw new Refusal('conflict', 'deal_is_not_over')
    const keptUntil = lastDayToReview(dayOf(deal.endedAt!))
    if (dayOf(now) > keptUntil) throw new Refusal('conflict', 'review_too_late')
    const written: Written = { ...form, writtenBy: actor.personId, writtenAt: now }
    const before = await reviewsAbout(hub, id)
    const ours = before.find(({ byPartyId }) => byPartyId === actor.party!.id)
    if (ours && ours.status !== 'kept') throw new Refusal('conflict', 'review_is_shown')
    const review = ours ? { ...ours, ...written } : { ...(await fresh(hub, actor, deal)), ...written }
    if (ours) await saveReview(hub, review)
    else await insertReview(hub, review)
    await hub.record(actor, 'review.written', review)
    const theirs = before.find(({ byPartyId }) => byPartyId !== actor.party!.id)
    if (theirs?.status !== 'kept') return review
    await shown(hub, theirs)
    return shown(hub, review)
  })
}

type Written = Pick<Review, 'delivered' | 'again' | 'body' | 'writtenBy' | 'writtenAt'>

async function fresh(hub: Hub, actor: Actor, deal: Deal): Promise<Omit<Review, keyof Written>> {
  const byPartyId = actor.party!.id
  return {
    id: newId(),
    dealId: deal.id,
    byPartyId,
    aboutPartyId: byPartyId === deal.givingPartyId ? deal.gettingPartyId : deal.givingPartyId,
    offerId: deal.offerId,
    productType: deal.productType,
    themes: await themesOf(hub, deal),
    status: 'kept',
    keptUntil: lastDayToReview(dayOf(deal.endedAt!)),
    publishedAt: null,
    reply: null,
    repliedBy: null,
    repliedAt: null,
    hiddenAt: null,
  }
}

async function themesOf(hub: Hub, { offerId, needId }: Deal): Promise<Theme[]> {
  if (offerId) return (await offerVisibleTo(hub, theHub, offerId)).themes
  return needId ? (await needVisibleTo(hub, theHub, needId)).themes : []
}
