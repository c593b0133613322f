import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ProductType, productTypes } from '#vocabulary'
import { type Extent, loanSchedule, monthsOf, overPeriod, productTypeModules } from './index.ts'

const extent = (more: Partial<Extent> = {}): Extent => ({
  amountCents: null,
  quantity: null,
  months: null,
  ...more,
})

/** Each with what it costs and brings, in euro cents. */
const cases: [ProductType, Record<string, unknown>, Partial<Extent>, [number, number]][] = [
  // 12,000 euros at 3 % a year, linear over 12 months: interest on what is left each month.
  [
    'community-loan',
    {
      amountMaxCents: 2_000_000,
      ratePercent: 3,
      termMonths: 12,
      repayment: 'linear',
      feeCents: 10_000,
    },
    { amountCents: 1_200_000 },
    [19_500 + 10_000, 0],
  ],
  ['grant', { amountMaxCents: 500_000, shareOfCostsPercent: 50 }, { amountCents: 800_000 }, [0, 500_000]],
  ['crowdfunding', { feePercent: 5, startFeeCents: 2_500 }, { amountCents: 100_000 }, [7_500, 100_000]],
  [
    'shared-solar',
    {
      division: 'by-share',
      wattPeakPerShare: 400,
      pricePerWpCents: 90,
      connectionsMin: 10,
      cablingPerConnectionCents: 20_000,
      monthlyFeeCents: 300,
    },
    { quantity: 40, months: 24 },
    [40 * 36_000 + 10 * (20_000 + 24 * 300), 0],
  ],
  [
    'energy-cooperative',
    {
      kilowattPeak: 50,
      kilowattHoursPerKilowattPeak: 900,
      subsidyCentsPerKilowattHour: 10,
      subsidyYears: 2,
      sharePriceCents: 25_000,
      sharesTotal: 100,
      membershipYearCents: 1_200,
    },
    { quantity: 2, months: 24 },
    [2 * 25_000 + 2 * 1_200, (2 * 45_000 * 10 * 2) / 100],
  ],
  [
    'shared-car',
    { joiningFeeCents: 5_000, monthlyFeeCents: 1_000, contractMonths: 12 },
    { quantity: 8 },
    [8 * (5_000 + 12_000), 0],
  ],
  [
    'shared-equipment',
    { equipment: 'battery', purchasePriceCents: 900_000, monthlyFeeCents: 2_000 },
    { months: 6 },
    [912_000, 0],
  ],
  [
    'green-upkeep',
    { budgetPerSquareMetreCents: 150, budgetPerYearCents: 10_000, startBudgetCents: 5_000, years: 3 },
    { quantity: 200 },
    [0, 5_000 + 3 * (10_000 + 30_000)],
  ],
  [
    'waste-and-repair',
    { service: 'repair-cafe', startCostsCents: 8_000, monthlyFeeCents: 1_000 },
    { months: 18 },
    [26_000, 0],
  ],
  ['care', { services: ['meals'], monthlyFeeCents: 1_500 }, { quantity: 20, months: 12 }, [360_000, 0]],
  [
    'collective-building',
    { feasibilityGrantPerDwellingCents: 100_000, feasibilityGrantMaxCents: 1_500_000 },
    { quantity: 20 },
    [0, 1_500_000],
  ],
  ['space', { monthPriceCents: 30_000, contractMonths: 12 }, {}, [360_000, 0]],
  ['space', { hourPriceCents: 1_000, hoursPerWeek: 4 }, { months: 12 }, [52 * 4_000, 0]],
  [
    'insurance',
    { cover: ['liability'], premiumYearCents: 10_000, premiumPerVolunteerCents: 500 },
    { quantity: 12, months: 6 },
    [8_000, 0],
  ],
  [
    'advice',
    { subjects: ['notary'], fixedFeeCents: 25_000, hourPriceCents: 9_000, freeHours: 1 },
    { quantity: 3 },
    [43_000, 0],
  ],
  ['training', { pricePerParticipantCents: 2_500, pricePerGroupCents: 10_000 }, { quantity: 8 }, [30_000, 0]],
  ['right-to-challenge', { task: 'Het groen', budgetPerYearCents: 400_000 }, { months: 30 }, [0, 1_000_000]],
]

test.each(cases)('%s comes down to its prices times what they are prices of', (type, terms, more, total) => {
  const [costsCents, bringsCents] = total
  expect(productTypeModules[type].terms.safeParse(terms).error?.issues).toBeUndefined()
  expect(overPeriod(type, terms, extent(more))).toEqual({ costsCents, bringsCents })
})

test('every product type has its arithmetic, and without prices nothing is made up', () => {
  expect([...new Set(cases.map(([type]) => type))].sort()).toEqual([...productTypes].sort())
  for (const type of productTypes) {
    const bare = { amountMaxCents: type === 'community-loan' ? 100 : undefined, subjects: [], services: [] }
    expect(overPeriod(type, bare, extent({ quantity: 3, months: 12 })), type).toBeUndefined()
  }
})

test('what runs has no total while nobody said how long', () => {
  expect(overPeriod('space', { monthPriceCents: 30_000 }, extent())).toBeUndefined()
  expect(overPeriod('care', { services: ['meals'], monthlyFeeCents: 1_500 }, extent())).toBeUndefined()
})

test('a loan costs what its schedule says, to the cent', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: 0, max: 12_000 }),
      fc.integer({ min: 1, max: 120 }),
      (amountCents, thousandth, termMonths) => {
        const ratePercent = thousandth / 1000
        const terms = { amountMaxCents: amountCents, ratePercent, termMonths }
        const paid = loanSchedule({ amountCents, ratePercent, termMonths, repayment: 'annuity' })
        const total = overPeriod('community-loan', terms, extent({ amountCents }))!
        expect(total.costsCents).toBe(
          paid.reduce((sum, { paymentCents }) => sum + paymentCents, 0) - amountCents,
        )
      },
    ),
  )
})

test('no total is negative or part of a cent, however large the numbers', () => {
  const money = fc.integer({ min: 0, max: 100_000_000_000 })
  const some = fc.option(fc.integer({ min: 1, max: 100_000_000_000 }), { nil: null })
  fc.assert(
    fc.property(
      money,
      money,
      some,
      fc.option(fc.integer({ min: 1, max: 1200 }), { nil: null }),
      (one, other, quantity, months) => {
        const prices = {
          monthlyFeeCents: one,
          purchasePriceCents: other,
          hourPriceCents: one,
          premiumYearCents: other,
          pricePerGroupCents: one,
          sharePriceCents: other,
        }
        for (const type of productTypes) {
          const whole = quantity === null ? null : quantity / 100
          const total = overPeriod(type, prices, { amountCents: null, quantity: whole, months })
          if (!total) continue
          for (const cents of Object.values(total)) {
            expect(Number.isSafeInteger(cents) && cents >= 0).toBe(true)
          }
        }
      },
    ),
  )
})

describe('months', () => {
  test.each([
    ['2026-01-01', '2026-01-31', 1],
    ['2026-01-01', '2026-12-31', 12],
    ['2026-01-15', '2026-02-14', 1],
    ['2026-01-15', '2026-02-15', 2],
    ['2026-05-05', '2026-05-05', 1],
    ['2026-11-30', '2027-02-28', 3],
  ])('from %s to %s are %i', (from, until, months) => {
    expect(monthsOf(from, until)).toBe(months)
  })
})
