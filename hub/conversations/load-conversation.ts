import type { Hub } from '#foundation'
import { type Actor, type ConversationId, Refusal } from '#vocabulary'
import type { Conversation } from './conversation.ts'
import { maySeeConversation } from './conversation-policy.ts'
import { loadConversation } from './conversation-store.ts'

/**
 * One conversation, for someone who takes part in it.
 * @throws Refusal 'not-found': what you may not see does not exist.
 */
export async function conversationVisibleTo(
  hub: Hub,
  actor: Actor,
  id: ConversationId,
  lock = false,
): Promise<Conversation> {
  const conversation = await loadConversation(hub, id, lock)
  if (!conversation || !maySeeConversation(actor, conversation)) {
    throw new Refusal('not-found', 'conversation_not_found')
  }
  return conversation
}
