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
import { mailPeople } from './mail-people.ts'

/**
 * Mails the people of the other party that there is a message: once, until they have looked. What it says stands in
 * the hub and not in the mail.
 */
// anyone: follows from a message that was allowed; it goes to those who may read it now.
export async function tellOfMessage(
  hub: Hub,
  { id, number }: { id: ConversationId; number: number },
): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const conversation = await conversationVisibleTo(hub, theHub, id)
    const from = await senderOf(hub, id, number)
    if (!from) return
    const people = await findEditors(hub, theHub, otherParty(from, conversation))
    const untold = await markTold(hub, id, people, number)
    await mailEach(hub, conversation, {
      people: untold,
      mail: number === 1 ? 'conversation_started' : 'message_sent',
      from,
      reasonKey: `message:${id}:${number}`,
    })
  })
}

const mailOf: Partial<Record<EventName, string>> = {
  'conversation.declined': 'conversation_declined',
  'conversation.lapsed': 'conversation_lapsed',
  'conversation.admitted': 'conversation_admitted',
}

/** Mails those who asked how their question ended, or that their turn has come. */
// anyone: follows from an act that was allowed; it goes to those who may read it now.
export async function tellOfTurn(
  hub: Hub,
  { id, event, eventId }: { id: ConversationId; event: EventName; eventId: number },
): Promise<void> {
  const mail = mailOf[event]
  if (!mail) return
  await hub.inTransaction(async (hub) => {
    const conversation = await conversationVisibleTo(hub, theHub, id)
    const editors = await findEditors(hub, theHub, conversation.askingPartyId)
    await mailEach(hub, conversation, {
      people: await peopleToTell(hub, id, editors),
      mail,
      from: conversation.askedPartyId,
      reasonKey: `conversation:${eventId}`,
    })
  })
}

/** Tells people of a conversation, by its title and the party that it comes from. */
async function mailEach(
  hub: Hub,
  { id, title }: Conversation,
  { people, mail, from, reasonKey }: { people: PersonId[]; mail: string; from: PartyId; reasonKey: string },
): Promise<void> {
  const { name } = await partyVisibleTo(hub, theHub, from)
  const values = () => ({ party: name, title })
  await mailPeople(hub, people, { mail, values, reasonKey, path: `/gesprekken/${id}` })
}
