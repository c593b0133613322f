import { partsOf } from './compound.ts'
import { fold } from './fold.ts'
import { lemmaOf } from './lemma.ts'
import { lexicon } from './lexicon.ts'
import { stopWords } from './stop-words.ts'

/** A word of a text, as it is compared. Offsets point into the text as it was given. */
export type Token = {
  surface: string
  start: number
  end: number
  /** Which word of the text it is, words that are left out counted. */
  position: number
  lemma: string
  /** The parts of a compound, as lemmas. */
  parts: string[]
  /** Whether the dictionary has it. */
  known: boolean
}

export type Analysis = { tokens: Token[] }

const longest = 60
const word = /[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*/gu

/** What a text says in words that can be compared. Linear in its length, whatever it holds. */
export function analyse(text: string): Analysis {
  const tokens: Token[] = []
  const left = stopWords()
  let position = 0
  for (const match of text.matchAll(word)) {
    position++
    if (match[0].length > longest) continue
    const folded = fold(match[0])
      .replace(/['’]s?$/, '')
      .replace(/^['’]/, '')
    const pieces = folded
      .split(/['’‑-]/)
      .filter((piece) => piece.length > 1 && !left.has(piece) && !/^\d+$/.test(piece))
    if (!pieces.length || left.has(folded)) continue
    const joined = pieces.join('')
    const lemma = lemmaOf(joined)
    const parts =
      pieces.length > 1
        ? pieces.flatMap((piece) => [lemmaOf(piece), ...partsOf(lemmaOf(piece))])
        : partsOf(lemma)
    tokens.push({
      surface: match[0],
      start: match.index,
      end: match.index + match[0].length,
      position,
      lemma,
      parts: [...new Set(parts)].filter((part) => part !== lemma && part.length > 2 && !left.has(part)),
      known: lexicon().has(lemma),
    })
  }
  return { tokens }
}
