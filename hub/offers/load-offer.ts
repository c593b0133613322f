import { dayOf, type Hub } from '#foundation'
import { resolveRegion } from '#regions'
import { type Actor, type OfferId, Refusal, type RegionCode } from '#vocabulary'
import type { Offer } from './offer.ts'
import { maySeeOffer } from './offer-policy.ts'
import { loadOffer, type OfferParty } from './offer-store.ts'

/**
 * One offer, for someone who may see it.
 * @throws Refusal 'not-found': what you may not see does not exist.
 */
export async function offerVisibleTo(hub: Hub, actor: Actor, id: OfferId): Promise<Offer> {
  return (await offerWithParty(hub, actor, id)).offer
}

/** As `offerVisibleTo`, with what the offer borrows from its party; `lock` keeps others from changing it meanwhile. */
export async function offerWithParty(
  hub: Hub,
  actor: Actor,
  id: OfferId,
  lock = false,
): Promise<{ offer: Offer; party: OfferParty }> {
  const found = await loadOffer(hub, id, lock)
  if (!found || !maySeeOffer(actor, found.offer, found.party.isHidden, dayOf(hub.clock.now()))) {
    throw new Refusal('not-found', 'offer_not_found')
  }
  return found
}

/**
 * The regions around an offer's service area: all that its codes lie in.
 * @throws Refusal 'invalid' at the field `serviceArea` when a code is of no known place.
 */
export async function regionsAround(hub: Hub, serviceArea: readonly RegionCode[]): Promise<RegionCode[]> {
  const around = new Set<RegionCode>()
  for (const [index, code] of serviceArea.entries()) {
    const place = await resolveRegion(hub, code)
    if (!place) {
      throw new Refusal('invalid', 'form_invalid', {
        fields: [{ path: `serviceArea.${index}`, code: 'region_unknown' }],
      })
    }
    for (const wider of place.path) if (wider !== code && wider !== 'NL') around.add(wider)
  }
  return [...around]
}
