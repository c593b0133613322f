import type { Hub } from '#foundation'
import { type Actor, type OfferId, Refusal } from '#vocabulary'
import { changePlacesTaken } from './offer-store.ts'

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
