import { dayOf, type Hub } from '#foundation'
import { countCeiling, type Page, pageOf, pageSize, readCursor, tagMatch } from '#listings'
import { searchQueryOf } from '#thesaurus'
import {
  type Actor,
  type Kind,
  type PartyId,
  type Phase,
  Refusal,
  type RegionCode,
  type Theme,
} from '#vocabulary'
import type { Need } from './need.ts'
import {
  countNeeds,
  type NeedCard,
  type NeedSelection,
  type NeedSort,
  selectNeeds,
  selectNeedsOfParty,
} from './need-store.ts'

/** What a list of needs asks for. Everything may be left out. */
export type NeedQuery = {
  text?: string
  themes?: readonly Theme[]
  kinds?: readonly Kind[]
  phases?: readonly Phase[]
  /** Within this region. */
  region?: RegionCode
  /** Within so many kilometres of a point; replaces `region`. */
  near?: { latitude: number; longitude: number; km: number }
  partyId?: PartyId
  sort?: NeedSort
  /** The cursor that an earlier page gave as `next`. */
  after?: string
  /** 1–100, by default 24. */
  limit?: number
}

export type NeedPage = Page<NeedCard>

/** Needs that stand before everyone. Two queries, however many there are. */
// anyone: what stands is for everyone.
export async function findNeeds(hub: Hub, _actor: Actor, query: NeedQuery): Promise<NeedPage> {
  const size = pageSize(query.limit)
  const words = query.text?.trim() ? searchQueryOf(query.text) : null
  const sort = sortOf(query, words !== null)
  const selection: NeedSelection = {
    today: dayOf(hub.clock.now()),
    match: needMatch(query, words?.match ?? null),
    rank: words?.rank ?? null,
    near: query.near ?? null,
    sort,
    after:
      query.after === undefined ? null : readCursor(query.after, sort === 'newest' ? 'moment' : 'number'),
    limit: size + 1,
  }
  const rows = await selectNeeds(hub, selection)
  const count = await countNeeds(hub, selection, countCeiling + 1)
  return pageOf(rows, size, count)
}

/**
 * What the document of a need must meet, as a `tsquery`; null for all. A distance is asked for apart.
 * @param words what its words must meet, as a `tsquery`.
 */
export function needMatch(query: NeedQuery, words: string | null): string | null {
  return tagMatch(
    [
      query.themes?.map((theme) => `t:${theme}`),
      query.kinds?.map((kind) => `n:${kind}`),
      query.phases?.map((phase) => `p:${phase}`),
      query.region && !query.near && query.region !== 'NL' ? [`r:${query.region}`] : undefined,
      query.partyId ? [`o:${query.partyId}`] : undefined,
    ],
    words,
  )
}

/** A sort that has nothing to sort by gives way to the newest first. */
function sortOf(query: NeedQuery, hasWords: boolean): NeedSort {
  const sort = query.sort ?? (hasWords ? 'best' : 'newest')
  return (sort === 'best' && !hasWords) || (sort === 'nearest' && !query.near) ? 'newest' : sort
}

/** All needs of the party acted for, in any state, latest first. */
export async function findOwnNeeds(hub: Hub, actor: Actor): Promise<Need[]> {
  if (!actor.party) throw new Refusal('not-allowed', 'no_party')
  return selectNeedsOfParty(hub, actor.party.id)
}
