import { priceOfTime } from './bookings.ts'
import { chosen, count, counted, euros, productType } from './product-type.ts'
import { choice, date, decimal, euro, integer, list, months } from './terms.ts'

/** A room, a garden, a roof that others may use. Amounts in euro cents, tax included. */
export const space = productType({
  type: 'space',
  kinds: ['space'],
  themes: [],
  fields: {
    sort: choice(
      'room',
      'hall',
      'kitchen',
      'workshop',
      'office',
      'shop',
      'storage',
      'sports',
      'garden',
      'outdoors',
      'roof',
    ),
    persons: integer({ min: 1, max: 100_000, unit: 'persons' }),
    areaSquareMetres: integer({ min: 1, max: 10_000_000, unit: 'squareMetres' }),
    hourPriceCents: euro({ min: 0, max: 10_000_000 }),
    halfDayPriceCents: euro({ min: 0, max: 10_000_000 }),
    dayPriceCents: euro({ min: 0, max: 100_000_000 }),
    monthPriceCents: euro({ min: 0 }),
    billingMinutes: integer({ min: 1, max: 1440, unit: 'minutes' }),
    hoursPerWeek: decimal(1, { min: 0.5, max: 168, unit: 'hoursPerWeek' }),
    availability: list('mornings', 'afternoons', 'evenings', 'weekends', 'school-holidays'),
    access: choice('own-key', 'caretaker', 'opening-hours'),
    facilities: list(
      'wheelchair-access',
      'accessible-toilet',
      'kitchenette',
      'screen',
      'wifi',
      'parking',
      'lift',
      'hearing-loop',
    ),
    availableFrom: date(),
    availableUntil: date(),
    contractMonths: months({ max: 600 }),
  },
  help: ['billingMinutes', 'hoursPerWeek', 'contractMonths'],
  ordered: [['availableFrom', 'availableUntil']],
  card: (terms) => [
    terms.sort !== undefined && terms.persons !== undefined
      ? [
          `sortAndPersons.${terms.persons === 1 ? 'one' : 'other'}`,
          { sort: chosen(terms.sort), persons: count(terms.persons) },
        ]
      : terms.persons !== undefined
        ? counted('persons', 'persons', terms.persons)
        : terms.sort !== undefined && ['sort', { sort: chosen(terms.sort) }],
    terms.areaSquareMetres !== undefined && counted('area', 'area', terms.areaSquareMetres),
    isFreeOfCharge(terms)
      ? ['free']
      : terms.hourPriceCents !== undefined
        ? ['hour', { amount: euros(terms.hourPriceCents) }]
        : terms.halfDayPriceCents !== undefined
          ? ['halfDay', { amount: euros(terms.halfDayPriceCents) }]
          : terms.dayPriceCents !== undefined
            ? ['day', { amount: euros(terms.dayPriceCents) }]
            : terms.monthPriceCents !== undefined && ['month', { amount: euros(terms.monthPriceCents) }],
  ],
})

type SpaceTariff = {
  hourPriceCents?: number
  halfDayPriceCents?: number
  dayPriceCents?: number
  monthPriceCents?: number
  billingMinutes?: number
}

/** Whether every tariff that was given is nothing. */
function isFreeOfCharge(terms: SpaceTariff): boolean {
  const prices = [terms.hourPriceCents, terms.halfDayPriceCents, terms.dayPriceCents, terms.monthPriceCents]
  const given = prices.filter((price) => price !== undefined)
  return given.length > 0 && given.every((price) => price === 0)
}

/** What so many minutes in the space cost, in euro cents, per started hour unless the terms say otherwise. */
export function priceOfHours(terms: SpaceTariff, minutes: number): number | undefined {
  return priceOfTime(terms, minutes)
}
