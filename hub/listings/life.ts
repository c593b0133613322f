import { daysAfter } from '#foundation'
import { Refusal } from '#vocabulary'

/** From which states each act may be done, and where it leads. */
export type Life<Act extends string, Status extends string> = Record<
  Act,
  { from: readonly Status[]; to: Status }
>

/** How long a listing stands without being renewed, and how long before its end its party is warned. */
export const standsForDays = 180
export const warnedDaysBefore = 14

type Living<Status extends string> = {
  status: Status
  updatedAt: Date
  publishedAt: Date | null
  expiresOn: string | null
  expiryWarnedOn: string | null
  closedAt: Date | null
}

/**
 * A listing after an act of its life.
 * @param lastDay ISO date after which it cannot stand, whatever its party wishes; null for none.
 * @throws Refusal 'conflict' with `<what>_cannot_<act>` when the act does not fit its state.
 */
export function livedOn<Act extends string, Status extends string, Listing extends Living<Status>>(
  life: Life<Act, Status>,
  what: string,
  act: Act,
  listing: Listing,
  { now, today, lastDay }: { now: Date; today: string; lastDay: string | null },
): Listing {
  if (!life[act].from.includes(listing.status)) throw new Refusal('conflict', `${what}_cannot_${act}`)
  const status = life[act].to
  const next: Listing = { ...listing, status, updatedAt: now }
  if (status === 'published') {
    if (lastDay !== null && lastDay < today) throw new Refusal('conflict', `${what}_past_its_last_day`)
    next.closedAt = null
    if (act === 'publish') next.publishedAt = now
    // A pause does not shorten or lengthen the term, unless the term ended meanwhile.
    if (act !== 'resume' || (next.expiresOn ?? '') < today) {
      const term = daysAfter(today, standsForDays)
      next.expiresOn = lastDay !== null && lastDay < term ? lastDay : term
      next.expiryWarnedOn = null
    }
  } else if (status !== 'paused') {
    next.closedAt = now
  }
  return next
}

/** Whether someone who looks today may find it: standing, and not past its last day. */
export function isStanding(listing: { status: string; expiresOn: string | null }, today: string): boolean {
  return listing.status === 'published' && listing.expiresOn !== null && listing.expiresOn >= today
}
