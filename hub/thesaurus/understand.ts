import { type Analysis, analyse } from '#language'
import type { Kind, ProductType, Theme } from '#vocabulary'
import { conceptForms, conceptsById, wordMeantBy } from './concepts.ts'

/** A word of a text, or a part of a compound, as it is compared. */
export type FoundWord = {
  lexeme: string
  /** 1 for the word itself, less for a part of a compound. */
  weight: number
  /** How it stands in the text. */
  surface: string
  inTitle: boolean
  /** Which word of the text it belongs to, so that a compound and its parts count once. */
  token: number
}

/** A concept of the thesaurus that a text speaks of. */
export type FoundConcept = { id: string; weight: number; surface: string; inTitle: boolean }

/** What a text says, in the terms in which texts are compared. */
export type Understanding = { words: FoundWord[]; concepts: FoundConcept[] }

const partWeight = 0.6
const viaWeight = { lemma: 1, phrase: 1, part: 0.6 } as const
const longestText = 8000

/** Reads a title and a text. The same words on both sides of a match come out as the same lexemes. */
export function understand({ title, text }: { title: string; text: string }): Understanding {
  const inTitle = understandField(title.slice(0, longestText), true, 0)
  const inText = understandField(text.slice(0, longestText), false, inTitle.tokens)
  return {
    words: [...inTitle.words, ...inText.words],
    concepts: mergedConcepts([...inTitle.concepts, ...inText.concepts]),
  }
}

function understandField(text: string, inTitle: boolean, firstToken: number) {
  const analysis = asMeant(analyse(text))
  const words: FoundWord[] = []
  for (const [index, token] of analysis.tokens.entries()) {
    const shared = { surface: token.surface, inTitle, token: firstToken + index }
    words.push({ lexeme: token.lemma, weight: 1, ...shared })
    for (const part of token.parts) words.push({ lexeme: part, weight: partWeight, ...shared })
  }
  const concepts = conceptForms()
    .find(analysis)
    .map((found) => ({
      id: found.id,
      weight: viaWeight[found.via],
      surface: text.slice(found.start, found.end),
      inTitle,
    }))
  return { words, concepts, tokens: analysis.tokens.length }
}

/** What is this long and can be taken apart may still be a slip: zone-panelen. A shorter compound is rather new. */
const longCompound = 9

/** A word that no dictionary has and that is a slip away from one of the thesaurus says that one, too. */
function asMeant({ tokens }: Analysis): Analysis {
  return {
    tokens: tokens.map((token) => {
      const mayBeSlip = !token.known && (!token.parts.length || token.lemma.length >= longCompound)
      const word = mayBeSlip ? wordMeantBy(token.lemma) : null
      return word ? { ...token, parts: [...token.parts, word] } : token
    }),
  }
}

/** Each concept once, where it stands clearest. */
function mergedConcepts(found: FoundConcept[]): FoundConcept[] {
  const best = new Map<string, FoundConcept>()
  for (const concept of found) {
    const earlier = best.get(concept.id)
    if (!earlier || earlier.weight < concept.weight) {
      best.set(concept.id, { ...concept, inTitle: concept.inTitle || (earlier?.inTitle ?? false) })
    }
  }
  return [...best.values()]
}

export type Suggestion = {
  kinds: Kind[]
  /** The kind that leads clearly; null where several are as likely. */
  clearKind: Kind | null
  themes: Theme[]
  productTypes: ProductType[]
}

/** So many times as much speaks for a kind that leads clearly. */
const clearLead = 2

/** What kind, themes and product type a text is likely about, the likeliest first: what a form proposes. */
export function suggest({ title, text }: { title: string; text: string }): Suggestion {
  const kinds = new Map<Kind, number>()
  const themes = new Map<Theme, number>()
  const productTypes = new Map<ProductType, number>()
  for (const found of understand({ title, text }).concepts) {
    const concept = conceptsById().get(found.id)!
    const weight = found.weight * (found.inTitle ? 2 : 1)
    if (concept.kind) kinds.set(concept.kind, (kinds.get(concept.kind) ?? 0) + weight)
    if (concept.theme) themes.set(concept.theme, (themes.get(concept.theme) ?? 0) + weight)
    if (concept.productType)
      productTypes.set(concept.productType, (productTypes.get(concept.productType) ?? 0) + weight)
  }
  const likely = likeliest(kinds, 3)
  const lead = (kinds.get(likely[0]!) ?? 0) / (kinds.get(likely[1]!) ?? Number.EPSILON)
  return {
    kinds: likely,
    clearKind: likely.length && lead >= clearLead ? likely[0]! : null,
    themes: likeliest(themes, 3),
    productTypes: likeliest(productTypes, 3),
  }
}

function likeliest<Name>(counts: Map<Name, number>, most: number): Name[] {
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .slice(0, most)
    .map(([name]) => name)
}
