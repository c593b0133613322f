import { hideMessage, type MessageRef, messageVisibleTo } from '#conversations'
import { fileVisibleTo, hidePicture, showPicture } from '#files'
import type { Hub } from '#foundation'
import { hideNeed, needVisibleTo } from '#needs'
import { hideOffer, offerVisibleTo } from '#offers'
import { hideParty, partyVisibleTo, showParty } from '#parties'
import { hideReview, reviewVisibleTo } from '#reviews'
import {
  type Actor,
  type ConversationId,
  type FileId,
  isId,
  type NeedId,
  type OfferId,
  type PartyId,
  Refusal,
  type ReviewId,
  theHub,
} from '#vocabulary'
import type { Case, ThingKind, ThingRef } from './case.ts'
import { partyOfPicture } from './case-store.ts'

/** What of a thing is kept with a report, so that a later change does not hide what was reported. */
export type Snapshot = { title?: string; text?: string; website?: string; pictureId?: string }

export type Thing = {
  title: string
  partyId: PartyId | null
  snapshot: Snapshot
  /** Where it stands; null where it has no page of its own. */
  path: string | null
}

/** What is to be hidden, and what its party is told. */
type Hiding = { thing: ThingRef; said: string }

type Handling = {
  /** The thing, for someone who may see it. */
  find: (hub: Hub, actor: Actor, id: string) => Promise<Thing>
  /** Takes it out of sight; of a picture, where it stood. */
  hide: (hub: Hub, one: Hiding) => Promise<Case['stoodOn']>
  show: (hub: Hub, one: Case) => Promise<void>
}

const handling: Record<ThingKind, Handling> = {
  need: {
    async find(hub, actor, id) {
      const need = await needVisibleTo(hub, actor, id as NeedId)
      return listed('/vragen', need)
    },
    hide: (hub, { thing }) => nowhere(hideNeed(hub, theHub, { id: thing.id as NeedId, hidden: true })),
    show: (hub, { thing }) => hideNeed(hub, theHub, { id: thing.id as NeedId, hidden: false }),
  },
  offer: {
    async find(hub, actor, id) {
      const offer = await offerVisibleTo(hub, actor, id as OfferId)
      return listed('/aanbod', offer)
    },
    hide: (hub, { thing }) => nowhere(hideOffer(hub, theHub, { id: thing.id as OfferId, hidden: true })),
    show: (hub, { thing }) => hideOffer(hub, theHub, { id: thing.id as OfferId, hidden: false }),
  },
  party: {
    async find(hub, actor, id) {
      const party = await partyVisibleTo(hub, actor, id as PartyId)
      const text = [party.summary, party.description].filter(Boolean).join('\n\n')
      return {
        title: party.name,
        partyId: party.id,
        snapshot: {
          title: party.name,
          text,
          website: party.website ?? undefined,
          pictureId: party.pictureId ?? undefined,
        },
        path: `/partijen/${party.slug}-${party.id}`,
      }
    },
    hide: (hub, { thing, said }) =>
      nowhere(hideParty(hub, theHub, { id: thing.id as PartyId, input: { reason: said } })),
    show: (hub, { thing }) => showParty(hub, theHub, thing.id as PartyId),
  },
  message: {
    async find(hub, actor, id) {
      const { message, conversation } = await messageVisibleTo(hub, actor, messageRef(id))
      return {
        title: conversation.title,
        partyId: message.partyId,
        snapshot: { text: message.body },
        path: `/gesprekken/${conversation.id}`,
      }
    },
    hide: (hub, { thing }) => nowhere(hideMessage(hub, theHub, { ...messageRef(thing.id), hidden: true })),
    show: (hub, { thing }) => hideMessage(hub, theHub, { ...messageRef(thing.id), hidden: false }),
  },
  review: {
    async find(hub, actor, id) {
      const review = await reviewVisibleTo(hub, actor, id as ReviewId)
      const writer = await partyVisibleTo(hub, theHub, review.byPartyId)
      return {
        title: writer.name,
        partyId: review.byPartyId,
        snapshot: { text: review.body },
        path: null,
      }
    },
    hide: (hub, { thing }) => nowhere(hideReview(hub, theHub, { id: thing.id as ReviewId, hidden: true })),
    show: (hub, { thing }) => hideReview(hub, theHub, { id: thing.id as ReviewId, hidden: false }),
  },
  picture: {
    async find(hub, actor, id) {
      const { file } = await fileVisibleTo(hub, actor, id as FileId)
      if (file.width === null) throw new Refusal('not-found', 'file_not_found')
      return {
        title: file.name,
        partyId: await partyOfPicture(hub, file.id),
        snapshot: { pictureId: file.id },
        path: null,
      }
    },
    hide: (hub, { thing }) => hidePicture(hub, theHub, thing.id as FileId),
    show: (hub, { thing, stoodOn }) => showPicture(hub, theHub, { id: thing.id as FileId, stood: stoodOn }),
  },
}

/**
 * One thing that can be reported, for someone who may see it.
 * @throws Refusal 'not-found': what you may not see does not exist.
 */
export function thingVisibleTo(hub: Hub, actor: Actor, { kind, id }: ThingRef): Promise<Thing> {
  return handling[kind].find(hub, actor, id)
}

/** The thing as it is now; null once it is gone. */
export async function thingNow(hub: Hub, ref: ThingRef): Promise<Thing | null> {
  try {
    return await thingVisibleTo(hub, theHub, ref)
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.kind === 'not-found') return null
    throw refusal
  }
}

/** @param said what its party is told. */
export function hideThing(hub: Hub, thing: ThingRef, said: string): Promise<Case['stoodOn']> {
  return handling[thing.kind].hide(hub, { thing, said })
}

export function showThing(hub: Hub, one: Case): Promise<void> {
  return handling[one.thing.kind].show(hub, one)
}

async function nowhere(hidden: Promise<void>): Promise<[]> {
  await hidden
  return []
}

function listed(
  list: string,
  one: {
    id: string
    slug: string
    title: string
    description: string
    partyId: PartyId
    pictureId: string | null
  },
): Thing {
  return {
    title: one.title,
    partyId: one.partyId,
    snapshot: { title: one.title, text: one.description, pictureId: one.pictureId ?? undefined },
    path: `${list}/${one.slug}-${one.id}`,
  }
}

function messageRef(id: string): MessageRef {
  const [conversationId = '', number] = id.split(':')
  if (!isId(conversationId) || !/^\d{1,9}$/.test(number ?? ''))
    throw new Refusal('not-found', 'message_not_found')
  return { conversationId: conversationId as ConversationId, number: Number(number) }
}
