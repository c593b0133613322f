/** What the order of a page looks at. */
export type Exposed = { score: number; partyId: string; likeness: ReadonlyMap<string, number> }

/** How much a match counts for itself, against how much it differs from what stands above it. */
const lambda = 0.8

/** So many of one party stand on a page before others have had their turn. */
const mostOfOneParty = 2

/** Beyond so many places the order is by score alone: nobody reads that far for variety. */
const varied = 20

/** Of those that wait, so many of the best are looked at for likeness. */
const compared = 60

/**
 * Orders matches fairly: by score, less for what says the same as one above it (maximal marginal relevance,
 * Carbonell & Goldstein 1998), and at most two of one party among the first; what is left follows by score.
 */
export function fairOrder<Match extends Exposed>(matches: readonly Match[], places: number): Match[] {
  const waiting = matches
    .map((match) => ({ match, alike: 0 }))
    .sort((one, other) => other.match.score - one.match.score)
  const chosen: Match[] = []
  const ofParty = new Map<string, number>()
  const room = Math.min(places, varied)
  while (chosen.length < room && waiting.length) {
    let best = -1
    let bestValue = Number.NEGATIVE_INFINITY
    for (const [index, { match, alike }] of waiting.entries()) {
      // The rest scores less than the best can lose by being alike.
      if (lambda * match.score <= bestValue) break
      if ((ofParty.get(match.partyId) ?? 0) >= mostOfOneParty) continue
      const value = (lambda - (1 - lambda) * alike) * match.score
      if (value > bestValue) {
        bestValue = value
        best = index
      }
    }
    if (best < 0) break
    const { match } = waiting.splice(best, 1)[0]!
    chosen.push(match)
    ofParty.set(match.partyId, (ofParty.get(match.partyId) ?? 0) + 1)
    for (const one of waiting.slice(0, compared)) {
      one.alike = Math.max(one.alike, cosine(one.match.likeness, match.likeness))
    }
  }
  return [...chosen, ...waiting.map(({ match }) => match)].slice(0, places)
}

/** How alike two weighed sets of words are, 0–1. */
export function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const [word, weight] of one) {
    const there = other.get(word)
    if (there !== undefined) shared += weight * there
  }
  return shared ? shared / Math.sqrt(squares(one) * squares(other)) : 0
}

function squares(words: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const weight of words.values()) sum += weight * weight
  return sum
}
