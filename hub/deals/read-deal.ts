import type { Hub } from '#foundation'
import { partyVisibleTo } from '#parties'
import { type Actor, type DealId, type PartyId, Refusal, theHub } from '#vocabulary'
import type { Broker, DealNote } from './broker.ts'
import { brokerOf, notesOf } from './broker-store.ts'
import type { Consent, Deal } from './deal.ts'
import {
  type DealPermissions,
  dealPermissions,
  mayAskBroker,
  mayBroker,
  maySeeDeal,
  speaksIn,
} from './deal-policy.ts'
import { consentsOf, type DealCard, dealsOfParty, loadDeal } from './deal-store.ts'
import { type DealDocument, documentsOf } from './document-store.ts'
import { type Milestone, type MilestoneAct, mayDoWithMilestone, mayPlan, milestoneActs } from './milestone.ts'
import { milestonesOf } from './milestone-store.ts'

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

export type ReadMilestone = Milestone & { may: Record<MilestoneAct, boolean> }

export type ReadDeal = {
  deal: Deal
  giving: DealParty
  getting: DealParty
  consents: (Consent & { personName: string })[]
  milestones: ReadMilestone[]
  documents: DealDocument[]
  broker: Broker | null
  notes: DealNote[]
  /** Whether the reader is no party of it, and was asked in as a broker. */
  isBroker: boolean
  may: DealPermissions & { plan: boolean; addDocuments: boolean; askBroker: boolean }
}

/**
 * A deal with all that belongs to it, for its two parties, and for a broker whom they asked in while they differ. A
 * fixed number of queries.
 */
export async function readDeal(hub: Hub, actor: Actor, id: DealId): Promise<ReadDeal> {
  const deal = await loadDeal(hub, id)
  const broker = deal ? await brokerOf(hub, id) : null
  const isBroker = deal !== undefined && !maySeeDeal(actor, deal) && mayBroker(actor, deal, broker)
  if (!deal || !(isBroker || maySeeDeal(actor, deal))) throw new Refusal('not-found', 'deal_not_found')
  const milestones = await milestonesOf(hub, id)
  return {
    deal,
    giving: await partyOf(hub, deal.givingPartyId),
    getting: await partyOf(hub, deal.gettingPartyId),
    consents: await consentsOf(hub, id),
    milestones: milestones.map((milestone) => ({
      ...milestone,
      may: Object.fromEntries(
        milestoneActs.map((act) => [act, mayDoWithMilestone(act, actor, { deal, milestone })]),
      ) as Record<MilestoneAct, boolean>,
    })),
    documents: await documentsOf(hub, id),
    broker,
    notes: broker ? await notesOf(hub, id) : [],
    isBroker,
    may: {
      ...dealPermissions(actor, deal),
      plan: mayPlan(actor, deal),
      addDocuments: speaksIn(actor, deal),
      askBroker: mayAskBroker(actor, deal, broker),
    },
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
