import { conversationVisibleTo } from '#conversations'
import { dealVisibleTo } from '#deals'
import type { Hub } from '#foundation'
import { partyVisibleTo } from '#parties'
import { proposalVisibleTo } from '#proposals'
import { type DealId, type EventName, type PartyId, type ProposalId, theHub } from '#vocabulary'
import { type Telling, tellParty } from './tell-people.ts'

const ofProposal: Partial<Record<EventName, { what: string; to: 'sender' | 'receiver' }>> = {
  'proposal.sent': { what: 'proposal_sent', to: 'receiver' },
  'proposal.accepted': { what: 'proposal_accepted', to: 'sender' },
  'proposal.declined': { what: 'proposal_declined', to: 'sender' },
  'proposal.expired': { what: 'proposal_expired', to: 'sender' },
}

/** Tells the party for which something is new that there is a proposal, or what came of its own. */
// anyone: follows from an act that was allowed; it goes to those who may read it now.
export async function tellOfProposal(
  hub: Hub,
  { id, event, eventId }: { id: ProposalId; event: EventName; eventId: number },
): Promise<void> {
  const telling = ofProposal[event]
  if (!telling) return
  const proposal = await proposalVisibleTo(hub, theHub, id)
  // A proposal that was replaced or taken back before anyone heard of it is no news.
  if (event === 'proposal.sent' && proposal.status !== 'sent') return
  const { title } = await conversationVisibleTo(hub, theHub, proposal.conversationId)
  const [to, from] =
    telling.to === 'receiver'
      ? [proposal.toPartyId, proposal.fromPartyId]
      : [proposal.fromPartyId, proposal.toPartyId]
  await tellFrom(hub, to, from, {
    kind: 'proposals',
    what: telling.what,
    details: { title },
    path: `/gesprekken/${proposal.conversationId}`,
    about: { conversationId: proposal.conversationId, proposalId: id },
    reasonKey: `proposal:${eventId}`,
  })
}

const ofDeal: Partial<Record<EventName, string>> = {
  'deal.delivered': 'deal_delivered',
  'deal.ended': 'deal_ended',
  'deal.disputed': 'deal_disputed',
  'deal.settled': 'deal_settled',
}

/** Tells the other party how a deal fares. */
// anyone: as for `tellOfProposal`.
export async function tellOfDeal(
  hub: Hub,
  { id, event, eventId, by }: { id: DealId; event: EventName; eventId: number; by: PartyId | null },
): Promise<void> {
  const what = ofDeal[event]
  if (!what || !by) return
  const { title, givingPartyId, gettingPartyId } = await dealVisibleTo(hub, theHub, id)
  await tellFrom(hub, by === givingPartyId ? gettingPartyId : givingPartyId, by, {
    kind: 'deals',
    what,
    details: { title },
    path: `/afspraken/${id}`,
    about: { dealId: id },
    reasonKey: `deal:${eventId}`,
  })
}

/** Tells a party what comes from another, by its name. */
async function tellFrom(
  hub: Hub,
  to: PartyId,
  from: PartyId,
  { details, about, ...telling }: Telling,
): Promise<void> {
  const { name } = await partyVisibleTo(hub, theHub, from)
  await tellParty(hub, to, {
    ...telling,
    details: { ...details, party: name },
    about: { ...about, fromPartyId: from },
  })
}
