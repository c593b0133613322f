import { applicants, isOnlyForOwners, legalFormsOf } from './applicants.ts'
import { loanSchedule } from './community-loan.ts'
import { divideExactly } from './money.ts'
import { chosen, counted, euros, productType } from './product-type.ts'
import { choice, euro, integer, months, percent, yesNo } from './terms.ts'

/** People who build or live together: collective commissioning (CPO), a housing cooperative. Euro cents. */
export const collectiveBuilding = productType({
  type: 'collective-building',
  kinds: ['service', 'finance', 'knowledge', 'permission', 'space'],
  themes: ['building'],
  fields: {
    form: choice(
      'collective-commissioning',
      'housing-cooperative',
      'living-group',
      'tiny-houses',
      'renovation',
    ),
    dwellingsMin: integer({ min: 1, max: 10_000, unit: 'dwellings' }),
    dwellingsMax: integer({ min: 1, max: 10_000, unit: 'dwellings' }),
    applicants: applicants(),
    letterOfIntent: yesNo(),
    plotAvailable: yesNo(),
    feasibilityGrantPerDwellingCents: euro({ min: 0 }),
    feasibilityGrantMaxCents: euro({ min: 0 }),
    loanPerDwellingCents: euro({ min: 0, max: 1_000_000_000 }),
    loanMaxCents: euro({ min: 0 }),
    loanRatePercent: percent(),
    loanTermMonths: months(),
    hoursOfAdvice: integer({ min: 0, max: 10_000, unit: 'hours' }),
    decisionWeeks: integer({ min: 1, max: 260, unit: 'weeks' }),
  },
  help: ['form', 'letterOfIntent', 'feasibilityGrantPerDwellingCents', 'loanPerDwellingCents'],
  ordered: [['dwellingsMin', 'dwellingsMax']],
  eligibility: ({ dwellingsMin, dwellingsMax, applicants }) => ({
    householdsMin: dwellingsMin,
    householdsMax: dwellingsMax,
    legalForms: legalFormsOf(applicants),
  }),
  conditions: ({ letterOfIntent, plotAvailable, applicants }) => [
    isOnlyForOwners(applicants) && ['ownersOnly'],
    letterOfIntent === true && ['letterOfIntent'],
    plotAvailable === false && ['ownPlot'],
  ],
  card: (terms) => [
    terms.form !== undefined && ['form', { form: chosen(terms.form) }],
    terms.feasibilityGrantPerDwellingCents
      ? ['grantPerDwelling', { amount: euros(terms.feasibilityGrantPerDwellingCents) }]
      : !!terms.feasibilityGrantMaxCents && ['grantUpTo', { amount: euros(terms.feasibilityGrantMaxCents) }],
    terms.loanPerDwellingCents
      ? ['loanPerDwelling', { amount: euros(terms.loanPerDwellingCents) }]
      : terms.loanMaxCents
        ? ['loanUpTo', { amount: euros(terms.loanMaxCents) }]
        : terms.dwellingsMin !== undefined && counted('dwellings', 'dwellings', terms.dwellingsMin),
  ],
  divide: (totalCents, shares) => divideExactly(totalCents, shares),
})

export type BuildingSupport = {
  grantCents: number
  loanCents: number
  /** What each dwelling stands for of the loan; together the whole loan. */
  loanPerDwellingCents: number[]
  /** The highest payment a month on the whole loan; undefined while its term is left open. */
  monthlyCents?: number
}

/**
 * What a group of so many dwellings can count on, in euro cents: so much a dwelling up to the most there is, or
 * the most where nothing was said a dwelling. A loan without a rate is free of interest, repaid in equal parts.
 * Undefined for more or fewer dwellings than the terms are for.
 */
export function buildingSupport(
  terms: {
    dwellingsMin?: number
    dwellingsMax?: number
    feasibilityGrantPerDwellingCents?: number
    feasibilityGrantMaxCents?: number
    loanPerDwellingCents?: number
    loanMaxCents?: number
    loanRatePercent?: number
    loanTermMonths?: number
  },
  dwellings: number,
): BuildingSupport | undefined {
  const { dwellingsMin = 1, dwellingsMax = Number.MAX_SAFE_INTEGER } = terms
  if (!Number.isInteger(dwellings) || dwellings < dwellingsMin || dwellings > dwellingsMax) return undefined
  const loanCents = upTo(terms.loanPerDwellingCents, terms.loanMaxCents, dwellings)
  const { loanTermMonths: termMonths, loanRatePercent: ratePercent = 0 } = terms
  return {
    grantCents: upTo(terms.feasibilityGrantPerDwellingCents, terms.feasibilityGrantMaxCents, dwellings),
    loanCents,
    loanPerDwellingCents: divideExactly(
      loanCents,
      Array.from({ length: dwellings }, () => 1),
    ),
    ...(termMonths !== undefined && {
      monthlyCents: highestPayment({ amountCents: loanCents, ratePercent, termMonths }),
    }),
  }
}

function highestPayment(loan: { amountCents: number; ratePercent: number; termMonths: number }): number {
  if (loan.amountCents === 0) return 0
  const payments = loanSchedule({ ...loan, repayment: 'annuity' })
  return payments.reduce((highest, { paymentCents }) => Math.max(highest, paymentCents), 0)
}

function upTo(perDwelling: number | undefined, most: number | undefined, dwellings: number): number {
  if (perDwelling === undefined) return most ?? 0
  return Math.min(perDwelling * dwellings, most ?? Number.MAX_SAFE_INTEGER)
}
