import { divideExactly, roundedUp, toBigInt } from './money.ts'
import { chosen, counted, euros, productType } from './product-type.ts'
import { choice, euro, integer, list, required, yesNo } from './terms.ts'

/** Containers, compost, a repair café: what helps a street to waste less. Amounts in euro cents. */
export const wasteAndRepair = productType({
  type: 'waste-and-repair',
  kinds: ['service', 'product', 'space', 'skills'],
  themes: ['waste'],
  fields: {
    service: required(
      choice('containers', 'compost', 'repair-cafe', 'reuse-shop', 'collection', 'swap', 'litter-picking'),
    ),
    materials: list(
      'kitchen-waste',
      'garden-waste',
      'paper',
      'plastic',
      'glass',
      'textile',
      'electronics',
      'furniture',
      'building-materials',
    ),
    containers: integer({ min: 1, max: 100_000 }),
    litresPerContainer: integer({ min: 1, max: 100_000, unit: 'litres' }),
    emptyingsPerYear: integer({ min: 0, max: 366, unit: 'timesPerYear' }),
    startCostsCents: euro({ min: 0 }),
    monthlyFeeCents: euro({ min: 0, max: 1_000_000_000 }),
    pricePerEmptyingCents: euro({ min: 0, max: 10_000_000 }),
    householdsMin: integer({ min: 1, max: 1_000_000, unit: 'households' }),
    householdsMax: integer({ min: 1, max: 1_000_000, unit: 'households' }),
    areaSquareMetres: integer({ min: 1, max: 1_000_000, unit: 'squareMetres' }),
    spaceProvided: yesNo(),
    toolsProvided: yesNo(),
    volunteersTrained: yesNo(),
    liabilityCovered: yesNo(),
  },
  help: ['areaSquareMetres', 'liabilityCovered', 'pricePerEmptyingCents'],
  ordered: [['householdsMin', 'householdsMax']],
  eligibility: ({ householdsMin, householdsMax }) => ({ householdsMin, householdsMax }),
  conditions: ({ spaceProvided, areaSquareMetres, liabilityCovered }) => [
    spaceProvided !== true &&
      areaSquareMetres !== undefined &&
      counted('spaceNeeded', 'area', areaSquareMetres),
    liabilityCovered === false && ['ownInsurance'],
  ],
  card: ({ service, monthlyFeeCents, householdsMin, toolsProvided, liabilityCovered }) => [
    ['service', { service: chosen(service) }],
    monthlyFeeCents !== undefined &&
      (monthlyFeeCents === 0 ? ['free'] : ['month', { amount: euros(monthlyFeeCents) }]),
    householdsMin !== undefined && counted('households', 'households', householdsMin),
    toolsProvided === true && ['tools'],
    liabilityCovered === true && ['insured'],
  ],
})

/** What a year costs, in euro cents: the fee and every emptying of every container; the start is apart. */
export function yearlyWasteCost(terms: {
  containers?: number
  emptyingsPerYear?: number
  monthlyFeeCents?: number
  pricePerEmptyingCents?: number
}): number {
  const { containers = 1, emptyingsPerYear = 0, monthlyFeeCents = 0, pricePerEmptyingCents = 0 } = terms
  return 12 * monthlyFeeCents + containers * emptyingsPerYear * pricePerEmptyingCents
}

/** What each household pays a year, in euro cents; together all of it. */
export function wasteCostPerHousehold(
  terms: Parameters<typeof yearlyWasteCost>[0],
  households: number,
): number[] {
  return divideExactly(
    yearlyWasteCost(terms),
    Array.from({ length: households }, () => 1),
  )
}

/** How many containers hold so many litres a year; undefined while their size or emptying is left open. */
export function containersNeeded(
  { litresPerContainer, emptyingsPerYear }: { litresPerContainer?: number; emptyingsPerYear?: number },
  litresPerYear: number,
): number | undefined {
  if (!litresPerContainer || !emptyingsPerYear) return undefined
  return Number(roundedUp(toBigInt(litresPerYear), toBigInt(litresPerContainer * emptyingsPerYear)))
}
