import { dayOf, type Hub } from '#foundation'
import { type NeedCard, needCards, needVisibleTo } from '#needs'
import { type OfferCard, offerCards, offerVisibleTo } from '#offers'
import { resolveRegion } from '#regions'
import { documentOf, suggest } from '#thesaurus'
import type { Actor, Kind, NeedId, OfferId, RegionCode, Theme } from '#vocabulary'
import { asking } from './ask.ts'
import { missingOf, type Obstacle } from './constraints.ts'
import { readDocument } from './document.ts'
import { withLots } from './exposure.ts'
import {
  loadNeedSide,
  loadOfferSide,
  needCandidates,
  offerCandidates,
  textsOf,
  tightestFirst,
} from './matching-store.ts'
import { type Features, featuresOf, type Scored } from './score.ts'
import { search, type Weighed } from './search.ts'
import { anyoneAsking, type NeedSide, type OfferSide } from './side.ts'
import { type ShownReason, shownReasons } from './surfaces.ts'
import { thresholds } from './weights.ts'

/** A need and an offer that fit each other, seen from one of them: the card is the other. */
export type Match<Card> = {
  card: Card
  /** 0–1: the logistic of the sum of the reasons' weights, from where a match begins. */
  score: number
  strength: 'strong' | 'good' | 'possible'
  /** What counts, the weightiest first. */
  reasons: ShownReason[]
  /** What is still to be seen to. It did not count. */
  missing: Obstacle[]
  /** With which chance it came to stand in its place: 1, but for a place that is given by lot. */
  chance: number
}

/** A visitor's wish in their own words. Everything but the text may be unknown. */
export type Sentence = { text: string; region?: RegionCode; kind?: Kind; themes?: Theme[] }

const shown = 10

/** Offers that fit a need, with their reasons: from its words and concepts, for those who may see the need. */
export async function findMatchesOfNeed(
  hub: Hub,
  actor: Actor,
  { id, limit = shown }: { id: NeedId; limit?: number },
): Promise<Match<OfferCard>[]> {
  const need = await needVisibleTo(hub, actor, id)
  const side = await loadNeedSide(hub, id, dayOf(hub.clock.now()))
  return side ? offersFor(hub, side, { title: need.title, text: need.description }, limit) : []
}

/** Offers that fit a sentence, before any account. */
// anyone: matches are made of what stands before everyone.
export async function findMatchesOfSentence(
  hub: Hub,
  _actor: Actor,
  { sentence, limit = shown }: { sentence: Sentence; limit?: number },
): Promise<Match<OfferCard>[]> {
  // All that a visitor says is what it is about: it counts as a title does.
  const text = { title: sentence.text, text: '' }
  const place = sentence.region ? await resolveRegion(hub, sentence.region) : null
  const guess = suggest(text)
  const side = anyoneAsking({
    kind: sentence.kind ?? guess.clearKind,
    themes: sentence.themes ?? guess.themes,
    path: place ? tightestFirst(place.path) : null,
    lexemes: readDocument(documentOf({ ...text, tags: [] })),
  })
  return offersFor(hub, side, text, limit)
}

/** Needs that an offer fits, with their reasons: for those who may see the offer. */
export async function findMatchesOfOffer(
  hub: Hub,
  actor: Actor,
  { id, limit = shown }: { id: OfferId; limit?: number },
): Promise<Match<NeedCard>[]> {
  const offer = await offerVisibleTo(hub, actor, id)
  const today = dayOf(hub.clock.now())
  const side = await loadOfferSide(hub, id, today)
  if (!side) return []
  const ask = await asking(hub, side, 'need')
  const order = await search(
    ask,
    (asked) => needCandidates(hub, side, asked, { today, limit: ask.limit }),
    (need) => ({ need, offer: side }),
    limit,
  )
  const ranked = order.slice(0, limit)
  const cards = await needCards(
    hub,
    ranked.map(({ candidate }) => candidate.id!),
    today,
  )
  const texts = await textsOf(hub, 'need', [...cards.keys()])
  return ranked.flatMap(({ candidate, scored }) => {
    const card = cards.get(candidate.id!)
    if (!card) return []
    const text = { title: offer.title, text: offer.description }
    return [
      matchOf(
        card,
        scored,
        shownReasons(scored.reasons, texts.get(card.id)!, text),
        missingOf(candidate, side),
        1,
      ),
    ]
  })
}

/** Candidates, details, rules, view: at most five queries, however many offers there are. */
async function offersFor(
  hub: Hub,
  side: NeedSide,
  text: { title: string; text: string },
  limit: number,
): Promise<Match<OfferCard>[]> {
  const today = dayOf(hub.clock.now())
  const ask = await asking(hub, side, 'offer')
  const order = await search(
    ask,
    (asked) => offerCandidates(hub, side, asked, { today, limit: ask.limit }),
    (offer) => ({ need: side, offer }),
    limit,
  )
  const ranked = placed(order, side, { today, places: limit })
  const cards = await offerCards(
    hub,
    ranked.map(({ match }) => match.candidate.id),
    today,
  )
  const texts = await textsOf(hub, 'offer', [...cards.keys()])
  return ranked.flatMap(({ match: { candidate, scored }, chance }) => {
    const card = cards.get(candidate.id)
    if (!card) return []
    return [
      matchOf(
        card,
        scored,
        shownReasons(scored.reasons, text, texts.get(card.id)!),
        missingOf(side, candidate),
        chance,
      ),
    ]
  })
}

function matchOf<Card>(
  card: Card,
  scored: Scored,
  reasons: ShownReason[],
  missing: Obstacle[],
  chance: number,
): Match<Card> {
  const strength =
    scored.score >= thresholds.strong ? 'strong' : scored.score >= thresholds.good ? 'good' : 'possible'
  return { card, score: scored.score, strength, reasons, missing, chance }
}

/** The first places; of a need that stands with lots, which stay the same for a week. A sentence is asked but once. */
function placed(
  order: Weighed<OfferSide>[],
  need: NeedSide,
  { today, places }: { today: string; places: number },
): { match: Weighed<OfferSide>; chance: number }[] {
  if (need.id === null) return order.slice(0, places).map((match) => ({ match, chance: 1 }))
  const week = Math.floor(Date.parse(today) / (7 * 24 * 60 * 60 * 1000))
  return withLots(order, ({ score }) => score >= thresholds.possible, {
    places,
    seed: `${need.id} ${week}`,
  }).slice(0, places)
}

/** The features of a need with each of its candidates: what weights are fitted on. */
export async function weighedPairs(
  hub: Hub,
  actor: Actor,
  id: NeedId,
): Promise<{ offerId: OfferId; features: Features }[]> {
  await needVisibleTo(hub, actor, id)
  const today = dayOf(hub.clock.now())
  const side = (await loadNeedSide(hub, id, today))!
  const { wider, rarity, limit } = await asking(hub, side, 'offer')
  const candidates = await offerCandidates(hub, side, wider, { today, limit })
  return candidates.map((offer) => ({ offerId: offer.id, features: featuresOf(side, offer, rarity) }))
}
