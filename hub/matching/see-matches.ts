import type { Hub } from '#foundation'
import { needPermissions, needVisibleTo } from '#needs'
import { type OfferCard, offerPermissions, offerVisibleTo } from '#offers'
import type { Actor, NeedId, OfferId } from '#vocabulary'
import { reweighExposure, saveOpening, saveShowings } from './exposure-store.ts'
import type { Match } from './find-matches.ts'
import { markSeen } from './kept-match-store.ts'

/**
 * Remembers that the matches of a need or an offer were looked at, when one of its own people does; of a need also
 * what stood where, for a fair turn.
 */
export async function seeMatches(
  hub: Hub,
  actor: Actor,
  thing: { side: 'need'; id: NeedId; matches: Match<OfferCard>[] } | { side: 'offer'; id: OfferId },
): Promise<void> {
  // Most who look are of no party: for them there is nothing to look up.
  if (!actor.party) return
  const may =
    thing.side === 'need'
      ? needPermissions(actor, await needVisibleTo(hub, actor, thing.id)).change
      : offerPermissions(actor, await offerVisibleTo(hub, actor, thing.id)).change
  if (!may) return
  await markSeen(hub, thing.side, thing.id)
  if (thing.side !== 'need') return
  await saveShowings(
    hub,
    thing.id,
    thing.matches.map(({ card, score, chance }, index) => ({
      offerId: card.id,
      place: index + 1,
      score,
      chance,
    })),
  )
}

/** Remembers that someone of an initiative opened an offer that one of its needs was shown. */
// anyone: it is noted only of what the actor's own party was shown.
export async function openMatch(hub: Hub, actor: Actor, offerId: OfferId): Promise<void> {
  if (actor.party?.kind === 'initiative') await saveOpening(hub, actor.party.id, offerId)
}

/** Weighs anew whose turn it is, from what was shown and opened. */
// anyone: the hub's own upkeep; it shows nothing to anyone.
export async function weighExposure(hub: Hub): Promise<void> {
  await hub.inTransaction(reweighExposure)
}
