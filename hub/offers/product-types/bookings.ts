import { rounded, toBigInt } from './money.ts'

/** From a moment up to, and not including, another. */
export type Booking = { from: Date; until: Date }

/** Whether two bookings share a moment; one may begin when the other ends. */
export function overlap(one: Booking, other: Booking): boolean {
  return one.from < other.until && other.from < one.until
}

/** The first two bookings that share a moment, or undefined. Of one thing; they may be given in any order. */
export function firstOverlap<Kept extends Booking>(bookings: readonly Kept[]): [Kept, Kept] | undefined {
  const inOrder = [...bookings].sort((a, b) => a.from.getTime() - b.from.getTime())
  let longest: Kept | undefined
  for (const booking of inOrder) {
    if (longest && overlap(longest, booking)) return [longest, booking]
    if (!longest || booking.until > longest.until) longest = booking
  }
  return undefined
}

/** Whether a booking ends after it begins and shares no moment with those that stand. */
export function isFree(standing: readonly Booking[], wanted: Booking): boolean {
  return wanted.from < wanted.until && standing.every((booking) => !overlap(booking, wanted))
}

/** Which of several things is free: the first one, by its bookings; undefined when none is. */
export function firstFree(standing: readonly (readonly Booking[])[], wanted: Booking): number | undefined {
  const index = standing.findIndex((bookings) => isFree(bookings, wanted))
  return index === -1 ? undefined : index
}

/** Tariffs in euro cents; a tariff that is left out is not charged by, and a day at most costs its day tariff. */
export type TimeTariff = {
  hourPriceCents?: number
  halfDayPriceCents?: number
  dayPriceCents?: number
  /** Time is paid per so many started minutes. */
  billingMinutes?: number
}

const minutesADay = 24 * 60
const minutesHalfADay = 4 * 60

/**
 * What some time costs, in euro cents: full days at the day tariff, the rest by the hour, by half a day (four
 * hours) or by the day, whichever is least. Without an hour tariff every started half day or day counts.
 * Undefined when there is no tariff at all.
 * @param minutes whole, not negative.
 */
export function priceOfTime(tariff: TimeTariff, minutes: number): number | undefined {
  if (toBigInt(minutes) < 0n) throw new RangeError('Time is not negative')
  const { hourPriceCents, halfDayPriceCents, dayPriceCents } = tariff
  if (hourPriceCents === undefined && halfDayPriceCents === undefined && dayPriceCents === undefined) {
    return undefined
  }
  if (dayPriceCents === undefined) return withinADay(tariff, minutes)
  const days = Math.floor(minutes / minutesADay)
  return days * dayPriceCents + withinADay(tariff, minutes % minutesADay)
}

function withinADay(tariff: TimeTariff, minutes: number): number {
  const { hourPriceCents, halfDayPriceCents, dayPriceCents, billingMinutes = 60 } = tariff
  if (minutes === 0) return 0
  const billed = Math.ceil(minutes / billingMinutes) * billingMinutes
  const byHour =
    hourPriceCents === undefined ? undefined : Number(rounded(toBigInt(hourPriceCents) * BigInt(billed), 60n))
  const byHalfDay =
    halfDayPriceCents === undefined ? undefined : Math.ceil(minutes / minutesHalfADay) * halfDayPriceCents
  const ways = [byHour, byHalfDay, dayPriceCents].filter((way) => way !== undefined)
  return Math.min(...ways)
}
