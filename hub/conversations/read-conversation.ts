import type { Hub } from '#foundation'
import { partyVisibleTo } from '#parties'
import { type Actor, type ConversationId, type NeedId, type OfferId, type PartyId, theHub } from '#vocabulary'
import { type Conversation, type Message, otherParty } from './conversation.ts'
import { type ConversationPermissions, conversationPermissions } from './conversation-policy.ts'
import { conversationsAbout, hasLeft, markRead, readBy, selectMessages } from './conversation-store.ts'
import { conversationVisibleTo } from './load-conversation.ts'

export type ReadConversation = {
  conversation: Conversation
  /** Of the other party's people one reads the first name until the question was accepted. */
  messages: (ShownMessage & { isOurs: boolean })[]
  /** The number before which there are more messages; null on the first page of them. */
  earlier: number | null
  other: {
    id: PartyId
    slug: string
    name: string
    isExample: boolean
    /** Told once the question was accepted. */
    contactEmail: string | null
    website: string | null
  }
  /** Up to which message the other party has read. */
  readByOther: number
  hasLeft: boolean
  may: ConversationPermissions
}

const messagesAPage = 50

/**
 * A conversation with its latest messages, or those before one: a fixed number of queries, however long it is.
 * Whoever looks has read it.
 */
export async function readConversation(
  hub: Hub,
  actor: Actor,
  { id, before = null }: { id: ConversationId; before?: number | null },
): Promise<ReadConversation> {
  const conversation = await conversationVisibleTo(hub, actor, id)
  const us = actor.party!.id
  const them = otherParty(us, conversation)
  const { messages, earlier } = await readMessages(hub, actor, { id, before })
  const party = await partyVisibleTo(hub, theHub, them)
  if (actor.personId && before === null) await markRead(hub, id, actor.personId, conversation.messages)
  return {
    conversation,
    messages: messages.map((message) => {
      const isOurs = message.partyId === us
      const isKnown = isOurs || conversation.status === 'open'
      return {
        ...message,
        isOurs,
        personName: isKnown ? message.personName : firstName(message.personName),
      }
    }),
    earlier,
    other: {
      id: party.id,
      slug: party.slug,
      name: party.name,
      isExample: party.isExample,
      contactEmail: conversation.status === 'open' ? party.contactEmail : null,
      website: party.website,
    },
    readByOther: await readBy(hub, id, them),
    hasLeft: actor.personId ? await hasLeft(hub, id, actor.personId) : false,
    may: conversationPermissions(actor, conversation),
  }
}

/** As whom people of another party are known before they have met. */
function firstName(name: string): string {
  return name.split(' ')[0]!
}

export type ShownMessage = Message & { personName: string }

/** One page of messages, the latest or those before one, for whoever may see the conversation. Nothing counts as read. */
export async function readMessages(
  hub: Hub,
  actor: Actor,
  { id, before }: { id: ConversationId; before: number | null },
): Promise<{ messages: ShownMessage[]; earlier: number | null }> {
  await conversationVisibleTo(hub, actor, id)
  const messages = await selectMessages(hub, id, { before, limit: messagesAPage })
  const first = messages[0]?.number ?? 1
  return {
    messages: messages.map((message) => readableBy(actor, message)),
    earlier: first > 1 ? first : null,
  }
}

/** What moderators hid is read by those who wrote it only: others see that there was a message. */
function readableBy<Read extends Message>(actor: Actor, message: Read): Read {
  const isHidden = message.hiddenAt !== null && message.partyId !== actor.party?.id
  return isHidden ? { ...message, body: '', attachmentIds: [] } : message
}

/** What the party acted for talks about a need or an offer, to lead there from its page. */
export async function findConversationsAbout(
  hub: Hub,
  actor: Actor,
  about: { needId: NeedId } | { offerId: OfferId },
) {
  if (!actor.party || actor.scopes) return []
  return conversationsAbout(hub, actor.party.id, about)
}
