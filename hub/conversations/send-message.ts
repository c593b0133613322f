import { checked } from '#fields'
import { ownFiles } from '#files'
import { dayOf, type Hub, tellLive } from '#foundation'
import { mustBeInSight } from '#parties'
import { attempt, limits } from '#people'
import { type Actor, allow, type ConversationId, Refusal } from '#vocabulary'
import { after, type Conversation, isGoingOn, sideOf } from './conversation.ts'
import { mayDo, mayWriteIn } from './conversation-policy.ts'
import { insertMessage, isBlocked, markRead, messageByKey, saveConversation } from './conversation-store.ts'
import { messageForm } from './form.ts'
import { conversationFor } from './load-conversation.ts'

/**
 * Writes in a conversation. Whoever is asked and writes has answered: from then on it is open.
 * @param input the shape of `messageForm`.
 */
export async function sendMessage(
  hub: Hub,
  asking: Actor,
  { id, input }: { id: ConversationId; input: unknown },
): Promise<Conversation> {
  const form = checked(messageForm, input)
  return hub.inTransaction(async (hub) => {
    const { conversation, actor } = await conversationFor(hub, asking, id, true)
    // Pressed twice, and answered once: also where the conversation ended in between.
    if ((await messageByKey(hub, id, form.formKey)) !== undefined) return conversation
    if (!isGoingOn(conversation)) throw new Refusal('conflict', 'conversation_has_ended')
    allow(mayWriteIn(actor, conversation))
    return said(hub, actor, conversation, form)
  })
}

/** Puts a message in a conversation that is locked, once for each form. */
export async function said(
  hub: Hub,
  actor: Actor,
  conversation: Conversation,
  { body, attachmentIds, formKey }: ReturnType<typeof messageForm.parse>,
): Promise<Conversation> {
  const { id } = conversation
  if ((await messageByKey(hub, id, formKey)) !== undefined) return conversation
  if (await isBlocked(hub, conversation.askingPartyId, conversation.askedPartyId)) {
    throw new Refusal('not-allowed', 'conversation_blocked')
  }
  await attempt(hub, limits.message, actor.personId!)
  await mustBeInSight(hub, actor.party!.id)
  await ownFiles(hub, actor, { pictureId: null, attachmentIds })
  const now = hub.clock.now()
  const answers = conversation.status === 'asked' && sideOf(actor, conversation) === 'asked'
  const next: Conversation = {
    ...(answers && mayDo('accept', actor, conversation)
      ? after('accept', conversation, now, dayOf(now))
      : conversation),
    messages: conversation.messages + 1,
    lastMessageAt: now,
    lastPartyId: actor.party!.id,
  }
  const number = next.messages
  await saveConversation(hub, next)
  await insertMessage(hub, next, {
    number,
    partyId: actor.party!.id,
    personId: actor.personId,
    body,
    sentAt: now,
    attachmentIds,
    formKey,
  })
  await markRead(hub, id, actor.personId!, number)
  if (answers) await hub.record(actor, 'conversation.accepted', conversation)
  await hub.record(actor, 'conversation.message-sent', conversation, { number })
  await tellBoth(hub, next)
  return next
}

/** Pages of both parties that are open now hear that there is something new. */
export async function tellBoth(hub: Hub, { id, askingPartyId, askedPartyId }: Conversation): Promise<void> {
  for (const partyId of [askingPartyId, askedPartyId]) await tellLive(hub, `party:${partyId}`, id)
}
