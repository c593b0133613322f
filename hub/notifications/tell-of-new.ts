import { dayOf, type Hub, keepSetting, keptSetting } from '#foundation'
import { thresholds } from '#matching'
import { compileSearches } from '#searches'
import { type NoticeKind, rhythms } from '#vocabulary'
import { dueAt, usualRhythms } from './notice.ts'
import { insertMatchNotices, insertSearchNotices, type ToMany } from './telling-store.ts'

/** What was made in a transaction that was saved later than it began is found again; nobody is told of it twice. */
const overlapMinutes = 10

const firstLookDays = 7
const toldUntil = 'matches-told-until'

/** Tells people of the matches that are new for their needs and offers. Two statements, however many they are. */
// anyone: only the clock calls this, as the hub itself; each hears of what is their party's.
export async function tellOfMatches(hub: Hub): Promise<void> {
  await hub.inTransaction(
    async (hub) => {
      const now = hub.clock.now()
      const until = await keptSetting<string>(hub.db, toldUntil)
      const since = until
        ? new Date(Date.parse(until) - overlapMinutes * 60_000)
        : new Date(now.getTime() - firstLookDays * 86_400_000)
      const telling = { ...toMany(hub, 'matches'), since, least: thresholds.good }
      await insertMatchNotices(hub, 'need', telling)
      await insertMatchNotices(hub, 'offer', telling)
      await keepSetting(hub.db, toldUntil, now.toISOString())
    },
    { unseen: true },
  )
}

const searchesAtOnce = 1000

/** Tells people what is new for the searches that they saved. One statement for each page of searches. */
// anyone: only the clock calls this, as the hub itself; each hears of what stands before everyone.
export async function tellOfSearches(hub: Hub): Promise<void> {
  await compileSearches(hub)
  for (const list of ['needs', 'offers'] as const) {
    let after = ''
    for (;;) {
      const { last, count } = await insertSearchNotices(hub, list, {
        ...toMany(hub, 'searches'),
        after,
        limit: searchesAtOnce,
        overlapMinutes,
      })
      if (count < searchesAtOnce) break
      after = last!
    }
  }
}

function toMany(hub: Hub, kind: NoticeKind): ToMany {
  const now = hub.clock.now()
  return {
    today: dayOf(now),
    usual: usualRhythms[kind],
    due: rhythms.map((rhythm) => ({ rhythm, at: dueAt(rhythm, now) })),
  }
}
