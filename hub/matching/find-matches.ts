import { dayOf, type Hub } from '#foundation'
import { kindAndThemeTag } from '#listings'
import { type NeedCard, needCards, needVisibleTo } from '#needs'
import { type OfferCard, offerCards, offerVisibleTo } from '#offers'
import { resolveRegion } from '#regions'
import { documentOf, relatedConcepts, suggest } from '#thesaurus'
import type { Actor, Kind, NeedId, OfferId, RegionCode, Theme } from '#vocabulary'
import { missingOf, type Obstacle, obstaclesBetween } from './constraints.ts'
import { readDocument } from './document.ts'
import { fairOrder } from './exposure.ts'
import {
  type Asked,
  countsOf,
  loadNeedSide,
  loadOfferSide,
  needCandidates,
  offerCandidates,
  textsOf,
  tightestFirst,
} from './matching-store.ts'
import { type Features, featuresOf, type Rarity, scoreOf } from './score.ts'
import type { Lexemes, NeedSide, OfferSide } from './side.ts'
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
  const text = { title: '', text: sentence.text }
  const place = sentence.region ? await resolveRegion(hub, sentence.region) : null
  const guess = suggest(text)
  const side: NeedSide = {
    id: null,
    partyId: null,
    kind: sentence.kind ?? guess.kinds[0] ?? null,
    themes: sentence.themes ?? guess.themes,
    path: place ? tightestFirst(place.path) : null,
    phase: null,
    legalForm: null,
    households: null,
    amountCents: null,
    wantedBy: null,
    lexemes: readDocument(documentOf({ ...text, tags: [] })),
  }
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
  const { asked, wider, rarity, limit: weighed } = await asking(hub, side)
  const found = await needCandidates(hub, side, asked, { today, limit: weighed })
  const candidates =
    found.length < enough ? await needCandidates(hub, side, wider, { today, limit: weighed }) : found
  const ranked = rank(candidates, (need) => ({ need, offer: side }), rarity, limit)
  const cards = byId(
    await needCards(
      hub,
      ranked.map(({ candidate }) => candidate.id!),
      today,
    ),
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
  const { asked, wider, rarity, limit: weighed } = await asking(hub, side)
  const found = await offerCandidates(hub, side, asked, { today, limit: weighed })
  const candidates =
    found.length < enough ? await offerCandidates(hub, side, wider, { today, limit: weighed }) : found
  const ranked = rank(candidates, (offer) => ({ need: side, offer }), rarity, limit)
  const cards = byId(
    await offerCards(
      hub,
      ranked.map(({ candidate }) => candidate.id),
      today,
    ),
  )
  const texts = await textsOf(hub, 'offer', [...cards.keys()])
  return ranked.flatMap(({ candidate, scored }) => {
    const card = cards.get(candidate.id)
    if (!card) return []
    return [
      matchOf(
        card,
        scored,
        shownReasons(scored.reasons, text, texts.get(card.id)!),
        missingOf(side, candidate),
      ),
    ]
  })
}

/** Of so few documents all may be weighed that have a word in common. */
const few = 2000
/** How many candidates are weighed exactly: of few documents nearly all, of many the best by a first look. */
const weighedOfFew = 150
const weighedOfMany = 80
/** With fewer candidates than this, those without any word in common may come in, too. */
const enough = 60
/** Among many documents, words that stand in few of them ask by themselves, together for about so many. */
const rareDocuments = 1000
const fewestRare = 3
/** At most so many lexemes ask for candidates: the weightiest. */
const mostWanted = 36
const mostCommon = 16
/** What stands in a greater share of all documents tells nothing apart. */
const tooCommon = 0.15
/** How much a concept asks for beside a word, and one that is near it in the thesaurus. */
const conceptWeight = 1.6
const nearWeight = 0.7

type Asking = {
  asked: Asked
  /** Asks for what is of the same kind or theme, too, without any word in common. */
  wider: Asked
  rarity: Rarity
  /** How many candidates to weigh. */
  limit: number
}

/**
 * What to ask candidates by. Among many documents a common word says too little by itself, and asking for all that
 * have it would take too long: it counts where kind and theme are the same.
 */
async function asking(
  hub: Hub,
  side: { lexemes: Lexemes; kind: Kind | null; themes: readonly Theme[] },
): Promise<Asking> {
  const { total, counts, weights } = await weightsOf(hub, side.lexemes)
  const rarity: Rarity = (lexeme) => {
    const documents = Math.min(counts.get(lexeme) ?? 0, total)
    return Math.log(1 + (total - documents + 0.5) / (documents + 0.5))
  }
  const all = [...weights].map(([lexeme, weight]) => ({
    lexeme,
    weight: weight * rarity(lexeme),
    isCommon: (counts.get(lexeme) ?? 0) > total * tooCommon,
  }))
  const telling = all.filter(({ isCommon }) => !isCommon)
  const wanted = (telling.length >= 3 ? telling : all)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostWanted)
    .map(({ lexeme }) => lexeme)
  const kind = side.kind ? [`n:${side.kind}`] : []
  const themes = side.themes.map((theme) => `t:${theme}`)
  if (total <= few) {
    return {
      asked: { words: wanted },
      wider: { words: wanted, tags: [...kind, ...themes] },
      rarity,
      limit: weighedOfFew,
    }
  }
  const both = side.kind ? side.themes.map((theme) => kindAndThemeTag(side.kind!, theme)) : []
  const tags = both.length ? both : [...kind, ...themes]
  const { rare, common } = byRarity(wanted, counts)
  return {
    asked: { words: rare, together: { words: common, tags } },
    wider: { words: rare, tags },
    rarity,
    limit: weighedOfMany,
  }
}

async function weightsOf(hub: Hub, lexemes: Lexemes) {
  const weights = new Map<string, number>()
  for (const [word, weight] of lexemes.words) weights.set(word, weight)
  for (const [concept, weight] of lexemes.concepts) {
    weights.set(`k:${concept}`, weight * conceptWeight)
    for (const [near, nearness] of relatedConcepts(concept)) {
      const lexeme = `k:${near}`
      weights.set(lexeme, Math.max(weights.get(lexeme) ?? 0, weight * nearWeight * nearness))
    }
  }
  return { weights, ...(await countsOf(hub, [...weights.keys()])) }
}

/** Which lexemes may ask by themselves: the weightiest, for as many documents as can be weighed in time. */
function byRarity(wanted: string[], counts: ReadonlyMap<string, number>) {
  const rare: string[] = []
  const common: string[] = []
  let documents = 0
  for (const lexeme of wanted) {
    const here = counts.get(lexeme) ?? 0
    if (documents + here <= rareDocuments || rare.length < fewestRare) {
      rare.push(lexeme)
      documents += here
    } else if (common.length < mostCommon) common.push(lexeme)
  }
  return { rare, common }
}

type Ranked<Candidate> = { candidate: Candidate; scored: ReturnType<typeof scoreOf> }

/** Weighs candidates exactly, keeps those that deserve the name of a match, and orders them fairly. */
function rank<Candidate extends NeedSide | OfferSide>(
  candidates: Candidate[],
  pair: (candidate: Candidate) => { need: NeedSide; offer: OfferSide },
  rarity: Rarity,
  limit: number,
): Ranked<Candidate>[] {
  const matches = candidates.flatMap((candidate) => {
    const { need, offer } = pair(candidate)
    // The database has looked already; that no constraint is ever broken is worth a second look.
    if (obstaclesBetween(need, offer).length) return []
    const scored = scoreOf(need, offer, rarity)
    if (scored.score < thresholds.weighed) return []
    return [
      {
        candidate,
        scored,
        score: scored.score,
        partyId: candidate.partyId ?? '',
        likeness: candidate.lexemes.words as ReadonlyMap<string, number>,
      },
    ]
  })
  return fairOrder(matches, limit)
}

function matchOf<Card>(
  card: Card,
  scored: ReturnType<typeof scoreOf>,
  reasons: ShownReason[],
  missing: Obstacle[],
): Match<Card> {
  const strength =
    scored.score >= thresholds.strong ? 'strong' : scored.score >= thresholds.good ? 'good' : 'possible'
  return { card, score: scored.score, strength, reasons, missing }
}

function byId<Card extends { id: string }>(cards: Card[]): Map<string, Card> {
  return new Map(cards.map((card) => [card.id, card]))
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
  const { wider, rarity, limit } = await asking(hub, side)
  const candidates = await offerCandidates(hub, side, wider, { today, limit })
  return candidates.map((offer) => ({ offerId: offer.id, features: featuresOf(side, offer, rarity) }))
}
