import { dayOf, type Hub } from '#foundation'
import { type Page, pageOf, pageSize, readCursor } from '#listings'
import { type Actor, allow, type NeedId, type OfferId, type ReferralId, Refusal } from '#vocabulary'
import { referralVisibleTo } from './load-referral.ts'
import { isWaiting, type Outcome, outcomes, type ReferralStatus, referralStatuses } from './referral.ts'
import { type ReferralPermissions, referralPermissions, referrerOf } from './referral-policy.ts'
import { countReferrals, selectReferrals, type ToldReferral, type Whose } from './referral-store.ts'

export type ReferralCard = ToldReferral & { isWaiting: boolean; may: ReferralPermissions }

export type ReferralQuery = {
  side: 'received' | 'sent'
  outcome?: Outcome
  /** The cursor that an earlier page gave as `next`. */
  after?: string
  limit?: number
}

/** How many referrals there are of each outcome, and how many in all. */
export type Outcomes = Record<Outcome, number> & { all: number }

/**
 * Referrals that someone got for their party, or sent, the latest first, and how many of them led to what. Two
 * queries, however many there are.
 */
// anyone: one's own party's referrals, or one's own.
export async function findReferrals(
  hub: Hub,
  actor: Actor,
  { side, outcome, after, limit }: ReferralQuery,
): Promise<Page<ReferralCard> & { counts: Outcomes }> {
  const whose = whoseReferrals(actor, side)
  const size = pageSize(limit)
  const counts = countsOf(await countReferrals(hub, whose))
  const rows = await selectReferrals(hub, {
    whose,
    statuses: outcome ? outcomes[outcome] : referralStatuses,
    today: dayOf(hub.clock.now()),
    after: after === undefined ? null : readCursor(after, 'moment'),
    limit: size + 1,
  })
  const page = pageOf(rows, size, counts[outcome ?? 'all'])
  return { ...page, cards: page.cards.map((card) => cardFor(actor, card)), counts }
}

const askedAtOnce = 10

/** What the party acted for is pointed to and has not answered yet, all of it or to one thing. One query. */
// anyone: one's own party's referrals.
export async function findWaitingReferrals(
  hub: Hub,
  actor: Actor,
  about?: { needId: NeedId } | { offerId: OfferId },
): Promise<ReferralCard[]> {
  if (!actor.party || actor.scopes) return []
  const rows = await selectReferrals(hub, {
    whose: { to: actor.party.id },
    statuses: outcomes.waiting,
    today: dayOf(hub.clock.now()),
    isOpen: true,
    about,
    after: null,
    limit: askedAtOnce,
  })
  return rows.map(({ card }) => cardFor(actor, card))
}

/**
 * A referral as the one side or the other hears of it; null when it concerns a party that is hidden or blocked. Only
 * the hub itself asks this, to know what to tell.
 */
export async function findToldReferral(
  hub: Hub,
  actor: Actor,
  { id, side }: { id: ReferralId; side: 'receiver' | 'referrer' },
): Promise<ToldReferral | null> {
  allow(actor.isHub)
  const { toPartyId, fromPartyId, sentBy } = await referralVisibleTo(hub, actor, id)
  const referrer = fromPartyId ? { from: fromPartyId } : sentBy && { broker: sentBy }
  const whose = side === 'receiver' ? { to: toPartyId } : referrer
  if (!whose) return null
  const [row] = await selectReferrals(hub, {
    whose,
    statuses: referralStatuses,
    today: dayOf(hub.clock.now()),
    about: { id },
    after: null,
    limit: 1,
  })
  return row?.card ?? null
}

function cardFor(actor: Actor, card: ToldReferral): ReferralCard {
  return { ...card, isWaiting: isWaiting(card), may: referralPermissions(actor, card) }
}

/** What was sent for a party is for all its members; what a broker sent in their own name for them alone. */
function whoseReferrals(actor: Actor, side: 'received' | 'sent'): Whose {
  if (!actor.personId || actor.scopes) throw new Refusal('not-allowed', 'sign_in_first')
  const own = actor.party?.id ?? null
  if (side === 'received') {
    if (!own) throw new Refusal('not-allowed', 'no_party')
    return { to: own }
  }
  const { partyId } = referrerOf(actor) ?? { partyId: own }
  return partyId ? { from: partyId } : { broker: actor.personId }
}

function countsOf(counted: Map<ReferralStatus, number>): Outcomes {
  const sum = (statuses: readonly ReferralStatus[]) =>
    statuses.reduce((total, status) => total + (counted.get(status) ?? 0), 0)
  const each = Object.entries(outcomes).map(([outcome, statuses]) => [outcome, sum(statuses)])
  return { ...(Object.fromEntries(each) as Record<Outcome, number>), all: sum(referralStatuses) }
}
