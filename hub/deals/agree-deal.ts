import type { Hub } from '#foundation'
import { meetNeedInPart, needVisibleTo } from '#needs'
import { partyVisibleTo } from '#parties'
import { type Actor, Refusal, theHub } from '#vocabulary'
import type { Consent, Deal } from './deal.ts'
import { insertDeal } from './deal-store.ts'
import { hashOf } from './terms.ts'

/**
 * Makes a deal of what two parties said yes to, each to the very same terms; what it gives fills the need that it is
 * for, and the remainder stays open.
 * @throws Refusal 'conflict' when one of the two is missing, or saw other terms.
 */
// anyone: follows from a proposal that the actor may accept.
export async function agreeDeal(
  hub: Hub,
  actor: Actor,
  { deal, consents }: { deal: Deal; consents: readonly Consent[] },
): Promise<Deal> {
  const both = [deal.givingPartyId, deal.gettingPartyId]
  const agree = consents.filter(({ termsHash }) => termsHash === hashOf(deal) && termsHash === deal.termsHash)
  if (consents.length !== 2 || both.some((id) => !agree.some(({ partyId }) => partyId === id))) {
    throw new Refusal('conflict', 'terms_changed')
  }
  await insertDeal(hub, deal, consents)
  await hub.record(actor, 'deal.agreed', deal)
  await fillNeed(hub, deal)
  return deal
}

async function fillNeed(
  hub: Hub,
  { id: dealId, needId, givingPartyId, amountCents, quantity }: Deal,
): Promise<void> {
  if (needId === null || (amountCents === null && quantity === null)) return
  const need = await needVisibleTo(hub, theHub, needId)
  if (need.status !== 'published' && need.status !== 'paused') return
  const part = {
    amountCents: need.amountCents === null ? null : amountCents,
    quantity: need.quantity === null ? null : quantity,
  }
  if (part.amountCents === null && part.quantity === null) return
  const { name } = await partyVisibleTo(hub, theHub, givingPartyId)
  await meetNeedInPart(hub, theHub, { id: needId, dealId, input: { byName: name, note: '', ...part } })
}
