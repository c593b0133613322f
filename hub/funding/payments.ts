import { daysAfter } from '#foundation'
import type { LoanPayment } from '#offers'

/** A payment on its day: an ISO date, and the calendar year in which it falls. */
export type DatedPayment = LoanPayment & { paidOn: string; year: number }

/**
 * The payments of a loan on the last day of each period: of one that begins on 1 January, the twelfth falls on
 * 31 December.
 * @param startsOn ISO date.
 */
export function datedPayments(payments: readonly LoanPayment[], startsOn: string): DatedPayment[] {
  return payments.map((payment) => {
    const paidOn = daysAfter(monthsAfter(startsOn, payment.month), -1)
    return { ...payment, paidOn, year: Number(paidOn.slice(0, 4)) }
  })
}

/** The same day so many months later, or the last day of that month. */
function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10)
}
