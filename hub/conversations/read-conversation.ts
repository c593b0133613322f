import { type Hub, tellLive } from '#foundation'
import { findMemberships, partyVisibleTo } from '#parties'
import { type Actor, type ConversationId, type NeedId, type OfferId, type PartyId, theHub } from '#vocabulary'
import { type Conversation, type Message, otherParty, sideOf, sideOfParty } from './conversation.ts'
import { type ConversationPermissions, conversationPermissions } from './conversation-policy.ts'
import {
  conversationsAbout,
  hasBlocked,
  loadConversation,
  markRead,
  type Reader,
  readersOf,
  selectMessages,
} from './conversation-store.ts'
import { conversationFor, conversationVisibleTo } from './load-conversation.ts'

export type ReadConversation = {
  conversation: Conversation
  /** Of the other party's people one reads the first name until the question was accepted. */
  messages: (ShownMessage & { isOurs: boolean })[]
  /** The number before which the page with earlier messages ends; null where there are none. */
  earlier: number | null
  /** As `earlier`, of the page with later ones; null where that is the latest page, or this is. */
  later: number | null
  isLatest: boolean
  other: {
    id: PartyId
    slug: string
    name: string
    isExample: boolean
    /** Told once the question was accepted. */
    contactEmail: string | null
    website: string | null
  }
  /** Up to which message who of the other party has read, the furthest first. */
  readers: { name: string; number: number }[]
  /** Up to which message this person had read before they looked now. */
  readBefore: number
  hasLeft: boolean
  hasBlocked: boolean
  /** Differs after each change: see `hearConversations`. */
  state: string
  may: ConversationPermissions
}

const messagesAPage = 50

/** Which messages are looked at: those before a number, those around one, or else the latest. */
export type Page = { before?: number | null; around?: number | null }

/**
 * A conversation with a page of its messages: a fixed number of queries, however long it is. Whoever looks at the
 * latest has read it.
 */
export async function readConversation(
  hub: Hub,
  asking: Actor,
  { id, ...page }: { id: ConversationId } & Page,
): Promise<ReadConversation> {
  const { conversation, actor } = await conversationFor(hub, asking, id)
  const us = actor.party!.id
  const them = otherParty(us, conversation)
  const before = endOf(page, conversation.messages)
  const { messages, earlier } = await pageBefore(hub, actor, { id, before })
  const party = await partyVisibleTo(hub, theHub, them)
  const readers = await readersOf(hub, id)
  const self = readers.find(({ personId, partyId }) => personId === actor.personId && partyId === us)
  if (actor.personId && before === null) await look(hub, actor, conversation)
  const haveMet = conversation.status === 'open'
  return {
    conversation,
    messages: messages.map((message) => {
      const isOurs = message.partyId === us
      return {
        ...message,
        isOurs,
        personName: isOurs || haveMet ? message.personName : firstName(message.personName),
      }
    }),
    earlier,
    later: before !== null && before + messagesAPage <= conversation.messages ? before + messagesAPage : null,
    isLatest: before === null,
    other: {
      id: party.id,
      slug: party.slug,
      name: party.name,
      isExample: party.isExample,
      contactEmail: haveMet ? party.contactEmail : null,
      website: party.website,
    },
    readers: readers
      .filter(({ partyId, number }) => partyId === them && number > 0)
      .map(({ name, number }) => ({ name: haveMet ? name : firstName(name), number })),
    readBefore: self?.number ?? 0,
    hasLeft: self?.hasLeft ?? false,
    hasBlocked: await hasBlocked(hub, us, them),
    state: stateOf(conversation, readers, them),
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
  return pageBefore(hub, actor, { id, before })
}

async function pageBefore(
  hub: Hub,
  actor: Actor,
  { id, before }: { id: ConversationId; before: number | null },
) {
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

/** Before which message a page ends: pages with a message in it begin at 1, 51, 101, …; null for the latest. */
function endOf({ before = null, around = null }: Page, messages: number): number | null {
  const asked = around === null ? before : Math.ceil(around / messagesAPage) * messagesAPage + 1
  return asked !== null && Number.isInteger(asked) && asked > 1 && asked <= messages ? asked : null
}

/** The other party's open pages tell that someone has read. */
async function look(hub: Hub, actor: Actor, conversation: Conversation): Promise<void> {
  const { id, messages } = conversation
  const isNew = await markRead(hub, id, actor.personId!, messages)
  if (isNew) await tellLive(hub, `party:${otherParty(actor.party!.id, conversation)}`, id)
}

/** A text that is another one after each change that the people of one party see of the other. */
export function stateOf({ messages, status }: Conversation, readers: Reader[], them: PartyId): string {
  const read = readers.filter(({ partyId }) => partyId === them).map(({ number }) => number)
  return [messages, status, ...read].join('-')
}

/** For which other of their parties a person can read a conversation; null where they can already, or for none. */
// anyone: one's own parties.
export async function otherPartyToReadFor(
  hub: Hub,
  actor: Actor,
  id: ConversationId,
): Promise<PartyId | null> {
  const conversation = await loadConversation(hub, id)
  if (actor.scopes || !conversation || sideOf(actor, conversation)) return null
  const memberships = await findMemberships(hub, actor)
  return memberships.find(({ party }) => sideOfParty(party.id, conversation))?.party.id ?? null
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
