import type { Hub } from '#foundation'
import { type Actor, allow, type DealId } from '#vocabulary'
import { needWithParty, placeOfNeed } from './load-need.ts'
import { needOfDeal, partsOf, saveNeed, shrinkPart } from './need-store.ts'

/**
 * Gives back what a deal does not bring after all: the part that it met shrinks to what was delivered, and the
 * remainder of the need grows by as much.
 * @param delivered amounts in euro cents and quantities that were delivered and accepted.
 */
export async function giveBackPart(
  hub: Hub,
  actor: Actor,
  { dealId, delivered }: { dealId: DealId; delivered: { amountCents: number; quantity: number } },
): Promise<void> {
  await hub.inTransaction(async (hub) => {
    allow(actor.isHub)
    const id = await needOfDeal(hub, dealId)
    if (!id) return
    const { need, party } = await needWithParty(hub, actor, id, true)
    const part = (await partsOf(hub, id)).find((one) => one.dealId === dealId)
    if (!part) return
    const kept = {
      amountCents: part.amountCents && Math.min(part.amountCents, delivered.amountCents),
      quantity: part.quantity && Math.min(part.quantity, delivered.quantity),
    }
    const back = {
      amountCents: (part.amountCents ?? 0) - (kept.amountCents ?? 0),
      quantity: round((part.quantity ?? 0) - (kept.quantity ?? 0)),
    }
    if (!back.amountCents && !back.quantity) return
    await shrinkPart(hub, part.id, {
      amountCents: kept.amountCents || null,
      quantity: kept.quantity || null,
    })
    const next = {
      ...need,
      amountMetCents: need.amountMetCents - back.amountCents,
      quantityMet: round(need.quantityMet - back.quantity),
      updatedAt: hub.clock.now(),
    }
    await saveNeed(hub, next, party, await placeOfNeed(hub, next.region), actor.personId)
    await hub.record(actor, 'need.part-given-back', next, { byName: part.byName, ...back })
  })
}

const round = (quantity: number) => Math.round(quantity * 100) / 100
