import type { Hub } from '#foundation'
import { type Actor, allow, type ConversationId } from '#vocabulary'
import { saveLeft } from './conversation-store.ts'
import { conversationVisibleTo } from './load-conversation.ts'

/** Hears no more of a conversation, or again. Others of the party go on hearing of it. */
export async function leaveConversation(
  hub: Hub,
  actor: Actor,
  { id, leave }: { id: ConversationId; leave: boolean },
): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const conversation = await conversationVisibleTo(hub, actor, id)
    allow(actor.personId !== null)
    await saveLeft(hub, id, actor.personId!, leave ? hub.clock.now() : null)
    await hub.record(actor, 'conversation.left', conversation, { leave })
  })
}
