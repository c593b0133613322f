import type { Hub } from '#foundation'
import { partyVisibleTo } from '#parties'
import { type Actor, type DealId, type PartyId, Refusal, theHub } from '#vocabulary'
import type { Consent, Deal } from './deal.ts'
import { type DealPermissions, dealPermissions, maySeeDeal } from './deal-policy.ts'
import { consentsOf, type DealCard, dealsOfParty, loadDeal } from './deal-store.ts'

/**
 * One deal, for its two parties.
 * @throws Refusal 'not-found': what you may not see does not exist.
 */
export async function dealVisibleTo(hub: Hub, actor: Actor, id: DealId, lock = false): Promise<Deal> {
  const deal = await loadDeal(hub, id, lock)
  if (!deal || !maySeeDeal(actor, deal)) throw new Refusal('not-found', 'deal_not_found')
  return deal
}

type DealParty = { id: PartyId; slug: string; name: string; isExample: boolean; contactEmail: string | null }

/** A deal with its parties and who said yes. */
export async function readDeal(
  hub: Hub,
  actor: Actor,
  id: DealId,
): Promise<{
  deal: Deal
  giving: DealParty
  getting: DealParty
  consents: (Consent & { personName: string })[]
  may: DealPermissions
}> {
  const deal = await dealVisibleTo(hub, actor, id)
  return {
    deal,
    giving: await partyOf(hub, deal.givingPartyId),
    getting: await partyOf(hub, deal.gettingPartyId),
    consents: await consentsOf(hub, id),
    may: dealPermissions(actor, deal),
  }
}

async function partyOf(hub: Hub, id: PartyId): Promise<DealParty> {
  const { slug, name, isExample, contactEmail } = await partyVisibleTo(hub, theHub, id)
  return { id, slug, name, isExample, contactEmail }
}

const mostDeals = 200

/** The deals of the party acted for, the latest first. One query. */
export async function findDeals(hub: Hub, actor: Actor): Promise<DealCard[]> {
  if (!actor.party || actor.scopes) throw new Refusal('not-allowed', 'no_party')
  return dealsOfParty(hub, actor.party.id, mostDeals)
}
