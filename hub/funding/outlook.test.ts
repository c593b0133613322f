import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '#vocabulary'
import {
  type Certainty,
  certainties,
  outlookOf,
  type Plan,
  type PlanLine,
  paymentsOf,
  type Source,
  sourceKinds,
  sourceStatuses,
  type WholePlan,
  warningCodes,
  warningsOf,
  yieldOf,
} from './index.ts'

const plan: Plan = {
  id: newId(),
  partyId: newId(),
  needId: null,
  title: 'Panelen op de school',
  purpose: '',
  fromYear: 2027,
  untilYear: 2031,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  revision: 1,
}

function line(told: Partial<PlanLine>): PlanLine {
  return {
    id: newId(),
    planId: plan.id,
    side: 'cost',
    rhythm: 'once',
    what: 'Panelen',
    amountCents: 100_000,
    fromYear: 2027,
    untilYear: null,
    note: '',
    createdAt: new Date(0),
    removedAt: null,
    revision: 1,
    ...told,
  }
}

function source(told: Partial<Source>): Source {
  return {
    id: newId(),
    planId: plan.id,
    kind: 'own',
    name: 'Onze kas',
    amountCents: 100_000,
    status: 'promised',
    needsRest: false,
    conditions: '',
    closesOn: null,
    startsOn: null,
    lookedAfterBy: null,
    terms: {},
    offerId: null,
    deal: null,
    createdAt: new Date(0),
    removedAt: null,
    revision: 1,
    ...told,
  }
}

const whole = (lines: PlanLine[], sources: Source[]): WholePlan => ({ plan, lines, sources })
const today = '2027-02-01'
const codes = (plan: WholePlan, careful = false) =>
  warningsOf(plan, { careful, today }).map(({ code, source }) => (source ? `${code} ${source.name}` : code))

const amount = fc.integer({ min: 1, max: 10 ** 11 })
const someLine = fc
  .record({
    side: fc.constantFrom('cost' as const, 'income' as const),
    rhythm: fc.constantFrom('once' as const, 'yearly' as const),
    amountCents: amount,
    fromYear: fc.integer({ min: 2025, max: 2040 }),
    untilYear: fc.option(fc.integer({ min: 2040, max: 2050 })),
  })
  .filter(({ side, rhythm }) => side === 'cost' || rhythm === 'yearly')
  .map(line)
const someSource = fc
  .record({
    kind: fc.constantFrom(...sourceKinds.filter((kind) => kind !== 'deal')),
    status: fc.constantFrom(...sourceStatuses),
    amountCents: amount,
    startsOn: fc.option(fc.constantFrom('2026-01-31', '2027-01-01', '2028-02-29')),
    terms: fc.constantFrom(
      {},
      { ratePercent: 2.5, termMonths: 120, graceMonths: 12, payments: 'quarterly' },
      { ratePercent: 0, termMonths: 7 },
    ),
  })
  .map(source)
const somePlan = fc.record({
  lines: fc.array(someLine, { maxLength: 8 }),
  sources: fc.array(someSource, { maxLength: 8 }),
})

describe('the picture of any plan', () => {
  test('covers what it costs but for the gap, to the cent, and leaves one of gap and surplus', () => {
    fc.assert(
      fc.property(somePlan, fc.boolean(), ({ lines, sources }, careful) => {
        const outlook = outlookOf(whole(lines, sources), { careful })
        const { costsCents, coveredCents, gapCents, surplusCents, byCertainty } = outlook
        expect(coveredCents + gapCents - surplusCents).toBe(costsCents)
        expect(Math.min(gapCents, surplusCents)).toBe(0)
        expect(certainties.reduce((all, one) => all + byCertainty[one], 0)).toBe(coveredCents)
        if (careful) expect(byCertainty.hoped).toBe(0)
      }),
    )
  })

  test('asks of its years together what its loans ask and its lines say', () => {
    fc.assert(
      fc.property(somePlan, ({ lines, sources }) => {
        const { years } = outlookOf(whole(lines, sources), { careful: false })
        const total = (
          part: 'principalCents' | 'interestCents' | 'leftCents' | 'incomeCents' | 'costsCents',
        ) => years.reduce((all, year) => all + year[part], 0)
        const loans = sources.filter(
          ({ kind, status, terms }) => kind === 'loan' && status !== 'refused' && 'termMonths' in terms,
        )
        expect(total('principalCents')).toBe(loans.reduce((all, { amountCents }) => all + amountCents, 0))
        expect(total('interestCents')).toBe(
          loans.flatMap((loan) => paymentsOf(loan, plan)).reduce((all, one) => all + one.interestCents, 0),
        )
        expect(total('leftCents')).toBe(
          total('incomeCents') - total('costsCents') - total('interestCents') - total('principalCents'),
        )
        expect(years.map(({ year }) => year)).toEqual(years.map((_, index) => years[0]!.year + index))
      }),
    )
  })

  test('the careful one leaves out exactly what is hoped for', () => {
    fc.assert(
      fc.property(somePlan, ({ lines, sources }) => {
        const hopeful = outlookOf(whole(lines, sources), { careful: false })
        const careful = outlookOf(whole(lines, sources), { careful: true })
        expect(careful.leftOutCents).toBe(hopeful.byCertainty.hoped)
        expect(careful.coveredCents + careful.leftOutCents).toBe(hopeful.coveredCents)
        expect(hopeful.leftOutCents).toBe(0)
      }),
    )
  })
})

test('what is refused brings nothing, and asks nothing of any year', () => {
  const refused = source({ kind: 'loan', status: 'refused', terms: { ratePercent: 3, termMonths: 12 } })
  const { coveredCents, years } = outlookOf(whole([line({})], [refused]), { careful: false })
  expect(coveredCents).toBe(0)
  expect(years.every(({ principalCents }) => principalCents === 0)).toBe(true)
})

test('a loan that begins on 1 January asks twelve payments of that year, one in July six', () => {
  const loan = { kind: 'loan' as const, terms: { ratePercent: 0, termMonths: 24 }, amountCents: 240_000 }
  const asks = (startsOn: string | null) =>
    outlookOf(whole([], [source({ ...loan, startsOn })]), { careful: false })
      .years.map(({ year, principalCents }) => [year, principalCents])
      .filter(([, cents]) => cents !== 0)
  expect(asks('2028-01-01')).toEqual([
    [2028, 120_000],
    [2029, 120_000],
  ])
  expect(asks('2028-07-01')).toEqual([
    [2028, 60_000],
    [2029, 120_000],
    [2030, 60_000],
  ])
  // Without a first day it begins with the plan.
  expect(asks(null)[0]).toEqual([2027, 120_000])
  const days = paymentsOf(source({ ...loan, startsOn: '2028-01-31' }), plan).map(({ paidOn }) => paidOn)
  expect(days.slice(0, 3)).toEqual(['2028-02-28', '2028-03-30', '2028-04-29'])
})

test('a plan may have as many loans as it has sources, each as long as loans are', () => {
  const longest = { kind: 'loan' as const, terms: { ratePercent: 4, termMonths: 600 }, amountCents: 60_000 }
  const { years } = outlookOf(
    whole(
      [],
      Array.from({ length: 200 }, () => source(longest)),
    ),
    { careful: false },
  )
  expect(years.length).toBe(50)
  expect(years.reduce((all, { principalCents }) => all + principalCents, 0)).toBe(200 * 60_000)
})

test('yearly lines count in their years, and without a last year as long as the plan looks ahead', () => {
  const { years } = outlookOf(
    whole(
      [
        line({ rhythm: 'yearly', amountCents: 5_000, untilYear: 2028 }),
        line({ rhythm: 'yearly', side: 'income', amountCents: 7_000, fromYear: 2028 }),
      ],
      [],
    ),
    { careful: false },
  )
  expect(
    years.map(({ year, costsCents, incomeCents, leftCents }) => [year, costsCents, incomeCents, leftCents]),
  ).toEqual([
    [2027, 5_000, 0, -5_000],
    [2028, 5_000, 7_000, 2_000],
    [2029, 0, 7_000, 7_000],
    [2030, 0, 7_000, 7_000],
    [2031, 0, 7_000, 7_000],
  ])
})

describe('what a source brings', () => {
  test('of crowdfunding is what people give and a fund adds, less what it costs', () => {
    const terms = { doublingPercent: 100, doublingMaxCents: 150_000, feePercent: 5, startFeeCents: 10_000 }
    expect(yieldOf({ kind: 'crowdfunding', amountCents: 200_000, terms })).toEqual({
      addedCents: 150_000,
      feeCents: 17_500 + 10_000,
      netCents: 322_500,
    })
  })

  test('of a loan is the amount less its fee, and of all else the amount', () => {
    expect(yieldOf({ kind: 'loan', amountCents: 200_000, terms: { feeCents: 5_000 } }).netCents).toBe(195_000)
    expect(yieldOf({ kind: 'gift', amountCents: 200_000, terms: {} }).netCents).toBe(200_000)
  })

  test('never loses a cent between what is given, added and paid for it', () => {
    fc.assert(
      fc.property(
        amount,
        fc.integer({ max: 1_000_000, min: 0 }),
        fc.nat({ max: 100_000 }),
        (given, doubling, fee) => {
          const terms = { doublingPercent: doubling / 1000, feePercent: fee / 1000 }
          const { addedCents, feeCents, netCents } = yieldOf({
            kind: 'crowdfunding',
            amountCents: given,
            terms,
          })
          expect(netCents).toBe(given + addedCents - feeCents)
        },
      ),
    )
  })
})

describe('a treasurer is warned', () => {
  const costs = line({ amountCents: 1_000_000 })

  test('of a grant that is counted for more than it may cover', () => {
    const grant = source({
      kind: 'grant',
      name: 'Fonds',
      amountCents: 600_000,
      terms: { shareOfCostsPercent: 50 },
    })
    expect(warningsOf(whole([costs], [grant]), { careful: false, today })).toEqual([
      {
        code: 'grant_over_share',
        source: { id: grant.id, name: 'Fonds' },
        values: { counted: 600_000, most: 500_000 },
      },
    ])
    expect(codes(whole([costs], [{ ...grant, amountCents: 500_000 }]))).toEqual([])
    expect(codes(whole([costs], [{ ...grant, terms: { amountMaxCents: 599_999 } }]))).toEqual([
      'grant_over_share Fonds',
    ])
  })

  test('of grants that together pay more than there is to pay', () => {
    const grants = ['Een', 'Twee'].map((name) => source({ kind: 'grant', name, amountCents: 600_000 }))
    expect(codes(whole([costs], grants))).toEqual(['grants_over_costs'])
  })

  test('of money that comes only when the rest is there, as long as it is not', () => {
    const last = source({ name: 'Sluitstuk', needsRest: true, amountCents: 400_000 })
    const hoped = source({ name: 'Hoop', status: 'hoped', amountCents: 600_000 })
    expect(codes(whole([costs], [last]))).toEqual(['rest_not_covered Sluitstuk'])
    expect(codes(whole([costs], [last, hoped]))).toEqual([])
    expect(codes(whole([costs], [last, hoped]), true)).toEqual(['rest_not_covered Sluitstuk'])
  })

  test('of a loan that wants more of their own than they have, and of one whose terms are not known', () => {
    const loan = source({
      kind: 'loan',
      name: 'Bank',
      terms: { ownContributionPercent: 20.5, termMonths: 12 },
    })
    expect(codes(whole([costs], [loan, source({ amountCents: 204_999 })]))).toEqual([
      'own_contribution_short Bank',
      'loan_without_terms Bank',
    ])
    const known = { ...loan, terms: { ...loan.terms, ratePercent: 2 } }
    expect(codes(whole([costs], [known, source({ amountCents: 205_000 })]))).toEqual([])
  })

  test('of a closing date that went by, and of crowdfunding that has to be paid back', () => {
    const late = source({ name: 'Te laat', status: 'hoped', closesOn: '2027-01-31' })
    expect(codes(whole([costs], [late]))).toEqual(['closed_already Te laat'])
    expect(codes(whole([costs], [{ ...late, closesOn: today }]))).toEqual([])
    const crowd = source({ kind: 'crowdfunding', name: 'Actie', terms: { form: 'loan' } })
    expect(codes(whole([costs], [crowd]))).toEqual(['crowd_lends Actie'])
  })

  test('of a deal that ended, is disputed, or stands beside the offer that it came from', () => {
    const offerId = newId<NonNullable<Source['offerId']>>()
    const deal = {
      id: newId<NonNullable<Source['deal']>['id']>(),
      status: 'agreed' as const,
      productType: null,
      offerId,
      givingParty: { id: plan.partyId, name: 'Fonds', slug: 'fonds' },
    }
    const agreed = source({ kind: 'deal', name: 'Afspraak', deal })
    const same = source({
      kind: 'loan',
      name: 'Aanbod',
      status: 'hoped',
      offerId,
      terms: { ratePercent: 1, termMonths: 9 },
    })
    expect(codes(whole([costs], [agreed, same]))).toEqual(['also_as_deal Aanbod'])
    expect(codes(whole([costs], [{ ...agreed, deal: { ...deal, status: 'disputed' } }]))).toEqual([
      'deal_disputed Afspraak',
    ])
    const ended: Source = { ...agreed, status: 'refused', deal: { ...deal, status: 'ended' } }
    expect(codes(whole([costs], [ended, same]))).toEqual(['deal_ended Afspraak'])
  })
})

test('certainties are all statuses but what was refused', () => {
  expect(sourceStatuses.filter((status) => status !== 'refused')).toEqual(
    certainties satisfies readonly Certainty[],
  )
})

test('every warning, status and kind has words in each language', () => {
  for (const locale of ['nl', 'en']) {
    const file = new URL(`../../texts/${locale}/funding.json`, import.meta.url)
    const { warning, statuses, kinds } = JSON.parse(readFileSync(file, 'utf8')).funding
    expect(Object.keys(warning)).toEqual([...warningCodes])
    expect(Object.keys(statuses)).toEqual([...sourceStatuses])
    expect(Object.keys(kinds)).toEqual([...sourceKinds])
  }
})
