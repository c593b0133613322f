import type { Terms } from '#deals'
import {
  type Actor,
  type ConversationId,
  type NeedId,
  type OfferId,
  type PartyId,
  type PersonId,
  type ProposalId,
  Refusal,
} from '#vocabulary'

export const proposalStatuses = ['sent', 'replaced', 'withdrawn', 'declined', 'expired', 'accepted'] as const
export type ProposalStatus = (typeof proposalStatuses)[number]

/** Why a proposal is not chosen: it goes back to who made it. */
export const notChosenReasons = [
  'too-expensive',
  'not-fitting',
  'other-chosen',
  'conditions',
  'plan-changed',
  'other',
] as const
export type NotChosenReason = (typeof notChosenReasons)[number]

/** One wording of what a party proposes to the other party of a conversation. */
export type Proposal = Terms & {
  id: ProposalId
  conversationId: ConversationId
  /** Counts up within its conversation. */
  number: number
  fromPartyId: PartyId
  toPartyId: PartyId
  needId: NeedId | null
  offerId: OfferId | null
  status: ProposalStatus
  /** ISO date. */
  validUntil: string | null
  termsHash: string
  reason: NotChosenReason | null
  note: string
  sentBy: PersonId | null
  sentAt: Date
  endedAt: Date | null
}

export const proposalActs = ['accept', 'decline', 'withdraw', 'replace', 'expire'] as const
export type ProposalAct = (typeof proposalActs)[number]

/** Who may do an act: the party that sent it, the one that got it, either by sending another, or the hub. */
type Side = 'sender' | 'receiver' | 'either' | 'hub'

/** The life of a proposal: where each act leads, and who does it. All begin where it was sent. */
export const proposalLife: Record<
  ProposalAct,
  { from: readonly ProposalStatus[]; to: ProposalStatus; by: Side }
> = {
  accept: { from: ['sent'], to: 'accepted', by: 'receiver' },
  decline: { from: ['sent'], to: 'declined', by: 'receiver' },
  withdraw: { from: ['sent'], to: 'withdrawn', by: 'sender' },
  replace: { from: ['sent'], to: 'replaced', by: 'either' },
  expire: { from: ['sent'], to: 'expired', by: 'hub' },
}

export function isPossible(act: ProposalAct, proposal: Pick<Proposal, 'status'>): boolean {
  return proposalLife[act].from.includes(proposal.status)
}

/** @throws Refusal 'conflict' when the act does not fit its state. */
export function after(act: ProposalAct, proposal: Proposal, now: Date): Proposal {
  if (!isPossible(act, proposal)) throw new Refusal('conflict', `proposal_cannot_${act}`)
  return { ...proposal, status: proposalLife[act].to, endedAt: now }
}

/** On which side someone acts; null for an outsider. */
export function sideOf(
  actor: Actor,
  { fromPartyId, toPartyId }: Pick<Proposal, 'fromPartyId' | 'toPartyId'>,
): 'sender' | 'receiver' | null {
  if (actor.party?.id === fromPartyId) return 'sender'
  return actor.party?.id === toPartyId ? 'receiver' : null
}

const compared = [
  'productType',
  'amountCents',
  'quantity',
  'unit',
  'startsOn',
  'endsOn',
  'body',
  'conditions',
  'attachmentIds',
] as const

/** What differs between two wordings: the names of the fields, terms of the product type as `terms.<name>`. */
export function changesBetween(one: Terms, other: Terms): string[] {
  const differs = (before: unknown, now: unknown) =>
    JSON.stringify(before ?? null) !== JSON.stringify(now ?? null)
  const names = new Set([...Object.keys(one.terms), ...Object.keys(other.terms)])
  return [
    ...compared.filter((name) => differs(one[name], other[name])),
    ...[...names]
      .filter((name) => differs(one.terms[name], other.terms[name]))
      .map((name) => `terms.${name}`),
  ]
}
