import {
  counts,
  type Outlook,
  paymentsOf,
  type ReadPlan,
  type Source,
  typeOf,
  type Warning,
  yieldOf,
} from '@b2c/hub/funding'
import { euros, fullDate } from '#lib/format.ts'
import { text } from '#lib/text.ts'
import { termRows } from './offer-facts.ts'

/** A source as its row shows it: what it brings, and what a treasurer wants to know of it. */
export function sourceView(source: Source, careful: boolean) {
  const { netCents, addedCents, feeCents } = yieldOf(source)
  return {
    id: source.id,
    kind: source.kind,
    name: source.name,
    status: source.status,
    netCents,
    isCounted: counts(source, careful),
    split: splitOf(source, addedCents, feeCents),
    terms: termsTold(source),
    needsRest: source.needsRest,
    conditions: source.conditions,
    closesOn: source.closesOn,
    person: source.lookedAfterBy?.name ?? null,
    deal: source.deal && { id: source.deal.id, party: source.deal.givingParty.name },
  }
}

/** The terms that count where many sources stand beneath each other; what a loan asks stands with the loans. */
const toldTerms = [
  'amountMaxCents',
  'shareOfCostsPercent',
  'security',
  'ownContributionPercent',
  'forgivenPercent',
  'allOrNothing',
]

function termsTold(source: Source): string[] {
  const told = Object.entries(source.terms).filter(
    ([name, value]) => toldTerms.includes(name) && value !== false,
  )
  return linesOf(source, Object.fromEntries(told))
}

function linesOf(source: Source, terms: Record<string, unknown>): string[] {
  return termRows({ productType: typeOf(source), terms }).map(
    ({ label, value }) => `${label}: ${value.replace(/^\p{Lu}/u, (one) => one.toLowerCase())}`,
  )
}

function splitOf({ kind, amountCents }: Source, addedCents: number, feeCents: number): string | null {
  const values = {
    given: euros(amountCents),
    added: euros(addedCents),
    fee: euros(feeCents),
    amount: euros(amountCents),
  }
  if (kind === 'loan') return feeCents ? text('funding.page.less_fee', values) : null
  if (kind !== 'crowdfunding' || (!addedCents && !feeCents)) return null
  if (!addedCents) return text('funding.page.split_given', values)
  return text(feeCents ? 'funding.page.split' : 'funding.page.split_added', values)
}

/** A loan in one line: what it is, when it is paid off and what it costs. */
export function loanView(source: Source, { plan }: ReadPlan) {
  const payments = paymentsOf(source, plan)
  return {
    id: source.id,
    name: source.name,
    isKnown: payments.length > 0,
    line: loanName(source),
    told: payments.length
      ? text('funding.page.loan_line', {
          amount: euros(source.amountCents),
          day: fullDate(payments.at(-1)!.paidOn),
          interest: euros(payments.reduce((all, { interestCents }) => all + interestCents, 0)),
        })
      : '',
  }
}

/** The terms of a loan as one line: "Rente per jaar: 1,5 % · Looptijd: 7 jaar". */
export function loanName(source: Source): string {
  const told = ['ratePercent', 'termMonths', 'graceMonths', 'repayment', 'payments']
  const terms = Object.fromEntries(Object.entries(source.terms).filter(([name]) => told.includes(name)))
  return linesOf(source, terms).join(' · ')
}

/** Which sources are loans, with or without their terms. */
export function isLoan(source: Source): boolean {
  return typeOf(source) === 'community-loan' && source.status !== 'refused'
}

/** What the years together say, in one sentence; null when they say nothing. */
export function yearsSaid({ years }: Outlook): string | null {
  const isEmpty = years.every(
    ({ interestCents, principalCents, costsCents, incomeCents }) =>
      !interestCents && !principalCents && !costsCents && !incomeCents,
  )
  if (isEmpty) return null
  const worst = years.reduce((one, other) => (other.leftCents < one.leftCents ? other : one))
  const values = { year: worst.year, amount: euros(Math.abs(worst.leftCents)) }
  const short = years.filter(({ leftCents }) => leftCents < 0).length
  if (!short) return text('funding.page.years_fine', values)
  return short === 1
    ? text('funding.page.years_short_one', values)
    : text('funding.page.years_short', { ...values, count: short })
}

/** What does not add up, in words. */
export function warningSaid({ code, source, values }: Warning): string {
  const amounts = Object.fromEntries(Object.entries(values).map(([name, cents]) => [name, euros(cents)]))
  return text(`funding.warning.${code}`, { ...amounts, source: source?.name ?? '' })
}

/** Closing dates that are still to come, the first first, of what may still be applied for or is not there yet. */
export function datesAhead({
  sources,
  today,
}: Pick<ReadPlan, 'sources' | 'today'>): (Source & { closesOn: string })[] {
  return sources
    .filter((source): source is Source & { closesOn: string } => source.closesOn !== null)
    .filter(({ status, closesOn }) => closesOn >= today && (status === 'hoped' || status === 'applied'))
    .sort((one, other) => (one.closesOn < other.closesOn ? -1 : one.closesOn > other.closesOn ? 1 : 0))
}
