import { dealVisibleTo, isOver, sideOf } from '#deals'
import { dayOf, type Hub } from '#foundation'
import type { Actor, DealId, OfferId, PartyId } from '#vocabulary'
import { lastDayToReview, mayReply, maySeeReview, mayWithdraw, type Review } from './review.ts'
import { type Experiences, experiences, reviewsAbout } from './review-store.ts'

export type ReviewsOfDeal = {
  ours: Review | null
  /** Null until it is shown. */
  theirs: Review | null
  /** ISO date: the last day to write; null while the deal is not over. */
  lastDay: string | null
  may: { write: boolean; reply: boolean; withdraw: boolean }
}

/** What the two parties of a deal wrote, as far as the reader may see it. */
export async function reviewsOfDeal(hub: Hub, actor: Actor, id: DealId): Promise<ReviewsOfDeal> {
  const deal = await dealVisibleTo(hub, actor, id)
  const all = await reviewsAbout(hub, id)
  const ours = all.find(({ byPartyId }) => byPartyId === actor.party?.id) ?? null
  const other = all.find(({ byPartyId }) => byPartyId !== actor.party?.id) ?? null
  const theirs = other && maySeeReview(actor, other) ? other : null
  const lastDay = isOver(deal) ? lastDayToReview(dayOf(deal.endedAt!)) : null
  const speaks = sideOf(actor, deal) !== null && actor.party!.role !== 'member'
  return {
    ours,
    theirs,
    lastDay,
    may: {
      write:
        speaks &&
        lastDay !== null &&
        dayOf(hub.clock.now()) <= lastDay &&
        (ours === null || ours.status === 'kept'),
      reply: theirs !== null && mayReply(actor, theirs),
      withdraw: ours !== null && mayWithdraw(actor, ours),
    },
  }
}

const mostShown = 20

/** What those who had an offer, or a deal with a party, tell of it: the newest, and how many there are. */
// anyone: it was written to be read by everyone; what is hidden or taken back is left out.
export async function findExperiences(
  hub: Hub,
  _actor: Actor,
  of: { offerId: OfferId } | { partyId: PartyId },
): Promise<Experiences> {
  return experiences(hub, of, mostShown)
}
