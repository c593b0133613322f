import { isStanding, writesFor } from '#listings'
import type { Actor } from '#vocabulary'
import { isPossible, type Offer, type OfferAct, offerActs } from './offer.ts'

/** Drafts and closed offers are for the party's own members; what stands is for everyone. */
export function maySeeOffer(actor: Actor, offer: Offer, partyIsHidden: boolean, today: string): boolean {
  if (actor.isHub || actor.party?.id === offer.partyId) return true
  return !partyIsHidden && offer.hiddenAt === null && isStanding(offer, today)
}

/** Every kind of party may offer: initiatives have something for each other, too. */
export function mayDraftOffer(actor: Actor): boolean {
  if (actor.isHub) return true
  return actor.party !== null && writesFor(actor, actor.party.id, 'write:offers')
}

export function mayChangeOffer(actor: Actor, offer: Offer): boolean {
  return writesFor(actor, offer.partyId, 'write:offers') && offer.status !== 'withdrawn'
}

/** An offer expires by the clock, never by hand. */
export function mayDo(act: OfferAct, actor: Actor, offer: Offer): boolean {
  return (
    (act === 'expire' ? actor.isHub : writesFor(actor, offer.partyId, 'write:offers')) &&
    isPossible(act, offer)
  )
}

export function mayRemoveDraft(actor: Actor, offer: Offer): boolean {
  return writesFor(actor, offer.partyId, 'write:offers') && offer.status === 'draft'
}

export type OfferPermissions = Record<Exclude<OfferAct, 'expire'> | 'change' | 'remove', boolean>

/** What a screen may offer this person for this offer. */
export function offerPermissions(actor: Actor, offer: Offer): OfferPermissions {
  const acts = offerActs.filter((act) => act !== 'expire').map((act) => [act, mayDo(act, actor, offer)])
  return {
    ...Object.fromEntries(acts),
    change: mayChangeOffer(actor, offer),
    remove: mayRemoveDraft(actor, offer),
  }
}
