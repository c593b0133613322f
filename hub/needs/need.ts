import { type Life, livedOn } from '#listings'
import type { FileId, Kind, NeedId, NeedStatus, PartyId, RegionCode, Theme } from '#vocabulary'

/** What an initiative looks for. Amounts are euro cents; quantities have two decimals and count `unit`. */
export type Need = {
  id: NeedId
  partyId: PartyId
  status: NeedStatus
  kind: Kind | null
  title: string
  slug: string
  description: string
  themes: Theme[]
  region: RegionCode | null
  amountCents: number | null
  amountMetCents: number
  quantity: number | null
  quantityMet: number
  unit: string
  /** ISO date. */
  wantedBy: string | null
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

export const needActs = ['publish', 'pause', 'resume', 'renew', 'fulfil', 'withdraw', 'expire'] as const
export type NeedAct = (typeof needActs)[number]

/** The life of a need: from which states each act may be done, and where it leads. */
export const needLife: Life<NeedAct, NeedStatus> = {
  publish: { from: ['draft', 'withdrawn', 'fulfilled'], to: 'published' },
  pause: { from: ['published'], to: 'paused' },
  resume: { from: ['paused'], to: 'published' },
  renew: { from: ['published', 'paused', 'expired'], to: 'published' },
  fulfil: { from: ['published', 'paused', 'expired'], to: 'fulfilled' },
  withdraw: { from: ['published', 'paused', 'expired'], to: 'withdrawn' },
  expire: { from: ['published', 'paused'], to: 'expired' },
}

/** Whether an act fits the state a need is in. */
export function isPossible(act: NeedAct, need: Need): boolean {
  return needLife[act].from.includes(need.status)
}

/**
 * The need after an act.
 * @param today ISO date in the Netherlands.
 * @throws Refusal 'conflict' when the act does not fit its state.
 */
export function after(act: NeedAct, need: Need, now: Date, today: string): Need {
  return livedOn(needLife, 'need', act, need, { now, today, lastDay: null })
}

/** What of a need is still to be met; null where it names no amount or quantity. */
export function remainderOf(need: Pick<Need, 'amountCents' | 'amountMetCents' | 'quantity' | 'quantityMet'>) {
  return {
    amountCents: need.amountCents === null ? null : Math.max(0, need.amountCents - need.amountMetCents),
    quantity:
      need.quantity === null ? null : Math.max(0, Math.round((need.quantity - need.quantityMet) * 100) / 100),
  }
}

/** Whether all that a need asks for has been met. */
export function isMet(need: Need): boolean {
  const { amountCents, quantity } = remainderOf(need)
  return (amountCents !== null || quantity !== null) && !amountCents && !quantity
}
