import { checked } from '#fields'
import { ownFiles } from '#files'
import type { Hub } from '#foundation'
import { type Actor, allow, type NeedId, Refusal, slugOf } from '#vocabulary'
import { needDraftForm, needForm } from './form.ts'
import { lookAtNeed } from './hide-need.ts'
import { needWithParty, placeOfNeed } from './load-need.ts'
import type { Need } from './need.ts'
import { mayChangeNeed } from './need-policy.ts'
import { saveNeed } from './need-store.ts'

/**
 * Changes what a need says. A draft may stay incomplete; what stands before everyone must stay complete.
 * @param input the shape of `needForm` (or `needDraftForm` for a draft).
 * @param revision the revision that the writer saw; another's save in between is refused as a conflict, so that
 *   nobody's words are overwritten unseen. Leave it out to write over whatever is there.
 */
export async function changeNeed(
  hub: Hub,
  actor: Actor,
  { id, input, revision }: { id: NeedId; input: unknown; revision?: number },
): Promise<Need> {
  return hub.inTransaction(async (hub) => {
    const { need, party } = await needWithParty(hub, actor, id, true)
    allow(mayChangeNeed(actor, need))
    const form = need.status === 'draft' ? checked(needDraftForm, input) : checked(needForm, input)
    if (revision !== undefined && revision !== need.revision)
      throw new Refusal('conflict', 'changed_meanwhile')
    await ownFiles(hub, actor, form, need)
    const changed: Need = {
      ...need,
      ...form,
      slug: slugOf(form.title),
      updatedAt: hub.clock.now(),
      revision: need.revision + 1,
    }
    await saveNeed(hub, changed, party, await placeOfNeed(hub, changed.region), actor.personId)
    await hub.record(actor, 'need.changed', changed)
    return lookAtNeed(hub, actor, changed)
  })
}
