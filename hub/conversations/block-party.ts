import type { Hub } from '#foundation'
import { partyVisibleTo } from '#parties'
import { type Actor, allow, type PartyId, Refusal, theHub } from '#vocabulary'
import { actOnConversation } from './act-on-conversation.ts'
import { mayBlock } from './conversation-policy.ts'
import { blockedBy, deleteBlock, goingOnBetween, lockPair, saveBlock } from './conversation-store.ts'

/** Hears no more from a party: what they talk about ends, and neither can begin anew. */
export async function blockParty(hub: Hub, actor: Actor, id: PartyId): Promise<void> {
  await hub.inTransaction(async (hub) => {
    allow(mayBlock(actor, id))
    const party = await partyVisibleTo(hub, theHub, id)
    await lockPair(hub, actor.party!.id, id)
    await saveBlock(hub, actor.party!.id, id)
    for (const conversation of await goingOnBetween(hub, actor.party!.id, id)) {
      await actOnConversation(hub, actor, { id: conversation, act: 'close' })
    }
    await hub.record(actor, 'party.blocked', party)
  })
}

/** Takes it back. What ended stays ended. */
export async function unblockParty(hub: Hub, actor: Actor, id: PartyId): Promise<void> {
  await hub.inTransaction(async (hub) => {
    allow(mayBlock(actor, id))
    await deleteBlock(hub, actor.party!.id, id)
    await hub.record(actor, 'party.unblocked', { id })
  })
}

/** Whom the party acted for does not want to hear from. */
export async function findBlocked(hub: Hub, actor: Actor): Promise<{ id: PartyId; name: string }[]> {
  if (!actor.party || actor.scopes) throw new Refusal('not-allowed', 'no_party')
  return blockedBy(hub, actor.party.id)
}
