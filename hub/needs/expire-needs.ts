import { dayOf, daysAfter, type Hub } from '#foundation'
import { warnedDaysBefore } from '#listings'
import { type NeedId, theHub } from '#vocabulary'
import { actOnNeed } from './act-on-need.ts'
import { markNeedWarned, needsToExpire, needsToWarn } from './need-store.ts'

const atOnce = 200

/** Takes away the needs whose last day has passed. Lists left them out already; this closes them. */
// anyone: only the clock calls this, as the hub itself.
export async function expireNeeds(hub: Hub): Promise<number> {
  const today = dayOf(hub.clock.now())
  let count = 0
  for (
    let ids = await needsToExpire(hub, today, atOnce);
    ids.length;
    ids = await needsToExpire(hub, today, atOnce)
  ) {
    for (const id of ids) await actOnNeed(hub, theHub, { id, act: 'expire' })
    count += ids.length
  }
  return count
}

/**
 * Warns the parties of needs that end soon, each once a term.
 * @param warn says it, in the transaction that marks the need as warned.
 */
// anyone: only the clock calls this, as the hub itself.
export async function warnOfNeedExpiry(
  hub: Hub,
  warn: (hub: Hub, id: NeedId) => Promise<void>,
): Promise<number> {
  const today = dayOf(hub.clock.now())
  const ids = await needsToWarn(hub, today, daysAfter(today, warnedDaysBefore), atOnce)
  for (const id of ids) {
    await hub.inTransaction(async (hub) => {
      await warn(hub, id)
      await markNeedWarned(hub, id, today)
    })
  }
  return ids.length
}
