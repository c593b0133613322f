import { type Analysis, analyse, type Token } from './analyse.ts'

/** A form that was found in a text: as its very word, as a phrase, or as a part of a compound. */
export type Found = {
  id: string
  form: string
  start: number
  end: number
  via: 'lemma' | 'phrase' | 'part'
}

export type PhraseIndex = { find(analysis: Analysis): Found[] }

type Form = { form: string; id: string; lemmas: string[] }

/** How many words may stand between those of a phrase. */
const slack = 3

/**
 * Finds forms of one or more words in texts, by lemmas: the words of a phrase in any order, close together. A
 * compound is found taken apart, too: "dakisolatie" in "isolatie van het dak".
 */
export function phraseIndex(forms: { form: string; id: string }[]): PhraseIndex {
  const byLemma = new Map<string, Form[]>()
  const count = new Map<string, number>()
  const all: Form[] = []
  for (const { form, id } of forms) {
    const { tokens } = analyse(form)
    if (!tokens.length) continue
    all.push({ form, id, lemmas: tokens.map((token) => token.lemma) })
    const [only] = tokens
    if (tokens.length === 1 && only!.parts.length === 2) all.push({ form, id, lemmas: only!.parts })
  }
  for (const { lemmas } of all)
    for (const lemma of new Set(lemmas)) count.set(lemma, (count.get(lemma) ?? 0) + 1)
  for (const one of all) {
    // A phrase waits under its rarest word, so that few are looked at.
    const rarest = one.lemmas.reduce((best, lemma) => (count.get(lemma)! < count.get(best)! ? lemma : best))
    const waiting = byLemma.get(rarest)
    if (waiting) waiting.push(one)
    else byLemma.set(rarest, [one])
  }
  return {
    find({ tokens }) {
      const found = new Map<string, Found>()
      for (const [index, token] of tokens.entries()) {
        for (const lexeme of [token.lemma, ...token.parts]) {
          for (const form of byLemma.get(lexeme) ?? []) {
            const one = at(form, tokens, index, lexeme === token.lemma)
            const earlier = one && found.get(one.id)
            if (one && (!earlier || (earlier.via === 'part' && one.via !== 'part'))) found.set(one.id, one)
          }
        }
      }
      return [...found.values()]
    },
  }
}

/** Whether a form stands around the word at this place. */
function at({ form, id, lemmas }: Form, tokens: Token[], index: number, isWhole: boolean): Found | null {
  const here = tokens[index]!
  if (lemmas.length === 1) {
    return { id, form, start: here.start, end: here.end, via: isWhole ? 'lemma' : 'part' }
  }
  const window = lemmas.length + slack
  let { start, end } = here
  const used = new Set<number>()
  for (const lemma of lemmas) {
    let near = -1
    for (
      let other = Math.max(0, index - window);
      other <= Math.min(tokens.length - 1, index + window);
      other++
    ) {
      const token = tokens[other]!
      if (Math.abs(token.position - here.position) > window + 2 || used.has(other)) continue
      if (token.lemma === lemma || token.parts.includes(lemma)) {
        if (near < 0 || Math.abs(other - index) < Math.abs(near - index)) near = other
      }
    }
    if (near < 0) return null
    used.add(near)
    start = Math.min(start, tokens[near]!.start)
    end = Math.max(end, tokens[near]!.end)
  }
  return { id, form, start, end, via: 'phrase' }
}
