import { checked } from '#fields'
import { ownFiles } from '#files'
import type { Hub } from '#foundation'
import { type Actor, allow, type OfferId, Refusal, slugOf } from '#vocabulary'
import { offerDraftForm, offerForm } from './form.ts'
import { lookAtOffer } from './hide-offer.ts'
import { offerWithParty, regionsAround } from './load-offer.ts'
import type { Offer } from './offer.ts'
import { mayChangeOffer } from './offer-policy.ts'
import { saveOffer } from './offer-store.ts'

/**
 * Changes what an offer says. A draft may stay incomplete; what stands before everyone must stay complete.
 * @param input the shape of `offerForm` (or `offerDraftForm` for a draft).
 * @param revision the revision that the writer saw; another's save in between is refused as a conflict, so that
 *   nobody's words are overwritten unseen. Leave it out to write over whatever is there.
 */
export async function changeOffer(
  hub: Hub,
  actor: Actor,
  { id, input, revision }: { id: OfferId; input: unknown; revision?: number },
): Promise<Offer> {
  return hub.inTransaction(async (hub) => {
    const { offer } = await offerWithParty(hub, actor, id, true)
    allow(mayChangeOffer(actor, offer))
    const form = offer.status === 'draft' ? checked(offerDraftForm, input) : checked(offerForm, input)
    if (revision !== undefined && revision !== offer.revision)
      throw new Refusal('conflict', 'changed_meanwhile')
    if (form.capacity !== null && form.capacity < offer.capacityTaken) {
      throw new Refusal('invalid', 'form_invalid', { fields: [{ path: 'capacity', code: 'capacity_taken' }] })
    }
    await ownFiles(hub, actor, form, offer)
    const changed: Offer = {
      ...offer,
      ...form,
      slug: slugOf(form.title),
      updatedAt: hub.clock.now(),
      revision: offer.revision + 1,
    }
    await saveOffer(hub, changed, await regionsAround(hub, changed.serviceArea), actor.personId)
    await hub.record(actor, 'offer.changed', changed)
    return lookAtOffer(hub, actor, changed)
  })
}
