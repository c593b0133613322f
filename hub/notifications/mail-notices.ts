import { dayOf, daysAfter, type Hub, hasWords, momentOf, sendMails } from '#foundation'
import type { PersonId } from '#vocabulary'
import { composeNotices } from './compose-notices.ts'
import {
  type DueNotice,
  dueNotices,
  endWaiting,
  lockRecipients,
  mailedSince,
  peopleDue,
  postpone,
  type Recipient,
  withoutCompiling,
} from './mailing-store.ts'
import { dueAt } from './notice.ts'

/** Whoever was mailed gets the next notices together after this long, and no more than this many mails a day. */
export const restMinutes = 10
export const mostADay = 6

const peopleAtOnce = 500

/**
 * Mails people what is due for them: to each one mail about all of it, of what they still want, may see and have not
 * seen. The mail goes into the outbox and its notices are marked in one transaction for each page of people, so that
 * whatever breaks, nobody is mailed twice and nothing is lost. A fixed number of queries a page.
 * @param among only these people; without it everyone.
 * @returns how many mails were made.
 */
// anyone: only the clock and the hub itself call this; each mail goes to the person of its notices.
export async function mailNotices(
  hub: Hub,
  { among = null }: { among?: PersonId[] | null } = {},
): Promise<number> {
  let count = 0
  let after = ''
  for (;;) {
    const people = await peopleDue(hub, { after, among, limit: peopleAtOnce })
    if (!people.length) return count
    count += await hub.inTransaction((hub) => mailPage(hub, people), { unseen: true })
    if (people.length < peopleAtOnce) return count
    after = people.at(-1)!
  }
}

async function mailPage(hub: Hub, people: PersonId[]): Promise<number> {
  const recipients = await lockRecipients(hub, people)
  if (!recipients.length) return 0
  const now = hub.clock.now()
  const ids = recipients.map(({ id }) => id)
  const today = dayOf(now)
  const mailed = await mailedSince(hub, ids, momentOf(today, '00:00'))
  await withoutCompiling(hub)
  const due = Map.groupBy(await dueNotices(hub, ids, today), ({ personId }) => personId)
  const made: { recipient: Recipient; notices: DueNotice[] }[] = []
  const waiting: { id: number; until: Date }[] = []
  const dropped: DueNotice[] = []
  for (const recipient of recipients) {
    const all = due.get(recipient.id) ?? []
    const still = all.filter(({ isStill, what }) => isStill && hasWords(what))
    dropped.push(...all.filter((notice) => !still.includes(notice)))
    if (!still.length) continue
    const until = restUntil(mailed.get(recipient.id), now)
    if (until) waiting.push(...still.map(({ id }) => ({ id, until })))
    else made.push({ recipient, notices: still })
  }
  await endWaiting(
    hub,
    dropped.map(({ id }) => id),
    'dropped',
  )
  await postpone(hub, waiting)
  await endWaiting(
    hub,
    made.flatMap(({ notices }) => notices.map(({ id }) => id)),
    'mailed',
  )
  return sendMails(
    hub,
    made.map(({ recipient, notices }) => composeNotices(hub, recipient, notices)),
  )
}

/** Until when someone is left in peace, if they are: a while after each mail, and until tomorrow after many. */
function restUntil(mailed: { last: Date; count: number } | undefined, now: Date): Date | null {
  if (!mailed) return null
  if (mailed.count >= mostADay) return dueAt('daily', momentOf(daysAfter(dayOf(now), 1), '00:00'))
  const until = new Date(mailed.last.getTime() + restMinutes * 60_000)
  return until > now ? until : null
}
