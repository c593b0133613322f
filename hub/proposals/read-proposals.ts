import { conversationVisibleTo } from '#conversations'
import { dealOfProposal } from '#deals'
import type { Hub } from '#foundation'
import { needVisibleTo } from '#needs'
import {
  type Actor,
  allow,
  type ConversationId,
  type DealId,
  type NeedId,
  type ProposalId,
  Refusal,
} from '#vocabulary'
import { changesBetween, type Proposal, sideOf } from './proposal.ts'
import { maySeeProposal, type ProposalPermissions, proposalPermissions } from './proposal-policy.ts'
import { loadProposal, proposalsForNeed, proposalsOf } from './proposal-store.ts'

/**
 * One proposal, for its two parties.
 * @throws Refusal 'not-found': what you may not see does not exist.
 */
export async function proposalVisibleTo(
  hub: Hub,
  actor: Actor,
  id: ProposalId,
  lock = false,
): Promise<Proposal> {
  const proposal = await loadProposal(hub, id, lock)
  if (!proposal || !maySeeProposal(actor, proposal)) throw new Refusal('not-found', 'proposal_not_found')
  return proposal
}

export type ReadProposal = {
  proposal: Proposal
  /** The wording before it, and what changed since. */
  before: Proposal | null
  changed: string[]
  isOurs: boolean
  /** What it led to. */
  dealId: DealId | null
  may: ProposalPermissions
}

/** The last proposal of a conversation with what changed in it; null when there was none. */
export async function lastProposal(hub: Hub, actor: Actor, id: ConversationId): Promise<ReadProposal | null> {
  await conversationVisibleTo(hub, actor, id)
  const all = await proposalsOf(hub, id)
  const proposal = all.at(-1)
  if (!proposal) return null
  const before = all.at(-2) ?? null
  return {
    proposal,
    before,
    changed: before ? changesBetween(before, proposal) : [],
    isOurs: sideOf(actor, proposal) === 'sender',
    dealId: proposal.status === 'accepted' ? ((await dealOfProposal(hub, proposal.id))?.id ?? null) : null,
    may: proposalPermissions(actor, proposal),
  }
}

/** All that was proposed for a need, to compare: for those who write for its party. */
export async function compareProposals(hub: Hub, actor: Actor, needId: NeedId) {
  const need = await needVisibleTo(hub, actor, needId)
  allow(!actor.scopes && actor.party?.id === need.partyId)
  return { need, proposals: await proposalsForNeed(hub, needId) }
}
