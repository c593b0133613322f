import { fold } from '#language'
import type { Concept } from './concept.ts'
import { allConcepts, conceptsById } from './concepts.ts'
import { understand } from './understand.ts'

const mostFound = 20

/** The concepts that a text speaks of, and then those of which a form holds it. */
export function findConcepts(text: string): Concept[] {
  const sought = fold(text.trim())
  if (!sought) return []
  const spoken = understand({ title: text, text: '' }).concepts.map(({ id }) => conceptsById().get(id)!)
  const holding = allConcepts.filter(
    ({ id, residents, suppliers }) =>
      id.includes(sought) || [...residents, ...suppliers].some((form) => fold(form).includes(sought)),
  )
  return [...new Set([...spoken, ...holding])].slice(0, mostFound)
}
