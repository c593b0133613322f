import { rounded, toBigInt } from './money.ts'
import { counted, euros, productType } from './product-type.ts'
import { choice, euro, integer, list, yesNo } from './terms.ts'

/** Public green that residents look after, with a budget and an agreement on who answers for what. */
export const greenUpkeep = productType({
  type: 'green-upkeep',
  kinds: ['permission', 'service', 'finance', 'product'],
  themes: ['public-space'],
  fields: {
    areaMinSquareMetres: integer({ min: 1, max: 10_000_000, unit: 'squareMetres' }),
    areaMaxSquareMetres: integer({ min: 1, max: 10_000_000, unit: 'squareMetres' }),
    tasks: list('mowing', 'pruning', 'weeding', 'planting', 'watering', 'litter', 'hedges', 'leaves'),
    budgetPerSquareMetreCents: euro({ min: 0, max: 1_000_000 }),
    budgetPerYearCents: euro({ min: 0 }),
    startBudgetCents: euro({ min: 0 }),
    years: integer({ min: 1, max: 50, unit: 'years' }),
    responsible: choice('municipality', 'residents', 'contractor', 'together'),
    agreement: yesNo(),
    toolsProvided: yesNo(),
    plantsProvided: yesNo(),
    trainingProvided: yesNo(),
    insured: yesNo(),
  },
  help: ['budgetPerSquareMetreCents', 'budgetPerYearCents', 'responsible', 'agreement'],
  ordered: [['areaMinSquareMetres', 'areaMaxSquareMetres']],
  conditions: ({ agreement, insured }) => [
    agreement === true && ['agreement'],
    insured === false && ['ownInsurance'],
  ],
  card: ({ areaMaxSquareMetres, budgetPerSquareMetreCents, budgetPerYearCents, years, toolsProvided }) => [
    budgetPerSquareMetreCents !== undefined
      ? ['perSquareMetre', { amount: euros(budgetPerSquareMetreCents) }]
      : budgetPerYearCents !== undefined && ['perYear', { amount: euros(budgetPerYearCents) }],
    areaMaxSquareMetres !== undefined && counted('areaUpTo', 'area', areaMaxSquareMetres),
    toolsProvided === true && ['tools'],
    years !== undefined && counted('years', 'years', years),
  ],
})

/**
 * The budget for an area, in euro cents: what there is a year (a fixed part and a part by the square metre), what
 * all years make with the start, and what a square metre has a year. Undefined outside the areas that the terms
 * are for.
 * @param squareMetres whole and positive.
 */
export function upkeepBudget(
  terms: {
    areaMinSquareMetres?: number
    areaMaxSquareMetres?: number
    budgetPerSquareMetreCents?: number
    budgetPerYearCents?: number
    startBudgetCents?: number
    years?: number
  },
  squareMetres: number,
): { yearCents: number; totalCents: number; perSquareMetreCents: number } | undefined {
  const { budgetPerSquareMetreCents = 0, budgetPerYearCents = 0, startBudgetCents = 0, years = 1 } = terms
  const { areaMinSquareMetres = 1, areaMaxSquareMetres = Number.MAX_SAFE_INTEGER } = terms
  if (toBigInt(squareMetres) < areaMinSquareMetres || squareMetres > areaMaxSquareMetres) return undefined
  const yearCents = budgetPerYearCents + budgetPerSquareMetreCents * squareMetres
  return {
    yearCents,
    totalCents: startBudgetCents + yearCents * years,
    perSquareMetreCents: Number(rounded(toBigInt(yearCents), toBigInt(squareMetres))),
  }
}
