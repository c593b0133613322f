import type { Hub } from '#foundation'
import { dayOf } from '#foundation'
import type { Actor } from '#vocabulary'
import { countEverything, type Numbers } from './numbers-store.ts'

/** How much stands in the hub today, counted, never estimated. One query. */
// anyone: what stands is for everyone.
export async function findNumbers(hub: Hub, _actor: Actor): Promise<Numbers> {
  return countEverything(hub, dayOf(hub.clock.now()))
}
