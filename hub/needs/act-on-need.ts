import { checked } from '#fields'
import { dayOf, type Hub } from '#foundation'
import { type Actor, allow, type EventName, type NeedId } from '#vocabulary'
import { needForm } from './form.ts'
import { lookAtNeed } from './hide-need.ts'
import { needWithParty, placeOfNeed } from './load-need.ts'
import { after, type Need, type NeedAct } from './need.ts'
import { mayDo } from './need-policy.ts'
import { saveNeed } from './need-store.ts'

const eventOf: Record<NeedAct, EventName> = {
  publish: 'need.published',
  pause: 'need.paused',
  resume: 'need.resumed',
  renew: 'need.renewed',
  fulfil: 'need.fulfilled',
  withdraw: 'need.withdrawn',
  expire: 'need.expired',
}

/**
 * Does one act of a need's life (`needLife`): publish, pause, resume, renew, fulfil, withdraw or expire. What a
 * newcomer publishes may have to wait until a moderator has looked.
 * @throws Refusal 'conflict' when the act does not fit its state, 'invalid' when an incomplete draft is published.
 */
export async function actOnNeed(
  hub: Hub,
  actor: Actor,
  { id, act }: { id: NeedId; act: NeedAct },
): Promise<Need> {
  return hub.inTransaction(async (hub) => {
    const { need, party } = await needWithParty(hub, actor, id, true)
    const next = after(act, need, hub.clock.now(), dayOf(hub.clock.now()))
    allow(mayDo(act, actor, need))
    if (next.status === 'published') {
      checked(needForm, need)
      allow(!party.isHidden, 'party_hidden')
    }
    await saveNeed(hub, next, party, await placeOfNeed(hub, next.region), actor.personId)
    await hub.record(actor, eventOf[act], next)
    return act === 'publish' ? lookAtNeed(hub, actor, next) : next
  })
}

/** Puts a need before everyone. */
export const publishNeed = (hub: Hub, actor: Actor, id: NeedId) =>
  actOnNeed(hub, actor, { id, act: 'publish' })
