import { type NeedId, type OfferId, type PartyId, type PersonId, type ReferralId, Refusal } from '#vocabulary'

export const referralStatuses = [
  'sent',
  'seen',
  'followed',
  'agreed',
  'delivered',
  'refused',
  'withdrawn',
  'overtaken',
  'expired',
] as const
export type ReferralStatus = (typeof referralStatuses)[number]

/** Why a party says that what it was pointed to is not for it: whoever referred reads it. */
export const notForUsReasons = ['not-fitting', 'known', 'arranged', 'no-time', 'other'] as const
export type NotForUsReason = (typeof notForUsReasons)[number]

/** A party that is pointed to another's offer or need by someone who knows both. */
export type Referral = {
  id: ReferralId
  /** Null where a broker of the hub refers in their own name. */
  fromPartyId: PartyId | null
  /** Null once the person is gone. */
  sentBy: PersonId | null
  toPartyId: PartyId
  /** Whose offer or need it points to. */
  otherPartyId: PartyId
  pointsTo: 'offer' | 'need'
  needId: NeedId | null
  offerId: OfferId | null
  /** What it points to, as it was called then. */
  title: string
  why: string
  status: ReferralStatus
  reason: NotForUsReason | null
  note: string
  sentAt: Date
  /** When it came to be as it is. */
  changedAt: Date
  /** ISO date: the last day on which something can come of it by itself. */
  expiresOn: string
}

/** Who does an act: the party that is pointed, whoever referred, or the hub, which follows what the two parties do. */
type Side = 'receiver' | 'referrer' | 'hub'

export const referralActs = [
  'see',
  'refuse',
  'withdraw',
  'follow',
  'agree',
  'deliver',
  'overtake',
  'expire',
] as const
export type ReferralAct = (typeof referralActs)[number]

/**
 * The life of a referral: from which states each act may be done, where it leads, and who does it. What the two
 * parties do says more than what one of them said before: whoever talks after all has followed it.
 */
export const referralLife: Record<
  ReferralAct,
  { from: readonly ReferralStatus[]; to: ReferralStatus; by: Side }
> = {
  see: { from: ['sent'], to: 'seen', by: 'receiver' },
  refuse: { from: ['sent', 'seen'], to: 'refused', by: 'receiver' },
  withdraw: { from: ['sent'], to: 'withdrawn', by: 'referrer' },
  follow: { from: ['sent', 'seen', 'refused'], to: 'followed', by: 'hub' },
  agree: { from: ['sent', 'seen', 'refused', 'followed'], to: 'agreed', by: 'hub' },
  deliver: { from: ['sent', 'seen', 'refused', 'followed', 'agreed'], to: 'delivered', by: 'hub' },
  overtake: { from: ['sent', 'seen'], to: 'overtaken', by: 'hub' },
  expire: { from: ['sent', 'seen'], to: 'expired', by: 'hub' },
}

/** How long a referral waits for something to come of it. */
export const waitsForDays = 60

/** What came of referrals, as one asks for it and counts it. */
export const outcomes = {
  waiting: ['sent', 'seen'],
  talking: ['followed'],
  agreed: ['agreed', 'delivered'],
  refused: ['refused'],
  ended: ['withdrawn', 'overtaken', 'expired'],
} as const satisfies Record<string, readonly ReferralStatus[]>
export type Outcome = keyof typeof outcomes

export function isPossible(act: ReferralAct, { status }: Pick<Referral, 'status'>): boolean {
  return referralLife[act].from.includes(status)
}

/** Whether it still waits for the party that was pointed. */
export function isWaiting({ status }: Pick<Referral, 'status'>): boolean {
  return status === 'sent' || status === 'seen'
}

/**
 * @param why belongs to `refuse`.
 * @throws Refusal 'conflict' when the act does not fit its state.
 */
export function after(
  act: ReferralAct,
  referral: Referral,
  now: Date,
  why: { reason: NotForUsReason | null; note: string } = { reason: null, note: '' },
): Referral {
  if (!isPossible(act, referral)) throw new Refusal('conflict', `referral_cannot_${act}`)
  return { ...referral, ...why, status: referralLife[act].to, changedAt: now }
}
