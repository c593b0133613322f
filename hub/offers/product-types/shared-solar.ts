import { divideExactly } from './money.ts'
import { chosen, count, counted, euros, productType } from './product-type.ts'
import { choice, euro, integer, list, required } from './terms.ts'

/** One installation on a shared roof, its power divided over dwellings that each keep their own meter. */
export const sharedSolar = productType({
  type: 'shared-solar',
  kinds: ['product', 'service'],
  themes: ['energy', 'building'],
  fields: {
    division: required(choice('by-share', 'by-turn', 'by-use')),
    connectionsMin: integer({ min: 1, max: 10_000, unit: 'connections' }),
    connectionsMax: integer({ min: 1, max: 10_000, unit: 'connections' }),
    sharesTotal: integer({ min: 1, max: 100_000, unit: 'shares' }),
    sharesPerHouseholdMax: integer({ min: 1, max: 10_000, unit: 'shares' }),
    wattPeakPerShare: integer({ min: 1, max: 100_000, unit: 'wattPeak' }),
    pricePerWpCents: euro({ min: 0, max: 100_000 }),
    cablingPerConnectionCents: euro({ min: 0, max: 10_000_000 }),
    monthlyFeeCents: euro({ min: 0, max: 1_000_000 }),
    consentOf: list('owners-association', 'housing-corporation', 'roof-owner'),
    warrantyYears: integer({ min: 0, max: 50, unit: 'years' }),
    deliveryWeeks: integer({ min: 1, max: 260, unit: 'weeks' }),
  },
  help: ['division', 'pricePerWpCents', 'cablingPerConnectionCents', 'monthlyFeeCents', 'consentOf'],
  ordered: [
    ['connectionsMin', 'connectionsMax'],
    ['sharesPerHouseholdMax', 'sharesTotal'],
  ],
  eligibility: ({ connectionsMin, connectionsMax }) => ({
    householdsMin: connectionsMin,
    householdsMax: connectionsMax,
  }),
  // A roof over several dwellings is rarely one household's own: where nothing was said, either may have to agree.
  conditions: ({ consentOf }) => [
    consentOf === undefined && ['consent'],
    consentOf?.includes('owners-association') && ['consentOwnersAssociation'],
    consentOf?.includes('housing-corporation') && ['consentHousingCorporation'],
    consentOf?.includes('roof-owner') && ['consentRoofOwner'],
  ],
  card: (terms) => {
    const price = priceOfShares(terms, 1)
    return [
      price
        ? ['share', { power: count(terms.wattPeakPerShare!), amount: euros(price.panelsCents) }]
        : terms.pricePerWpCents !== undefined && ['pricePerWp', { amount: euros(terms.pricePerWpCents) }],
      ['division', { division: chosen(terms.division) }],
      terms.connectionsMin !== undefined && counted('connectionsFrom', 'connections', terms.connectionsMin),
    ]
  },
  // Cabling costs each dwelling the same, whatever its shares.
  divide: (totalCents, shares, { cablingPerConnectionCents = 0 }) => {
    const cabling = shares.map((taken) => (taken > 0 ? cablingPerConnectionCents : 0))
    const rest = totalCents - cabling.reduce((sum, cents) => sum + cents, 0)
    if (rest < 0) return divideExactly(totalCents, shares)
    return divideExactly(rest, shares).map((part, index) => part + cabling[index]!)
  },
})

/** What a household pays for its shares, in euro cents; undefined while power or price is left open. */
export function priceOfShares(
  terms: { wattPeakPerShare?: number; pricePerWpCents?: number; cablingPerConnectionCents?: number },
  shares: number,
): { panelsCents: number; cablingCents: number; totalCents: number } | undefined {
  const { wattPeakPerShare, pricePerWpCents, cablingPerConnectionCents = 0 } = terms
  if (wattPeakPerShare === undefined || pricePerWpCents === undefined) return undefined
  const panelsCents = wattPeakPerShare * pricePerWpCents * shares
  const cablingCents = shares > 0 ? cablingPerConnectionCents : 0
  return { panelsCents, cablingCents, totalCents: panelsCents + cablingCents }
}
