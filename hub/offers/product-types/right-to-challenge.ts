import { applicants, isOnlyForOwners, legalFormsOf } from './applicants.ts'
import { counted, day, euros, productType, words } from './product-type.ts'
import { date, euro, integer, required, text, yesNo } from './terms.ts'

/** A public task that residents may take over with its budget, by the ordinance of their municipality. Euro cents. */
export const rightToChallenge = productType({
  type: 'right-to-challenge',
  kinds: ['permission', 'finance'],
  themes: [],
  fields: {
    task: required(text(200)),
    budgetPerYearCents: euro(),
    years: integer({ min: 1, max: 50, unit: 'years' }),
    ordinance: text(200),
    applicants: applicants(),
    submitBefore: date(),
    decisionWeeks: integer({ min: 1, max: 104, unit: 'weeks' }),
    supportersMin: integer({ min: 0, max: 100_000, unit: 'persons' }),
    coaching: yesNo(),
    planCostsPaid: yesNo(),
  },
  help: ['task', 'ordinance', 'supportersMin', 'planCostsPaid'],
  eligibility: ({ applicants }) => ({ legalForms: legalFormsOf(applicants) }),
  conditions: ({ applicants, supportersMin }) => [
    isOnlyForOwners(applicants) && ['ownersOnly'],
    !!supportersMin && counted('supporters', 'persons', supportersMin),
  ],
  card: ({ task, budgetPerYearCents, submitBefore, decisionWeeks }) => [
    ['task', { task: words(task) }],
    budgetPerYearCents !== undefined && ['budget', { amount: euros(budgetPerYearCents) }],
    submitBefore !== undefined
      ? ['submitBefore', { day: day(submitBefore) }]
      : decisionWeeks !== undefined && counted('decision', 'weeks', decisionWeeks),
  ],
})

/**
 * How residents' own plan stands to the budget of the task, in euro cents: the budget of all years, and what the
 * plan leaves (or, negative, lacks) in a year. Undefined while the budget is left open.
 */
export function challengeBudget(
  { budgetPerYearCents, years = 1 }: { budgetPerYearCents?: number; years?: number },
  planPerYearCents: number,
): { totalCents: number; leftPerYearCents: number } | undefined {
  if (budgetPerYearCents === undefined) return undefined
  return { totalCents: budgetPerYearCents * years, leftPerYearCents: budgetPerYearCents - planPerYearCents }
}
