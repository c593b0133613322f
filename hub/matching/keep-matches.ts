import type { Hub } from '#foundation'
import { findOwnNeeds } from '#needs'
import { findOwnOffers } from '#offers'
import { type Actor, type NeedId, type OfferId, type PartyId, Refusal, theHub } from '#vocabulary'
import { findMatchesOfNeed, findMatchesOfOffer, type Match } from './find-matches.ts'
import { type KeptMatch, replaceMatches, standingOfPeople, unseenMatches } from './kept-match-store.ts'
import type { Side } from './matching-store.ts'
import { thresholds } from './weights.ts'

/** So many are kept of one need or offer, to tell what is new. Pages compute matches afresh. */
const keptAtMost = 20

/** Keeps the good matches of a need, so that those that are new can be told. What no longer stands has none. */
// anyone: follows from a change that was allowed; it shows nothing to anyone.
export async function keepMatchesOfNeed(hub: Hub, id: NeedId): Promise<void> {
  const good = await goodOnes(() => findMatchesOfNeed(hub, theHub, { id, limit: keptAtMost }))
  await keep(
    hub,
    'need',
    id,
    good.map(({ card, score }) => ({ needId: id, offerId: card.id, score })),
  )
}

/** Keeps the good matches of an offer. */
// anyone: follows from a change that was allowed; it shows nothing to anyone.
export async function keepMatchesOfOffer(hub: Hub, id: OfferId): Promise<void> {
  const good = await goodOnes(() => findMatchesOfOffer(hub, theHub, { id, limit: keptAtMost }))
  await keep(
    hub,
    'offer',
    id,
    good.map(({ card, score }) => ({ needId: card.id, offerId: id, score })),
  )
}

/**
 * Keeps anew the matches of all that stands of parties with people in them, so that they hear of what came in by
 * import or at a counterpart that was matched before them.
 */
// anyone: the hub's own upkeep; it shows nothing to anyone.
export async function keepMatchesAnew(
  hub: Hub,
  tell: (progress: { done: number; of: number }) => void = () => {},
): Promise<void> {
  const { needs, offers } = await standingOfPeople(hub)
  const of = needs.length + offers.length
  let done = 0
  for (const id of needs) {
    await keepMatchesOfNeed(hub, id)
    tell({ done: ++done, of })
  }
  for (const id of offers) {
    await keepMatchesOfOffer(hub, id)
    tell({ done: ++done, of })
  }
}

/** Keeps anew the matches of all that a party asks and offers: none while it is hidden. */
// anyone: follows from a change that was allowed; it shows nothing to anyone.
export async function keepMatchesOfParty(hub: Hub, partyId: PartyId): Promise<void> {
  const { needs, offers } = await standingOfPeople(hub, partyId)
  for (const id of needs) await keepMatchesOfNeed(hub, id)
  for (const id of offers) await keepMatchesOfOffer(hub, id)
}

function keep(hub: Hub, side: Side, id: string, matches: KeptMatch[]): Promise<void> {
  return hub.inTransaction((hub) => replaceMatches(hub, side, id, matches))
}

/** Those that are good; none of what no longer stands. */
async function goodOnes<Card>(find: () => Promise<Match<Card>[]>): Promise<Match<Card>[]> {
  try {
    return (await find()).filter(({ score }) => score >= thresholds.good)
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.kind === 'not-found') return []
    throw refusal
  }
}

/** The matches of the party's own needs and offers that none of its people has looked at, by pair. */
export async function findNewMatches(hub: Hub, actor: Actor): Promise<Set<string>> {
  if (!actor.party) return new Set()
  const [needs, offers] = await Promise.all([
    actor.party.kind === 'initiative' ? findOwnNeeds(hub, actor) : [],
    findOwnOffers(hub, actor),
  ])
  const [ofNeeds, ofOffers] = await Promise.all([
    unseenMatches(
      hub,
      'need',
      needs.map(({ id }) => id),
    ),
    unseenMatches(
      hub,
      'offer',
      offers.map(({ id }) => id),
    ),
  ])
  return new Set([...ofNeeds, ...ofOffers].map(({ needId, offerId }) => pairOf(needId, offerId)))
}

/** How a pair is called in `findNewMatches`. */
export const pairOf = (needId: NeedId, offerId: OfferId): string => `${needId} ${offerId}`
