import { eventsOf, type Hub } from '#foundation'
import type { Sign } from '#screening'
import { type Actor, allow, type CaseId } from '#vocabulary'
import type { CaseReason, CaseStatus, ThingRef } from './case.ts'
import { mayModerate } from './case-policy.ts'
import { countQueues, type QueuedCase, type QueueName, selectQueue } from './case-store.ts'
import { selectNotices } from './notice-store.ts'

const aPage = 25

export type Queue = {
  cases: QueuedCase[]
  counts: Record<QueueName, number>
  page: number
  pages: number
}

/** One page of what waits for moderators, of what parties were asked to change, or of what is decided. Two queries. */
export async function findCases(
  hub: Hub,
  actor: Actor,
  { queue, page = 1 }: { queue: QueueName; page?: number },
): Promise<Queue> {
  allow(mayModerate(actor))
  const counts = await countQueues(hub)
  const pages = Math.max(1, Math.ceil(counts[queue] / aPage))
  const at = Math.min(Math.max(1, Math.trunc(page) || 1), pages)
  return {
    cases: await selectQueue(hub, { queue, offset: (at - 1) * aPage, limit: aPage }),
    counts,
    page: at,
    pages,
  }
}

/** How many cases wait for a moderator; none for others. */
export async function countWaiting(hub: Hub, actor: Actor): Promise<number> {
  return mayModerate(actor) ? (await countQueues(hub)).waiting : 0
}

/** What a party must know about something of its own: what was decided, why, and until when it can do something. */
export type OwnNotice = {
  /** Null for a moment, until what was held has come before moderators. */
  caseId: CaseId | null
  thing: ThingRef
  title: string
  status: CaseStatus
  reason: CaseReason | null
  words: string
  signs: Sign[]
  hidesThing: boolean
  hidesParty: boolean
  changeBy: string | null
  suspendedUntil: string | null
}

/** All that moderators ask of the party acted for, or keep out of sight of it. One query. */
// anyone: one's own party's.
export async function findOwnNotices(hub: Hub, actor: Actor): Promise<OwnNotice[]> {
  if (!actor.party || actor.scopes) return []
  return selectNotices(hub, actor.party.id)
}

/**
 * What the party acted for must know about one thing of its own, or about itself where that is out of sight.
 * @param hiddenAt of the thing: what was held a moment ago is told before it has come before moderators.
 */
// anyone: one's own party's.
export async function findOwnNotice(
  hub: Hub,
  actor: Actor,
  { thing, title, hiddenAt }: { thing: ThingRef; title: string; hiddenAt: Date | null },
): Promise<OwnNotice | null> {
  const notices = await findOwnNotices(hub, actor)
  const about = notices.find((one) => one.thing.kind === thing.kind && one.thing.id === thing.id)
  const found = about ?? notices.find(({ hidesParty }) => hidesParty)
  if (found || hiddenAt === null || !actor.party) return found ?? null
  const held = (await eventsOf(hub, thing.kind, thing.id)).findLast(({ name }) => name.endsWith('.held'))
  return {
    caseId: null,
    thing,
    title,
    status: 'open',
    reason: null,
    words: '',
    signs: (held?.details.signs ?? []) as Sign[],
    hidesThing: true,
    hidesParty: false,
    changeBy: null,
    suspendedUntil: null,
  }
}
