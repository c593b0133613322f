import type { Hub } from '#foundation'
import { presentActor } from '#parties'
import { type Actor, type ConversationId, Refusal } from '#vocabulary'
import type { Conversation } from './conversation.ts'
import { maySeeConversation } from './conversation-policy.ts'
import { loadConversation } from './conversation-store.ts'

/**
 * One conversation, for someone who takes part in it.
 * @throws Refusal 'not-found': what you may not see does not exist.
 */
// anyone: `conversationFor` asks the policy.
export async function conversationVisibleTo(
  hub: Hub,
  actor: Actor,
  id: ConversationId,
  lock = false,
): Promise<Conversation> {
  return (await conversationFor(hub, actor, id, lock)).conversation
}

/** As `conversationVisibleTo`, with the actor as they stand now: who was put out of a party meanwhile is an outsider. */
export async function conversationFor(
  hub: Hub,
  actor: Actor,
  id: ConversationId,
  lock = false,
): Promise<{ conversation: Conversation; actor: Actor }> {
  const conversation = await loadConversation(hub, id, lock)
  const present = conversation && (await presentActor(hub, actor, lock))
  if (!present || !maySeeConversation(present, conversation)) {
    throw new Refusal('not-found', 'conversation_not_found')
  }
  return { conversation, actor: present }
}
