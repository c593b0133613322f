import { analyse, fold, lemmaOf, nearestAmong, type PhraseIndex, phraseIndex } from '#language'
import { building } from './building.ts'
import { care } from './care.ts'
import { careWellbeing } from './care-wellbeing.ts'
import { circular } from './circular.ts'
import type { Concept } from './concept.ts'
import { culture } from './culture.ts'
import { digital } from './digital.ts'
import { education } from './education.ts'
import { energy } from './energy.ts'
import { finance } from './finance.ts'
import { food } from './food.ts'
import { goodsAndServices } from './goods-and-services.ts'
import { green } from './green.ts'
import { initiativeLife } from './initiative-life.ts'
import { knowledge } from './knowledge.ts'
import { meeting } from './meeting.ts'
import { mobility } from './mobility.ts'
import { people } from './people.ts'
import { permissions } from './permissions.ts'
import { publicSpace } from './public-space.ts'
import { safety } from './safety.ts'
import { spaces } from './spaces.ts'
import { volunteerInsurance } from './volunteer-insurance.ts'

/** The whole thesaurus. */
export const allConcepts: readonly Concept[] = [
  ...building,
  ...care,
  ...careWellbeing,
  ...circular,
  ...culture,
  ...digital,
  ...education,
  ...energy,
  ...finance,
  ...food,
  ...goodsAndServices,
  ...green,
  ...initiativeLife,
  ...knowledge,
  ...meeting,
  ...mobility,
  ...people,
  ...permissions,
  ...publicSpace,
  ...safety,
  ...spaces,
  ...volunteerInsurance,
]

let byId: Map<string, Concept> | undefined

export function conceptsById(): ReadonlyMap<string, Concept> {
  byId ??= new Map(allConcepts.map((concept) => [concept.id, concept]))
  return byId
}

let words: Set<string> | undefined

/** Whether a lemma stands in any form, or is a part of a compound there. */
export function isWordOfThesaurus(lemma: string): boolean {
  words ??= new Set(
    allConcepts.flatMap(({ residents, suppliers }) =>
      [...residents, ...suppliers].flatMap((form) =>
        analyse(form).tokens.flatMap((token) => [token.lemma, ...token.parts]),
      ),
    ),
  )
  return words.has(lemma)
}

let forms: PhraseIndex | undefined
let meant: ((word: string) => string | null) | undefined

/** The word of the thesaurus that was meant by a misspelt one; null where that cannot be told. */
export function wordMeantBy(word: string): string | null {
  meant ??= nearestAmong(
    allConcepts.flatMap(({ residents, suppliers }) =>
      [...residents, ...suppliers].flatMap((form) =>
        analyse(form).tokens.flatMap(({ lemma, surface }) => [lemma, fold(surface)]),
      ),
    ),
  )
  const found = meant(word)
  return found && lemmaOf(found)
}

/** All forms of all concepts, ready to be found in a text. Built at the first use. */
export function conceptForms(): PhraseIndex {
  forms ??= phraseIndex(
    allConcepts.flatMap((concept) =>
      [...concept.residents, ...concept.suppliers].map((form) => ({ form, id: concept.id })),
    ),
  )
  return forms
}
