import type { Hub } from '#foundation'
import { readCursor, writeCursor } from '#listings'
import { type Actor, type PartyId, type PersonId, Refusal } from '#vocabulary'
import { type ConversationCard, selectConversations } from './conversation-store.ts'

const aPage = 25

/** The conversations of the party acted for, the latest first. One query, however many there are. */
// anyone: one's own party's conversations.
export async function findConversations(
  hub: Hub,
  actor: Actor,
  { after }: { after?: string } = {},
): Promise<{ cards: ConversationCard[]; next: string | null }> {
  const { partyId, personId } = whoReads(actor)
  const rows = await selectConversations(hub, {
    partyId,
    personId,
    after: after === undefined ? null : readCursor(after, 'moment'),
    limit: aPage + 1,
  })
  const cards = rows.slice(0, aPage).map(({ card }) => card)
  const last = rows[aPage - 1]
  return {
    cards,
    next: rows.length > aPage && last ? writeCursor({ key: last.key, id: last.card.id }) : null,
  }
}

function whoReads(actor: Actor): { partyId: PartyId; personId: PersonId } {
  if (!actor.personId || actor.scopes) throw new Refusal('not-allowed', 'sign_in_first')
  if (!actor.party) throw new Refusal('not-allowed', 'no_party')
  return { partyId: actor.party.id, personId: actor.personId }
}
