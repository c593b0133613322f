import type { Hub } from '#foundation'
import { type Actor, allow, type OfferId } from '#vocabulary'
import { offerWithParty } from './load-offer.ts'
import { mayRemoveDraft } from './offer-policy.ts'
import { removeOffer } from './offer-store.ts'

/** Throws a draft away: it was never before anyone, so nothing remains of it. */
export async function removeOfferDraft(hub: Hub, actor: Actor, id: OfferId): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const { offer } = await offerWithParty(hub, actor, id, true)
    allow(mayRemoveDraft(actor, offer))
    await removeOffer(hub, id)
  })
}
