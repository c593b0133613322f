import { type Selectable, sql } from 'kysely'
import type { ConversationTable, Hub } from '#foundation'
import type { ConversationId, FileId, NeedId, OfferId, PartyId, PersonId } from '#vocabulary'
import type { Conversation, DeclineReason, Message } from './conversation.ts'

/** @returns false when the two parties talk about this already. */
export async function insertConversation(hub: Hub, conversation: Conversation): Promise<boolean> {
  const row = await hub.db
    .insertInto('conversation')
    .values(rowOf(conversation))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function saveConversation(hub: Hub, conversation: Conversation): Promise<void> {
  const { id, ...rest } = rowOf(conversation)
  await hub.db.updateTable('conversation').set(rest).where('id', '=', id).execute()
}

/** One conversation; `lock` keeps others from changing it until the transaction ends. */
export async function loadConversation(
  hub: Hub,
  id: ConversationId,
  lock = false,
): Promise<Conversation | undefined> {
  const row = await hub.db
    .selectFrom('conversation')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && conversationOf(row)
}

/** The conversation that two parties have now about this need and offer, whichever of them asked. */
export async function standingConversation(
  hub: Hub,
  {
    askingPartyId,
    askedPartyId,
    needId,
    offerId,
  }: Pick<Conversation, 'askingPartyId' | 'askedPartyId' | 'needId' | 'offerId'>,
): Promise<Conversation | undefined> {
  const row = await hub.db
    .selectFrom('conversation')
    .selectAll()
    .where('asking_party_id', 'in', [askingPartyId, askedPartyId])
    .where('asked_party_id', 'in', [askingPartyId, askedPartyId])
    .where(
      sql<boolean>`coalesce(need_id, '') = ${needId ?? ''} and coalesce(offer_id, '') = ${offerId ?? ''}`,
    )
    .where('status', 'in', ['waiting', 'asked', 'open'])
    .forUpdate()
    .executeTakeFirst()
  return row && conversationOf(row)
}

/** What a party has going on about a need or an offer, to lead there from its page. */
export async function conversationsAbout(
  hub: Hub,
  partyId: PartyId,
  about: { needId: NeedId } | { offerId: OfferId },
): Promise<{ id: ConversationId; otherParty: string; status: Conversation['status'] }[]> {
  const rows = await hub.db
    .selectFrom('conversation')
    .innerJoin('party', (join) =>
      join.on(
        sql<boolean>`party.id = case when asking_party_id = ${partyId} then asked_party_id else asking_party_id end`,
      ),
    )
    .select(['conversation.id', 'party.name', 'conversation.status'])
    .where(sql<boolean>`${partyId} in (asking_party_id, asked_party_id)`)
    .where('needId' in about ? 'need_id' : 'offer_id', '=', 'needId' in about ? about.needId : about.offerId)
    .orderBy('last_message_at', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({ id: row.id as ConversationId, otherParty: row.name, status: row.status }))
}

/** The word by which the people of a party, and nobody else, find a message. */
export function wordOf(partyId: PartyId): string {
  return `party:${partyId}`
}

/** @returns the number it already has, when the same form was sent before. */
export async function messageByKey(
  hub: Hub,
  id: ConversationId,
  formKey: string,
): Promise<number | undefined> {
  const row = await hub.db
    .selectFrom('message')
    .select('number')
    .where('conversation_id', '=', id)
    .where('form_key', '=', formKey)
    .executeTakeFirst()
  return row?.number
}

/** Keeps a message, and its words for the people of both parties to search. */
export async function insertMessage(
  hub: Hub,
  { id, askingPartyId, askedPartyId }: Conversation,
  message: Omit<Message, 'hiddenAt'> & { formKey: string },
): Promise<void> {
  await hub.db
    .insertInto('message')
    .values({
      conversation_id: id,
      number: message.number,
      party_id: message.partyId,
      person_id: message.personId,
      body: message.body,
      sent_at: message.sentAt,
      form_key: message.formKey,
      words: sql<string>`to_tsvector('simple', unaccent(${message.body}))
        || array_to_tsvector(${[wordOf(askingPartyId), wordOf(askedPartyId)]}::text[])`,
    })
    .execute()
  if (!message.attachmentIds.length) return
  await hub.db
    .insertInto('message_attachment')
    .values(
      message.attachmentIds.map((file_id) => ({ conversation_id: id, number: message.number, file_id })),
    )
    .execute()
}

/** One message of a conversation; undefined when there is none with that number. */
export async function loadMessage(
  hub: Hub,
  id: ConversationId,
  number: number,
): Promise<Message | undefined> {
  const [message] = await selectMessages(hub, id, { before: number + 1, limit: 1 })
  return message?.number === number ? message : undefined
}

export async function setMessageHidden(
  hub: Hub,
  id: ConversationId,
  number: number,
  at: Date | null,
): Promise<boolean> {
  const row = await hub.db
    .updateTable('message')
    .set({ hidden_at: at })
    .where('conversation_id', '=', id)
    .where('number', '=', number)
    .returning('number')
    .executeTakeFirst()
  return row !== undefined
}

/** One page of messages that ends before a number, oldest first. One query. */
export async function selectMessages(
  hub: Hub,
  id: ConversationId,
  { before, limit }: { before: number | null; limit: number },
): Promise<(Message & { personName: string })[]> {
  const rows = await hub.db
    .selectFrom('message')
    .leftJoin('person', 'person.id', 'message.person_id')
    .select(['number', 'party_id', 'person_id', 'body', 'sent_at', 'hidden_at', 'person.name as person_name'])
    .select((db) =>
      db
        .selectFrom('message_attachment')
        .whereRef('message_attachment.conversation_id', '=', 'message.conversation_id')
        .whereRef('message_attachment.number', '=', 'message.number')
        .select(sql<string[] | null>`array_agg(file_id order by file_id)`.as('files'))
        .as('files'),
    )
    .where('message.conversation_id', '=', id)
    .$if(before !== null, (query) => query.where('message.number', '<', before!))
    .orderBy('message.number', 'desc')
    .limit(limit)
    .execute()
  return rows.reverse().map((row) => ({
    number: row.number,
    partyId: row.party_id as PartyId,
    personId: row.person_id as PersonId | null,
    personName: row.person_name ?? '',
    body: row.body,
    sentAt: row.sent_at,
    hiddenAt: row.hidden_at,
    attachmentIds: (row.files ?? []) as FileId[],
  }))
}

/** Remembers how far a person has read. @returns false when they had read so far already. */
export async function markRead(
  hub: Hub,
  id: ConversationId,
  personId: PersonId,
  number: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into conversation_reader as reader (conversation_id, person_id, read_number)
    values (${id}, ${personId}, ${number})
    on conflict (conversation_id, person_id) do update set read_number = excluded.read_number
    where reader.read_number < excluded.read_number
    returning 1`.execute(hub.db)
  return rows.length > 0
}

/** How far someone of one of the parties has read, and whether they left. */
export type Reader = { personId: PersonId; partyId: PartyId; name: string; number: number; hasLeft: boolean }

/** Those who looked at a conversation and belong to a party now. */
export async function readersOf(hub: Hub, id: ConversationId): Promise<Reader[]> {
  const rows = await hub.db
    .selectFrom('conversation_reader')
    .innerJoin('conversation', 'conversation.id', 'conversation_reader.conversation_id')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.person_id', '=', 'conversation_reader.person_id')
        .on(sql<boolean>`membership.party_id in (asking_party_id, asked_party_id)`),
    )
    .innerJoin('person', 'person.id', 'conversation_reader.person_id')
    .where('conversation_id', '=', id)
    .select(['person.id', 'person.name', 'membership.party_id', 'read_number', 'left_at'])
    .orderBy('read_number', 'desc')
    .orderBy('person.id')
    .execute()
  return rows.map((row) => ({
    personId: row.id as PersonId,
    partyId: row.party_id as PartyId,
    name: row.name,
    number: row.read_number,
    hasLeft: row.left_at !== null,
  }))
}

export async function saveLeft(
  hub: Hub,
  id: ConversationId,
  personId: PersonId,
  at: Date | null,
): Promise<void> {
  await hub.db
    .insertInto('conversation_reader')
    .values({ conversation_id: id, person_id: personId, left_at: at })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'person_id']).doUpdateSet({ left_at: at }))
    .execute()
}

/**
 * Marks these people as told of a message, and gives back those who had not been told since they last looked: one
 * mail until then.
 */
export async function markTold(
  hub: Hub,
  id: ConversationId,
  people: PersonId[],
  number: number,
): Promise<PersonId[]> {
  if (!people.length) return []
  const { rows } = await sql<{ person_id: string }>`
    insert into conversation_reader as reader (conversation_id, person_id, told_number)
    select ${id}, person, ${number}::integer from unnest(${people}::text[]) as person
    on conflict (conversation_id, person_id) do update set told_number = excluded.told_number
    where reader.left_at is null and reader.told_number <= reader.read_number
      and reader.read_number < excluded.told_number
    returning person_id`.execute(hub.db)
  return rows.map((row) => row.person_id as PersonId)
}

/** For which party a message was written; undefined when it is gone. */
export async function senderOf(hub: Hub, id: ConversationId, number: number): Promise<PartyId | undefined> {
  const row = await hub.db
    .selectFrom('message')
    .select('party_id')
    .where('conversation_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.party_id as PartyId | undefined
}

/** Of these people those who have not left a conversation. */
export async function peopleToTell(hub: Hub, id: ConversationId, people: PersonId[]): Promise<PersonId[]> {
  const left = await hub.db
    .selectFrom('conversation_reader')
    .select('person_id')
    .where('conversation_id', '=', id)
    .where('left_at', 'is not', null)
    .execute()
  const gone = new Set(left.map(({ person_id }) => person_id))
  return people.filter((person) => !gone.has(person))
}

/** Of which offers a place is free that someone waits for. */
export async function offersToAdmit(hub: Hub): Promise<OfferId[]> {
  const rows = await hub.db
    .selectFrom('conversation')
    .innerJoin('offer', 'offer.id', 'conversation.offer_id')
    .select('offer.id')
    .distinct()
    .where('conversation.status', '=', 'waiting')
    .where('offer.status', '=', 'published')
    .where(sql<boolean>`(capacity is null or capacity_taken < capacity)`)
    .execute()
  return rows.map(({ id }) => id as OfferId)
}

/** Questions that nobody answered in time, those that wait for an offer that is gone, and places whose term is over. */
export async function overdueConversations(
  hub: Hub,
  today: string,
): Promise<{ unanswered: ConversationId[]; inVain: ConversationId[]; held: ConversationId[] }> {
  const unanswered = await hub.db
    .selectFrom('conversation')
    .select('id')
    .where('status', '=', 'asked')
    .where('answer_by', '<', today)
    .execute()
  const inVain = await hub.db
    .selectFrom('conversation')
    .leftJoin('offer', 'offer.id', 'conversation.offer_id')
    .select('conversation.id')
    .where('conversation.status', '=', 'waiting')
    .where((where) =>
      where.or([where('offer.id', 'is', null), where('offer.status', 'in', ['withdrawn', 'expired'])]),
    )
    .execute()
  const held = await hub.db
    .selectFrom('conversation')
    .select('id')
    .where('holds_place', '=', true)
    .where('holds_until', '<', today)
    .where('status', '=', 'open')
    .execute()
  return {
    unanswered: unanswered.map(({ id }) => id as ConversationId),
    inVain: inVain.map(({ id }) => id as ConversationId),
    held: held.map(({ id }) => id as ConversationId),
  }
}

/** Who waits for a place of an offer and comes first: the best fitting, of those the longest waiting. */
export async function firstWaiting(hub: Hub, offerId: OfferId): Promise<ConversationId | undefined> {
  const row = await hub.db
    .selectFrom('conversation')
    .select('id')
    .where('offer_id', '=', offerId)
    .where('status', '=', 'waiting')
    .orderBy('score', 'desc')
    .orderBy('started_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id as ConversationId | undefined
}

/** Keeps others from talking, asking and blocking between two parties at the same moment, until the transaction ends. */
export async function lockPair(hub: Hub, one: PartyId, other: PartyId): Promise<void> {
  const pair = [one, other].sort().join(' ')
  await sql`select pg_advisory_xact_lock(hashtextextended(${pair}, 26))`.execute(hub.db)
}

/** Whether one of two parties does not want to hear from the other. */
export async function isBlocked(hub: Hub, one: PartyId, other: PartyId): Promise<boolean> {
  const row = await hub.db
    .selectFrom('party_block')
    .select('at')
    .where((where) =>
      where.or([
        where.and([where('party_id', '=', one), where('blocked_party_id', '=', other)]),
        where.and([where('party_id', '=', other), where('blocked_party_id', '=', one)]),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a party does not want to hear from another. */
export async function hasBlocked(hub: Hub, partyId: PartyId, blocked: PartyId): Promise<boolean> {
  const row = await hub.db
    .selectFrom('party_block')
    .select('at')
    .where('party_id', '=', partyId)
    .where('blocked_party_id', '=', blocked)
    .executeTakeFirst()
  return row !== undefined
}

export async function saveBlock(hub: Hub, partyId: PartyId, blocked: PartyId): Promise<void> {
  await hub.db
    .insertInto('party_block')
    .values({ party_id: partyId, blocked_party_id: blocked, at: hub.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteBlock(hub: Hub, partyId: PartyId, blocked: PartyId): Promise<void> {
  await hub.db
    .deleteFrom('party_block')
    .where('party_id', '=', partyId)
    .where('blocked_party_id', '=', blocked)
    .execute()
}

/** Whom a party does not want to hear from. */
export async function blockedBy(hub: Hub, partyId: PartyId): Promise<{ id: PartyId; name: string }[]> {
  const rows = await hub.db
    .selectFrom('party_block')
    .innerJoin('party', 'party.id', 'party_block.blocked_party_id')
    .select(['party.id', 'party.name'])
    .where('party_block.party_id', '=', partyId)
    .orderBy('party.name')
    .execute()
  return rows.map(({ id, name }) => ({ id: id as PartyId, name }))
}

/** Conversations that two parties have going on. */
export async function goingOnBetween(hub: Hub, one: PartyId, other: PartyId): Promise<ConversationId[]> {
  const rows = await hub.db
    .selectFrom('conversation')
    .select('id')
    .where('asking_party_id', 'in', [one, other])
    .where('asked_party_id', 'in', [one, other])
    .where('status', 'in', ['waiting', 'asked', 'open'])
    // A place that falls free may go to another of them: those that keep one are always locked first.
    .orderBy('holds_place', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id as ConversationId)
}

function rowOf(conversation: Conversation): ConversationTable {
  return {
    id: conversation.id,
    need_id: conversation.needId,
    offer_id: conversation.offerId,
    title: conversation.title,
    asking_party_id: conversation.askingPartyId,
    asked_party_id: conversation.askedPartyId,
    status: conversation.status,
    reason: conversation.reason,
    note: conversation.note,
    holds_place: conversation.holdsPlace,
    holds_until: conversation.holdsUntil,
    answer_by: conversation.answerBy,
    score: conversation.score,
    messages: conversation.messages,
    started_at: conversation.startedAt,
    last_message_at: conversation.lastMessageAt,
    last_party_id: conversation.lastPartyId,
    ended_at: conversation.endedAt,
  }
}

function conversationOf(row: Selectable<ConversationTable>): Conversation {
  return {
    id: row.id as ConversationId,
    needId: row.need_id as NeedId | null,
    offerId: row.offer_id as OfferId | null,
    title: row.title,
    askingPartyId: row.asking_party_id as PartyId,
    askedPartyId: row.asked_party_id as PartyId,
    status: row.status,
    reason: row.reason as DeclineReason | null,
    note: row.note,
    holdsPlace: row.holds_place,
    holdsUntil: row.holds_until,
    answerBy: row.answer_by,
    score: row.score,
    messages: row.messages,
    startedAt: row.started_at,
    lastMessageAt: row.last_message_at,
    lastPartyId: row.last_party_id as PartyId | null,
    endedAt: row.ended_at,
  }
}
