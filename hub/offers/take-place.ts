import type { Hub } from '#foundation'
import { type Actor, type OfferId, Refusal } from '#vocabulary'
import { changePlacesTaken, lockPlaces } from './offer-store.ts'

/**
 * Whether an offer has only so many places, and whether one of them can be had. Nobody takes or frees one until the
 * transaction ends.
 */
// anyone: how many places an offer has stands on its page.
export async function placesOf(hub: Hub, id: OfferId): Promise<{ isLimited: boolean; isFree: boolean }> {
  const places = await lockPlaces(hub, id)
  if (!places) return { isLimited: false, isFree: false }
  const { capacity, taken, status } = places
  return {
    isLimited: capacity !== null,
    isFree: status === 'published' && (capacity === null || taken < capacity),
  }
}

/**
 * Takes one of the places of an offer, where it has only so many.
 * @returns false when there is none left.
 */
// anyone: whoever may ask for an offer takes a place with it; see conversations.
export async function takePlace(hub: Hub, actor: Actor, id: OfferId): Promise<boolean> {
  const taken = await changePlacesTaken(hub, id, 1)
  if (taken) await hub.record(actor, 'offer.place-taken', { id })
  return taken
}

/** Gives a place back. */
// anyone: as for `takePlace`.
export async function freePlace(hub: Hub, actor: Actor, id: OfferId): Promise<void> {
  if (!(await changePlacesTaken(hub, id, -1))) throw new Refusal('conflict', 'no_place_taken')
  await hub.record(actor, 'offer.place-freed', { id })
}
