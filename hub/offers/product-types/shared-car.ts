import { priceOfTime } from './bookings.ts'
import { divideExactly, rounded, toBigInt } from './money.ts'
import { counted, euros, productType } from './product-type.ts'
import { choice, euro, integer, list, months, yesNo } from './terms.ts'

/** A car that neighbours use in turn. Amounts in euro cents, tax included. */
export const sharedCar = productType({
  type: 'shared-car',
  kinds: ['service', 'product'],
  themes: ['mobility'],
  fields: {
    vehicle: choice('small-car', 'family-car', 'van', 'minibus', 'wheelchair-car'),
    electric: yesNo(),
    vehicles: integer({ min: 1, max: 1000 }),
    hourPriceCents: euro({ min: 0, max: 1_000_000 }),
    dayPriceCents: euro({ min: 0, max: 10_000_000 }),
    kilometrePriceCents: euro({ min: 0, max: 100_000 }),
    monthlyFeeCents: euro({ min: 0, max: 10_000_000 }),
    joiningFeeCents: euro({ min: 0, max: 10_000_000 }),
    depositCents: euro({ min: 0, max: 100_000_000 }),
    billingMinutes: integer({ min: 1, max: 60, unit: 'minutes' }),
    subscribersMin: integer({ min: 1, max: 10_000, unit: 'households' }),
    subscribersMax: integer({ min: 1, max: 10_000, unit: 'households' }),
    contractMonths: months({ max: 120 }),
    excessCents: euro({ min: 0, max: 100_000_000 }),
    includes: list('insurance', 'charging', 'fuel', 'cleaning', 'roadside-help', 'app'),
  },
  help: ['billingMinutes', 'subscribersMin', 'excessCents'],
  ordered: [['subscribersMin', 'subscribersMax']],
  eligibility: ({ subscribersMin, subscribersMax }) => ({
    householdsMin: subscribersMin,
    householdsMax: subscribersMax,
  }),
  conditions: ({ subscribersMin }) => [
    subscribersMin !== undefined &&
      subscribersMin > 1 &&
      counted('subscribers', 'households', subscribersMin),
  ],
  card: ({ hourPriceCents, kilometrePriceCents, monthlyFeeCents, subscribersMin }) => [
    hourPriceCents !== undefined && kilometrePriceCents !== undefined
      ? ['hourAndKilometre', { hour: euros(hourPriceCents), kilometre: euros(kilometrePriceCents) }]
      : hourPriceCents !== undefined && ['hour', { hour: euros(hourPriceCents) }],
    monthlyFeeCents !== undefined &&
      (monthlyFeeCents === 0 ? ['noMonthlyFee'] : ['month', { amount: euros(monthlyFeeCents) }]),
    subscribersMin !== undefined && counted('subscribers', 'households', subscribersMin),
  ],
  divide: (totalCents, shares) => divideExactly(totalCents, shares),
})

/**
 * What a trip costs, in euro cents: its time (per started quarter of an hour unless the terms say otherwise) and
 * its distance, exact to the metre before it is rounded to the cent.
 */
export function tripPrice(
  terms: {
    hourPriceCents?: number
    dayPriceCents?: number
    kilometrePriceCents?: number
    billingMinutes?: number
  },
  { minutes, metres }: { minutes: number; metres: number },
): { timeCents: number; distanceCents: number; totalCents: number } {
  if (toBigInt(metres) < 0n) throw new RangeError('A distance is not negative')
  const timeCents = priceOfTime({ ...terms, billingMinutes: terms.billingMinutes ?? 15 }, minutes) ?? 0
  const distanceCents = Number(rounded(toBigInt(terms.kilometrePriceCents ?? 0) * toBigInt(metres), 1000n))
  return { timeCents, distanceCents, totalCents: timeCents + distanceCents }
}
