import { rounded, thousandths, toBigInt } from './money.ts'
import { chosenOf, euros, number, productType } from './product-type.ts'
import { choice, decimal, euro, integer, list, required } from './terms.ts'

/** A notary, a lawyer, a bookkeeper, an energy coach. Amounts in euro cents, tax included. */
export const advice = productType({
  type: 'advice',
  kinds: ['knowledge', 'service', 'skills'],
  themes: [],
  fields: {
    subjects: required(
      list(
        'notary',
        'legal',
        'bookkeeping',
        'tax',
        'funding',
        'energy',
        'building',
        'organisation',
        'permits',
        'insurance',
        'communication',
        'digital',
        'care',
        'green',
      ),
    ),
    fixedFeeCents: euro({ min: 0 }),
    hourPriceCents: euro({ min: 0, max: 10_000_000 }),
    freeHours: decimal(1, { min: 0, max: 10_000, unit: 'hours' }),
    hoursMax: decimal(1, { min: 0.5, max: 10_000, unit: 'hours' }),
    where: choice('at-yours', 'at-office', 'online', 'by-phone'),
    replyDays: integer({ min: 0, max: 366, unit: 'days' }),
  },
  help: ['fixedFeeCents', 'freeHours', 'hoursMax'],
  ordered: [['freeHours', 'hoursMax']],
  card: ({ subjects, fixedFeeCents, hourPriceCents, freeHours }) => [
    ['subjects', { subjects: chosenOf(subjects) }],
    isFreeAdvice({ fixedFeeCents, hourPriceCents })
      ? ['free']
      : fixedFeeCents
        ? ['fixedFee', { amount: euros(fixedFeeCents) }]
        : !!hourPriceCents && ['hour', { amount: euros(hourPriceCents) }],
    freeHours !== undefined && freeHours > 0 && ['freeHours', { hours: number(freeHours) }],
  ],
})

type AdviceTariff = { fixedFeeCents?: number; hourPriceCents?: number; freeHours?: number; hoursMax?: number }

/** Whether every tariff that was given is nothing. */
function isFreeAdvice({ fixedFeeCents, hourPriceCents }: AdviceTariff): boolean {
  return (fixedFeeCents ?? hourPriceCents) !== undefined && !fixedFeeCents && !hourPriceCents
}

/**
 * What so many hours of advice cost, in euro cents: the fixed fee, and the hours beyond those that are free.
 * Undefined for more hours than there are, or without a tariff.
 * @param hours at most three decimals.
 */
export function adviceFee(terms: AdviceTariff, hours: number): number | undefined {
  const { fixedFeeCents, hourPriceCents, freeHours = 0, hoursMax = Number.POSITIVE_INFINITY } = terms
  if (!(hours >= 0)) throw new RangeError('Hours are not negative')
  if (hours > hoursMax || (fixedFeeCents ?? hourPriceCents) === undefined) return undefined
  const paid = hours > freeHours ? thousandths(hours) - thousandths(freeHours) : 0n
  return (fixedFeeCents ?? 0) + Number(rounded(toBigInt(hourPriceCents ?? 0) * paid, 1000n))
}
