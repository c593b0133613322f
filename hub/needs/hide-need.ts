import type { Hub } from '#foundation'
import { firstLook } from '#screening'
import { type Actor, allow, type NeedId } from '#vocabulary'
import { needWithParty } from './load-need.ts'
import type { Need } from './need.ts'
import { setNeedHidden } from './need-store.ts'

/**
 * Takes a need out of sight of all but its own party, or brings it back: what moderators decide, see moderation.
 * Done again it changes nothing.
 */
export async function hideNeed(
  hub: Hub,
  actor: Actor,
  { id, hidden }: { id: NeedId; hidden: boolean },
): Promise<void> {
  allow(actor.isHub)
  await hub.inTransaction(async (hub) => {
    const { need } = await needWithParty(hub, actor, id, true)
    if ((need.hiddenAt !== null) === hidden) return
    await setNeedHidden(hub, id, hidden ? hub.clock.now() : null)
    await hub.record(actor, hidden ? 'need.hidden' : 'need.shown', need)
  })
}

/** What a newcomer places and has too many signs waits out of sight until a moderator has looked: see screening. */
// anyone: whoever calls this asked whether it may be placed.
export async function lookAtNeed(hub: Hub, actor: Actor, need: Need): Promise<Need> {
  if (need.status !== 'published' || need.hiddenAt) return need
  const signs = await firstLook(hub, actor, {
    thing: { kind: 'need', id: need.id, partyId: need.partyId },
    placed: { title: need.title, text: need.description },
  })
  if (!signs.length) return need
  const hiddenAt = hub.clock.now()
  await setNeedHidden(hub, need.id, hiddenAt)
  await hub.record(actor, 'need.held', need, { signs })
  return { ...need, hiddenAt }
}
