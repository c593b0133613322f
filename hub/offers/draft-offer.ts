import { checked } from '#fields'
import { ownFiles } from '#files'
import type { Hub } from '#foundation'
import { type Actor, allow, newId, Refusal, slugOf } from '#vocabulary'
import { offerDraftForm } from './form.ts'
import { regionsAround } from './load-offer.ts'
import type { Offer } from './offer.ts'
import { mayDraftOffer } from './offer-policy.ts'
import { loadOfferParty, saveOffer } from './offer-store.ts'

/**
 * Starts an offer for the party acted for. Nobody else sees it until it is published.
 * @param input the shape of `offerDraftForm`: anything may still be missing.
 */
export async function draftOffer(hub: Hub, actor: Actor, input: unknown): Promise<Offer> {
  const form = checked(offerDraftForm, input)
  return hub.inTransaction(async (hub) => {
    allow(mayDraftOffer(actor), 'offer_without_party')
    const party = actor.party && (await loadOfferParty(hub, actor.party.id))
    if (!party) throw new Refusal('not-found', 'party_not_found')
    await ownFiles(hub, actor, form)
    const now = hub.clock.now()
    const offer: Offer = {
      ...form,
      id: newId(),
      partyId: party.id,
      status: 'draft',
      slug: slugOf(form.title),
      capacityTaken: 0,
      createdAt: now,
      updatedAt: now,
      publishedAt: null,
      expiresOn: null,
      expiryWarnedOn: null,
      closedAt: null,
      externalId: null,
      revision: 1,
      hiddenAt: null,
    }
    await saveOffer(hub, offer, await regionsAround(hub, offer.serviceArea), actor.personId)
    await hub.record(actor, 'offer.drafted', offer)
    return offer
  })
}
