import { conversationVisibleTo } from '#conversations'
import { dayOf, type Hub } from '#foundation'
import { needVisibleTo } from '#needs'
import type { Actor, ConversationId, NeedId, OfferId } from '#vocabulary'
import { isTimeToAsk } from './outcome.ts'
import { hasDeal, loadOutcome, offersTalkedAbout } from './outcome-store.ts'
import { isClosed } from './tell-outcome.ts'

export type AskedOutcome = { offers: { id: OfferId; title: string; party: string }[] }

/** What to ask of a need that its party closed; null when there is nothing to ask, or it was told. */
export async function askedOfNeed(hub: Hub, actor: Actor, needId: NeedId): Promise<AskedOutcome | null> {
  if (!actor.party || actor.party.role === 'member' || actor.scopes) return null
  const need = await needVisibleTo(hub, actor, needId)
  if (need.partyId !== actor.party.id || !isClosed(need)) return null
  if (await loadOutcome(hub, actor.party.id, { needId })) return null
  return { offers: await offersTalkedAbout(hub, needId) }
}

/** Whether to ask what came of a conversation: a month after it began, when it led to no deal, of who did not tell. */
export async function isAskedOfConversation(hub: Hub, actor: Actor, id: ConversationId): Promise<boolean> {
  const conversation = await conversationVisibleTo(hub, actor, id)
  if (!actor.party || actor.party.role === 'member') return false
  if (!isTimeToAsk(conversation, dayOf(hub.clock.now())) || (await hasDeal(hub, id))) return false
  return (await loadOutcome(hub, actor.party.id, { conversationId: id })) === null
}
