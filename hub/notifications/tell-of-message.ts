import {
  type Conversation,
  conversationVisibleTo,
  markTold,
  otherParty,
  peopleToTell,
  senderOf,
} from '#conversations'
import type { Hub } from '#foundation'
import { findEditors, partyVisibleTo } from '#parties'
import { type ConversationId, type EventName, type PartyId, type PersonId, theHub } from '#vocabulary'
import { tellPeople } from './tell-people.ts'

/**
 * Tells the people of the other party that there is a message: once, until they have looked. What it says stands in
 * the conversation and not in the notice.
 */
// anyone: follows from a message that was allowed; it goes to those who may read it now.
export async function tellOfMessage(
  hub: Hub,
  { id, number }: { id: ConversationId; number: number },
): Promise<void> {
  await hub.inTransaction(
    async (hub) => {
      const conversation = await conversationVisibleTo(hub, theHub, id)
      const from = await senderOf(hub, id, number)
      if (!from) return
      const people = await findEditors(hub, theHub, otherParty(from, conversation))
      const untold = await markTold(hub, id, people, number)
      await tellOf(hub, conversation, {
        people: untold,
        what: number === 1 ? 'conversation_started' : 'message_sent',
        from,
        to: otherParty(from, conversation),
        number,
        reasonKey: `message:${id}:${number}`,
      })
    },
    { unseen: true },
  )
}

const whatOf: Partial<Record<EventName, string>> = {
  'conversation.declined': 'conversation_declined',
  'conversation.lapsed': 'conversation_lapsed',
  'conversation.admitted': 'conversation_admitted',
}

/** Tells those who asked how their question ended, or that their turn has come. */
// anyone: follows from an act that was allowed; it goes to those who may read it now.
export async function tellOfTurn(
  hub: Hub,
  { id, event, eventId }: { id: ConversationId; event: EventName; eventId: number },
): Promise<void> {
  const what = whatOf[event]
  if (!what) return
  await hub.inTransaction(
    async (hub) => {
      const conversation = await conversationVisibleTo(hub, theHub, id)
      const editors = await findEditors(hub, theHub, conversation.askingPartyId)
      await tellOf(hub, conversation, {
        people: await peopleToTell(hub, id, editors),
        what,
        from: conversation.askedPartyId,
        to: conversation.askingPartyId,
        reasonKey: `conversation:${eventId}`,
      })
    },
    { unseen: true },
  )
}

/** Tells people of a conversation, by its title and the party that it comes from. */
async function tellOf(
  hub: Hub,
  { id, title }: Conversation,
  {
    people,
    what,
    from,
    to,
    number,
    reasonKey,
  }: { people: PersonId[]; what: string; from: PartyId; to: PartyId; number?: number; reasonKey: string },
): Promise<void> {
  const { name } = await partyVisibleTo(hub, theHub, from)
  await tellPeople(hub, people, {
    kind: 'messages',
    what,
    details: { party: name, title },
    path: `/gesprekken/${id}`,
    about: { conversationId: id, messageNumber: number, fromPartyId: from },
    partyId: to,
    reasonKey,
  })
}
