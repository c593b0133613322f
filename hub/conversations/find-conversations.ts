import { checked } from '#fields'
import type { Hub } from '#foundation'
import { readCursor, writeCursor } from '#listings'
import { type Actor, type PartyId, type PersonId, Refusal } from '#vocabulary'
import { type ConversationView, inboxForm } from './form.ts'
import { type ConversationCard, countConversations, selectConversations } from './inbox-store.ts'

const aPage = 25

export type Inbox = {
  cards: ConversationCard[]
  /** How many there are of each view, with these words. */
  counts: Record<ConversationView, number>
  next: string | null
  /** Differs after each change of the list: see `hearConversations`. */
  state: string
}

/**
 * The conversations of the party acted for, the latest first. Two queries, however many there are.
 * @param input the shape of `inboxForm`.
 */
// anyone: one's own party's conversations.
export async function findConversations(hub: Hub, actor: Actor, input: unknown = {}): Promise<Inbox> {
  const { partyId, personId } = whoReads(actor)
  const { text, view, after } = checked(inboxForm, input)
  const rows = await selectConversations(hub, {
    partyId,
    personId,
    text,
    view,
    after: after === undefined ? null : readCursor(after, 'moment'),
    limit: aPage + 1,
  })
  const cards = rows.slice(0, aPage).map(({ card }) => card)
  const last = rows[aPage - 1]
  return {
    cards,
    ...(await countConversations(hub, { partyId, personId, text })),
    next: rows.length > aPage && last ? writeCursor({ key: last.key, id: last.card.id }) : null,
  }
}

/** Who reads, for which party: someone who is signed in. */
export function whoReads(actor: Actor): { partyId: PartyId; personId: PersonId } {
  if (!actor.personId || actor.scopes) throw new Refusal('not-allowed', 'sign_in_first')
  if (!actor.party) throw new Refusal('not-allowed', 'no_party')
  return { partyId: actor.party.id, personId: actor.personId }
}
