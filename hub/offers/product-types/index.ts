/**
 * Product types: what gives an offer its typed terms. Each is one module: its terms with their limits, who may
 * apply by them, how it reads on a card, its arithmetic, and, where residents take part, how an amount is divided.
 * Safe in a browser. Adding a type touches this folder, its texts and the list of names in the vocabulary.
 *
 * Use *product type* (Dutch: *producttype*), *terms* (Dutch: *voorwaarden*), *share* (Dutch: *aandeel*), *to divide*
 * (Dutch: *verdelen*); avoid *category*, *attributes*, *split*.
 */
import type { ProductType } from '#vocabulary'
import { advice } from './advice.ts'
import { care } from './care.ts'
import { collectiveBuilding } from './collective-building.ts'
import { communityLoan } from './community-loan.ts'
import { crowdfunding } from './crowdfunding.ts'
import { energyCooperative } from './energy-cooperative.ts'
import { grant } from './grant.ts'
import { greenUpkeep } from './green-upkeep.ts'
import { insurance } from './insurance.ts'
import type { ProductTypeModule } from './product-type.ts'
import { type Eligibility, type Fact, type Field, type Measure, measureOf } from './product-type.ts'
import { rightToChallenge } from './right-to-challenge.ts'
import { sharedCar } from './shared-car.ts'
import { sharedEquipment } from './shared-equipment.ts'
import { sharedSolar } from './shared-solar.ts'
import { space } from './space.ts'
import { training } from './training.ts'
import { wasteAndRepair } from './waste-and-repair.ts'

export const productTypeModules: Record<ProductType, ProductTypeModule> = {
  'community-loan': communityLoan,
  grant,
  crowdfunding,
  'shared-solar': sharedSolar,
  'energy-cooperative': energyCooperative,
  'shared-car': sharedCar,
  'shared-equipment': sharedEquipment,
  'green-upkeep': greenUpkeep,
  'waste-and-repair': wasteAndRepair,
  care,
  'collective-building': collectiveBuilding,
  space,
  insurance,
  advice,
  training,
  'right-to-challenge': rightToChallenge,
}

/** One row of the table of terms. */
export type TermsRow = { field: Field; value: Measure }

/** The terms that were given, in the order of their fields. What does not fit its field is left out. */
export function termsTable(type: ProductType, terms: unknown): TermsRow[] {
  const { fields, draftTerms } = productTypeModules[type]
  const given = (typeof terms === 'object' ? terms : null) as Record<string, unknown> | null
  return fields.flatMap((field) => {
    const result = draftTerms.shape[field.name]!.safeParse(given?.[field.name])
    return result.success && result.data !== undefined
      ? [{ field, value: measureOf(field, result.data) }]
      : []
  })
}

/** At most three facts for a card; none while the terms are incomplete, as in a draft. */
export function factsOf(type: ProductType | null, terms: unknown): Fact[] {
  return fromTerms(type, terms, (module, complete) => module.card(complete)) ?? []
}

/** What has to be arranged before an offer on these terms can be taken; none while they are incomplete. */
export function conditionsOf(type: ProductType | null, terms: unknown): Fact[] {
  return fromTerms(type, terms, (module, complete) => module.conditions(complete)) ?? []
}

/** What terms say about who may apply; nothing while they are incomplete. */
export function eligibilityOf(type: ProductType | null, terms: unknown): Eligibility {
  return fromTerms(type, terms, (module, complete) => module.eligibility(complete)) ?? {}
}

function fromTerms<Result>(
  type: ProductType | null,
  terms: unknown,
  read: (module: ProductTypeModule, complete: Record<string, unknown>) => Result,
): Result | undefined {
  if (type === null) return undefined
  const module = productTypeModules[type]
  const result = module.terms.safeParse(terms)
  return result.success ? read(module, result.data) : undefined
}

export { adviceFee } from './advice.ts'
export { type Booking, firstFree, firstOverlap, isFree, overlap, priceOfTime } from './bookings.ts'
export { yearlyContribution } from './care.ts'
export { type BuildingSupport, buildingSupport } from './collective-building.ts'
export {
  forgivenOf,
  type Loan,
  type LoanPayment,
  loanOffered,
  loanSchedule,
  yearlyBurden,
} from './community-loan.ts'
export { type CrowdfundingOutcome, crowdfundingExpected, crowdfundingOutcome } from './crowdfunding.ts'
export { isInPostcodeArea, membersNeeded, type YearOfPower, yearsOfPower } from './energy-cooperative.ts'
export { grantContribution } from './grant.ts'
export { upkeepBudget } from './green-upkeep.ts'
export { yearlyPremium } from './insurance.ts'
export { divideExactly } from './money.ts'
export { type Extent, monthsOf, type OverPeriod, overPeriod } from './over-period.ts'
export type { Eligibility, Fact, Field, FieldChoice, Measure, ProductTypeModule } from './product-type.ts'
export { challengeBudget } from './right-to-challenge.ts'
export { tripPrice } from './shared-car.ts'
export { bookingPrice } from './shared-equipment.ts'
export { priceOfShares } from './shared-solar.ts'
export {
  type DividedYield,
  divideInterval,
  divideYield,
  type SolarDivision,
  type SolarParticipant,
  whoseTurn,
} from './solar-division.ts'
export { priceOfHours } from './space.ts'
export { type FieldInput, fieldInputs, type Unit, units } from './terms.ts'
export { pricePerParticipant } from './training.ts'
export { containersNeeded, wasteCostPerHousehold, yearlyWasteCost } from './waste-and-repair.ts'
