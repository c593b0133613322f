import type { Hub } from '#foundation'
import type { ConversationId, NeedId, OfferId, PartyId, PersonId } from '#vocabulary'
import type { Outcome } from './outcome.ts'

export type Subject = { needId: NeedId } | { conversationId: ConversationId }

/** @returns false when it was told before. */
export async function insertOutcome(hub: Hub, outcome: Outcome): Promise<boolean> {
  const row = await hub.db
    .insertInto('outcome')
    .values({
      id: outcome.id,
      party_id: outcome.partyId,
      need_id: outcome.needId,
      conversation_id: outcome.conversationId,
      answer: outcome.answer,
      offer_id: outcome.offerId,
      note: outcome.note,
      person_id: outcome.personId,
      at: outcome.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function loadOutcome(hub: Hub, partyId: PartyId, about: Subject): Promise<Outcome | null> {
  const row = await hub.db
    .selectFrom('outcome')
    .selectAll()
    .where('party_id', '=', partyId)
    .$if('needId' in about, (query) => query.where('need_id', '=', (about as { needId: NeedId }).needId))
    .$if('conversationId' in about, (query) =>
      query.where('conversation_id', '=', (about as { conversationId: ConversationId }).conversationId),
    )
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    partyId: row.party_id as PartyId,
    needId: row.need_id as NeedId | null,
    conversationId: row.conversation_id as ConversationId | null,
    answer: row.answer,
    offerId: row.offer_id as OfferId | null,
    note: row.note,
    personId: row.person_id as PersonId | null,
    at: row.at,
  }
}

/** Whether two parties agreed anything in a conversation. */
export async function hasDeal(hub: Hub, id: ConversationId): Promise<boolean> {
  const row = await hub.db
    .selectFrom('deal')
    .select('id')
    .where('conversation_id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** The offers that a need was talked about with: any of them may have helped. */
export async function offersTalkedAbout(
  hub: Hub,
  needId: NeedId,
): Promise<{ id: OfferId; title: string; party: string }[]> {
  const rows = await hub.db
    .selectFrom('conversation')
    .innerJoin('offer', 'offer.id', 'conversation.offer_id')
    .innerJoin('party', 'party.id', 'offer.party_id')
    .select(['offer.id', 'offer.title', 'party.name'])
    .distinct()
    .where('conversation.need_id', '=', needId)
    .orderBy('offer.title')
    .orderBy('offer.id')
    .limit(50)
    .execute()
  return rows.map(({ id, title, name }) => ({ id: id as OfferId, title, party: name }))
}
