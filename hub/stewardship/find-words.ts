import type { Hub } from '#foundation'
import { isWordOfThesaurus } from '#thesaurus'
import { type Actor, allow } from '#vocabulary'
import { maySpeakOfWords } from './steward-policy.ts'
import { type CountedWord, type Decision, decisions, undecidedWords } from './word-store.ts'

const pageSize = 25
const atOnce = 500
const mostLooks = 20

/**
 * Words of published needs that the thesaurus does not know, those of most needs first. Words are looked up by the
 * hundreds, since most of them it does know.
 */
export async function findMissingWords(
  hub: Hub,
  actor: Actor,
  { after }: { after?: string } = {},
): Promise<{ words: CountedWord[]; next: string | null }> {
  allow(maySpeakOfWords(actor))
  const missing: CountedWord[] = []
  let last = after ?? null
  for (let look = 0; look < mostLooks && missing.length <= pageSize; look++) {
    const words = await undecidedWords(hub, { after: last, limit: atOnce })
    missing.push(...words.filter(({ word }) => !isWordOfThesaurus(word)))
    if (words.length < atOnce) break
    last = words.at(-1)!.word
  }
  const page = missing.slice(0, pageSize)
  return { words: page, next: missing.length > pageSize ? page.at(-1)!.word : null }
}

/** Which words were proposed for which concept, the latest first; or those that were left out. */
export async function findDecisions(
  hub: Hub,
  actor: Actor,
  { areProposals, limit = 500 }: { areProposals: boolean; limit?: number },
): Promise<Decision[]> {
  allow(maySpeakOfWords(actor))
  return decisions(hub, { areProposals, limit })
}
