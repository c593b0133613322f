import { checked } from '#fields'
import { dayOf, daysAfter, type Hub } from '#foundation'
import { keptScore } from '#matching'
import { needVisibleTo } from '#needs'
import { offerVisibleTo, placesOf, takePlace } from '#offers'
import { partyVisibleTo, presentActor } from '#parties'
import { attempt, limits } from '#people'
import { type Actor, allow, type NeedId, newId, type OfferId, type PartyId, Refusal } from '#vocabulary'
import { admitWaiting } from './act-on-conversation.ts'
import { answerDays, type Conversation } from './conversation.ts'
import { mayStartConversation } from './conversation-policy.ts'
import {
  insertConversation,
  isBlocked,
  lockPair,
  saveConversation,
  standingConversation,
} from './conversation-store.ts'
import { messageForm } from './form.ts'
import { said } from './send-message.ts'

/** What a question is about: someone's need or offer, and what of one's own fits it. */
export type About = { need: NeedId; ownOffer?: OfferId | null } | { offer: OfferId; ownNeed?: NeedId | null }

/**
 * Asks a party about its need or its offer. Where they talk about it already, the message is put there. Of an offer
 * that has only so many places it takes one, or a turn among those who wait.
 * @param input the shape of `messageForm`.
 * @throws Refusal 'too-many' after so many questions a day (`limits.contact`).
 */
export async function startConversation(
  hub: Hub,
  asking: Actor,
  { about, input }: { about: About; input: unknown },
): Promise<Conversation> {
  const form = checked(messageForm, input)
  return hub.inTransaction(async (hub) => {
    const actor = await presentActor(hub, asking, true)
    if (!actor) throw new Refusal('not-allowed', 'no_party')
    const { askedPartyId, ...subject } = await subjectOf(hub, actor, about)
    allow(mayStartConversation(actor, askedPartyId))
    await partyVisibleTo(hub, actor, askedPartyId)
    const askingPartyId = actor.party!.id
    await lockPair(hub, askingPartyId, askedPartyId)
    if (await isBlocked(hub, askingPartyId, askedPartyId)) {
      throw new Refusal('not-allowed', 'conversation_blocked')
    }
    const now = hub.clock.now()
    const fresh: Conversation = {
      ...subject,
      id: newId(),
      askingPartyId,
      askedPartyId,
      status: 'asked',
      reason: null,
      note: '',
      holdsPlace: false,
      holdsUntil: null,
      answerBy: daysAfter(dayOf(now), answerDays),
      score: subject.needId && subject.offerId ? await keptScore(hub, subject.needId, subject.offerId) : 0,
      messages: 0,
      startedAt: now,
      lastMessageAt: now,
      lastPartyId: askingPartyId,
      endedAt: null,
    }
    if (!(await insertConversation(hub, fresh))) {
      const standing = await standingConversation(hub, fresh)
      if (!standing) throw new Refusal('conflict', 'conversation_has_ended')
      return said(hub, actor, standing, form)
    }
    await attempt(hub, limits.contact, actor.personId!)
    const placed = 'offer' in about ? await withPlace(hub, actor, fresh) : fresh
    await saveConversation(hub, placed)
    await hub.record(actor, 'conversation.started', placed)
    return said(hub, actor, placed, form)
  })
}

type Subject = Pick<Conversation, 'needId' | 'offerId' | 'title'> & { askedPartyId: PartyId }

/** What is asked about must stand, and what is brought along must be one's own. */
async function subjectOf(hub: Hub, actor: Actor, about: About): Promise<Subject> {
  if ('need' in about) {
    const need = await needVisibleTo(hub, actor, about.need)
    const own = about.ownOffer ? await offerVisibleTo(hub, actor, about.ownOffer) : null
    allow(own === null || (own.partyId === actor.party?.id && own.hiddenAt === null))
    if (need.status !== 'published') throw new Refusal('conflict', 'no_longer_open')
    return { needId: need.id, offerId: own?.id ?? null, title: need.title, askedPartyId: need.partyId }
  }
  const offer = await offerVisibleTo(hub, actor, about.offer)
  const own = about.ownNeed ? await needVisibleTo(hub, actor, about.ownNeed) : null
  allow(own === null || (own.partyId === actor.party?.id && own.hiddenAt === null))
  if (offer.status !== 'published') throw new Refusal('conflict', 'no_longer_open')
  return { needId: own?.id ?? null, offerId: offer.id, title: offer.title, askedPartyId: offer.partyId }
}

/** With a place of the offer where one is left after those who wait; else it waits too. */
async function withPlace(hub: Hub, actor: Actor, conversation: Conversation): Promise<Conversation> {
  const offerId = conversation.offerId!
  const { isLimited } = await placesOf(hub, offerId)
  if (!isLimited) return conversation
  await admitWaiting(hub, offerId)
  return (await takePlace(hub, actor, offerId))
    ? { ...conversation, holdsPlace: true, holdsUntil: conversation.answerBy }
    : { ...conversation, status: 'waiting' }
}
