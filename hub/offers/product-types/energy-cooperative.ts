import { type Applicant, applicants, isOnlyForOwners, legalFormsOf } from './applicants.ts'
import { divideExactly, rounded, roundedUp, thousandths, toBigInt } from './money.ts'
import { counted, euros, number, productType, words } from './product-type.ts'
import { choice, decimal, euro, integer, percent, postcodes } from './terms.ts'

/**
 * Residents who produce power together. Under the SCE (subsidieregeling coöperatieve energieopwekking) energy
 * cooperatives and owners' associations may apply, with one member per 5 kWp of sun in the postcode area, and get
 * an amount a kWh for 15 years (rvo.nl/sce, hier.nu). The amounts change every year, so they are terms.
 */
export const energyCooperative = productType({
  type: 'energy-cooperative',
  kinds: ['service', 'finance', 'knowledge'],
  themes: ['energy'],
  fields: {
    scheme: choice('sce', 'no-scheme'),
    applicants: applicants(),
    postcodes: postcodes(),
    kilowattPeak: decimal(3, { min: 0.001, max: 1_000_000, unit: 'kilowattPeak' }),
    kilowattPeakPerMember: decimal(3, { min: 0.001, max: 1000, unit: 'kilowattPeak' }),
    sharePriceCents: euro(),
    sharesTotal: integer({ min: 1, max: 1_000_000, unit: 'shares' }),
    membershipYearCents: euro({ min: 0 }),
    kilowattHoursPerKilowattPeak: integer({ min: 1, max: 8784, unit: 'kilowattHoursPerKilowattPeak' }),
    degradationPercent: percent({ max: 10 }),
    subsidyCentsPerKilowattHour: decimal(3, { max: 1000, unit: 'centsPerKilowattHour' }),
    subsidyYears: integer({ min: 1, max: 50, unit: 'years' }),
    saleCentsPerKilowattHour: decimal(3, { max: 1000, unit: 'centsPerKilowattHour' }),
    costsYearCents: euro({ min: 0 }),
  },
  help: ['scheme', 'postcodes', 'kilowattPeakPerMember', 'subsidyCentsPerKilowattHour', 'degradationPercent'],
  eligibility: (terms) => ({ legalForms: legalFormsOf(mayApply(terms)) }),
  conditions: (terms) => [
    isOnlyForOwners(mayApply(terms)) && ['ownersOnly'],
    terms.kilowattPeak !== undefined && counted('members', 'members', membersNeeded(terms)!),
    terms.postcodes !== undefined && ['postcodes', { postcodes: words(terms.postcodes) }],
  ],
  card: (terms) => [
    terms.sharePriceCents !== undefined && ['sharePrice', { amount: euros(terms.sharePriceCents) }],
    terms.kilowattPeak !== undefined && ['power', { power: number(terms.kilowattPeak) }],
    terms.postcodes !== undefined
      ? ['postcodes', { postcodes: words(terms.postcodes) }]
      : terms.scheme === 'sce' && ['sce'],
  ],
  divide: (totalCents, shares) => divideExactly(totalCents, shares),
})

function mayApply({ applicants, scheme }: { applicants?: Applicant[]; scheme?: string }) {
  return applicants ?? (scheme === 'sce' ? (['cooperative', 'owners-association'] as Applicant[]) : undefined)
}

/** Whether a postcode (its letters do not count) lies in the area; everyone does where no area was said. */
export function isInPostcodeArea({ postcodes }: { postcodes?: string }, postcode: string): boolean {
  return postcodes === undefined || postcodes.split(', ').includes(postcode.trim().slice(0, 4))
}

/** How many members an installation needs: one per 5 kWp, or what the terms say. Undefined without its power. */
export function membersNeeded(terms: {
  kilowattPeak?: number
  kilowattPeakPerMember?: number
}): number | undefined {
  if (terms.kilowattPeak === undefined) return undefined
  return Number(roundedUp(thousandths(terms.kilowattPeak), thousandths(terms.kilowattPeakPerMember ?? 5)))
}

export type YearOfPower = { year: number; wattHours: number; revenueCents: number; resultCents: number }

/**
 * What an installation yields in each of its years with subsidy (15 unless the terms say otherwise): energy in
 * watt-hours, rounded down; revenue (subsidy and sale) and result (less yearly costs) in euro cents. Undefined
 * while power, yield or both prices are left open.
 */
export function yearsOfPower(terms: {
  kilowattPeak?: number
  kilowattHoursPerKilowattPeak?: number
  degradationPercent?: number
  subsidyCentsPerKilowattHour?: number
  saleCentsPerKilowattHour?: number
  subsidyYears?: number
  costsYearCents?: number
}): YearOfPower[] | undefined {
  const {
    kilowattPeak,
    kilowattHoursPerKilowattPeak,
    subsidyCentsPerKilowattHour,
    saleCentsPerKilowattHour,
  } = terms
  const { degradationPercent = 0, subsidyYears = 15, costsYearCents = 0 } = terms
  if (kilowattPeak === undefined || kilowattHoursPerKilowattPeak === undefined) return undefined
  if (subsidyCentsPerKilowattHour === undefined && saleCentsPerKilowattHour === undefined) return undefined
  // Thousandths of a kWp times kWh per kWp are watt-hours; thousandths of a cent a kWh are millionths a Wh.
  const first = thousandths(kilowattPeak) * toBigInt(kilowattHoursPerKilowattPeak)
  const price = thousandths(subsidyCentsPerKilowattHour ?? 0) + thousandths(saleCentsPerKilowattHour ?? 0)
  const kept = 100_000n - thousandths(degradationPercent)
  return Array.from({ length: subsidyYears }, (_, index) => {
    const wattHours = (first * kept ** BigInt(index)) / 100_000n ** BigInt(index)
    const revenueCents = Number(rounded(wattHours * price, 1_000_000n))
    return {
      year: index + 1,
      wattHours: Number(wattHours),
      revenueCents,
      resultCents: revenueCents - costsYearCents,
    }
  })
}
