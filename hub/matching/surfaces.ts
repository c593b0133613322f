import { understand } from '#thesaurus'
import type { Reason } from './score.ts'

type Text = { title: string; text: string }

/** A reason with the words as they stand on both sides, for people to read. */
export type ShownReason = Reason & { met: { need: string; offer: string }[] }

/** Finds back how the words and concepts that counted are written in the two texts. */
export function shownReasons(reasons: readonly Reason[], need: Text, offer: Text): ShownReason[] {
  const said = surfacesOf(need)
  const offered = surfacesOf(offer)
  return reasons.map((reason) => {
    if (reason.code === 'words') {
      return {
        ...reason,
        met: pairs(reason.words.map((word) => [said.words.get(word), offered.words.get(word)])),
      }
    }
    if (reason.code === 'concepts') {
      return {
        ...reason,
        met: pairs(
          reason.concepts.map(({ need, offer }) => [said.concepts.get(need), offered.concepts.get(offer)]),
        ),
      }
    }
    return { ...reason, met: [] }
  })
}

function surfacesOf(text: Text) {
  const { words, concepts } = understand(text)
  const bySurface = new Map<string, string>()
  // The title is read first, and the first place in which a word stands is the one that is shown.
  for (const word of words) if (!bySurface.has(word.lexeme)) bySurface.set(word.lexeme, word.surface)
  return { words: bySurface, concepts: new Map(concepts.map((concept) => [concept.id, concept.surface])) }
}

/** Pairs of which both sides were found, each once. */
function pairs(found: [string | undefined, string | undefined][]): { need: string; offer: string }[] {
  const seen = new Set<string>()
  const met: { need: string; offer: string }[] = []
  for (const [need, offer] of found) {
    const key = `${need?.toLowerCase()}|${offer?.toLowerCase()}`
    if (need && offer && !seen.has(key)) {
      seen.add(key)
      met.push({ need, offer })
    }
  }
  return met
}
