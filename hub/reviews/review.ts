import { daysAfter } from '#foundation'
import {
  type Actor,
  type DealId,
  type OfferId,
  type PartyId,
  type PersonId,
  type ProductType,
  Refusal,
  type ReviewId,
  type Theme,
} from '#vocabulary'

export const reviewStatuses = ['kept', 'published', 'withdrawn'] as const
export type ReviewStatus = (typeof reviewStatuses)[number]

/** What one party of a deal says of the other, and of what it gave or got. */
export type Review = {
  id: ReviewId
  dealId: DealId
  byPartyId: PartyId
  aboutPartyId: PartyId
  offerId: OfferId | null
  productType: ProductType | null
  themes: Theme[]
  status: ReviewStatus
  /** Whether it brought what was agreed. */
  delivered: 'yes' | 'partly' | 'no'
  /** Whether they would do it again. */
  again: boolean
  body: string
  writtenBy: PersonId | null
  writtenAt: Date
  /** ISO date: the last day on which the other party can write before it is shown. */
  keptUntil: string
  publishedAt: Date | null
  reply: string | null
  repliedBy: PersonId | null
  repliedAt: Date | null
  /** When moderators hid it. */
  hiddenAt: Date | null
}

export const reviewActs = ['publish', 'withdraw'] as const
export type ReviewAct = (typeof reviewActs)[number]

/** The life of a review. It is kept until both are in or the time is over, and shown by the hub alone. */
export const reviewLife: Record<
  ReviewAct,
  { from: readonly ReviewStatus[]; to: ReviewStatus; by: 'hub' | 'writer' }
> = {
  publish: { from: ['kept'], to: 'published', by: 'hub' },
  withdraw: { from: ['published'], to: 'withdrawn', by: 'writer' },
}

/** How many days both parties have to write, from the day on which their deal was over. */
export const reviewDays = 14

/** The last day on which a review can be written. */
export function lastDayToReview(overOn: string): string {
  return daysAfter(overOn, reviewDays)
}

/** @throws Refusal 'conflict' when the act does not fit its state. */
export function afterReviewAct(act: ReviewAct, review: Review, now: Date): Review {
  const { from, to } = reviewLife[act]
  if (!from.includes(review.status)) throw new Refusal('conflict', `review_cannot_${act}`)
  return { ...review, status: to, publishedAt: act === 'publish' ? now : review.publishedAt }
}

/** Owners and editors of a party. */
function speaksFor(actor: Actor, partyId: PartyId): boolean {
  return (
    actor.personId !== null && !actor.scopes && actor.party?.id === partyId && actor.party.role !== 'member'
  )
}

/** One's own at any moment; that of the other once it is shown. */
export function maySeeReview(actor: Actor, review: Review): boolean {
  if (actor.isHub || actor.party?.id === review.byPartyId) return true
  return review.status === 'published' && review.hiddenAt === null
}

export function mayWithdraw(actor: Actor, review: Review): boolean {
  return review.status === 'published' && speaksFor(actor, review.byPartyId)
}

/** The party that a review is about replies once. */
export function mayReply(actor: Actor, review: Review): boolean {
  return maySeeReview(actor, review) && review.reply === null && speaksFor(actor, review.aboutPartyId)
}
