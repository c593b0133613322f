import type { Hub } from '#foundation'
import { firstLook } from '#screening'
import { type Actor, allow, type OfferId } from '#vocabulary'
import { offerWithParty } from './load-offer.ts'
import type { Offer } from './offer.ts'
import { setOfferHidden } from './offer-store.ts'

/**
 * Takes an offer out of sight of all but its own party, or brings it back: what moderators decide, see moderation.
 * Done again it changes nothing.
 */
export async function hideOffer(
  hub: Hub,
  actor: Actor,
  { id, hidden }: { id: OfferId; hidden: boolean },
): Promise<void> {
  allow(actor.isHub)
  await hub.inTransaction(async (hub) => {
    const { offer } = await offerWithParty(hub, actor, id, true)
    if ((offer.hiddenAt !== null) === hidden) return
    await setOfferHidden(hub, id, hidden ? hub.clock.now() : null)
    await hub.record(actor, hidden ? 'offer.hidden' : 'offer.shown', offer)
  })
}

/** What a newcomer places and has too many signs waits out of sight until a moderator has looked: see screening. */
// anyone: whoever calls this asked whether it may be placed.
export async function lookAtOffer(hub: Hub, actor: Actor, offer: Offer): Promise<Offer> {
  if (offer.status !== 'published' || offer.hiddenAt) return offer
  const signs = await firstLook(hub, actor, {
    thing: { kind: 'offer', id: offer.id, partyId: offer.partyId },
    placed: { title: offer.title, text: offer.description },
  })
  if (!signs.length) return offer
  const hiddenAt = hub.clock.now()
  await setOfferHidden(hub, offer.id, hiddenAt)
  await hub.record(actor, 'offer.held', offer, { signs })
  return { ...offer, hiddenAt }
}
