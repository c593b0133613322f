import { priceOfTime } from './bookings.ts'
import { divideExactly } from './money.ts'
import { chosen, counted, euros, number, productType } from './product-type.ts'
import { choice, decimal, euro, integer, longText, required, yesNo } from './terms.ts'

/** A battery, tools, a cargo bike: bought or rented together and used in turn. Amounts in euro cents. */
export const sharedEquipment = productType({
  type: 'shared-equipment',
  kinds: ['product', 'service'],
  themes: [],
  fields: {
    equipment: required(
      choice(
        'battery',
        'tools',
        'machine',
        'cargo-bike',
        'trailer',
        'kitchen-equipment',
        'event-equipment',
        'measuring-set',
        'aid',
        'other-equipment',
      ),
    ),
    pieces: integer({ min: 1, max: 100_000 }),
    purchasePriceCents: euro({ min: 0 }),
    hourPriceCents: euro({ min: 0, max: 10_000_000 }),
    dayPriceCents: euro({ min: 0, max: 100_000_000 }),
    monthlyFeeCents: euro({ min: 0, max: 100_000_000 }),
    depositCents: euro({ min: 0 }),
    billingMinutes: integer({ min: 1, max: 1440, unit: 'minutes' }),
    capacityKilowattHours: decimal(3, { min: 0.001, max: 1_000_000, unit: 'kilowattHours' }),
    usersMin: integer({ min: 1, max: 100_000, unit: 'households' }),
    usersMax: integer({ min: 1, max: 100_000, unit: 'households' }),
    insured: yesNo(),
    instruction: yesNo(),
    delivered: yesNo(),
    houseRules: longText(),
  },
  help: ['capacityKilowattHours', 'billingMinutes', 'usersMin'],
  ordered: [['usersMin', 'usersMax']],
  wrong: ({ equipment, capacityKilowattHours }) => [
    capacityKilowattHours !== undefined &&
      equipment !== 'battery' && { field: 'capacityKilowattHours', code: 'only_for_batteries' },
  ],
  eligibility: ({ usersMin, usersMax }) => ({ householdsMin: usersMin, householdsMax: usersMax }),
  card: (terms) => [
    ['equipment', { equipment: chosen(terms.equipment) }],
    terms.capacityKilowattHours !== undefined && [
      'capacity',
      { capacity: number(terms.capacityKilowattHours) },
    ],
    terms.dayPriceCents !== undefined
      ? terms.dayPriceCents === 0
        ? ['free']
        : ['day', { amount: euros(terms.dayPriceCents) }]
      : terms.hourPriceCents !== undefined
        ? terms.hourPriceCents === 0
          ? ['free']
          : ['hour', { amount: euros(terms.hourPriceCents) }]
        : terms.monthlyFeeCents !== undefined
          ? ['month', { amount: euros(terms.monthlyFeeCents) }]
          : terms.purchasePriceCents !== undefined && [
              'purchase',
              { amount: euros(terms.purchasePriceCents) },
            ],
    terms.usersMin !== undefined && counted('users', 'households', terms.usersMin),
  ],
  divide: (totalCents, shares) => divideExactly(totalCents, shares),
})

/** What a booking costs, in euro cents; per started hour unless the terms say otherwise. Undefined without a tariff. */
export function bookingPrice(
  terms: { hourPriceCents?: number; dayPriceCents?: number; billingMinutes?: number },
  minutes: number,
): number | undefined {
  return priceOfTime(terms, minutes)
}
