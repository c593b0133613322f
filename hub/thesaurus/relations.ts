import type { Kind } from '#vocabulary'
import { allConcepts, conceptsById } from './concepts.ts'

/** How near two concepts are: the same, a wider or narrower one, a related one, or two cases of the same. */
const nearness = { same: 1, broader: 0.55, related: 0.45, sibling: 0.3, twiceBroader: 0.3 }

let near: Map<string, Map<string, number>> | undefined

/** Every concept with those near it, and how near: built once from the thesaurus. */
function nearConcepts(): Map<string, Map<string, number>> {
  if (near) return near
  const made = new Map<string, Map<string, number>>()
  const put = (one: string, other: string, value: number) => {
    if (one === other) return
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = made.get(from) ?? new Map<string, number>()
      known.set(to, Math.max(known.get(to) ?? 0, value))
      made.set(from, known)
    }
  }
  const narrower = new Map<string, string[]>()
  for (const concept of allConcepts) {
    for (const broader of concept.broader ?? []) {
      put(concept.id, broader, nearness.broader)
      narrower.set(broader, [...(narrower.get(broader) ?? []), concept.id])
      for (const wider of conceptsById().get(broader)?.broader ?? [])
        put(concept.id, wider, nearness.twiceBroader)
    }
    for (const related of concept.related ?? []) put(concept.id, related, nearness.related)
  }
  for (const siblings of narrower.values()) {
    // A very wide concept says nothing of what its cases have in common.
    if (siblings.length > 8) continue
    for (const one of siblings) for (const other of siblings) put(one, other, nearness.sibling)
  }
  near = made
  return made
}

/** How near two concepts are, 0–1. */
export function conceptNearness(one: string, other: string): number {
  return one === other ? nearness.same : (nearConcepts().get(one)?.get(other) ?? 0)
}

/** Concepts near a concept, with how near each is. */
export function relatedConcepts(id: string): ReadonlyMap<string, number> {
  return nearConcepts().get(id) ?? new Map()
}

/** The kinds of help that a text speaks of, by its concepts. */
export function kindsImplied(concepts: ReadonlyMap<string, number>): Set<Kind> {
  const kinds = new Set<Kind>()
  for (const [id, weight] of concepts) {
    const kind = conceptsById().get(id)?.kind
    // A part of a compound is too little ground.
    if (kind && weight >= 1) kinds.add(kind)
  }
  return kinds
}
