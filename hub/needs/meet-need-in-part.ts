import { checked } from '#fields'
import type { Hub } from '#foundation'
import { type Actor, allow, type DealId, type NeedId, newId } from '#vocabulary'
import { needPartForm } from './form.ts'
import { needWithParty, placeOfNeed } from './load-need.ts'
import type { Need } from './need.ts'
import { mayMeetInPart } from './need-policy.ts'
import { insertNeedPart, saveNeed } from './need-store.ts'

/**
 * Notes that someone met a part of a need; the remainder stays before everyone.
 * @param dealId the deal that meets it, if one does.
 * @param input the shape of `needPartForm`.
 */
export async function meetNeedInPart(
  hub: Hub,
  actor: Actor,
  { id, dealId = null, input }: { id: NeedId; dealId?: DealId | null; input: unknown },
): Promise<Need> {
  const part = checked(needPartForm, input)
  return hub.inTransaction(async (hub) => {
    const { need, party } = await needWithParty(hub, actor, id, true)
    allow(mayMeetInPart(actor, need))
    const now = hub.clock.now()
    const next: Need = {
      ...need,
      amountMetCents: need.amountMetCents + (part.amountCents ?? 0),
      quantityMet: Math.round((need.quantityMet + (part.quantity ?? 0)) * 100) / 100,
      updatedAt: now,
    }
    await insertNeedPart(hub, id, { ...part, id: newId(), createdAt: now, dealId })
    await saveNeed(hub, next, party, await placeOfNeed(hub, next.region), actor.personId)
    await hub.record(actor, 'need.part-met', next, { byName: part.byName })
    return next
  })
}
