import type { Actor } from '#vocabulary'
import {
  isPossible,
  type Proposal,
  type ProposalAct,
  proposalActs,
  proposalLife,
  sideOf,
} from './proposal.ts'

/** What two parties propose to each other is theirs to read. */
export function maySeeProposal(actor: Actor, proposal: Pick<Proposal, 'fromPartyId' | 'toPartyId'>): boolean {
  return actor.isHub || (actor.personId !== null && !actor.scopes && sideOf(actor, proposal) !== null)
}

/** Owners and editors bind their party. */
export function mayDo(act: ProposalAct, actor: Actor, proposal: Proposal): boolean {
  if (!isPossible(act, proposal) || !maySeeProposal(actor, proposal)) return false
  const { by } = proposalLife[act]
  if (by === 'hub' || actor.isHub) return by === 'hub' && actor.isHub
  if (actor.party?.role === 'member') return false
  return by === 'either' || sideOf(actor, proposal) === by
}

export type ProposalPermissions = Record<ProposalAct, boolean>

/** What a screen may offer this person for this proposal. */
export function proposalPermissions(actor: Actor, proposal: Proposal): ProposalPermissions {
  return Object.fromEntries(
    proposalActs.map((act) => [act, mayDo(act, actor, proposal)]),
  ) as ProposalPermissions
}
