import { conceptNearness, kindsImplied } from '#thesaurus'
import type { Kind, RegionCode, Theme } from '#vocabulary'
import type { NeedSide, OfferSide } from './side.ts'
import { bias, half, type Weights, weights } from './weights.ts'

/** How rare a lexeme is: the less often it occurs, the more it says. */
export type Rarity = (lexeme: string) => number

/** One thing that counts, and how much: the score of a match is the sum of these, and nothing else. */
export type Reason =
  | { code: 'words'; weight: number; words: string[] }
  | { code: 'concepts'; weight: number; concepts: { need: string; offer: string }[] }
  | { code: 'kind'; weight: number; kind: Kind; isExact: boolean }
  | { code: 'region'; weight: number; region: RegionCode }
  | { code: 'phase'; weight: number }
  | { code: 'budget'; weight: number }
  | { code: 'theme'; weight: number; themes: Theme[] }
  | { code: 'legal-form'; weight: number }
  | { code: 'timing'; weight: number }

export type Scored = { score: number; logit: number; reasons: Reason[] }

/** How each feature came out, 0–1, before it is weighed: what weights are fitted on. */
export type Features = Record<keyof Weights, number>

/** The score of a need and an offer that fit each other's constraints, with its reasons, the weightiest first. */
export function scoreOf(need: NeedSide, offer: OfferSide, rarity: Rarity, by: Weights = weights): Scored {
  const text = textFit(need, offer, rarity)
  const concepts = conceptFit(need, offer, rarity)
  const kind = kindFit(need, offer)
  const reasons: Reason[] = [
    { code: 'words', weight: by.text * text.fit, words: text.words },
    { code: 'concepts', weight: by.concepts * concepts.fit, concepts: concepts.pairs },
    { code: 'kind', weight: by.kind * kind, kind: offer.kind, isExact: kind === 1 },
    {
      code: 'region',
      weight: by.region * regionFit(need, offer),
      region: nearest(need, offer) ?? ('NL' as RegionCode),
    },
    { code: 'phase', weight: by.phase * phaseFit(need, offer) },
    { code: 'budget', weight: by.budget * budgetFit(need, offer) },
    { code: 'theme', weight: by.theme * themeFit(need, offer), themes: sharedThemes(need, offer) },
    { code: 'legal-form', weight: by.legalForm * legalFormFit(need, offer) },
    { code: 'timing', weight: by.timing * timingFit(need, offer) },
  ]
  const logit = reasons.reduce((sum, reason) => sum + reason.weight, bias)
  return {
    logit,
    score: 1 / (1 + Math.exp(-logit)),
    reasons: reasons.filter((reason) => reason.weight > 0).sort((one, other) => other.weight - one.weight),
  }
}

/** The features by themselves. */
export function featuresOf(need: NeedSide, offer: OfferSide, rarity: Rarity): Features {
  return {
    text: textFit(need, offer, rarity).fit,
    concepts: conceptFit(need, offer, rarity).fit,
    kind: kindFit(need, offer),
    region: regionFit(need, offer),
    phase: phaseFit(need, offer),
    budget: budgetFit(need, offer),
    theme: themeFit(need, offer),
    legalForm: legalFormFit(need, offer),
    timing: timingFit(need, offer),
  }
}

/** Words in common. A compound and its parts stand in one place, and each place counts once. */
function textFit(need: NeedSide, offer: OfferSide, rarity: Rarity): { fit: number; words: string[] } {
  let sum = 0
  const met: { lexeme: string; weight: number }[] = []
  for (const token of need.lexemes.tokens) {
    let best = 0
    let bestLexeme = ''
    for (const lexeme of token) {
      const there = offer.lexemes.words.get(lexeme)
      if (there === undefined) continue
      const weight = rarity(lexeme) * need.lexemes.words.get(lexeme)! * there
      if (weight > best) {
        best = weight
        bestLexeme = lexeme
      }
    }
    if (best > 0 && !met.some(({ lexeme }) => lexeme === bestLexeme)) {
      sum += best
      met.push({ lexeme: bestLexeme, weight: best })
    }
  }
  met.sort((one, other) => other.weight - one.weight)
  return { fit: sum / (sum + half.text), words: met.slice(0, 6).map(({ lexeme }) => lexeme) }
}

/** Concepts in common, or near each other in the thesaurus. */
function conceptFit(need: NeedSide, offer: OfferSide, rarity: Rarity) {
  let sum = 0
  const pairs: { need: string; offer: string; weight: number }[] = []
  for (const [wanted, wantedWeight] of need.lexemes.concepts) {
    let best = 0
    let bestOffered = ''
    for (const [offered, offeredWeight] of offer.lexemes.concepts) {
      const nearness = conceptNearness(wanted, offered)
      if (nearness === 0) continue
      const weight = nearness * offeredWeight * rarity(`k:${offered}`)
      if (weight > best) {
        best = weight
        bestOffered = offered
      }
    }
    if (best > 0) {
      sum += best * wantedWeight
      pairs.push({ need: wanted, offer: bestOffered, weight: best * wantedWeight })
    }
  }
  pairs.sort((one, other) => other.weight - one.weight)
  return {
    fit: sum / (sum + half.concepts),
    pairs: pairs.slice(0, 4).map(({ need, offer }) => ({ need, offer })),
  }
}

/** Kinds that can stand in for one another: who asks for a thing is often helped by someone who does it. */
const nearKinds: Partial<Record<Kind, Partial<Record<Kind, number>>>> = {
  product: { service: 0.5, space: 0.1, people: 0.2, skills: 0.2 },
  service: { people: 0.6, product: 0.5, skills: 0.4, knowledge: 0.5 },
  people: { service: 0.5, skills: 0.4, knowledge: 0.3 },
  skills: { knowledge: 0.6, people: 0.5, service: 0.4 },
  knowledge: { service: 0.5, skills: 0.6, people: 0.5, permission: 0.2 },
  space: { permission: 0.3, product: 0.1 },
  permission: { knowledge: 0.4, service: 0.3, space: 0.3 },
  finance: {},
}

function kindFit(need: NeedSide, offer: OfferSide): number {
  if (need.kind === offer.kind) return 1
  // Whoever does not say what kind of help they want says it with their words.
  const implied = kindsImplied(need.lexemes.concepts).has(offer.kind) ? (need.kind === null ? 1 : 0.65) : 0
  const near = need.kind === null ? 0 : (nearKinds[need.kind]?.[offer.kind] ?? 0)
  return Math.max(implied, near)
}

const tightness: Record<string, number> = { BU: 1, WK: 0.9, GM: 0.8, PV: 0.6, NL: 0.5 }

/** Wherever someone who does not say where is: it is in the country. */
const somewhere = ['NL' as RegionCode]

function nearest(need: NeedSide, offer: OfferSide): RegionCode | undefined {
  return (need.path ?? somewhere).find((code) => offer.serviceArea.includes(code))
}

function regionFit(need: NeedSide, offer: OfferSide): number {
  const code = nearest(need, offer)
  return code ? (tightness[code.slice(0, 2)] ?? 0.5) : 0
}

/** An offer made for this phase says more than one for all. */
function phaseFit(need: NeedSide, offer: OfferSide): number {
  if (need.phase === null || offer.phases.length === 0) return 0.5
  return offer.phases.length <= 2 ? 1 : 0.8
}

function legalFormFit(need: NeedSide, offer: OfferSide): number {
  if (need.legalForm === null || offer.legalForms.length === 0) return 0.5
  return offer.legalForms.length === 1 ? 1 : 0.8
}

/** An amount in the middle of what a financier gives fits better than one at the edge. */
function budgetFit(need: NeedSide, offer: OfferSide): number {
  if (offer.kind !== 'finance' || need.amountCents === null) return 0
  if (offer.amountMinCents === null && offer.amountMaxCents === null) return 0.5
  if (offer.amountMaxCents === null) return 0.7
  return need.amountCents <= offer.amountMaxCents
    ? need.amountCents >= offer.amountMaxCents / 20
      ? 1
      : 0.6
    : 0
}

function sharedThemes(need: NeedSide, offer: OfferSide): Theme[] {
  return need.themes.filter((theme) => offer.themes.includes(theme))
}

/** The first theme of a need is the one that it is about most. */
function themeFit(need: NeedSide, offer: OfferSide): number {
  const shared = sharedThemes(need, offer)
  if (!shared.length) return 0
  return shared[0] === need.themes[0] ? 1 : 0.7
}

/** An offer that ends before it is wanted is of less use. */
function timingFit(need: NeedSide, offer: OfferSide): number {
  if (need.wantedBy === null || offer.validUntil === null) return 0.5
  return offer.validUntil >= need.wantedBy ? 1 : 0
}
