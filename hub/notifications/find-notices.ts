import { dayOf, type Hub, hasWords } from '#foundation'
import { readCursor, writeCursor } from '#listings'
import { type Actor, type Locale, type NoticeKind, type PartyId, Refusal } from '#vocabulary'
import { mustBeSomeone } from './choose-rhythms.ts'
import { lineOf } from './compose-notices.ts'
import type { SeenThing } from './notice.ts'
import { countNewOf, deleteNoticesBefore, markSeen, seeBundleOf, selectNotices } from './notice-store.ts'

/** What a person was told, as one line of a list. */
export type NoticeCard = {
  id: number
  kind: NoticeKind
  words: string
  path: string
  at: Date
  isNew: boolean
}

const aPage = 25

/** What a person was told and may still see, the latest first, in words. One query, however much it is. */
// anyone: one's own notices.
export async function findNotices(
  hub: Hub,
  actor: Actor,
  { locale, after }: { locale: Locale; after?: string },
): Promise<{ cards: NoticeCard[]; next: string | null }> {
  const told = await selectNotices(hub, mustBeSomeone(actor), {
    before: after === undefined ? null : Number(readCursor(after, 'number').key),
    today: dayOf(hub.clock.now()),
    limit: aPage + 1,
  })
  const page = told.slice(0, aPage)
  const cards = page
    .filter(({ what }) => hasWords(what))
    .map((one) => ({
      id: one.id,
      kind: one.kind,
      words: lineOf(locale, one),
      path: one.path,
      at: one.at,
      isNew: one.isNew,
    }))
  const last = page.at(-1)
  return {
    cards,
    next: told.length > aPage && last ? writeCursor({ key: String(last.id), id: '' }) : null,
  }
}

/**
 * Opens a notice: it is seen from then on, with all of its bundle.
 * @returns where it leads, and the party as whose member one was told.
 * @throws Refusal 'not-found' for one of others, or about what one may not see any more.
 */
// anyone: one's own notices.
export async function openNotice(
  hub: Hub,
  actor: Actor,
  id: string,
): Promise<{ path: string; partyId: PartyId | null }> {
  const personId = mustBeSomeone(actor)
  const notice = /^\d{1,15}$/.test(id)
    ? await seeBundleOf(hub, personId, Number(id), dayOf(hub.clock.now()))
    : undefined
  if (!notice) throw new Refusal('not-found', 'notice_not_found')
  return notice
}

/** Marks notices as seen: all of one's own, or those about one thing. What was seen is not mailed any more. */
// anyone: one's own notices.
export async function seeNotices(hub: Hub, actor: Actor, about: SeenThing | 'all'): Promise<void> {
  await markSeen(hub, mustBeSomeone(actor), about)
}

export type News = { conversations: number; notices: number }

/**
 * What is new for a person, as every page tells it: conversations with something unread of the party acted for, and
 * other notices that were not seen. One query.
 */
// anyone: one's own.
export async function countNews(hub: Hub, actor: Actor): Promise<News> {
  if (!actor.personId || actor.scopes) return { conversations: 0, notices: 0 }
  return countNewOf(hub, actor.personId, actor.party?.id ?? null, dayOf(hub.clock.now()))
}

/** How long a notice is kept. */
export const noticeDays = 90

/** Forgets what was told long ago. */
// anyone: the hub's own upkeep.
export async function forgetNotices(hub: Hub): Promise<void> {
  await deleteNoticesBefore(hub, new Date(hub.clock.now().getTime() - noticeDays * 86_400_000))
}
