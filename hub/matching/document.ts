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
  // 'word':1A,7 'next':… — a quote within a lexeme would be doubled, but the hub writes none.
  let at = 0
  while (at < document.length) {
    const quote = document.indexOf("'", at + 1)
    const lexeme = document.slice(at + 1, quote)
    const space = document.indexOf(' ', quote)
    const end = space < 0 ? document.length : space
    at = end + 1
    const isConcept = lexeme.startsWith('k:')
    if (!isConcept && lexeme[1] === ':') continue
    let weight = 0
    for (const mark of document.slice(quote + 2, end).split(',')) {
      weight = Math.max(weight, classWeight[mark.at(-1)!] ?? classWeight.D!)
      if (isConcept) continue
      const place = Number.parseInt(mark, 10)
      const there = places.get(place)
      if (there) there.push(lexeme)
      else places.set(place, [lexeme])
    }
    if (isConcept) concepts.set(lexeme.slice(2), weight)
    else words.set(lexeme, weight)
  }
  return { words, tokens: distinct([...places.values()]), concepts }
}

/** A word that stands in five places is one word. */
function distinct(tokens: string[][]): string[][] {
  const known = new Map<string, string[]>()
  for (const token of tokens) known.set(token.sort().join(' '), token)
  return [...known.values()]
}
