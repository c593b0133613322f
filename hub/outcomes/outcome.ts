import type { Conversation } from '#conversations'
import { dayOf, daysAfter } from '#foundation'
import type { ConversationId, NeedId, OfferId, PartyId, PersonId } from '#vocabulary'

/** What came of a need that is closed, or of a conversation that led to no deal. */
export type Outcome = {
  id: string
  partyId: PartyId
  needId: NeedId | null
  conversationId: ConversationId | null
  answer: 'hub' | 'elsewhere' | 'nobody'
  /** The offer that helped, when it was one of the hub. */
  offerId: OfferId | null
  note: string
  personId: PersonId | null
  at: Date
}

/** How long after the first contact one is asked what came of it. */
export const daysUntilAsked = 30

/** Whether enough time went by since two parties began to talk to ask what came of it. */
export function isTimeToAsk({ startedAt }: Pick<Conversation, 'startedAt'>, today: string): boolean {
  return daysAfter(dayOf(startedAt), daysUntilAsked) <= today
}
