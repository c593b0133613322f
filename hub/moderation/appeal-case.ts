import { checked } from '#fields'
import type { Hub } from '#foundation'
import { attempt, limits } from '#people'
import { type Actor, allow, type CaseId, Refusal } from '#vocabulary'
import { after, eventOf, isPossible, urgencyOf } from './case.ts'
import { mayAppeal, maySeeOwnCase } from './case-policy.ts'
import { actsOf, insertAct, reasonsOf, saveCase } from './case-store.ts'
import { appealForm } from './form.ts'
import { appealBy, ownCase } from './load-case.ts'

/**
 * Says for a party why a decision about it is wrong: once, within a month. Another than whoever decided looks again;
 * until then the decision stands.
 * @param input the shape of `appealForm`.
 */
export async function appealCase(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: CaseId; input: unknown },
): Promise<void> {
  const { words } = checked(appealForm, input)
  await hub.inTransaction(async (hub) => {
    const one = await ownCase(hub, actor, id, true)
    allow(maySeeOwnCase(actor, one) && actor.party!.role !== 'member')
    const acts = await actsOf(hub, id)
    const hasAppealed = acts.some(({ act }) => act === 'appeal')
    if (hasAppealed || !isPossible('appeal', one)) throw new Refusal('conflict', 'appealed_already')
    const until = appealBy(acts)
    allow(mayAppeal(actor, one, { now: hub.clock.now(), appealBy: until, hasAppealed }), 'appeal_too_late')
    await attempt(hub, limits.appeal, actor.personId!)
    const urgency = urgencyOf(await reasonsOf(hub, id), true)
    await saveCase(hub, { ...after('appeal', one), urgency })
    await insertAct(hub, id, { act: 'appeal', words, personId: actor.personId })
    await hub.record(actor, eventOf.appeal, one)
  })
}
