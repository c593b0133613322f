import { chosenOf, euros, productType } from './product-type.ts'
import { choice, euro, integer, list, longText, required } from './terms.ts'

/**
 * Cover for volunteers, boards and activities. Many municipalities insure all volunteers for nothing, so that is
 * asked before anything is sold. Amounts in euro cents.
 */
export const insurance = productType({
  type: 'insurance',
  kinds: ['service', 'product'],
  themes: [],
  fields: {
    cover: required(
      list(
        'liability',
        'accident',
        'board-liability',
        'legal-help',
        'contents',
        'building',
        'event',
        'transport',
        'equipment',
        'solar-installation',
      ),
    ),
    throughMunicipality: choice('covered-by-municipality', 'not-covered-by-municipality', 'ask-municipality'),
    premiumYearCents: euro({ min: 0 }),
    premiumPerVolunteerCents: euro({ min: 0, max: 10_000_000 }),
    volunteersMax: integer({ min: 1, max: 1_000_000, unit: 'persons' }),
    insuredSumCents: euro({ max: 1_000_000_000_000 }),
    excessCents: euro({ min: 0 }),
    excludes: longText(),
  },
  help: ['throughMunicipality', 'premiumPerVolunteerCents', 'insuredSumCents', 'excessCents'],
  conditions: ({ throughMunicipality, cover }) => [
    throughMunicipality !== 'not-covered-by-municipality' &&
      throughMunicipality !== 'covered-by-municipality' &&
      cover.some((part) => oftenFree.has(part)) && ['askMunicipality'],
  ],
  card: ({ cover, throughMunicipality, premiumYearCents, premiumPerVolunteerCents, insuredSumCents }) => [
    ['cover', { cover: chosenOf(cover) }],
    throughMunicipality === 'covered-by-municipality' || premiumYearCents === 0
      ? ['free']
      : premiumYearCents !== undefined
        ? ['year', { amount: euros(premiumYearCents) }]
        : premiumPerVolunteerCents !== undefined && [
            'perVolunteer',
            { amount: euros(premiumPerVolunteerCents) },
          ],
    insuredSumCents !== undefined && ['sum', { amount: euros(insuredSumCents) }],
  ],
})

// What the volunteer insurance of municipalities (VNG) usually holds.
const oftenFree: ReadonlySet<string> = new Set(['liability', 'accident', 'board-liability', 'legal-help'])

/** The premium of a year, in euro cents; undefined for more volunteers than it covers, or without a tariff. */
export function yearlyPremium(
  terms: { premiumYearCents?: number; premiumPerVolunteerCents?: number; volunteersMax?: number },
  volunteers: number,
): number | undefined {
  const { premiumYearCents, premiumPerVolunteerCents, volunteersMax = Number.MAX_SAFE_INTEGER } = terms
  if (volunteers > volunteersMax) return undefined
  if (premiumYearCents === undefined && premiumPerVolunteerCents === undefined) return undefined
  return (premiumYearCents ?? 0) + (premiumPerVolunteerCents ?? 0) * volunteers
}
