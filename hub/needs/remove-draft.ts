import type { Hub } from '#foundation'
import { type Actor, allow, type NeedId } from '#vocabulary'
import { needWithParty } from './load-need.ts'
import { mayRemoveDraft } from './need-policy.ts'
import { removeNeed } from './need-store.ts'

/** Throws a draft away: it was never before anyone, so nothing remains of it. */
export async function removeNeedDraft(hub: Hub, actor: Actor, id: NeedId): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const { need } = await needWithParty(hub, actor, id, true)
    allow(mayRemoveDraft(actor, need))
    await removeNeed(hub, id)
  })
}
