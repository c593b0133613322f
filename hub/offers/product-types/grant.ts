import { applicants, isOnlyForOwners, legalFormsOf } from './applicants.ts'
import { percentOf, toBigInt } from './money.ts'
import { counted, day, euros, percentage, productType } from './product-type.ts'
import { choice, date, euro, integer, list, longText, percent } from './terms.ts'

/** Money that need not be paid back: a subsidy or a fund. */
export const grant = productType({
  type: 'grant',
  kinds: ['finance'],
  themes: [],
  fields: {
    amountMinCents: euro(),
    amountMaxCents: euro(),
    shareOfCostsPercent: percent(),
    paysFor: list('activities', 'materials', 'organisation', 'hours', 'advice', 'building', 'equipment'),
    excludes: longText(),
    applicants: applicants(),
    rounds: choice('continuous', 'monthly', 'quarterly', 'twice-a-year', 'yearly', 'once'),
    opensOn: date(),
    closesOn: date(),
    decisionWeeks: integer({ min: 1, max: 104, unit: 'weeks' }),
    advancePercent: percent(),
    budgetCents: euro(),
  },
  help: ['shareOfCostsPercent', 'excludes', 'advancePercent', 'budgetCents'],
  ordered: [
    ['amountMinCents', 'amountMaxCents'],
    ['amountMaxCents', 'budgetCents'],
    ['opensOn', 'closesOn'],
  ],
  eligibility: (terms) => ({
    amountMinCents: terms.amountMinCents,
    amountMaxCents: terms.amountMaxCents,
    legalForms: legalFormsOf(terms.applicants),
  }),
  conditions: ({ applicants, shareOfCostsPercent }) => [
    isOnlyForOwners(applicants) && ['ownersOnly'],
    shareOfCostsPercent !== undefined &&
      shareOfCostsPercent < 100 && ['ownShare', { share: percentage(100 - shareOfCostsPercent) }],
  ],
  card: ({ amountMaxCents, shareOfCostsPercent, closesOn, decisionWeeks }) => [
    amountMaxCents !== undefined && ['amountUpTo', { amount: euros(amountMaxCents) }],
    shareOfCostsPercent !== undefined &&
      (shareOfCostsPercent === 100 ? ['allCosts'] : ['share', { share: percentage(shareOfCostsPercent) }]),
    closesOn !== undefined
      ? ['closesOn', { day: day(closesOn) }]
      : decisionWeeks !== undefined && counted('decision', 'weeks', decisionWeeks),
  ],
})

/**
 * What a grant gives towards given costs, and what is left to find; euro cents, together the costs. The share is
 * rounded down to the cent. What stays under the least that the grant gives is not given at all.
 */
export function grantContribution(
  terms: { amountMinCents?: number; amountMaxCents?: number; shareOfCostsPercent?: number },
  costsCents: number,
): { contributionCents: number; remainderCents: number } {
  const { amountMinCents = 0, amountMaxCents, shareOfCostsPercent = 100 } = terms
  if (toBigInt(costsCents) < 0n) throw new RangeError('Costs are not negative')
  const share = percentOf(shareOfCostsPercent, costsCents)
  const capped = amountMaxCents === undefined ? share : Math.min(share, amountMaxCents)
  const contributionCents = capped < amountMinCents ? 0 : capped
  return { contributionCents, remainderCents: costsCents - contributionCents }
}
