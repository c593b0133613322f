import { dayOf, daysAfter, type Hub } from '#foundation'
import { warnedDaysBefore } from '#listings'
import { type OfferId, theHub } from '#vocabulary'
import { actOnOffer } from './act-on-offer.ts'
import { markOfferWarned, offersToExpire, offersToWarn } from './offer-store.ts'

const atOnce = 200

/** Takes away the offers whose last day has passed. Lists left them out already; this closes them. */
// anyone: only the clock calls this, as the hub itself.
export async function expireOffers(hub: Hub): Promise<number> {
  const today = dayOf(hub.clock.now())
  let count = 0
  for (
    let ids = await offersToExpire(hub, today, atOnce);
    ids.length;
    ids = await offersToExpire(hub, today, atOnce)
  ) {
    for (const id of ids) await actOnOffer(hub, theHub, { id, act: 'expire' })
    count += ids.length
  }
  return count
}

/**
 * Warns the parties of offers that end soon, each once a term.
 * @param warn says it, in the transaction that marks the offer as warned.
 */
// anyone: only the clock calls this, as the hub itself.
export async function warnOfOfferExpiry(
  hub: Hub,
  warn: (hub: Hub, id: OfferId) => Promise<void>,
): Promise<number> {
  const today = dayOf(hub.clock.now())
  const ids = await offersToWarn(hub, today, daysAfter(today, warnedDaysBefore), atOnce)
  for (const id of ids) {
    await hub.inTransaction(async (hub) => {
      await warn(hub, id)
      await markOfferWarned(hub, id, today)
    })
  }
  return ids.length
}
