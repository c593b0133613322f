import type { Hub } from '#foundation'
import type { Sign } from '#screening'
import { theHub } from '#vocabulary'
import { after, eventOf, isPossible, type ThingRef, urgencyOf } from './case.ts'
import { caseAbout, insertAct, reasonsOf, saveCase } from './case-store.ts'
import { standingCase } from './report-thing.ts'
import { thingNow } from './things.ts'

/** Puts what a first look held before moderators, with the signs that counted. */
// anyone: follows from what someone placed; it shows nothing to anyone.
export async function openHeldCase(
  hub: Hub,
  { thing: ref, signs }: { thing: ThingRef; signs: Sign[] },
): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const thing = await thingNow(hub, ref)
    if (!thing) return
    const one = await standingCase(hub, theHub, ref, thing)
    const urgency = urgencyOf(await reasonsOf(hub, one.id), true)
    await saveCase(hub, { ...one, signs, hidesThing: true, urgency })
  })
}

/**
 * Notes that a party changed something about which a case stands: what it was asked to change, or changed because it
 * was hidden, comes before moderators again.
 */
// anyone: follows from a change that was allowed.
export async function followChange(hub: Hub, ref: ThingRef): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const one = await caseAbout(hub, ref, ['open', 'asked', 'hidden'])
    if (!one) return
    const changed = { ...one, changedAt: hub.clock.now() }
    if (!isPossible('change', one)) return saveCase(hub, changed)
    const urgency = urgencyOf(await reasonsOf(hub, one.id), true)
    await saveCase(hub, { ...after('change', changed), urgency })
    await insertAct(hub, one.id, { act: 'change', personId: null })
    await hub.record(theHub, eventOf.change, one)
  })
}
