import {
  type Actor,
  type ConversationId,
  type PartyId,
  type PersonId,
  Refusal,
  type RequestId,
} from '#vocabulary'

export type RequestStatus = 'asked' | 'answered' | 'declined' | 'withdrawn' | 'expired'

/** Why a party that was asked proposes nothing. */
export const noProposalReasons = ['not-fitting', 'no-time', 'full', 'other'] as const
export type NoProposalReason = (typeof noProposalReasons)[number]

/** What one party of a conversation asks the other to propose: what, how much and by when. */
export type Request = {
  id: RequestId
  conversationId: ConversationId
  fromPartyId: PartyId
  toPartyId: PartyId
  status: RequestStatus
  body: string
  amountCents: number | null
  quantity: number | null
  unit: string
  /** ISO date. */
  wantedBy: string | null
  reason: NoProposalReason | null
  note: string
  askedBy: PersonId | null
  askedAt: Date
  endedAt: Date | null
}

export type RequestAct = 'answer' | 'decline' | 'withdraw' | 'expire'

/** Who may do an act: the party that asks, the one that is asked, or the hub. */
type Side = 'asking' | 'asked' | 'hub'

/** The life of a request: where each act leads, and who does it. It is answered by a proposal. */
export const requestLife: Record<
  RequestAct,
  { from: readonly RequestStatus[]; to: RequestStatus; by: Side }
> = {
  answer: { from: ['asked'], to: 'answered', by: 'asked' },
  decline: { from: ['asked'], to: 'declined', by: 'asked' },
  withdraw: { from: ['asked'], to: 'withdrawn', by: 'asking' },
  expire: { from: ['asked'], to: 'expired', by: 'hub' },
}

/** @throws Refusal 'conflict' when the act does not fit its state. */
export function afterRequestAct(act: RequestAct, request: Request, now: Date): Request {
  const { from, to } = requestLife[act]
  if (!from.includes(request.status)) throw new Refusal('conflict', `request_cannot_${act}`)
  return { ...request, status: to, endedAt: now }
}

/** Owners and editors of the side that an act is of; the clock is the hub's. */
export function mayDoWithRequest(act: RequestAct, actor: Actor, request: Request): boolean {
  const { from, by } = requestLife[act]
  if (!from.includes(request.status)) return false
  if (by === 'hub' || actor.isHub) return by === 'hub' && actor.isHub
  const side = by === 'asking' ? request.fromPartyId : request.toPartyId
  return (
    actor.personId !== null && !actor.scopes && actor.party?.role !== 'member' && actor.party?.id === side
  )
}
