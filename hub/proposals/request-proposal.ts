import {
  type About,
  type Conversation,
  conversationVisibleTo,
  isGoingOn,
  otherParty,
  sendMessage,
  startConversation,
  tellBoth,
} from '#conversations'
import { checked } from '#fields'
import { dayOf, type Hub } from '#foundation'
import {
  type Actor,
  allow,
  type ConversationId,
  type EventName,
  newId,
  Refusal,
  type RequestId,
  theHub,
} from '#vocabulary'
import { noProposalForm, requestForm } from './form.ts'
import { givingPartyOf } from './giving-party.ts'
import { maySeeProposal } from './proposal-policy.ts'
import { afterRequestAct, mayDoWithRequest, type Request, type RequestAct } from './request.ts'
import {
  insertRequest,
  latestRequest,
  loadRequest,
  overdueRequests,
  saveRequestState,
} from './request-store.ts'

/** Where a proposal is asked for: about someone's offer, or in a conversation that is there already. */
export type Where = { offer: Extract<About, { offer: unknown }> } | { conversation: ConversationId }

const eventOf: Record<RequestAct, EventName> = {
  answer: 'request.answered',
  decline: 'request.declined',
  withdraw: 'request.withdrawn',
  expire: 'request.expired',
}

/**
 * Asks a party to propose something: what, how much, by when. What is asked stands as a message too, so that it is
 * heard and read as one; where the two do not talk yet, it begins their conversation.
 * @param input the shape of `requestForm`.
 * @throws Refusal 'conflict' while another request waits for an answer.
 */
export async function requestProposal(
  hub: Hub,
  actor: Actor,
  { where, input }: { where: Where; input: unknown },
): Promise<Conversation> {
  const { formKey, ...asked } = checked(requestForm, input)
  return hub.inTransaction(async (hub) => {
    const now = hub.clock.now()
    if (asked.wantedBy !== null && asked.wantedBy < dayOf(now)) {
      throw new Refusal('invalid', 'form_invalid', { fields: [{ path: 'wantedBy', code: 'day_is_past' }] })
    }
    const message = { body: asked.body, formKey }
    const conversation =
      'offer' in where
        ? await startConversation(hub, actor, { about: where.offer, input: message })
        : await sendMessage(hub, actor, { id: where.conversation, input: message })
    allow((await givingPartyOf(hub, conversation)) !== actor.party!.id)
    const request: Request = {
      ...asked,
      id: newId(),
      conversationId: conversation.id,
      fromPartyId: actor.party!.id,
      toPartyId: otherParty(actor.party!.id, conversation),
      status: 'asked',
      reason: null,
      note: '',
      askedBy: actor.personId,
      askedAt: now,
      endedAt: null,
    }
    if (await insertRequest(hub, request, formKey)) {
      await hub.record(actor, 'request.asked', request)
    } else if ((await latestRequest(hub, conversation.id))?.body !== asked.body) {
      throw new Refusal('conflict', 'request_stands')
    }
    return conversation
  })
}

/**
 * Does one act of a request's life (`requestLife`): decline it with a reason that goes back to who asked, or take one's
 * own back. It is answered by sending a proposal.
 * @param input of `decline`: the shape of `noProposalForm`.
 * @throws Refusal 'conflict' when the act does not fit its state.
 */
export async function actOnRequest(
  hub: Hub,
  actor: Actor,
  { id, act, input }: { id: RequestId; act: Exclude<RequestAct, 'answer'>; input?: unknown },
): Promise<Request> {
  const why = act === 'decline' ? checked(noProposalForm, input) : null
  return hub.inTransaction(async (hub) => {
    const { conversationId } = await requestVisibleTo(hub, actor, id)
    const conversation = await conversationVisibleTo(hub, theHub, conversationId, true)
    const request = await requestVisibleTo(hub, actor, id)
    const next = { ...afterRequestAct(act, request, hub.clock.now()), ...why }
    allow(mayDoWithRequest(act, actor, request))
    await saveRequestState(hub, next)
    await hub.record(actor, eventOf[act], next, why ? { reason: why.reason } : {})
    await tellBoth(hub, conversation)
    return next
  })
}

/** Ends requests for something that was wanted by a day that is past. */
// anyone: only the clock calls this, as the hub itself.
export async function expireRequests(hub: Hub): Promise<void> {
  for (const id of await overdueRequests(hub, dayOf(hub.clock.now()))) {
    await actOnRequest(hub, theHub, { id, act: 'expire' })
  }
}

/** The last request of a conversation, for its two parties; null when there was none. */
export async function lastRequest(
  hub: Hub,
  actor: Actor,
  id: ConversationId,
): Promise<{ request: Request; isOurs: boolean; may: Record<RequestAct, boolean> } | null> {
  await conversationVisibleTo(hub, actor, id)
  const request = await latestRequest(hub, id)
  if (!request) return null
  return {
    request,
    isOurs: actor.party?.id === request.fromPartyId,
    may: {
      answer: mayDoWithRequest('answer', actor, request),
      decline: mayDoWithRequest('decline', actor, request),
      withdraw: mayDoWithRequest('withdraw', actor, request),
      expire: false,
    },
  }
}

/** Whether someone may ask the other party of a conversation for a proposal: whoever would get what it gives. */
export async function mayRequestIn(hub: Hub, actor: Actor, conversation: Conversation): Promise<boolean> {
  if (!actor.personId || actor.scopes || !actor.party || actor.party.role === 'member') return false
  if (!isGoingOn(conversation) || conversation.status === 'waiting') return false
  return (await givingPartyOf(hub, conversation)) !== actor.party.id
}

/** What was asked is answered by the proposal that is sent now. The conversation is locked. */
export async function answerRequest(hub: Hub, actor: Actor, id: ConversationId): Promise<void> {
  const request = await latestRequest(hub, id)
  if (!request || !mayDoWithRequest('answer', actor, request)) return
  await saveRequestState(hub, afterRequestAct('answer', request, hub.clock.now()))
  await hub.record(actor, 'request.answered', request)
}

/**
 * One request, for its two parties.
 * @throws Refusal 'not-found': what you may not see does not exist.
 */
export async function requestVisibleTo(hub: Hub, actor: Actor, id: RequestId): Promise<Request> {
  const request = await loadRequest(hub, id)
  if (!request || !maySeeProposal(actor, request)) throw new Refusal('not-found', 'request_not_found')
  return request
}
