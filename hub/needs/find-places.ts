import { dayOf, type Hub } from '#foundation'
import type { Actor } from '#vocabulary'
import { type NeedPlaceCount, placesOfNeeds } from './numbers-store.ts'

/** In which municipalities needs stand, and how many. One query. */
// anyone: what stands is for everyone.
export async function findPlaces(hub: Hub, _actor: Actor): Promise<NeedPlaceCount[]> {
  return placesOfNeeds(hub, dayOf(hub.clock.now()))
}
