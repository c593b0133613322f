import type { Asking } from './ask.ts'
import { obstaclesBetween } from './constraints.ts'
import { type Exposed, fairOrder } from './exposure.ts'
import type { Asked } from './matching-store.ts'
import { type Rarity, type Scored, scoreOf } from './score.ts'
import type { NeedSide, OfferSide } from './side.ts'
import { thresholds } from './weights.ts'

/** A candidate with its exact score. */
export type Weighed<Candidate> = Exposed & { candidate: Candidate; scored: Scored }

type Pair<Candidate> = (candidate: Candidate) => { need: NeedSide; offer: OfferSide }

/** Candidates, weighed exactly and in a fair order; of a wider question where the first finds little. */
export async function search<Candidate extends NeedSide | OfferSide>(
  { asked, wider, isThin, rarity }: Asking,
  find: (asked: Asked) => Promise<Candidate[]>,
  pair: Pair<Candidate>,
  places: number,
): Promise<Weighed<Candidate>[]> {
  const found = await find(asked)
  const matches = weigh(found, pair, rarity)
  const best = Math.max(0, ...matches.map(({ score }) => score))
  return fairOrder(isThin(found.length, best) ? weigh(await find(wider), pair, rarity) : matches, places)
}

/** Weighs candidates exactly, and keeps those that deserve the name of a match. */
function weigh<Candidate extends NeedSide | OfferSide>(
  candidates: Candidate[],
  pair: Pair<Candidate>,
  rarity: Rarity,
): Weighed<Candidate>[] {
  return candidates.flatMap((candidate) => {
    const { need, offer } = pair(candidate)
    // The database has looked already; that no constraint is ever broken is worth a second look.
    if (obstaclesBetween(need, offer).length) return []
    const scored = scoreOf(need, offer, rarity)
    if (scored.score < thresholds.weighed) return []
    return [
      {
        candidate,
        scored,
        score: scored.score,
        turn: 'exposure' in candidate ? candidate.exposure.turn : 1,
        partyId: candidate.partyId ?? '',
        likeness: candidate.lexemes.words,
      },
    ]
  })
}
