import { type Life, livedOn } from '#listings'
import type {
  FileId,
  Kind,
  LegalForm,
  OfferId,
  OfferStatus,
  PartyId,
  Phase,
  ProductType,
  RegionCode,
  Theme,
} from '#vocabulary'

/** What a party makes available. Amounts are euro cents; an empty list of phases or legal forms means all. */
export type Offer = {
  id: OfferId
  partyId: PartyId
  status: OfferStatus
  kind: Kind | null
  productType: ProductType | null
  /** In the form that its product type gives them. */
  terms: Record<string, unknown>
  title: string
  slug: string
  description: string
  themes: Theme[]
  serviceArea: RegionCode[]
  phases: Phase[]
  legalForms: LegalForm[]
  amountMinCents: number | null
  amountMaxCents: number | null
  householdsMin: number | null
  householdsMax: number | null
  /** How many initiatives it can serve; null for no limit. */
  capacity: number | null
  capacityTaken: number
  /** ISO date: the last day on which it can be had. */
  validUntil: string | null
  pictureId: FileId | null
  pictureAlt: string
  attachmentIds: FileId[]
  createdAt: Date
  updatedAt: Date
  publishedAt: Date | null
  /** ISO date: the last day on which it stands before everyone unless it is renewed. */
  expiresOn: string | null
  expiryWarnedOn: string | null
  closedAt: Date | null
  externalId: string | null
  /** Counts saves, so that a form opened before another's save is told so. */
  revision: number
  /** Set while moderators keep it out of sight, or have yet to look at it. */
  hiddenAt: Date | null
}

export const offerActs = ['publish', 'pause', 'resume', 'renew', 'withdraw', 'expire'] as const
export type OfferAct = (typeof offerActs)[number]

/** The life of an offer: from which states each act may be done, and where it leads. */
export const offerLife: Life<OfferAct, OfferStatus> = {
  publish: { from: ['draft', 'withdrawn'], to: 'published' },
  pause: { from: ['published'], to: 'paused' },
  resume: { from: ['paused'], to: 'published' },
  renew: { from: ['published', 'paused', 'expired'], to: 'published' },
  withdraw: { from: ['published', 'paused', 'expired'], to: 'withdrawn' },
  expire: { from: ['published', 'paused'], to: 'expired' },
}

/** Whether an act fits the state an offer is in. */
export function isPossible(act: OfferAct, offer: Offer): boolean {
  return offerLife[act].from.includes(offer.status)
}

/**
 * The offer after an act. It never stands beyond the day until which it is valid.
 * @param today ISO date in the Netherlands.
 * @throws Refusal 'conflict' when the act does not fit its state.
 */
export function after(act: OfferAct, offer: Offer, now: Date, today: string): Offer {
  return livedOn(offerLife, 'offer', act, offer, { now, today, lastDay: offer.validUntil })
}

/** How many more initiatives it can serve; null for no limit. */
export function capacityLeft(offer: Pick<Offer, 'capacity' | 'capacityTaken'>): number | null {
  return offer.capacity === null ? null : offer.capacity - offer.capacityTaken
}
