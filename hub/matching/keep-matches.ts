import type { Hub } from '#foundation'
import { findOwnNeeds, needPermissions, needVisibleTo } from '#needs'
import { findOwnOffers, offerPermissions, offerVisibleTo } from '#offers'
import { type Actor, type NeedId, type OfferId, Refusal, theHub } from '#vocabulary'
import { findMatchesOfNeed, findMatchesOfOffer } from './find-matches.ts'
import { type KeptMatch, markSeen, replaceMatches, unseenMatches } from './kept-match-store.ts'
import { thresholds } from './weights.ts'

/** So many are kept of one need or offer, to tell what is new. Pages compute matches afresh. */
const keptAtMost = 20

/** Keeps the good matches of a need, so that those that are new can be told. What no longer stands has none. */
// anyone: follows from a change that was allowed; it shows nothing to anyone.
export async function keepMatchesOfNeed(hub: Hub, id: NeedId): Promise<void> {
  const matches = await unlessGone(() => findMatchesOfNeed(hub, theHub, { id, limit: keptAtMost }))
  const kept = matches
    .filter(({ score }) => score >= thresholds.good)
    .map(({ card, score }): KeptMatch => ({ needId: id, offerId: card.id, score }))
  await hub.inTransaction((hub) => replaceMatches(hub, 'need', id, kept))
}

/** Keeps the good matches of an offer. */
// anyone: follows from a change that was allowed; it shows nothing to anyone.
export async function keepMatchesOfOffer(hub: Hub, id: OfferId): Promise<void> {
  const matches = await unlessGone(() => findMatchesOfOffer(hub, theHub, { id, limit: keptAtMost }))
  const kept = matches
    .filter(({ score }) => score >= thresholds.good)
    .map(({ card, score }): KeptMatch => ({ needId: card.id, offerId: id, score }))
  await hub.inTransaction((hub) => replaceMatches(hub, 'offer', id, kept))
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

/** Remembers that the matches of a need or an offer were looked at, when one of its own people does. */
export async function seeMatches(
  hub: Hub,
  actor: Actor,
  thing: { side: 'need'; id: NeedId } | { side: 'offer'; id: OfferId },
): Promise<void> {
  const may =
    thing.side === 'need'
      ? needPermissions(actor, await needVisibleTo(hub, actor, thing.id)).change
      : offerPermissions(actor, await offerVisibleTo(hub, actor, thing.id)).change
  if (may) await markSeen(hub, thing.side, thing.id)
}

async function unlessGone<Found>(find: () => Promise<Found[]>): Promise<Found[]> {
  try {
    return await find()
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.kind === 'not-found') return []
    throw refusal
  }
}
