import { dayOf, type Hub } from '#foundation'
import { kindAndThemeTag } from '#listings'
import { type NeedCard, needCards, needVisibleTo } from '#needs'
import { type OfferCard, offerCards, offerVisibleTo } from '#offers'
import { resolveRegion } from '#regions'
import { documentOf, kindsImplied, relatedConcepts, suggest } from '#thesaurus'
import type { Actor, Kind, NeedId, OfferId, RegionCode, Theme } from '#vocabulary'
import { missingOf, type Obstacle, obstaclesBetween } from './constraints.ts'
import { readDocument } from './document.ts'
import { cosine, type Exposed, fairOrder } from './exposure.ts'
import {
  type Asked,
  type Counts,
  countsOf,
  loadNeedSide,
  loadOfferSide,
  needCandidates,
  needsLike,
  offerCandidates,
  type Side,
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
    kind: sentence.kind ?? guess.clearKind,
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
  const ask = await asking(hub, side, 'need')
  const ranked = await search(
    ask,
    (asked) => needCandidates(hub, side, asked, { today, limit: ask.limit }),
    (need) => ({ need, offer: side }),
    limit,
  )
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

/** From which likeness (cosine of what two texts are about) needs are said to be alike. */
const alikeFrom = 0.3
const lookedAt = 30

/** What others ask that is like this text: at most three queries. */
// anyone: what stands is for everyone.
export async function findNeedsLike(
  hub: Hub,
  _actor: Actor,
  {
    title,
    text,
    except = null,
    limit = 3,
  }: { title: string; text: string; except?: NeedId | null; limit?: number },
): Promise<NeedCard[]> {
  const today = dayOf(hub.clock.now())
  const lexemes = readDocument(documentOf({ title, text, tags: [] }))
  const guess = suggest({ title, text })
  const { asked } = await asking(hub, { lexemes, kind: guess.clearKind, themes: guess.themes }, 'need')
  const found = await needsLike(hub, asked, { today, limit: lookedAt, except })
  const alike = found
    .map(({ id, lexemes: there }) => ({ id, likeness: cosine(about(lexemes), about(there)) }))
    .filter(({ likeness }) => likeness >= alikeFrom)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, limit)
  const cards = byId(
    await needCards(
      hub,
      alike.map(({ id }) => id),
      today,
    ),
  )
  return alike.flatMap(({ id }) => cards.get(id) ?? [])
}

/** What a text is about: its concepts, and its words for less. */
function about({ words, concepts }: Lexemes): Map<string, number> {
  return new Map([
    ...[...words].map(([word, weight]) => [word, weight * 0.5] as const),
    ...[...concepts].map(([concept, weight]) => [`k:${concept}`, weight] as const),
  ])
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
  const ranked = await search(
    ask,
    (asked) => offerCandidates(hub, side, asked, { today, limit: ask.limit }),
    (offer) => ({ need: side, offer }),
    limit,
  )
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

/** Of so few documents all are asked for that have a word in common. */
const few = 2000
/** How many candidates are weighed exactly: of few documents nearly all, of many the best by a first look. */
const weighedOfFew = 150
const weighedOfMany = 60
/** Of few documents, with fewer candidates than this, those without any word in common may come in, too. */
const enough = 60
/** Of many documents, rare words ask for about so many, and kind and theme for so many more. */
const budget = { rare: 300, alike: 1500 }
/** The same where that finds too few, or nothing good. */
const widerBudget = { rare: 6000, alike: 6000 }
const enoughOfMany = 20
/** At most so many lexemes count in the first look: the weightiest. */
const mostWanted = 36
const mostWantedOfMany = 12
/** What stands in a greater share of all documents tells nothing apart. */
const tooCommon = 0.15
/** How much a concept asks for beside a word, and one that is near it in the thesaurus. */
const conceptWeight = 1.6
const nearWeight = 0.7

type Asking = {
  asked: Asked
  /** What to ask for where too few are found. */
  wider: Asked
  /** Whether so many candidates, of which the best scores this, are reason to ask wider. */
  isThin: (found: number, best: number) => boolean
  rarity: Rarity
  /** How many candidates to weigh. */
  limit: number
}

/**
 * What to ask candidates by. Of few documents: those with any word or concept in common. Of many, that would be far
 * too many to look at in time: those of the same kind and theme, of which the first look tells who shares words,
 * and those that share a rare word, whatever they are.
 */
async function asking(
  hub: Hub,
  side: { lexemes: Lexemes; kind: Kind | null; themes: readonly Theme[] },
  other: Side,
): Promise<Asking> {
  const weights = weightsOf(side.lexemes)
  const kind = side.kind ? [`n:${side.kind}`] : []
  const themes = side.themes.map((theme) => `t:${theme}`)
  const kinds = side.kind ? [side.kind] : [...kindsImplied(side.lexemes.concepts)]
  const kindAndTheme = kinds.flatMap((kind) => side.themes.map((theme) => kindAndThemeTag(kind, theme)))
  const { both: counts, there } = await countsOf(hub, [...weights.keys(), ...kindAndTheme], other)
  const rarity: Rarity = (lexeme) => {
    const documents = Math.min(counts.of.get(lexeme) ?? 0, counts.total)
    return Math.log(1 + (counts.total - documents + 0.5) / (documents + 0.5))
  }
  const wanted = [...weights]
    .map(([lexeme, weight]) => ({ lexeme, weight: weight * rarity(lexeme) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ lexeme }) => lexeme)
  if (there.total <= few) {
    const words = wanted.slice(0, mostWanted)
    return {
      asked: { words, tags: [], crowded: [], counted: words },
      wider: { words, tags: [...kind, ...themes], crowded: [], counted: words },
      isThin: (found) => found < enough,
      rarity,
      limit: weighedOfFew,
    }
  }
  const telling = wanted.filter((lexeme) => (counts.of.get(lexeme) ?? 0) <= counts.total * tooCommon)
  const known = (telling.length >= 3 ? telling : wanted)
    .filter((lexeme) => there.of.has(lexeme))
    .slice(0, mostWantedOfMany)
  const within = ({ rare, alike }: typeof budget): Asked => {
    const tags = kindAndTheme.length ? kindAndTheme : [...kind, ...themes]
    const alone = withinBudget(tags, there, alike)
    return {
      words: withinBudget(known, there, rare, 1),
      tags: alone,
      crowded: tags.filter((tag) => !alone.includes(tag)),
      counted: known,
    }
  }
  return {
    asked: within(budget),
    wider: within(widerBudget),
    isThin: (found, best) => found < enoughOfMany || best < thresholds.good,
    rarity,
    limit: weighedOfMany,
  }
}

/**
 * Lexemes that together ask for no more documents than can be looked at in time.
 * @param always so many of the first, whatever they ask for.
 */
function withinBudget(lexemes: string[], counts: Counts, most: number, always = 0): string[] {
  let documents = 0
  return lexemes.filter((lexeme, index) => {
    const here = counts.of.get(lexeme) ?? 0
    if (index >= always && documents + here > most) return false
    documents += here
    return true
  })
}

/** How much each lexeme asks for, before its rarity: words, concepts, and concepts near those. */
function weightsOf(lexemes: Lexemes): Map<string, number> {
  const weights = new Map<string, number>()
  for (const [word, weight] of lexemes.words) weights.set(word, weight)
  for (const [concept, weight] of lexemes.concepts) {
    weights.set(`k:${concept}`, weight * conceptWeight)
    for (const [near, nearness] of relatedConcepts(concept)) {
      const lexeme = `k:${near}`
      weights.set(lexeme, Math.max(weights.get(lexeme) ?? 0, weight * nearWeight * nearness))
    }
  }
  return weights
}

type Ranked<Candidate> = { candidate: Candidate; scored: ReturnType<typeof scoreOf> }

/** Candidates, weighed exactly and in a fair order; of a wider question where the first finds little. */
async function search<Candidate extends NeedSide | OfferSide>(
  { asked, wider, isThin, rarity }: Asking,
  find: (asked: Asked) => Promise<Candidate[]>,
  pair: (candidate: Candidate) => { need: NeedSide; offer: OfferSide },
  limit: number,
): Promise<Ranked<Candidate>[]> {
  const found = await find(asked)
  const matches = weigh(found, pair, rarity)
  const best = Math.max(0, ...matches.map(({ score }) => score))
  return fairOrder(isThin(found.length, best) ? weigh(await find(wider), pair, rarity) : matches, limit)
}

/** Weighs candidates exactly, and keeps those that deserve the name of a match. */
function weigh<Candidate extends NeedSide | OfferSide>(
  candidates: Candidate[],
  pair: (candidate: Candidate) => { need: NeedSide; offer: OfferSide },
  rarity: Rarity,
): (Ranked<Candidate> & Exposed)[] {
  return candidates.flatMap((candidate) => {
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
        likeness: candidate.lexemes.words,
      },
    ]
  })
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
  const { wider, rarity, limit } = await asking(hub, side, 'offer')
  const candidates = await offerCandidates(hub, side, wider, { today, limit })
  return candidates.map((offer) => ({ offerId: offer.id, features: featuresOf(side, offer, rarity) }))
}
