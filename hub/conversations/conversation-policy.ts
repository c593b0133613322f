import type { Actor } from '#vocabulary'
import {
  type Conversation,
  type ConversationAct,
  conversationActs,
  conversationLife,
  isGoingOn,
  isPossible,
  sideOf,
} from './conversation.ts'

/** Only the members of the two parties, never with a token: what people write to each other is theirs. */
export function maySeeConversation(actor: Actor, conversation: Conversation): boolean {
  if (actor.isHub) return true
  return actor.personId !== null && !actor.scopes && sideOf(actor, conversation) !== null
}

/** Owners and editors write for their party. */
function speaks(actor: Actor): boolean {
  return actor.personId !== null && !actor.scopes && actor.party !== null && actor.party.role !== 'member'
}

export function mayStartConversation(actor: Actor, askedPartyId: string): boolean {
  return speaks(actor) && actor.party!.id !== askedPartyId
}

export function mayWriteIn(actor: Actor, conversation: Conversation): boolean {
  return speaks(actor) && maySeeConversation(actor, conversation) && isGoingOn(conversation)
}

export function mayDo(act: ConversationAct, actor: Actor, conversation: Conversation): boolean {
  if (!isPossible(act, conversation)) return false
  const { by } = conversationLife[act]
  if (by === 'hub' || actor.isHub) return actor.isHub
  const side = sideOf(actor, conversation)
  return speaks(actor) && side !== null && (by === 'either' || by === side)
}

/** Whom a party does not want to hear from is the business of those who speak for it. */
export function mayBlock(actor: Actor, blockedPartyId: string): boolean {
  return speaks(actor) && actor.party!.id !== blockedPartyId
}

export type ConversationPermissions = Record<ConversationAct | 'write', boolean>

/** What a screen may offer this person in this conversation. */
export function conversationPermissions(actor: Actor, conversation: Conversation): ConversationPermissions {
  return {
    ...(Object.fromEntries(conversationActs.map((act) => [act, mayDo(act, actor, conversation)])) as Record<
      ConversationAct,
      boolean
    >),
    write: mayWriteIn(actor, conversation),
  }
}
