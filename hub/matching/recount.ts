import type { Hub } from '#foundation'
import { countedTotals, recount as recountSide, type Side, standingTotal } from './matching-store.ts'

/** Counting is worth its time once a side has changed by a tenth. */
const worthIt = 0.1

/**
 * Counts how rare words are, where enough has changed since the last time.
 * @param force counts whatever changed: after an import.
 */
// anyone: the hub's own upkeep; it shows nothing to anyone.
export async function recountLexemes(hub: Hub, force = false): Promise<void> {
  const counted = await countedTotals(hub)
  for (const side of ['need', 'offer'] satisfies Side[]) {
    const before = counted.get(side) ?? 0
    const now = await standingTotal(hub, side)
    if (force || Math.abs(now - before) > before * worthIt) {
      await hub.inTransaction((hub) => recountSide(hub, side))
    }
  }
}
