import { checked } from '#fields'
import { ownFiles } from '#files'
import type { Hub } from '#foundation'
import { type Actor, allow, newId, Refusal, slugOf } from '#vocabulary'
import { needDraftForm } from './form.ts'
import { placeOfNeed } from './load-need.ts'
import type { Need } from './need.ts'
import { mayDraftNeed } from './need-policy.ts'
import { loadNeedParty, saveNeed } from './need-store.ts'

/**
 * Starts a need for the party acted for. Nobody else sees it until it is published.
 * @param input the shape of `needDraftForm`: anything may still be missing.
 */
export async function draftNeed(hub: Hub, actor: Actor, input: unknown): Promise<Need> {
  const form = checked(needDraftForm, input)
  return hub.inTransaction(async (hub) => {
    allow(mayDraftNeed(actor), 'need_only_for_initiatives')
    const party = actor.party && (await loadNeedParty(hub, actor.party.id))
    if (!party) throw new Refusal('not-found', 'party_not_found')
    await ownFiles(hub, actor, form)
    const now = hub.clock.now()
    const need: Need = {
      ...form,
      id: newId(),
      partyId: party.id,
      status: 'draft',
      slug: slugOf(form.title),
      amountMetCents: 0,
      quantityMet: 0,
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
    await saveNeed(hub, need, party, await placeOfNeed(hub, need.region), actor.personId)
    await hub.record(actor, 'need.drafted', need)
    return need
  })
}
