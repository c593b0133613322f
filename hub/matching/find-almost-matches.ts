import { dayOf, type Hub } from '#foundation'
import { needVisibleTo } from '#needs'
import { type OfferCard, offerCards } from '#offers'
import type { Actor, NeedId } from '#vocabulary'
import { asking } from './ask.ts'
import { type Obstacle, obstaclesBetween } from './constraints.ts'
import { loadNeedSide, offerCandidates } from './matching-store.ts'
import { scoreOf } from './score.ts'
import { thresholds } from './weights.ts'

/** An offer that would fit a need, but for one thing. It is no match, and is never shown as one. */
export type AlmostMatch = { card: OfferCard; obstacle: Obstacle }

/** What people can do something about: a place is not moved, and what is full is full. */
const withinReach: ReadonlySet<Obstacle['code']> = new Set([
  'phase',
  'legal-form',
  'households-min',
  'households-max',
  'amount-min',
  'amount-max',
])

/** Offers that would be a good match if the need met one more condition, with that condition: a way forward. */
export async function findAlmostMatchesOfNeed(
  hub: Hub,
  actor: Actor,
  { id, limit = 3 }: { id: NeedId; limit?: number },
): Promise<AlmostMatch[]> {
  await needVisibleTo(hub, actor, id)
  const today = dayOf(hub.clock.now())
  const need = await loadNeedSide(hub, id, today)
  if (!need) return []
  const ask = await asking(hub, need, 'offer')
  const candidates = await offerCandidates(hub, need, ask.asked, { today, limit: ask.limit, anyone: true })
  const almost = candidates
    .flatMap((offer) => {
      const [obstacle, ...others] = obstaclesBetween(need, offer)
      if (!obstacle || others.length || !withinReach.has(obstacle.code)) return []
      const { score } = scoreOf(need, offer, ask.rarity)
      return score >= thresholds.good ? [{ offer, obstacle, score }] : []
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, limit)
  const cards = await offerCards(
    hub,
    almost.map(({ offer }) => offer.id),
    today,
  )
  return almost.flatMap(({ offer, obstacle }) => {
    const card = cards.get(offer.id)
    return card ? [{ card, obstacle }] : []
  })
}
