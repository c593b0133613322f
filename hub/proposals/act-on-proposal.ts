import { conversationVisibleTo, isGoingOn, tellBoth } from '#conversations'
import { agreeDeal, type Deal } from '#deals'
import { checked } from '#fields'
import { dayOf, type Hub } from '#foundation'
import { needVisibleTo } from '#needs'
import { offerVisibleTo } from '#offers'
import {
  type Actor,
  allow,
  type EventName,
  newId,
  type PartyId,
  type ProposalId,
  Refusal,
  theHub,
} from '#vocabulary'
import { notChosenForm } from './form.ts'
import { after, isPossible, type Proposal } from './proposal.ts'
import { mayDo } from './proposal-policy.ts'
import { overdueProposals, saveProposalState } from './proposal-store.ts'
import { proposalVisibleTo } from './read-proposals.ts'

/**
 * Says yes to a proposal: with the yes of who sent it, that makes a deal.
 * @param seen the mark (`termsHash`) of the terms that the person saw on their screen.
 * @throws Refusal 'conflict' when it was replaced, withdrawn or answered meanwhile, or is past its last day.
 */
export async function acceptProposal(
  hub: Hub,
  actor: Actor,
  { id, seen }: { id: ProposalId; seen: string },
): Promise<Deal> {
  return hub.inTransaction(async (hub) => {
    const proposal = await locked(hub, actor, id)
    const now = hub.clock.now()
    if (!isPossible('accept', proposal)) throw new Refusal('conflict', 'proposal_cannot_accept')
    allow(mayDo('accept', actor, proposal))
    if (seen !== proposal.termsHash) throw new Refusal('conflict', 'terms_changed')
    if (proposal.validUntil !== null && proposal.validUntil < dayOf(now)) {
      throw new Refusal('conflict', 'proposal_past_its_last_day')
    }
    const conversation = await conversationVisibleTo(hub, theHub, proposal.conversationId)
    if (!isGoingOn(conversation)) throw new Refusal('conflict', 'conversation_has_ended')
    await saveProposalState(hub, after('accept', proposal, now))
    await hub.record(actor, 'proposal.accepted', proposal)
    const { termsHash } = proposal
    const deal = await agreeDeal(hub, actor, {
      deal: await dealOf(hub, proposal, conversation.title),
      consents: [
        { partyId: proposal.fromPartyId, personId: proposal.sentBy, at: proposal.sentAt, termsHash },
        { partyId: actor.party!.id, personId: actor.personId, at: now, termsHash: seen },
      ],
    })
    await tellBoth(hub, conversation)
    return deal
  })
}

/**
 * Says no to a proposal, with a reason that goes back to who made it.
 * @param input the shape of `notChosenForm`.
 */
export async function declineProposal(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: ProposalId; input: unknown },
): Promise<Proposal> {
  const why = checked(notChosenForm, input)
  return hub.inTransaction(async (hub) => {
    const proposal = await locked(hub, actor, id)
    const next = { ...after('decline', proposal, hub.clock.now()), ...why }
    allow(mayDo('decline', actor, proposal))
    return ended(hub, actor, next, 'proposal.declined')
  })
}

/** Takes one's own proposal back. */
export async function withdrawProposal(hub: Hub, actor: Actor, id: ProposalId): Promise<Proposal> {
  return hub.inTransaction(async (hub) => {
    const proposal = await locked(hub, actor, id)
    const next = after('withdraw', proposal, hub.clock.now())
    allow(mayDo('withdraw', actor, proposal))
    return ended(hub, actor, next, 'proposal.withdrawn')
  })
}

/** Ends proposals that are past their last day. */
// anyone: only the clock calls this, as the hub itself.
export async function expireProposals(hub: Hub): Promise<void> {
  for (const id of await overdueProposals(hub, dayOf(hub.clock.now()))) {
    await hub.inTransaction(async (hub) => {
      const proposal = await locked(hub, theHub, id)
      if (!isPossible('expire', proposal)) return
      await ended(hub, theHub, after('expire', proposal, hub.clock.now()), 'proposal.expired')
    })
  }
}

async function ended(hub: Hub, actor: Actor, proposal: Proposal, event: EventName): Promise<Proposal> {
  await saveProposalState(hub, proposal)
  await hub.record(actor, event, proposal, proposal.reason ? { reason: proposal.reason } : {})
  await tellBoth(hub, await conversationVisibleTo(hub, theHub, proposal.conversationId))
  return proposal
}

/** The conversation is locked first, by whoever sends or answers: nobody waits for one who waits for them. */
async function locked(hub: Hub, actor: Actor, id: ProposalId): Promise<Proposal> {
  const { conversationId } = await proposalVisibleTo(hub, actor, id)
  await conversationVisibleTo(hub, theHub, conversationId, true)
  return proposalVisibleTo(hub, actor, id, true)
}

/** Who has an offer gives; without one, whoever has no need. */
async function dealOf(hub: Hub, proposal: Proposal, title: string): Promise<Deal> {
  const parties = [proposal.fromPartyId, proposal.toPartyId]
  const giving = await givingParty(hub, proposal)
  const { productType, terms, amountCents, quantity, unit, startsOn, endsOn, body, conditions } = proposal
  return {
    ...{ productType, terms, amountCents, quantity, unit, startsOn, endsOn, body, conditions },
    id: newId(),
    proposalId: proposal.id,
    conversationId: proposal.conversationId,
    needId: proposal.needId,
    offerId: proposal.offerId,
    title,
    givingPartyId: giving,
    gettingPartyId: parties.find((id) => id !== giving)!,
    status: 'agreed',
    reason: '',
    termsHash: proposal.termsHash,
    agreedAt: hub.clock.now(),
    endedAt: null,
  }
}

async function givingParty(hub: Hub, proposal: Proposal): Promise<PartyId> {
  if (proposal.offerId) return (await offerVisibleTo(hub, theHub, proposal.offerId)).partyId
  if (!proposal.needId) return proposal.fromPartyId
  const { partyId } = await needVisibleTo(hub, theHub, proposal.needId)
  return partyId === proposal.fromPartyId ? proposal.toPartyId : proposal.fromPartyId
}
