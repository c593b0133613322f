import { dayOf, daysAfter, momentOf } from '#foundation'
import type {
  ConversationId,
  DealId,
  NeedId,
  NoticeKind,
  OfferId,
  PartyId,
  ProposalId,
  ReferralId,
  Rhythm,
} from '#vocabulary'

/** How often people are mailed who chose nothing. */
export const usualRhythms: Record<NoticeKind, Rhythm> = {
  messages: 'at-once',
  proposals: 'at-once',
  deals: 'at-once',
  referrals: 'at-once',
  deadlines: 'at-once',
  party: 'at-once',
  matches: 'weekly',
  searches: 'daily',
}

/** When mails that wait for a day or a week go out, in Dutch time. */
const morning = '07:30'
const monday = 1

/** When a notice is to be mailed; null for never. */
export function dueAt(rhythm: Rhythm, now: Date): Date | null {
  if (rhythm === 'never') return null
  if (rhythm === 'at-once') return now
  let day = dayOf(now)
  while (momentOf(day, morning) <= now || (rhythm === 'weekly' && weekdayOf(day) !== monday)) {
    day = daysAfter(day, 1)
  }
  return momentOf(day, morning)
}

function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay()
}

/** What a notice is about. When it is shown or mailed, the hub asks again whether its person may see all of it. */
export type About = {
  needId?: NeedId
  offerId?: OfferId
  conversationId?: ConversationId
  /** Of a message: whoever has read so far needs no mail. */
  messageNumber?: number
  proposalId?: ProposalId
  dealId?: DealId
  referralId?: ReferralId
  searchId?: string
  /** The party from which it comes. Of one that is hidden or blocked nobody hears. */
  fromPartyId?: PartyId
}

/** What someone looked at: notices about it are seen then. */
export type SeenThing = Pick<About, 'needId' | 'offerId' | 'conversationId' | 'dealId'>

/** A notice, or several of one bundle that are told in one line. */
export type Told = {
  kind: NoticeKind
  /** Which words tell it: a key of `texts/<locale>/mails.json`. */
  what: string
  /** What stands in the places between braces; an ISO date is written out in the language of the reader. */
  details: Record<string, string>
  path: string
  count: number
}
