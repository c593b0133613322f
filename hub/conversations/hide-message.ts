import type { Hub } from '#foundation'
import { type Actor, allow, type ConversationId, Refusal } from '#vocabulary'
import type { Conversation, Message } from './conversation.ts'
import { loadMessage, setMessageHidden } from './conversation-store.ts'
import { conversationVisibleTo } from './load-conversation.ts'
import { tellBoth } from './send-message.ts'

/** Which message: its conversation, and its number in it. */
export type MessageRef = { conversationId: ConversationId; number: number }

/**
 * One message, for those who take part in its conversation. One that was hidden exists for those who wrote it only.
 * @throws Refusal 'not-found': what you may not see does not exist.
 */
export async function messageVisibleTo(
  hub: Hub,
  actor: Actor,
  { conversationId, number }: MessageRef,
): Promise<{ message: Message; conversation: Conversation }> {
  const conversation = await conversationVisibleTo(hub, actor, conversationId)
  const message = await loadMessage(hub, conversationId, number)
  const isHidden = message?.hiddenAt && !actor.isHub && message.partyId !== actor.party?.id
  if (!message || isHidden) throw new Refusal('not-found', 'message_not_found')
  return { message, conversation }
}

/** Takes a message out of sight of all but those who wrote it, or brings it back: what moderators decide. */
export async function hideMessage(
  hub: Hub,
  actor: Actor,
  { conversationId, number, hidden }: MessageRef & { hidden: boolean },
): Promise<void> {
  allow(actor.isHub)
  await hub.inTransaction(async (hub) => {
    const conversation = await conversationVisibleTo(hub, actor, conversationId, true)
    const at = hidden ? hub.clock.now() : null
    if (!(await setMessageHidden(hub, conversationId, number, at))) {
      throw new Refusal('not-found', 'message_not_found')
    }
    const event = hidden ? 'conversation.message-hidden' : 'conversation.message-shown'
    await hub.record(actor, event, conversation, { number })
    await tellBoth(hub, conversation)
  })
}
