import {
  type Actor,
  type ConversationId,
  type DealId,
  type NeedId,
  type OfferId,
  type PartyId,
  type PersonId,
  type ProposalId,
  Refusal,
} from '#vocabulary'
import type { Terms } from './terms.ts'

export const dealStatuses = ['agreed', 'delivered', 'ended', 'disputed'] as const
export type DealStatus = (typeof dealStatuses)[number]

/** What two parties agreed, on the terms that both saw. */
export type Deal = Terms & {
  id: DealId
  proposalId: ProposalId
  conversationId: ConversationId
  needId: NeedId | null
  offerId: OfferId | null
  title: string
  givingPartyId: PartyId
  gettingPartyId: PartyId
  status: DealStatus
  /** Why it ended early or is disputed. */
  reason: string
  termsHash: string
  agreedAt: Date
  endedAt: Date | null
}

/** Who said yes, for which party, to which terms. */
export type Consent = { partyId: PartyId; personId: PersonId | null; at: Date; termsHash: string }

export const dealActs = ['deliver', 'end', 'dispute', 'settle'] as const
export type DealAct = (typeof dealActs)[number]

/** Who may do an act: the party that gets what was agreed, or either. */
type Side = 'getting' | 'either'

/** The life of a deal: from which states each act may be done, where it leads, and who does it. */
export const dealLife: Record<
  DealAct,
  { from: readonly DealStatus[]; to: DealStatus; by: Side; asksWhy: boolean }
> = {
  deliver: { from: ['agreed', 'disputed'], to: 'delivered', by: 'getting', asksWhy: false },
  end: { from: ['agreed', 'disputed'], to: 'ended', by: 'either', asksWhy: true },
  dispute: { from: ['agreed'], to: 'disputed', by: 'either', asksWhy: true },
  settle: { from: ['disputed'], to: 'agreed', by: 'either', asksWhy: false },
}

export function isPossible(act: DealAct, deal: Pick<Deal, 'status'>): boolean {
  return dealLife[act].from.includes(deal.status)
}

/** Whether nothing more is to come of it. */
export function isOver({ status }: Pick<Deal, 'status'>): boolean {
  return status === 'delivered' || status === 'ended'
}

/** @throws Refusal 'conflict' when the act does not fit its state. */
export function after(act: DealAct, deal: Deal, now: Date, reason: string): Deal {
  if (!isPossible(act, deal)) throw new Refusal('conflict', `deal_cannot_${act}`)
  const status = dealLife[act].to
  return {
    ...deal,
    status,
    reason: dealLife[act].asksWhy ? reason : act === 'settle' ? '' : deal.reason,
    endedAt: isOver({ status }) ? now : null,
  }
}

/** On which side someone acts; null for an outsider. */
export function sideOf(
  actor: Actor,
  { givingPartyId, gettingPartyId }: Pick<Deal, 'givingPartyId' | 'gettingPartyId'>,
): 'giving' | 'getting' | null {
  if (actor.party?.id === givingPartyId) return 'giving'
  return actor.party?.id === gettingPartyId ? 'getting' : null
}
