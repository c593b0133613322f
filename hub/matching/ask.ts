import type { Hub } from '#foundation'
import { kindAndThemeTag } from '#listings'
import { kindsImplied, relatedConcepts } from '#thesaurus'
import type { Kind, Theme } from '#vocabulary'
import { type Asked, type Counts, countsOf, type Side } from './matching-store.ts'
import type { Rarity } from './score.ts'
import type { Lexemes } from './side.ts'
import { thresholds } from './weights.ts'

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

/** What to ask candidates by, and how to weigh them. */
export type Asking = {
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
export async function asking(
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
