import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  forgivenOf,
  type Loan,
  type LoanPayment,
  loanOffered,
  loanSchedule,
  productTypeModules,
  yearlyBurden,
} from './index.ts'

const months = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 } as const

/** Any loan that can be written down, of either kind, with and without rate and grace. */
const loan: fc.Arbitrary<Loan> = fc
  .record({
    amountCents: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 10 ** 11 })),
    ratePercent: fc.oneof(
      fc.constant(0),
      fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000),
    ),
    periods: fc.integer({ min: 1, max: 50 }),
    grace: fc.nat({ max: 12 }),
    repayment: fc.constantFrom('annuity' as const, 'linear' as const),
    payments: fc.constantFrom(undefined, 'monthly' as const, 'quarterly' as const, 'yearly' as const),
  })
  .map(({ periods, grace, payments, ...rest }) => ({
    ...rest,
    payments,
    termMonths: (periods + grace) * months[payments ?? 'monthly'],
    graceMonths: grace * months[payments ?? 'monthly'],
  }))

const sum = (payments: readonly LoanPayment[], part: 'principalCents' | 'interestCents' | 'paymentCents') =>
  payments.reduce((all, payment) => all + payment[part], 0)

describe('the schedule of any loan', () => {
  test('pays back the amount to the cent, in whole cents, and settles with its last payment', () => {
    fc.assert(
      fc.property(loan, (loan) => {
        const payments = loanSchedule(loan)
        expect(sum(payments, 'principalCents')).toBe(loan.amountCents)
        expect(payments.at(-1)!.balanceCents).toBe(0)
        expect(payments.at(-1)!.month).toBeLessThanOrEqual(loan.termMonths)
        let owed = loan.amountCents
        for (const { interestCents, principalCents, paymentCents, balanceCents } of payments) {
          for (const cents of [interestCents, principalCents, paymentCents, balanceCents]) {
            expect(Number.isSafeInteger(cents) && cents >= 0).toBe(true)
          }
          expect(paymentCents).toBe(interestCents + principalCents)
          expect(balanceCents).toBe(owed - principalCents)
          owed = balanceCents
        }
      }),
    )
  })

  test('asks interest only while it is free of repayment, and nothing but the amount without a rate', () => {
    fc.assert(
      fc.property(loan, (loan) => {
        const payments = loanSchedule(loan)
        for (const { month, principalCents } of payments) {
          if (month <= loan.graceMonths!) expect(principalCents).toBe(0)
        }
        if (loan.ratePercent === 0) expect(sum(payments, 'paymentCents')).toBe(loan.amountCents)
      }),
    )
  })

  test('has one payment each period', () => {
    fc.assert(
      fc.property(loan, (loan) => {
        const between = months[loan.payments ?? 'monthly']
        expect(loanSchedule(loan).map(({ month }) => month / between)).toEqual(
          loanSchedule(loan).map((_, index) => index + 1),
        )
      }),
    )
  })

  test('linear repays the same each time but for the cents that are left, which come last', () => {
    fc.assert(
      fc.property(loan, (any) => {
        const loan: Loan = { ...any, repayment: 'linear' }
        const repaid = loanSchedule(loan).filter(({ month }) => month > loan.graceMonths!)
        const each = new Set(repaid.slice(0, -1).map(({ principalCents }) => principalCents))
        expect(each.size).toBeLessThanOrEqual(1)
        const rest = repaid.at(-1)!.principalCents - ([...each][0] ?? repaid.at(-1)!.principalCents)
        expect(rest).toBeGreaterThanOrEqual(0)
        expect(rest).toBeLessThan(repaid.length)
      }),
    )
  })

  test('annuity asks the same each time, but for its last payment', () => {
    fc.assert(
      fc.property(loan, (any) => {
        const loan: Loan = { ...any, repayment: 'annuity' }
        const repaid = loanSchedule(loan).filter(({ month }) => month > loan.graceMonths!)
        expect(new Set(repaid.slice(0, -1).map(({ paymentCents }) => paymentCents)).size).toBeLessThanOrEqual(
          1,
        )
      }),
    )
  })

  test('is told a year at a time without losing a cent', () => {
    fc.assert(
      fc.property(loan, (loan) => {
        const payments = loanSchedule(loan)
        const years = yearlyBurden(payments)
        expect(Array.from(years, (cents) => cents ?? 0).reduce((all, cents) => all + cents, 0)).toBe(
          sum(payments, 'paymentCents'),
        )
      }),
    )
  })
})

describe('a loan of € 10.000 in five years at 3 %', () => {
  const loan: Loan = { amountCents: 1_000_000, ratePercent: 3, termMonths: 60, repayment: 'annuity' }

  test('costs € 179,69 a month', () => {
    const payments = loanSchedule(loan)
    expect(payments.length).toBe(60)
    expect(payments[0]).toEqual({
      month: 1,
      interestCents: 2500,
      principalCents: 15_469,
      paymentCents: 17_969,
      balanceCents: 984_531,
    })
    expect(Math.abs(payments.at(-1)!.paymentCents - 17_969)).toBeLessThan(60)
  })

  test('costs € 2.183,55 a year when it is paid once a year', () => {
    const payments = loanSchedule({ ...loan, payments: 'yearly' })
    expect(payments.map(({ paymentCents }) => paymentCents)).toEqual([
      218_355, 218_355, 218_355, 218_355, 218_352,
    ])
    expect(payments[0]!.interestCents).toBe(30_000)
  })

  test('costs less and less when it is repaid in equal parts, the first year interest only', () => {
    const payments = loanSchedule({ ...loan, repayment: 'linear', graceMonths: 12, payments: 'yearly' })
    expect(payments.map(({ principalCents }) => principalCents)).toEqual([
      0, 250_000, 250_000, 250_000, 250_000,
    ])
    expect(payments.map(({ interestCents }) => interestCents)).toEqual([
      30_000, 30_000, 22_500, 15_000, 7_500,
    ])
  })
})

test('a term or a grace period that does not fit the payments is refused, in words and in arithmetic', () => {
  const { terms } = productTypeModules['community-loan']
  const offered = { amountMaxCents: 1_000_000, termMonths: 60, payments: 'yearly' }
  expect(terms.safeParse(offered).success).toBe(true)
  expect(terms.safeParse({ ...offered, termMonths: 61 }).error!.issues[0]!.path).toEqual(['termMonths'])
  expect(terms.safeParse({ ...offered, graceMonths: 6 }).error!.issues[0]!.path).toEqual(['graceMonths'])
  const loan: Loan = {
    amountCents: 100,
    ratePercent: 1,
    termMonths: 14,
    repayment: 'linear',
    payments: 'quarterly',
  }
  expect(() => loanSchedule(loan)).toThrow(RangeError)
  expect(() => loanSchedule({ ...loan, termMonths: 12, graceMonths: 12 })).toThrow(RangeError)
})

test('an offered loan is filled in for an amount within what is offered', () => {
  const terms = { amountMinCents: 500_000, amountMaxCents: 2_000_000, ratePercent: 2, termMonths: 120 }
  expect(loanOffered(terms, 1_000_000)).toEqual({
    amountCents: 1_000_000,
    ratePercent: 2,
    termMonths: 120,
    repayment: 'annuity',
  })
  expect(loanOffered(terms, 400_000)).toBeUndefined()
  expect(loanOffered({ ...terms, ratePercent: undefined }, 1_000_000)).toBeUndefined()
})

test('what is forgiven when a project fails is rounded down', () => {
  expect(forgivenOf({ forgivenPercent: 33.333 }, 10_001)).toBe(3333)
  expect(forgivenOf({}, 10_001)).toBe(0)
})
