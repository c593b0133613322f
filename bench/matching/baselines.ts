import { create, insertMultiple, search } from '@orama/orama'
import MiniSearch from 'minisearch'
import type { JudgedNeed, JudgedOffer } from './judged-set.ts'

/** Ranks all offers for a need: what the hub is measured beside. */
export type Ranker = (need: JudgedNeed) => Promise<string[]> | string[]

const textOf = (need: JudgedNeed) => `${need.title} ${need.description}`

/** MiniSearch as it is shipped. */
export function miniSearch(offers: JudgedOffer[]): Ranker {
  const index = new MiniSearch<JudgedOffer>({ fields: ['title', 'description'] })
  index.addAll(offers)
  return (need) => index.search(textOf(need)).map(({ id }) => id as string)
}

/** Orama as it is shipped, in Dutch. */
export async function orama(offers: JudgedOffer[]): Promise<Ranker> {
  const index = create({
    schema: { id: 'string', title: 'string', description: 'string' },
    language: 'dutch',
  })
  await insertMultiple(
    index,
    offers.map(({ id, title, description }) => ({ id, title, description })),
  )
  return async (need) => {
    const { hits } = await search(index, {
      term: textOf(need),
      properties: ['title', 'description'],
      threshold: 1,
      limit: offers.length,
    })
    return hits.map(({ document }) => document.id as string)
  }
}

/** BM25 (k1 1.2, b 0.75) over raw words. */
export function bm25(offers: JudgedOffer[]): Ranker {
  const words = (text: string) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? []
  const documents = offers.map((offer) => ({
    id: offer.id,
    words: words(`${offer.title} ${offer.description}`),
  }))
  const average = documents.reduce((sum, { words }) => sum + words.length, 0) / documents.length
  const frequency = new Map<string, number>()
  for (const document of documents)
    for (const word of new Set(document.words)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  return (need) => {
    const wanted = new Set(words(textOf(need)))
    return documents
      .map(({ id, words }) => {
        let score = 0
        for (const word of wanted) {
          const count = words.filter((one) => one === word).length
          if (!count) continue
          const df = frequency.get(word)!
          const idf = Math.log(1 + (documents.length - df + 0.5) / (df + 0.5))
          score += (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * words.length) / average))
        }
        return { id, score }
      })
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
      .map(({ id }) => id)
  }
}
