import { conversationVisibleTo } from '#conversations'
import { type Deal, dealVisibleTo } from '#deals'
import type { Hub } from '#foundation'
import { findEditors, partyVisibleTo } from '#parties'
import { proposalVisibleTo } from '#proposals'
import { type DealId, type EventName, type PartyId, type ProposalId, theHub } from '#vocabulary'
import { mailPeople } from './mail-people.ts'

const ofProposal: Partial<Record<EventName, { mail: string; to: 'sender' | 'receiver' }>> = {
  'proposal.sent': { mail: 'proposal_sent', to: 'receiver' },
  'proposal.accepted': { mail: 'proposal_accepted', to: 'sender' },
  'proposal.declined': { mail: 'proposal_declined', to: 'sender' },
  'proposal.expired': { mail: 'proposal_expired', to: 'sender' },
}

/** Mails the party for which something is new that there is a proposal, or what came of its own. */
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
  await mailEditors(hub, {
    to,
    from,
    mail: telling.mail,
    title,
    reasonKey: `proposal:${eventId}`,
    path: `/gesprekken/${proposal.conversationId}`,
  })
}

const ofDeal: Partial<Record<EventName, string>> = {
  'deal.delivered': 'deal_delivered',
  'deal.ended': 'deal_ended',
  'deal.disputed': 'deal_disputed',
  'deal.settled': 'deal_settled',
}

/** Mails the other party how a deal fares. */
// anyone: as for `tellOfProposal`.
export async function tellOfDeal(
  hub: Hub,
  { id, event, eventId, by }: { id: DealId; event: EventName; eventId: number; by: PartyId | null },
): Promise<void> {
  const mail = ofDeal[event]
  if (!mail || !by) return
  const deal: Deal = await dealVisibleTo(hub, theHub, id)
  await mailEditors(hub, {
    to: by === deal.givingPartyId ? deal.gettingPartyId : deal.givingPartyId,
    from: by,
    mail,
    title: deal.title,
    reasonKey: `deal:${eventId}`,
    path: `/afspraken/${id}`,
  })
}

type Telling = { to: PartyId; from: PartyId; mail: string; title: string; reasonKey: string; path: string }

async function mailEditors(hub: Hub, { to, from, title, ...telling }: Telling): Promise<void> {
  const { name } = await partyVisibleTo(hub, theHub, from)
  const values = () => ({ party: name, title })
  await mailPeople(hub, await findEditors(hub, theHub, to), { ...telling, values })
}
