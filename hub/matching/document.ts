import type { Lexemes } from './side.ts'

const classWeight: Record<string, number> = { A: 1.6, B: 1, C: 0.9, D: 0.6 }

/**
 * Reads a `tsvector` as PostgreSQL writes it: which words stand in which places, and which concepts. Tags are left
 * out: what a listing is stands in its own columns.
 */
export function readDocument(document: string): Lexemes {
  const words = new Map<string, number>()
  const places = new Map<number, string[]>()
  const concepts = new Map<string, number>()
  // One match a lexeme: 'word':1A,7 — a quote within a lexeme is doubled, but the hub writes none.
  for (const [, lexeme, at] of document.matchAll(/'([^']+)':([0-9A-D,]+)/g)) {
    const marks = at!.split(',')
    let weight = 0
    for (const mark of marks) {
      const last = mark.at(-1)!
      weight = Math.max(weight, classWeight[last] ?? classWeight.D!)
    }
    if (lexeme!.startsWith('k:')) {
      concepts.set(lexeme!.slice(2), weight)
    } else if (lexeme![1] !== ':') {
      words.set(lexeme!, weight)
      for (const mark of marks) {
        const place = Number.parseInt(mark, 10)
        const there = places.get(place)
        if (there) there.push(lexeme!)
        else places.set(place, [lexeme!])
      }
    }
  }
  return { words, tokens: distinct([...places.values()]), concepts }
}

/** A word that stands in five places is one word. */
function distinct(tokens: string[][]): string[][] {
  const known = new Map<string, string[]>()
  for (const token of tokens) known.set(token.sort().join(' '), token)
  return [...known.values()]
}
