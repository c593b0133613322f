import { conversationVisibleTo, otherParty } from '#conversations'
import { type Deal, dealVisibleTo } from '#deals'
import type { Hub } from '#foundation'
import { partyVisibleTo } from '#parties'
import { findHolders } from '#people'
import { requestVisibleTo } from '#proposals'
import { reviewVisibleTo } from '#reviews'
import { type DealId, type EventName, type PartyId, type RequestId, type ReviewId, theHub } from '#vocabulary'
import { tellParty, tellPeople } from './tell-people.ts'

/** Tells who asked for a proposal that none comes. */
// anyone: follows from an act that was allowed; it goes to those who may read it now.
export async function tellOfRequest(
  hub: Hub,
  { id, eventId }: { id: RequestId; eventId: number },
): Promise<void> {
  const { conversationId, fromPartyId } = await requestVisibleTo(hub, theHub, id)
  const conversation = await conversationVisibleTo(hub, theHub, conversationId)
  const from = otherParty(fromPartyId, conversation)
  await tellParty(hub, fromPartyId, {
    kind: 'proposals',
    what: 'request_declined',
    details: { title: conversation.title, party: await nameOf(hub, from) },
    path: `/gesprekken/${conversationId}`,
    about: { conversationId, fromPartyId: from },
    reasonKey: `request:${eventId}`,
  })
}

const ofStep: Partial<Record<EventName, string>> = {
  'milestone.done': 'milestone_done',
  'milestone.sent-back': 'milestone_sent_back',
}

/** Tells the other party of a deal that a step is done, or not right yet. */
// anyone: as for `tellOfRequest`.
export async function tellOfMilestone(
  hub: Hub,
  { dealId, event, eventId, by }: { dealId: DealId; event: EventName; eventId: number; by: PartyId | null },
): Promise<void> {
  const what = ofStep[event]
  if (!what || !by) return
  const deal = await dealVisibleTo(hub, theHub, dealId)
  await tellParty(hub, by === deal.givingPartyId ? deal.gettingPartyId : deal.givingPartyId, {
    ...(await ofDeal(hub, deal, by)),
    what,
    reasonKey: `milestone:${eventId}`,
  })
}

/** Tells brokers that they are asked, and both parties that one came or wrote. */
// anyone: as for `tellOfRequest`.
export async function tellOfBroker(
  hub: Hub,
  { id, event, eventId, by }: { id: DealId; event: EventName; eventId: number; by: PartyId | null },
): Promise<void> {
  const deal = await dealVisibleTo(hub, theHub, id)
  if (event === 'deal.broker-asked') {
    await tellPeople(hub, await findHolders(hub, theHub, 'broker'), {
      ...(await ofDeal(hub, deal, by ?? deal.gettingPartyId)),
      what: 'broker_asked',
      reasonKey: `broker:${eventId}`,
    })
    return
  }
  for (const partyId of [deal.givingPartyId, deal.gettingPartyId]) {
    await tellParty(hub, partyId, {
      kind: 'deals',
      what: event === 'deal.broker-came' ? 'broker_came' : 'broker_wrote',
      details: { title: deal.title },
      path: `/afspraken/${id}`,
      about: { dealId: id },
      reasonKey: `broker:${eventId}:${partyId}`,
    })
  }
}

/** Tells a party that what the other said of their deal can be read, and answered. */
// anyone: as for `tellOfRequest`.
export async function tellOfReview(
  hub: Hub,
  { id, eventId }: { id: ReviewId; eventId: number },
): Promise<void> {
  const { dealId, byPartyId, aboutPartyId } = await reviewVisibleTo(hub, theHub, id)
  const deal = await dealVisibleTo(hub, theHub, dealId)
  await tellParty(hub, aboutPartyId, {
    ...(await ofDeal(hub, deal, byPartyId)),
    what: 'review_published',
    reasonKey: `review:${eventId}`,
  })
}

async function ofDeal(hub: Hub, { id, title }: Deal, from: PartyId) {
  return {
    kind: 'deals' as const,
    details: { title, party: await nameOf(hub, from) },
    path: `/afspraken/${id}`,
    about: { dealId: id, fromPartyId: from },
  }
}

async function nameOf(hub: Hub, id: PartyId): Promise<string> {
  return (await partyVisibleTo(hub, theHub, id)).name
}
