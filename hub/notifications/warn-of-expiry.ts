import type { Hub } from '#foundation'
import { needVisibleTo, warnOfNeedExpiry } from '#needs'
import { offerVisibleTo, warnOfOfferExpiry } from '#offers'
import { theHub } from '#vocabulary'
import { tellParty } from './tell-people.ts'

/** Tells the parties of needs and offers that end within two weeks, once a term, with a link to renew. */
// anyone: only the clock calls this, as the hub itself; each notice goes to those who may renew.
export async function warnOfExpiry(hub: Hub): Promise<void> {
  await warnOfNeedExpiry(hub, async (hub, id) => {
    const { partyId, title, slug, expiresOn } = await needVisibleTo(hub, theHub, id)
    await tellParty(hub, partyId, {
      kind: 'deadlines',
      what: 'need_expires',
      details: { title, day: expiresOn! },
      path: `/vragen/${slug}-${id}`,
      about: { needId: id },
      reasonKey: `need-expires:${id}:${expiresOn}`,
    })
  })
  await warnOfOfferExpiry(hub, async (hub, id) => {
    const { partyId, title, slug, expiresOn } = await offerVisibleTo(hub, theHub, id)
    await tellParty(hub, partyId, {
      kind: 'deadlines',
      what: 'offer_expires',
      details: { title, day: expiresOn! },
      path: `/aanbod/${slug}-${id}`,
      about: { offerId: id },
      reasonKey: `offer-expires:${id}:${expiresOn}`,
    })
  })
}
