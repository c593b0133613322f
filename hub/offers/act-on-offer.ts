import { checked } from '#fields'
import { dayOf, type Hub } from '#foundation'
import { type Actor, allow, type EventName, type OfferId } from '#vocabulary'
import { offerForm } from './form.ts'
import { lookAtOffer } from './hide-offer.ts'
import { offerWithParty, regionsAround } from './load-offer.ts'
import { after, type Offer, type OfferAct } from './offer.ts'
import { mayDo } from './offer-policy.ts'
import { saveOffer } from './offer-store.ts'

const eventOf: Record<OfferAct, EventName> = {
  publish: 'offer.published',
  pause: 'offer.paused',
  resume: 'offer.resumed',
  renew: 'offer.renewed',
  withdraw: 'offer.withdrawn',
  expire: 'offer.expired',
}

/**
 * Does one act of an offer's life (`offerLife`): publish, pause, resume, renew, withdraw or expire. What a
 * newcomer publishes may have to wait until a moderator has looked.
 * @throws Refusal 'conflict' when the act does not fit its state, 'invalid' when an incomplete draft is published.
 */
export async function actOnOffer(
  hub: Hub,
  actor: Actor,
  { id, act }: { id: OfferId; act: OfferAct },
): Promise<Offer> {
  return hub.inTransaction(async (hub) => {
    const { offer, party } = await offerWithParty(hub, actor, id, true)
    const next = after(act, offer, hub.clock.now(), dayOf(hub.clock.now()))
    allow(mayDo(act, actor, offer))
    if (next.status === 'published') {
      checked(offerForm, offer)
      allow(!party.isHidden, 'party_hidden')
    }
    await saveOffer(hub, next, await regionsAround(hub, next.serviceArea), actor.personId)
    await hub.record(actor, eventOf[act], next)
    return act === 'publish' ? lookAtOffer(hub, actor, next) : next
  })
}

/** Puts an offer before everyone. */
export const publishOffer = (hub: Hub, actor: Actor, id: OfferId) =>
  actOnOffer(hub, actor, { id, act: 'publish' })
