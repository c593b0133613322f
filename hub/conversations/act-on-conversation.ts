import { checked } from '#fields'
import { dayOf, type Hub } from '#foundation'
import { freePlace, placesOf, takePlace } from '#offers'
import {
  type Actor,
  allow,
  type ConversationId,
  type EventName,
  type OfferId,
  Refusal,
  theHub,
} from '#vocabulary'
import { after, type Conversation, type ConversationAct, isPossible } from './conversation.ts'
import { mayDo } from './conversation-policy.ts'
import {
  firstWaiting,
  loadConversation,
  offersToAdmit,
  overdueConversations,
  saveConversation,
} from './conversation-store.ts'
import { declineForm } from './form.ts'
import { conversationFor, conversationVisibleTo } from './load-conversation.ts'
import { tellBoth } from './send-message.ts'

const eventOf: Record<ConversationAct, EventName> = {
  accept: 'conversation.accepted',
  decline: 'conversation.declined',
  close: 'conversation.closed',
  lapse: 'conversation.lapsed',
  admit: 'conversation.admitted',
}

/**
 * Does one act of a conversation's life (`conversationLife`). A place that it kept and does not keep any more goes to
 * whoever waits for it.
 * @param input of `decline`: the shape of `declineForm`.
 * @throws Refusal 'conflict' when the act does not fit its state.
 */
export async function actOnConversation(
  hub: Hub,
  asking: Actor,
  { id, act, input }: { id: ConversationId; act: ConversationAct; input?: unknown },
): Promise<Conversation> {
  const why = act === 'decline' ? checked(declineForm, input) : null
  return hub.inTransaction(async (hub) => {
    const { conversation, actor } = await conversationFor(hub, asking, id, true)
    if (!isPossible(act, conversation)) throw new Refusal('conflict', `conversation_cannot_${act}`)
    allow(mayDo(act, actor, conversation))
    const now = hub.clock.now()
    const next = { ...after(act, conversation, now, dayOf(now)), ...why }
    await saveConversation(hub, next)
    await hub.record(actor, eventOf[act], next, why ? { reason: why.reason } : {})
    await tellBoth(hub, next)
    if (conversation.holdsPlace && !next.holdsPlace) await passPlaceOn(hub, actor, conversation)
    return next
  })
}

/** Ends questions that nobody answered in time or that wait in vain, and gives places back whose term is over. */
// anyone: only the clock calls this, as the hub itself.
export async function lapseConversations(hub: Hub): Promise<void> {
  const { unanswered, inVain, held } = await overdueConversations(hub, dayOf(hub.clock.now()))
  for (const id of [...unanswered, ...inVain]) await lapseIfStill(hub, id)
  for (const id of held) {
    await hub.inTransaction(async (hub) => {
      const conversation = await conversationVisibleTo(hub, theHub, id, true)
      if (!conversation.holdsPlace) return
      await saveConversation(hub, { ...conversation, holdsPlace: false, holdsUntil: null })
      await passPlaceOn(hub, theHub, conversation)
    })
  }
  for (const id of await offersToAdmit(hub)) await admitWaiting(hub, id)
}

/** A question may have been answered, or closed, since it was found. */
async function lapseIfStill(hub: Hub, id: ConversationId): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const conversation = await conversationVisibleTo(hub, theHub, id, true)
    if (isPossible('lapse', conversation)) await actOnConversation(hub, theHub, { id, act: 'lapse' })
  })
}

/** A place falls free, and whoever waits and fits best has it. */
async function passPlaceOn(hub: Hub, actor: Actor, { offerId }: Conversation): Promise<void> {
  if (offerId === null) return
  await freePlace(hub, actor, offerId)
  await admitWaiting(hub, offerId)
}

/** Lets those who wait for a place of an offer have theirs, in their order, for as many places as are free. */
// anyone: the order decides, and nobody else.
export async function admitWaiting(hub: Hub, offerId: OfferId): Promise<void> {
  await hub.inTransaction(async (hub) => {
    for (;;) {
      const { isFree, isLimited } = await placesOf(hub, offerId)
      const waiting = isFree ? await lockFirstWaiting(hub, offerId) : null
      if (!waiting) return
      const now = hub.clock.now()
      const admitted = after('admit', waiting, now, dayOf(now))
      const holdsPlace = isLimited && (await takePlace(hub, theHub, offerId))
      await saveConversation(hub, {
        ...admitted,
        holdsPlace,
        holdsUntil: holdsPlace ? admitted.answerBy : null,
      })
      await hub.record(theHub, 'conversation.admitted', admitted)
      await tellBoth(hub, admitted)
    }
  })
}

/** Who comes first may end the conversation at this very moment: then the next one does. */
async function lockFirstWaiting(hub: Hub, offerId: OfferId): Promise<Conversation | null> {
  for (;;) {
    const id = await firstWaiting(hub, offerId)
    if (!id) return null
    const waiting = await loadConversation(hub, id, true)
    if (waiting?.status === 'waiting') return waiting
  }
}
