import type { Terms } from '#deals'
import {
  type Actor,
  type DecisionId,
  type NeedId,
  type PartyId,
  type PersonId,
  type ProposalId,
  Refusal,
} from '#vocabulary'
import type { ProposalStatus } from './proposal.ts'

export type DecisionStatus = 'open' | 'final' | 'revoked'

/** A proposal as those who decided saw it. */
export type SeenProposal = Terms & {
  id: ProposalId
  party: { id: PartyId; name: string }
  status: ProposalStatus
  /** ISO date. */
  validUntil: string | null
  termsHash: string
}

/** What lay before those who decided. It is kept whole: what happens to it later changes nothing here. */
export type Seen = {
  need: {
    title: string
    amountCents: number | null
    quantity: number | null
    unit: string
    /** ISO date. */
    wantedBy: string | null
  } | null
  proposals: SeenProposal[]
}

/** How far a member of the party went along. */
export type SaidByMember = { personId: PersonId | null; said: 'present' | 'agreed' }

/** What a party decided about proposals: one of them, or none. */
export type Decision = {
  id: DecisionId
  partyId: PartyId
  needId: NeedId | null
  title: string
  status: DecisionStatus
  /** Null when none was chosen. */
  chosenId: ProposalId | null
  seen: Seen
  /** ISO date. */
  decidedOn: string
  why: string
  members: SaidByMember[]
  /** Who was there without being a member in the hub, in words. */
  others: string
  madeBy: PersonId | null
  madeAt: Date
  completedBy: PersonId | null
  completedAt: Date | null
  revokedBy: PersonId | null
  revokedAt: Date | null
  revokedWhy: string
}

export type DecisionAct = 'complete' | 'revoke'

/**
 * The life of a decision. It is recorded with a choice; those who took it complete it with why and who was there.
 * Then nothing in it changes any more: it can only be revoked, and stays to be read.
 */
export const decisionLife: Record<
  DecisionAct,
  { from: readonly DecisionStatus[]; to: DecisionStatus; by: 'party' }
> = {
  complete: { from: ['open'], to: 'final', by: 'party' },
  revoke: { from: ['open', 'final'], to: 'revoked', by: 'party' },
}

/** @throws Refusal 'conflict' when the act does not fit its state. */
export function afterDecisionAct(act: DecisionAct, decision: Decision): Decision {
  const { from, to } = decisionLife[act]
  if (!from.includes(decision.status)) throw new Refusal('conflict', `decision_cannot_${act}`)
  return { ...decision, status: to }
}

/** What members of a party decide is theirs to read. */
export function maySeeDecision(actor: Actor, decision: Pick<Decision, 'partyId'>): boolean {
  return actor.isHub || (actor.personId !== null && !actor.scopes && actor.party?.id === decision.partyId)
}

/** Owners and editors keep the record. */
export function mayDoWithDecision(act: DecisionAct, actor: Actor, decision: Decision): boolean {
  if (!decisionLife[act].from.includes(decision.status) || actor.isHub) return false
  return maySeeDecision(actor, decision) && actor.party?.role !== 'member'
}
