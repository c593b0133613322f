import { conversationVisibleTo, isGoingOn, tellBoth } from '#conversations'
import { agreeDeal, type Deal } from '#deals'
import { dayOf, type Hub } from '#foundation'
import { type Actor, allow, newId, type ProposalId, Refusal, theHub } from '#vocabulary'
import { lockedProposal } from './act-on-proposal.ts'
import { givingPartyOf } from './giving-party.ts'
import { after, isPossible, type Proposal } from './proposal.ts'
import { mayDo } from './proposal-policy.ts'
import { saveProposalState } from './proposal-store.ts'
import { recordDecision, whatIsSeen } from './record-decision.ts'

/**
 * Says yes to a proposal: with the yes of who sent it, that makes a deal. The party that gets what was agreed has
 * decided by it, and that is put on record.
 * @param seen the mark (`termsHash`) of the terms that the person saw on their screen.
 * @throws Refusal 'conflict' when it was replaced, withdrawn or answered meanwhile, or is past its last day.
 */
export async function acceptProposal(
  hub: Hub,
  actor: Actor,
  { id, seen }: { id: ProposalId; seen: string },
): Promise<Deal> {
  return hub.inTransaction(async (hub) => {
    const proposal = await lockedProposal(hub, actor, id)
    const now = hub.clock.now()
    if (!isPossible('accept', proposal)) throw new Refusal('conflict', 'proposal_cannot_accept')
    allow(mayDo('accept', actor, proposal))
    if (seen !== proposal.termsHash) throw new Refusal('conflict', 'terms_changed')
    if (proposal.validUntil !== null && proposal.validUntil < dayOf(now)) {
      throw new Refusal('conflict', 'proposal_past_its_last_day')
    }
    const conversation = await conversationVisibleTo(hub, theHub, proposal.conversationId)
    if (!isGoingOn(conversation)) throw new Refusal('conflict', 'conversation_has_ended')
    const deal = await dealOf(hub, proposal, conversation.title)
    await recordChoice(hub, actor, proposal, deal)
    await saveProposalState(hub, after('accept', proposal, now))
    await hub.record(actor, 'proposal.accepted', proposal)
    const { termsHash } = proposal
    await agreeDeal(hub, actor, {
      deal,
      consents: [
        { partyId: proposal.fromPartyId, personId: proposal.sentBy, at: proposal.sentAt, termsHash },
        { partyId: actor.party!.id, personId: actor.personId, at: now, termsHash: seen },
      ],
    })
    await tellBoth(hub, conversation)
    return deal
  })
}

/** The party that gets decided when it said its yes: by accepting now, or by sending the very terms before. */
async function recordChoice(hub: Hub, actor: Actor, proposal: Proposal, deal: Deal): Promise<void> {
  const { needId } = proposal
  const partyId = deal.gettingPartyId
  await recordDecision(hub, actor, {
    partyId,
    needId,
    title: deal.title,
    chosenId: proposal.id,
    seen: await whatIsSeen(hub, needId ? { needId } : { needId: null, proposal, from: deal.givingPartyId }),
    madeBy: actor.party!.id === partyId ? actor.personId : proposal.sentBy,
  })
}

async function dealOf(hub: Hub, proposal: Proposal, title: string): Promise<Deal> {
  const givingPartyId = await givingPartyOf(hub, proposal)
  const { productType, terms, amountCents, quantity, unit, startsOn, endsOn, body, conditions } = proposal
  return {
    ...{ productType, terms, amountCents, quantity, unit, startsOn, endsOn, body, conditions },
    attachmentIds: proposal.attachmentIds,
    id: newId(),
    proposalId: proposal.id,
    conversationId: proposal.conversationId,
    needId: proposal.needId,
    offerId: proposal.offerId,
    title,
    givingPartyId,
    gettingPartyId: givingPartyId === proposal.fromPartyId ? proposal.toPartyId : proposal.fromPartyId,
    status: 'agreed',
    reason: '',
    termsHash: proposal.termsHash,
    agreedAt: hub.clock.now(),
    endedAt: null,
  }
}
