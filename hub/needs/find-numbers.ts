import { dayOf, type Hub } from '#foundation'
import type { Actor } from '#vocabulary'
import {
  countEverything,
  type InitiativePlaceCount,
  type Numbers,
  placesOfInitiatives,
} from './numbers-store.ts'

/** How much stands in the hub today, and where its initiatives are: counted, never estimated. Two queries. */
// anyone: what stands is for everyone.
export async function findNumbers(
  hub: Hub,
  _actor: Actor,
): Promise<Numbers & { places: InitiativePlaceCount[] }> {
  return {
    ...(await countEverything(hub, dayOf(hub.clock.now()))),
    places: await placesOfInitiatives(hub),
  }
}
