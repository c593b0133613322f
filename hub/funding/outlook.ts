import { loanSchedule } from '#offers'
import { type DatedPayment, datedPayments } from './payments.ts'
import type { PlanLine, WholePlan } from './plan.ts'
import { loanOf, type Source, yieldOf } from './source.ts'

/** How certain money can be, the most certain first. */
export const certainties = ['received', 'promised', 'applied', 'hoped'] as const
export type Certainty = (typeof certainties)[number]

/** What follows from a plan. Euro cents. */
export type Outlook = {
  /** What has to be paid once. */
  costsCents: number
  /** What the sources that count bring together, and how much of that is how certain. */
  coveredCents: number
  byCertainty: Record<Certainty, number>
  /** What is still to be found, or what is left over: one of the two is nothing. */
  gapCents: number
  surplusCents: number
  /** What is hoped for, and left out of a careful picture. */
  leftOutCents: number
  years: YearOutlook[]
}

/** What a year asks and brings in: interest, principal and yearly costs against yearly income. */
export type YearOutlook = {
  year: number
  interestCents: number
  principalCents: number
  costsCents: number
  incomeCents: number
  /** What is left of the income; below nothing when it falls short. */
  leftCents: number
}

/**
 * The picture of a plan.
 * @param careful leaves out what is only hoped for.
 */
export function outlookOf(whole: WholePlan, { careful }: { careful: boolean }): Outlook {
  const { lines, sources } = whole
  const costsCents = sum(
    lines.filter(({ rhythm }) => rhythm === 'once').map(({ amountCents }) => amountCents),
  )
  const byCertainty = { received: 0, promised: 0, applied: 0, hoped: 0 }
  let leftOutCents = 0
  for (const source of sources) {
    if (source.status === 'refused') continue
    if (counts(source, careful)) byCertainty[source.status] += yieldOf(source).netCents
    else leftOutCents += yieldOf(source).netCents
  }
  const coveredCents = sum(Object.values(byCertainty))
  return {
    costsCents,
    coveredCents,
    byCertainty,
    gapCents: Math.max(0, costsCents - coveredCents),
    surplusCents: Math.max(0, coveredCents - costsCents),
    leftOutCents,
    years: yearsOf(whole, careful),
  }
}

/** Whether a source counts towards the costs. */
export function counts({ status }: Pick<Source, 'status'>, careful: boolean): boolean {
  return status !== 'refused' && !(careful && status === 'hoped')
}

function yearsOf({ plan, lines, sources }: WholePlan, careful: boolean): YearOutlook[] {
  const payments = sources.filter((source) => counts(source, careful)).flatMap((one) => paymentsOf(one, plan))
  const yearly = lines.filter(({ rhythm }) => rhythm === 'yearly')
  const first = payments.reduce((least, { year }) => Math.min(least, year), plan.fromYear)
  const last = payments.reduce((most, { year }) => Math.max(most, year), plan.untilYear)
  const paid = Array.from({ length: last - first + 1 }, () => ({ interestCents: 0, principalCents: 0 }))
  for (const { year, interestCents, principalCents } of payments) {
    paid[year - first]!.interestCents += interestCents
    paid[year - first]!.principalCents += principalCents
  }
  return paid.map(({ interestCents, principalCents }, index) => {
    const year = first + index
    const told = (side: PlanLine['side']) =>
      sum(yearly.filter((line) => line.side === side && isIn(line, year)).map((line) => line.amountCents))
    const costsCents = told('cost')
    const incomeCents = told('income')
    const leftCents = incomeCents - costsCents - interestCents - principalCents
    return { year, interestCents, principalCents, costsCents, incomeCents, leftCents }
  })
}

function isIn({ fromYear, untilYear }: PlanLine, year: number): boolean {
  return year >= fromYear && (untilYear === null || year <= untilYear)
}

/** The payments of a source that is a loan with its terms; none of any other. Without a first day it begins with the plan. */
export function paymentsOf(source: Source, { fromYear }: { fromYear: number }): DatedPayment[] {
  const loan = loanOf(source)
  if (!loan) return []
  return datedPayments(loanSchedule(loan), source.startsOn ?? `${fromYear}-01-01`)
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, cents) => all + cents, 0)
}
