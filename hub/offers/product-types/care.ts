import { divideExactly, rounded, thousandths, toBigInt } from './money.ts'
import { chosenOf, count, euros, number, productType } from './product-type.ts'
import { choice, decimal, euro, integer, list, required, yesNo } from './terms.ts'

/** Care and help in the neighbourhood, of a care cooperative or a care provider. Amounts in euro cents. */
export const care = productType({
  type: 'care',
  kinds: ['service', 'people', 'knowledge'],
  themes: ['care'],
  fields: {
    services: required(
      list(
        'home-help',
        'meals',
        'company',
        'transport',
        'odd-jobs',
        'day-activities',
        'nursing',
        'respite',
        'informal-care-support',
        'care-advice',
      ),
    ),
    monthlyFeeCents: euro({ min: 0, max: 10_000_000 }),
    hourPriceCents: euro({ min: 0, max: 1_000_000 }),
    hoursPerWeek: decimal(1, { min: 0.5, max: 10_000, unit: 'hoursPerWeek' }),
    funding: choice('members-pay', 'wmo', 'wlz', 'health-insurance', 'personal-budget', 'free-of-charge'),
    referralNeeded: yesNo(),
    membersMin: integer({ min: 1, max: 100_000, unit: 'households' }),
    membersMax: integer({ min: 1, max: 100_000, unit: 'households' }),
    volunteersTrained: yesNo(),
    waitWeeks: integer({ min: 0, max: 260, unit: 'weeks' }),
  },
  help: ['hoursPerWeek', 'funding', 'referralNeeded'],
  ordered: [['membersMin', 'membersMax']],
  eligibility: ({ membersMin, membersMax }) => ({ householdsMin: membersMin, householdsMax: membersMax }),
  conditions: ({ referralNeeded, membersMin }) => [
    referralNeeded === true && ['referral'],
    membersMin !== undefined && membersMin > 1 && ['members', { households: count(membersMin) }],
  ],
  card: ({ services, monthlyFeeCents, hoursPerWeek, hourPriceCents, funding }) => [
    ['services', { services: chosenOf(services) }],
    funding === 'free-of-charge' || monthlyFeeCents === 0
      ? ['free']
      : monthlyFeeCents !== undefined
        ? ['month', { amount: euros(monthlyFeeCents) }]
        : hourPriceCents !== undefined && ['hour', { amount: euros(hourPriceCents) }],
    hoursPerWeek !== undefined && ['hours', { hours: number(hoursPerWeek) }],
  ],
  divide: (totalCents, shares) => divideExactly(totalCents, shares),
})

/**
 * What a member pays in a year, in euro cents: twelve times the contribution, and the hours of help.
 * @param hours in that year, at most three decimals.
 */
export function yearlyContribution(
  { monthlyFeeCents = 0, hourPriceCents = 0 }: { monthlyFeeCents?: number; hourPriceCents?: number },
  hours = 0,
): number {
  if (!(hours >= 0)) throw new RangeError('Hours are not negative')
  return 12 * monthlyFeeCents + Number(rounded(toBigInt(hourPriceCents) * thousandths(hours), 1000n))
}
