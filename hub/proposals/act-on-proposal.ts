import { conversationVisibleTo, tellBoth } from '#conversations'
import { checked } from '#fields'
import { dayOf, type Hub } from '#foundation'
import { needVisibleTo } from '#needs'
import { type Actor, allow, type EventName, type ProposalId, theHub } from '#vocabulary'
import { notChosenForm } from './form.ts'
import { after, isPossible, type NotChosenReason, type Proposal } from './proposal.ts'
import { mayDo } from './proposal-policy.ts'
import { overdueProposals, saveProposalState } from './proposal-store.ts'
import { proposalVisibleTo } from './read-proposals.ts'
import { recordDecision, whatIsSeen } from './record-decision.ts'

/**
 * Says no to a proposal, with a reason that goes back to who made it. Once nothing is left to choose from, that is put
 * on record as what the party of the need decided.
 * @param input the shape of `notChosenForm`.
 */
export async function declineProposal(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: ProposalId; input: unknown },
): Promise<Proposal> {
  const why = checked(notChosenForm, input)
  return hub.inTransaction(async (hub) => {
    const proposal = await lockedProposal(hub, actor, id)
    const next = { ...after('decline', proposal, hub.clock.now()), ...why }
    allow(mayDo('decline', actor, proposal))
    const declined = await ended(hub, actor, next, 'proposal.declined')
    await recordThatNoneIsLeft(hub, actor, declined)
    return declined
  })
}

/** Takes one's own proposal back. */
export async function withdrawProposal(hub: Hub, actor: Actor, id: ProposalId): Promise<Proposal> {
  return hub.inTransaction(async (hub) => {
    const proposal = await lockedProposal(hub, actor, id)
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
      const proposal = await lockedProposal(hub, theHub, id)
      if (!isPossible('expire', proposal)) return
      await ended(hub, theHub, after('expire', proposal, hub.clock.now()), 'proposal.expired')
    })
  }
}

/** Declines a proposal as one of several: what was decided about all of them is put on record by who calls this. */
export async function notChosen(
  hub: Hub,
  actor: Actor,
  { id, reason }: { id: ProposalId; reason: NotChosenReason },
): Promise<void> {
  const proposal = await lockedProposal(hub, actor, id)
  const next = { ...after('decline', proposal, hub.clock.now()), reason }
  allow(mayDo('decline', actor, proposal))
  await ended(hub, actor, next, 'proposal.declined')
}

async function recordThatNoneIsLeft(hub: Hub, actor: Actor, { needId }: Proposal): Promise<void> {
  if (!needId || !actor.party) return
  const need = await needVisibleTo(hub, theHub, needId)
  if (need.partyId !== actor.party.id) return
  const seen = await whatIsSeen(hub, { needId })
  if (seen.proposals.some(({ status }) => status === 'sent' || status === 'accepted')) return
  const { id: partyId } = actor.party
  await recordDecision(hub, actor, {
    ...{ partyId, needId, seen },
    title: need.title,
    chosenId: null,
    madeBy: actor.personId,
  })
}

async function ended(hub: Hub, actor: Actor, proposal: Proposal, event: EventName): Promise<Proposal> {
  await saveProposalState(hub, proposal)
  await hub.record(actor, event, proposal, proposal.reason ? { reason: proposal.reason } : {})
  await tellBoth(hub, await conversationVisibleTo(hub, theHub, proposal.conversationId))
  return proposal
}

/** The conversation is locked first, by whoever sends or answers: nobody waits for one who waits for them. */
export async function lockedProposal(hub: Hub, actor: Actor, id: ProposalId): Promise<Proposal> {
  const { conversationId } = await proposalVisibleTo(hub, actor, id)
  await conversationVisibleTo(hub, theHub, conversationId, true)
  return proposalVisibleTo(hub, actor, id, true)
}
