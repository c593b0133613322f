import type { Hub } from '#foundation'
import { partiesNamed } from '#parties'
import { loadPeople } from '#people'
import { type Actor, allow, type CaseId, type PartyId } from '#vocabulary'
import type { Case, CaseReason } from './case.ts'
import { type CasePermissions, casePermissions, mayAppeal, mayModerate } from './case-policy.ts'
import { actsOf, casesOfParty, type DoneAct, type Report, reportsOf } from './case-store.ts'
import { appealBy, caseForModerator, lastDecision, ownCase, standingOf } from './load-case.ts'
import { type Snapshot, type Thing, thingNow } from './things.ts'

export type ReadCase = {
  case: Case
  party: { id: PartyId; name: string; slug: string; isHidden: boolean } | null
  claimedByName: string | null
  reports: Report[]
  /** The thing as it was at each report, each wording once, the oldest first. */
  was: { snapshot: Snapshot; at: Date }[]
  /** The thing as it is; null once it is gone. */
  now: Thing | null
  acts: DoneAct[]
  /** Other cases about the same party, the latest first. */
  earlier: Case[]
  /** Why a moderator may not decide here, where that is so. */
  isOwnParty: boolean
  may: CasePermissions
}

const mostReports = 200
const mostEarlier = 20

/** A case with all that a moderator must know to decide: a fixed number of queries, however much came in. */
export async function readCase(hub: Hub, actor: Actor, id: CaseId): Promise<ReadCase> {
  allow(mayModerate(actor))
  const one = await caseForModerator(hub, actor, id)
  const acts = await actsOf(hub, id)
  const reports = await reportsOf(hub, id, mostReports)
  const party = one.partyId ? (await partiesNamed(hub, [one.partyId])).get(one.partyId) : undefined
  const earlier = one.partyId ? await casesOfParty(hub, one.partyId, mostEarlier + 1) : []
  const standing = await standingOf(hub, actor, one, acts)
  return {
    case: one,
    party: party
      ? { id: party.id, name: party.name, slug: party.slug, isHidden: party.hiddenAt !== null }
      : null,
    claimedByName: one.claimedBy
      ? ((await loadPeople(hub, [one.claimedBy])).get(one.claimedBy)?.name ?? '')
      : null,
    reports,
    was: wordings(reports),
    now: await thingNow(hub, one.thing),
    acts,
    earlier: earlier.filter((other) => other.id !== id).slice(0, mostEarlier),
    isOwnParty: standing.isOwnParty,
    may: casePermissions(actor, one, standing),
  }
}

/** Each wording once. */
function wordings(reports: readonly Report[]): ReadCase['was'] {
  const seen = new Map<string, { snapshot: Snapshot; at: Date }>()
  for (const { snapshot, at } of reports) {
    const key = JSON.stringify(Object.entries(snapshot).sort())
    if (!seen.has(key)) seen.set(key, { snapshot, at })
  }
  return [...seen.values()]
}

export type OwnCase = {
  case: Pick<
    Case,
    | 'id'
    | 'thing'
    | 'title'
    | 'status'
    | 'hidesThing'
    | 'hidesParty'
    | 'changeBy'
    | 'suspendedUntil'
    | 'signs'
  >
  path: string | null
  /** What was decided and said, without who, and without what moderators wrote for themselves. */
  acts: { id: number; act: DoneAct['act']; reason: CaseReason | null; words: string; at: Date }[]
  /** Until when the party can appeal, where it may. */
  appealBy: Date | null
  may: { appeal: boolean }
}

/** What was decided about the party acted for, and what it can do about it. Who reported is told to nobody. */
export async function readOwnCase(hub: Hub, actor: Actor, id: CaseId): Promise<OwnCase> {
  const one = await ownCase(hub, actor, id)
  const acts = await actsOf(hub, id)
  const until = appealBy(acts)
  const hasAppealed = acts.some(({ act }) => act === 'appeal')
  const { thing, title, status, hidesThing, hidesParty, changeBy, suspendedUntil, signs } = one
  return {
    case: { id, thing, title, status, hidesThing, hidesParty, changeBy, suspendedUntil, signs },
    path: (await thingNow(hub, thing))?.path ?? null,
    acts: acts
      .filter(({ act }) => act !== 'dismiss' || lastDecision(acts) !== undefined)
      .map(({ id, act, reason, words, at }) => ({ id, act, reason, words, at })),
    appealBy: until,
    may: { appeal: mayAppeal(actor, one, { now: hub.clock.now(), appealBy: until, hasAppealed }) },
  }
}
