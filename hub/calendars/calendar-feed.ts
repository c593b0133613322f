import { createHash, randomBytes } from 'node:crypto'
import { dealVisibleTo, isOver, milestonesOf } from '#deals'
import { dayOf, type Hub } from '#foundation'
import { type Actor, type DealId, type PersonId, Refusal } from '#vocabulary'
import { type CalendarEntry, entriesOf } from './calendar.ts'
import {
  type CalendarFeed,
  datesOfPerson,
  deleteFeed,
  feedByHash,
  loadFeed,
  markFeedRead,
  saveFeed,
} from './calendar-store.ts'

/**
 * Opens a feed for the person who is signed in; the address of an earlier one does not work any more. The hub keeps a
 * mark of it: the secret in the address is told once.
 */
// anyone: one's own feed shows what one may read oneself.
export async function openCalendarFeed(hub: Hub, actor: Actor): Promise<string> {
  const personId = whoReads(actor)
  const secret = randomBytes(24).toString('base64url')
  await hub.inTransaction(async (hub) => {
    await saveFeed(hub, personId, hashOf(secret))
    await hub.record(actor, 'calendar.opened', { id: personId })
  })
  return secret
}

/** Ends the feed of the person who is signed in, at once. */
// anyone: one's own feed.
export async function closeCalendarFeed(hub: Hub, actor: Actor): Promise<void> {
  const personId = whoReads(actor)
  await hub.inTransaction(async (hub) => {
    if (await deleteFeed(hub, personId)) await hub.record(actor, 'calendar.closed', { id: personId })
  })
}

/** The feed of the person who is signed in; null when there is none. */
// anyone: one's own feed.
export async function findCalendarFeed(hub: Hub, actor: Actor): Promise<CalendarFeed | null> {
  return loadFeed(hub, whoReads(actor))
}

/**
 * The dates that a feed shows: those of running deals of the parties that its person is a member of now.
 * @throws Refusal 'not-found' when there is no such feed, or it was ended.
 */
// anyone: the secret in the address is the proof.
export async function readCalendarFeed(hub: Hub, _actor: Actor, secret: string): Promise<CalendarEntry[]> {
  const hash = hashOf(secret)
  const feed = await feedByHash(hub, hash)
  if (!feed) throw new Refusal('not-found', 'calendar_not_found')
  const today = dayOf(hub.clock.now())
  if (feed.readOn !== today) await markFeedRead(hub, hash, today)
  return datesOfPerson(hub, feed.personId)
}

/** The dates of one deal, for its two parties; none once it is over. */
export async function datesOfDeal(hub: Hub, actor: Actor, id: DealId): Promise<CalendarEntry[]> {
  const deal = await dealVisibleTo(hub, actor, id)
  return isOver(deal) ? [] : entriesOf(deal, await milestonesOf(hub, id))
}

function whoReads({ personId, scopes }: Actor): PersonId {
  if (!personId || scopes) throw new Refusal('not-allowed', 'sign_in_first')
  return personId
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
