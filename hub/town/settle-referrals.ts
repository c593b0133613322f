import type { Hub } from '#foundation'
import { needsByExternalId } from '#needs'
import { offersByExternalId } from '#offers'
import { partiesByExternalId } from '#parties'
import { personByEmail } from '#people'
import { findReferrals, sendReferral } from '#referrals'
import type { Actor } from '#vocabulary'

/** Whom those who can refer in the town point to what, and why. */
const referrals: {
  by: Pick<Actor, 'hubRoles'> & { email: string; party?: string }
  pointsTo: 'offer' | 'need'
  party: string
  need: string
  offer?: string
  why: string
}[] = [
  {
    by: { email: 'carla@voorbeeld.nl', party: 'town:party:gemeente' },
    pointsTo: 'offer',
    party: 'town:party:straatstroom',
    need: 'town:need:02',
    offer: 'town:offer:68',
    why: 'Jullie zoeken iemand die de afspraak over het schooldak op papier zet. Dit kantoor weet hoe dat gaat met het dak van een ander, en het eerste uur is gratis voor bewoners.',
  },
  {
    by: { email: 'evert@voorbeeld.nl', hubRoles: ['broker'] },
    pointsTo: 'need',
    party: 'town:party:daglicht',
    need: 'town:need:38',
    why: 'Deze flats vervangen hun dak en vragen wat de keuzes zijn. Jullie kunnen laten zien hoe je de stroom over 96 woningen verdeelt. Graag uitleg, geen verkooppraatje.',
  },
]

/** Points an initiative and a supplier of the town to what fits them, once. */
// anyone: only whoever runs the hub starts this; the verb that it calls asks its policy.
export async function settleReferrals(hub: Hub): Promise<void> {
  for (const { by, pointsTo, party, need, offer, why } of referrals) {
    const parties = await partiesByExternalId(hub, by.party ? [party, by.party] : [party])
    const personId = (await personByEmail(hub, by.email))!.id
    const from = by.party && parties.get(by.party)!
    const actor: Actor = {
      personId,
      party: from ? { id: from.id, kind: from.kind, role: 'owner' } : null,
      isHub: false,
      hubRoles: by.hubRoles,
    }
    if ((await findReferrals(hub, actor, { side: 'sent' })).counts.all) continue
    await sendReferral(hub, actor, {
      pointsTo,
      partyId: parties.get(party)!.id,
      needId: (await needsByExternalId(hub, [need])).get(need)!.id,
      offerId: offer ? (await offersByExternalId(hub, [offer])).get(offer)!.id : null,
      why,
    })
  }
}
