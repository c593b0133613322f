import { daysAfter } from '#foundation'
import {
  type Actor,
  type ConversationId,
  type NeedId,
  type OfferId,
  type PartyId,
  type PersonId,
  Refusal,
} from '#vocabulary'

export const conversationStatuses = ['waiting', 'asked', 'open', 'declined', 'lapsed', 'closed'] as const
export type ConversationStatus = (typeof conversationStatuses)[number]

/** Why a party says no to a question. */
export const declineReasons = ['not-fitting', 'no-time', 'full', 'elsewhere', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Two parties that talk about a need, an offer, or how one fits the other. */
export type Conversation = {
  id: ConversationId
  needId: NeedId | null
  offerId: OfferId | null
  /** What it was about when it began. */
  title: string
  askingPartyId: PartyId
  askedPartyId: PartyId
  status: ConversationStatus
  reason: DeclineReason | null
  note: string
  /** Whether it keeps a place of an offer that has only so many, and until which day (ISO date). */
  holdsPlace: boolean
  holdsUntil: string | null
  /** ISO date: the last day on which the party that is asked can answer. */
  answerBy: string
  /** 0–1: who fits best comes first when a place falls free. */
  score: number
  messages: number
  startedAt: Date
  lastMessageAt: Date
  /** Which party wrote last. */
  lastPartyId: PartyId | null
  endedAt: Date | null
}

export type Message = {
  number: number
  partyId: PartyId
  /** Null once the person is gone. */
  personId: PersonId | null
  body: string
  sentAt: Date
  attachmentIds: string[]
  /** Set while moderators keep it out of sight: then only those who wrote it read it. */
  hiddenAt: Date | null
}

/** Who may do an act: the party that asks, the one that is asked, either, or the hub by itself. */
type Side = 'asking' | 'asked' | 'either' | 'hub'

export const conversationActs = ['accept', 'decline', 'close', 'lapse', 'admit'] as const
export type ConversationAct = (typeof conversationActs)[number]

/** The life of a conversation: from which states each act may be done, where it leads, and who does it. */
export const conversationLife: Record<
  ConversationAct,
  { from: readonly ConversationStatus[]; to: ConversationStatus; by: Side }
> = {
  accept: { from: ['waiting', 'asked'], to: 'open', by: 'asked' },
  decline: { from: ['waiting', 'asked'], to: 'declined', by: 'asked' },
  close: { from: ['waiting', 'asked', 'open'], to: 'closed', by: 'either' },
  lapse: { from: ['waiting', 'asked'], to: 'lapsed', by: 'hub' },
  admit: { from: ['waiting'], to: 'asked', by: 'hub' },
}

/** How many days a party has to answer, and how long a place is kept for those who talk. */
export const answerDays = 14
export const holdDays = 30

/** Whether an act fits the state a conversation is in. */
export function isPossible(act: ConversationAct, conversation: Pick<Conversation, 'status'>): boolean {
  return conversationLife[act].from.includes(conversation.status)
}

/** Whether people can still write in it. */
export function isGoingOn({ status }: Pick<Conversation, 'status'>): boolean {
  return status === 'waiting' || status === 'asked' || status === 'open'
}

/**
 * A conversation after an act. A place is kept while they talk, for a term; whoever is admitted has a new term to
 * be answered in.
 * @param today ISO date in the Netherlands.
 * @throws Refusal 'conflict' when the act does not fit its state.
 */
export function after(
  act: ConversationAct,
  conversation: Conversation,
  now: Date,
  today: string,
): Conversation {
  if (!isPossible(act, conversation)) throw new Refusal('conflict', `conversation_cannot_${act}`)
  const status = conversationLife[act].to
  const next: Conversation = { ...conversation, status }
  if (act === 'admit') next.answerBy = daysAfter(today, answerDays)
  if (act === 'accept' && next.holdsPlace) next.holdsUntil = daysAfter(today, holdDays)
  if (!isGoingOn(next)) {
    next.endedAt = now
    next.holdsPlace = false
    next.holdsUntil = null
  }
  return next
}

/** On which side someone acts; null for an outsider. */
export function sideOf(
  actor: Actor,
  parties: Pick<Conversation, 'askingPartyId' | 'askedPartyId'>,
): 'asking' | 'asked' | null {
  return actor.party && sideOfParty(actor.party.id, parties)
}

/** As `sideOf`, of a party. */
export function sideOfParty(
  partyId: PartyId,
  { askingPartyId, askedPartyId }: Pick<Conversation, 'askingPartyId' | 'askedPartyId'>,
): 'asking' | 'asked' | null {
  if (partyId === askingPartyId) return 'asking'
  return partyId === askedPartyId ? 'asked' : null
}

/** The other party of a conversation. */
export function otherParty(
  partyId: PartyId,
  { askingPartyId, askedPartyId }: Pick<Conversation, 'askingPartyId' | 'askedPartyId'>,
): PartyId {
  return partyId === askingPartyId ? askedPartyId : askingPartyId
}
