import { checked } from '#fields'
import { ownFiles } from '#files'
import type { Hub } from '#foundation'
import { type Actor, allow, type PartyId, Refusal, slugOf } from '#vocabulary'
import { partyForm } from './form.ts'
import { partyVisibleTo, toldBy } from './load-party.ts'
import { lookAtParty } from './look-at-party.ts'
import { isSameParty, type Party } from './party.ts'
import { mayChangeParty } from './party-policy.ts'
import { saveParties } from './save-parties.ts'

/**
 * Changes what a party tells of itself. Its kind stays what it is. Under another name or number it is not the party any
 * more that the hub's people verified.
 * @param input the shape of `partyForm`.
 */
export async function changeParty(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: PartyId; input: unknown },
): Promise<Party> {
  const form = checked(partyForm, input)
  return hub.inTransaction(async (hub) => {
    const party = await partyVisibleTo(hub, actor, id, true)
    allow(mayChangeParty(actor, party))
    if (form.kind !== party.kind) {
      throw new Refusal('invalid', 'form_invalid', { fields: [{ path: 'kind', code: 'kind_is_fixed' }] })
    }
    const { told, path } = await toldBy(hub, form)
    const { kind: _, ...fields } = form
    await ownFiles(hub, actor, form, party)
    const changed: Party = {
      ...party,
      ...fields,
      ...told,
      slug: slugOf(form.name),
      updatedAt: hub.clock.now(),
    }
    if (!isSameParty(party, changed)) {
      changed.verifiedAt = null
      changed.verifiedGround = null
    }
    await saveParties(hub, actor, [{ party: changed, path }])
    await hub.record(actor, 'party.changed', changed)
    return lookAtParty(hub, actor, changed)
  })
}
