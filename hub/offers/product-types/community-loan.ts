import { rounded, thousandths, toBigInt } from './money.ts'
import { euros, inMonths, percentage, productType } from './product-type.ts'
import { choice, euro, integer, longText, months, percent, required, yesNo } from './terms.ts'

/** How many months lie between two payments. */
const monthsBetween = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 } as const

/** A loan to an initiative. Amounts in euro cents; the term counts the grace period in. */
export const communityLoan = productType({
  type: 'community-loan',
  kinds: ['finance'],
  themes: [],
  fields: {
    amountMinCents: euro(),
    amountMaxCents: required(euro()),
    ratePercent: percent(),
    termMonths: months(),
    graceMonths: months({ min: 0 }),
    repayment: choice('annuity', 'linear'),
    payments: choice('monthly', 'quarterly', 'half-yearly', 'yearly'),
    security: choice('no-security', 'pledge', 'mortgage', 'guarantee'),
    ownContributionPercent: percent(),
    forgivenPercent: percent(),
    feeCents: euro({ min: 0 }),
    repayEarly: yesNo(),
    decisionWeeks: integer({ min: 1, max: 104, unit: 'weeks' }),
    requirements: longText(),
  },
  help: ['ratePercent', 'graceMonths', 'repayment', 'ownContributionPercent', 'forgivenPercent'],
  ordered: [['amountMinCents', 'amountMaxCents']],
  wrong: ({ graceMonths = 0, termMonths, payments = 'monthly' }) => [
    termMonths !== undefined && graceMonths >= termMonths && { field: 'graceMonths', code: 'grace_too_long' },
    graceMonths % monthsBetween[payments] !== 0 && { field: 'graceMonths', code: 'not_whole_periods' },
    termMonths !== undefined &&
      termMonths % monthsBetween[payments] !== 0 && { field: 'termMonths', code: 'not_whole_periods' },
  ],
  eligibility: ({ amountMinCents, amountMaxCents }) => ({ amountMinCents, amountMaxCents }),
  conditions: ({ ownContributionPercent, security }) => [
    ownContributionPercent !== undefined &&
      ownContributionPercent > 0 && ['ownContribution', { share: percentage(ownContributionPercent) }],
    security !== undefined && security !== 'no-security' && ['securityNeeded'],
  ],
  card: ({ amountMaxCents, ratePercent, termMonths, graceMonths }) => [
    ['amountUpTo', { amount: euros(amountMaxCents) }],
    ratePercent !== undefined &&
      (ratePercent === 0 ? ['noInterest'] : ['rate', { rate: percentage(ratePercent) }]),
    termMonths !== undefined
      ? ['term', { term: inMonths(termMonths) }]
      : graceMonths !== undefined && graceMonths > 0 && ['grace', { grace: inMonths(graceMonths) }],
  ],
})

export type Loan = {
  amountCents: number
  /** Percent a year, at most three decimals. */
  ratePercent: number
  /** Whole months in all, the grace period included. */
  termMonths: number
  /** Months at the start in which only interest is paid. */
  graceMonths?: number
  repayment: 'annuity' | 'linear'
  /** Left out: every month. The term and the grace period are whole numbers of these periods. */
  payments?: keyof typeof monthsBetween
}

/** What is paid at the end of a month, counted from the start, in euro cents, and what is still owed after it. */
export type LoanPayment = {
  month: number
  interestCents: number
  principalCents: number
  paymentCents: number
  balanceCents: number
}

// A rate of thousandths of a percent a year is a fraction of this a month: 100 × 1000 × 12.
const monthly = 1_200_000n

/**
 * Every payment of a loan, period by period. Interest is rounded to the cent each time; the last payment settles
 * the rest, so that the principal adds up to the amount to the cent. Rounding may settle a very small loan before
 * its term; the payments end there.
 * @throws RangeError when the amount is not positive whole cents, the grace period is not shorter than the term, or
 *   one of the two is no whole number of periods.
 */
export function loanSchedule(loan: Loan): LoanPayment[] {
  const { termMonths, graceMonths = 0, repayment, payments: rhythm = 'monthly' } = loan
  const months = monthsBetween[rhythm]
  const amount = toBigInt(loan.amountCents)
  const rate = thousandths(loan.ratePercent) * BigInt(months)
  const repaid = (termMonths - graceMonths) / months
  if (amount <= 0n || rate < 0n) throw new RangeError('A loan has an amount, and no negative rate')
  if (!Number.isInteger(repaid) || repaid < 1 || !Number.isInteger(graceMonths / months) || graceMonths < 0) {
    throw new RangeError('The grace period must be shorter than the term, and both count whole periods')
  }
  const annuity = repayment === 'annuity' ? annuityOf(amount, rate, repaid) : 0n
  const payments: LoanPayment[] = []
  let balance = amount
  for (let month = months; month <= termMonths && balance > 0n; month += months) {
    const interest = rounded(balance * rate, monthly)
    const principal = principalIn(month)
    balance -= principal
    payments.push({
      month,
      interestCents: Number(interest),
      principalCents: Number(principal),
      paymentCents: Number(interest + principal),
      balanceCents: Number(balance),
    })
    function principalIn(month: number): bigint {
      if (month <= graceMonths) return 0n
      if (month === termMonths) return balance
      const due = repayment === 'linear' ? amount / BigInt(repaid) : annuity - interest
      return due > balance ? balance : due
    }
  }
  return payments
}

/** The equal payment each period, exact before its one rounding: the powers are whole numbers. */
function annuityOf(amount: bigint, rate: bigint, periods: number): bigint {
  if (rate === 0n) return rounded(amount, BigInt(periods))
  const growth = (monthly + rate) ** BigInt(periods)
  return rounded(amount * rate * growth, monthly * (growth - monthly ** BigInt(periods)))
}

/** What the initiative pays in each year of the loan, in euro cents. */
export function yearlyBurden(payments: readonly LoanPayment[]): number[] {
  const years: number[] = []
  for (const { month, paymentCents } of payments) {
    const year = Math.floor((month - 1) / 12)
    years[year] = (years[year] ?? 0) + paymentCents
  }
  return years
}

/**
 * The terms of an offered loan filled in for one amount; undefined while the rate or the term is left open.
 * @param amountCents within the least and the most of the terms, or nothing is offered either.
 */
export function loanOffered(
  terms: {
    amountMinCents?: number
    amountMaxCents: number
    ratePercent?: number
    termMonths?: number
    graceMonths?: number
    repayment?: 'annuity' | 'linear'
    payments?: Loan['payments']
  },
  amountCents: number,
): Loan | undefined {
  const {
    amountMinCents = 1,
    amountMaxCents,
    ratePercent,
    termMonths,
    graceMonths,
    repayment,
    payments,
  } = terms
  if (ratePercent === undefined || termMonths === undefined) return undefined
  if (amountCents < amountMinCents || amountCents > amountMaxCents) return undefined
  return { amountCents, ratePercent, termMonths, graceMonths, repayment: repayment ?? 'annuity', payments }
}

/** What need not be paid back when the project fails, in euro cents, rounded down. */
export function forgivenOf({ forgivenPercent = 0 }: { forgivenPercent?: number }, balanceCents: number) {
  return Number((toBigInt(balanceCents) * thousandths(forgivenPercent)) / 100_000n)
}
