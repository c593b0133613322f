import type { Exposure } from './side.ts'

/** What the order of a page looks at. */
export type Exposed = {
  score: number
  /** By what the score is multiplied in the order: the score itself stays the sum of its reasons. */
  turn: number
  partyId: string
  likeness: ReadonlyMap<string, number>
}

/** How much a match counts for itself, against how much it differs from what stands above it. */
const lambda = 0.8

/** So many of one party stand on a page before others have had their turn. */
const mostOfOneParty = 2

/** Beyond so many places the order is by score alone: nobody reads that far for variety. */
const varied = 20

/** Of those that wait, so many of the best are looked at for likeness. */
const compared = 60

/**
 * Orders matches fairly: by score and turn, less for what says the same as one above it (maximal marginal
 * relevance, Carbonell & Goldstein 1998), and at most two of one party among the first; what is left follows.
 * @returns all of them: the first `places` so ordered.
 */
export function fairOrder<Match extends Exposed>(matches: readonly Match[], places: number): Match[] {
  const waiting = matches
    .map((match) => ({ match, worth: match.score * match.turn, alike: 0 }))
    .sort((one, other) => other.worth - one.worth)
  const chosen: Match[] = []
  const ofParty = new Map<string, number>()
  const room = Math.min(places, varied)
  while (chosen.length < room && waiting.length) {
    let best = -1
    let bestValue = Number.NEGATIVE_INFINITY
    for (const [index, { match, worth, alike }] of waiting.entries()) {
      // The rest is worth less than the best can lose by being alike.
      if (lambda * worth <= bestValue) break
      if ((ofParty.get(match.partyId) ?? 0) >= mostOfOneParty) continue
      const value = (lambda - (1 - lambda) * alike) * worth
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
  return [...chosen, ...waiting.map(({ match }) => match)]
}

/** What is known of how an offer was looked at. */
type Known = { candidate: { exposure: Pick<Exposure, 'shown' | 'opened'> } }

/** One place in so many is given by lot. */
const everyPlace = 10

/** So many of those that wait take part in a lot. */
const inTheLot = 20

/** How many draws tell the chance of one. */
const draws = 100

/**
 * Gives each tenth place to one of those that wait, by lot: who was shown little, or opened much, has the better
 * chance (Thompson sampling, Chapelle & Li 2011). So an offer that nobody knows yet gets looked at.
 * @param ordered the whole order.
 * @param mayBeDrawn what deserves a place at all.
 * @param seed the same seed draws the same lots.
 * @returns the order, with for each the chance with which it came to stand there: 1 but for a place by lot.
 */
export function withLots<Match extends Exposed & Known>(
  ordered: readonly Match[],
  mayBeDrawn: (match: Match) => boolean,
  { places, seed }: { places: number; seed: string },
): { match: Match; chance: number }[] {
  const order = ordered.map((match) => ({ match, chance: 1 }))
  const random = randomOf(seed)
  for (let place = everyPlace - 1; place < Math.min(places, order.length); place += everyPlace) {
    const lot = order.slice(place).filter(({ match }) => mayBeDrawn(match))
    if (lot.length < 2) break
    lot.length = Math.min(lot.length, inTheLot)
    const wins = new Map<Match, number>()
    let last = lot[0]!.match
    for (let drawn = 0; drawn < draws; drawn++) {
      last = drawOf(
        lot.map(({ match }) => match),
        random,
      )
      wins.set(last, (wins.get(last) ?? 0) + 1)
    }
    const [winner] = order.splice(
      order.findIndex(({ match }) => match === last),
      1,
    )
    order.splice(place, 0, { match: winner!.match, chance: wins.get(last)! / draws })
  }
  return order
}

/** Who comes out best when each draws how often it would be opened from what is known of that. */
function drawOf<Match extends Exposed & Known>(lot: readonly Match[], random: () => number): Match {
  let best = lot[0]!
  let bestValue = -1
  for (const match of lot) {
    const { shown, opened } = match.candidate.exposure
    const value = match.score * beta(1 + opened, 1 + shown - opened, random)
    if (value > bestValue) {
      bestValue = value
      best = match
    }
  }
  return best
}

function beta(a: number, b: number, random: () => number): number {
  const one = gamma(a, random)
  return one / (one + gamma(b, random))
}

/** For shapes of 1 and more (Marsaglia & Tsang 2000). */
function gamma(shape: number, random: () => number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const v = (1 + c * normal) ** 3
    if (v > 0 && Math.log(1 - random()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Numbers in [0, 1) that look random and follow from a text (mulberry32 over FNV-1a). */
function randomOf(seed: string): () => number {
  let state = 2_166_136_261
  for (const char of seed) state = Math.imul(state ^ char.codePointAt(0)!, 16_777_619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
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
