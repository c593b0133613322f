import { dayOf, daysAfter, type Hub } from '#foundation'
import { forgetReporters, reporterDays } from '#moderation'
import { forgetNotices, noticeDays } from '#notifications'
import { forgetRunOut, sessionDays } from '#people'
import { forgetMarks } from '#screening'
import { forgetDrafts } from './forget-drafts.ts'
import { forgetPeople } from './forget-people.ts'
import {
  deleteConversations,
  deleteInvitations,
  deleteRequests,
  deleteSignIns,
  deleteTokens,
  emptyMails,
} from './forgetting-store.ts'

export type TermName =
  | 'session'
  | 'erasure-request'
  | 'mail'
  | 'notice'
  | 'invitation'
  | 'token'
  | 'draft'
  | 'conversation'
  | 'person'
  | 'sign-in-record'
  | 'reporter'
  | 'placed-text'

/** After how many days something is forgotten, and how. */
export type Term = {
  name: TermName
  days: number
  /** How many days before that its people are warned, where they are. */
  warnedDays?: number
  /** @param before what has lain still since before this moment is past its term. */
  forget: (hub: Hub, before: Date) => Promise<unknown>
}

/** For how long a request to be erased can be confirmed. */
export const requestDays = 1
const warnedDays = 30
const twoYears = 730

/** How long the hub keeps what does not stay as long as its person, its party or its deal. */
export const terms: readonly Term[] = [
  // Each session, link and attempt says itself when it ends.
  { name: 'session', days: sessionDays, forget: (hub) => forgetRunOut(hub) },
  { name: 'erasure-request', days: requestDays, forget: deleteRequests },
  { name: 'mail', days: 30, forget: emptyMails },
  { name: 'notice', days: noticeDays, forget: (hub) => forgetNotices(hub) },
  { name: 'invitation', days: 30, forget: deleteInvitations },
  { name: 'token', days: 30, forget: deleteTokens },
  {
    name: 'draft',
    days: twoYears,
    warnedDays,
    forget: (hub, before) => forgetDrafts(hub, warned(hub, before, warnedDays)),
  },
  {
    name: 'conversation',
    days: twoYears,
    forget: (hub, before) => hub.inTransaction((hub) => deleteConversations(hub, before), { unseen: true }),
  },
  {
    name: 'person',
    days: twoYears,
    warnedDays,
    forget: (hub, before) => forgetPeople(hub, warned(hub, before, warnedDays)),
  },
  { name: 'sign-in-record', days: twoYears, forget: deleteSignIns },
  { name: 'reporter', days: reporterDays, forget: forgetReporters },
  { name: 'placed-text', days: 90, forget: forgetMarks },
]

/** When something is past its term, when its people are warned of that, and the last day of a warning that counts. */
export type Warned = { before: Date; warnBefore: Date; warnedUntil: string; today: string; lastDay: string }

function warned(hub: Hub, before: Date, days: number): Warned {
  const today = dayOf(hub.clock.now())
  return {
    before,
    warnBefore: new Date(before.getTime() + days * 86_400_000),
    warnedUntil: daysAfter(today, -days),
    today,
    lastDay: daysAfter(today, days),
  }
}
