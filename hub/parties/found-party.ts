import { checked } from '#fields'
import { ownFiles } from '#files'
import type { Hub } from '#foundation'
import { mustHaveAgreed } from '#people'
import { type Actor, allow, newId, slugOf } from '#vocabulary'
import { partyForm } from './form.ts'
import { toldBy } from './load-party.ts'
import { lookAtParty } from './look-at-party.ts'
import type { Party } from './party.ts'
import { mayFoundParty } from './party-policy.ts'
import { saveMembership } from './party-store.ts'
import { saveParties } from './save-parties.ts'

/**
 * Founds a party in the hub; its founder, who agreed to the house rules, becomes its owner.
 * @param input the shape of `partyForm`, by kind of party.
 */
export async function foundParty(hub: Hub, actor: Actor, input: unknown): Promise<Party> {
  allow(mayFoundParty(actor), 'sign_in_first')
  const form = checked(partyForm, input)
  return hub.inTransaction(async (hub) => {
    await mustHaveAgreed(hub, actor)
    const { told, path } = await toldBy(hub, form)
    await ownFiles(hub, actor, form)
    const now = hub.clock.now()
    const party: Party = {
      id: newId(),
      kind: form.kind,
      name: form.name,
      slug: slugOf(form.name),
      summary: form.summary,
      description: form.description,
      themes: form.themes,
      ...told,
      foundedOn: form.foundedOn,
      website: form.website,
      contactEmail: form.contactEmail,
      pictureId: form.pictureId,
      pictureAlt: form.pictureAlt,
      isExample: false,
      verifiedAt: null,
      verifiedGround: null,
      hiddenAt: null,
      hiddenReason: '',
      externalId: null,
      createdAt: now,
      updatedAt: now,
    }
    await saveParties(hub, actor, [{ party, path }])
    if (actor.personId) await saveMembership(hub, party.id, actor.personId, 'owner')
    await hub.record(actor, 'party.founded', party)
    return lookAtParty(hub, actor, party)
  })
}
