import { findWaitingReferrals, mayPointTo, type ReferralCard, seeReferrals } from '@b2c/hub/referrals'
import type { NeedId, OfferId, PartyId } from '@b2c/hub/vocabulary'
import type { RequestEvent } from '@sveltejs/kit'
import { text } from '#lib/text.ts'
import { hub } from './door.ts'

/** A referral as a page shows it: who points, in words. */
export type ShownReferral = ReferralCard & { referrer: string }

export function shownReferral(card: ReferralCard): ShownReferral {
  const { from, brokerName } = card
  const broker = brokerName ? text('referrals.broker', { name: brokerName }) : text('referrals.broker_gone')
  return { ...card, referrer: from?.name ?? broker }
}

/** What the party acted for is pointed to and has not answered; shown on a page that is opened, it is seen. */
export async function waitingReferrals(
  { locals, request }: Pick<RequestEvent, 'locals' | 'request'>,
  about?: { needId: NeedId } | { offerId: OfferId },
): Promise<ShownReferral[]> {
  const cards = await findWaitingReferrals(hub(), locals.actor, about)
  if (request.method === 'GET') await seeReferrals(hub(), locals.actor, cards)
  return cards.map(shownReferral)
}

/** Where someone points others to this need or offer, or to what fits it; null for those who refer nobody to it. */
export function referringTo(
  { actor }: App.Locals,
  subject: { need: NeedId } | { offer: OfferId },
  listing: { status: string; partyId: PartyId },
): string | null {
  if (listing.status !== 'published' || !mayPointTo(actor, listing.partyId)) return null
  const query = 'need' in subject ? `vraag=${subject.need}` : `aanbod=${subject.offer}`
  return `/doorverwijzingen/nieuw?${query}`
}
