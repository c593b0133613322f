import type { z } from 'zod'
import type { ProductType } from '#vocabulary'
import { type advice, adviceFee } from './advice.ts'
import type { care } from './care.ts'
import { buildingSupport, type collectiveBuilding } from './collective-building.ts'
import { type communityLoan, loanOffered, loanSchedule } from './community-loan.ts'
import type { crowdfunding } from './crowdfunding.ts'
import { type energyCooperative, yearsOfPower } from './energy-cooperative.ts'
import { type grant, grantContribution } from './grant.ts'
import { type greenUpkeep, upkeepBudget } from './green-upkeep.ts'
import { type insurance, yearlyPremium } from './insurance.ts'
import { percentOf, rounded, sumOf, thousandths, toBigInt } from './money.ts'
import { challengeBudget, type rightToChallenge } from './right-to-challenge.ts'
import type { sharedCar } from './shared-car.ts'
import type { sharedEquipment } from './shared-equipment.ts'
import type { sharedSolar } from './shared-solar.ts'
import type { space } from './space.ts'
import type { training } from './training.ts'
import { type wasteAndRepair, yearlyWasteCost } from './waste-and-repair.ts'

/** What a proposal says beside its terms. Null where it leaves it open. */
export type Extent = {
  amountCents: number | null
  quantity: number | null
  /** Whole months; a month that was begun counts. */
  months: number | null
}

/** What a whole period costs whoever takes it, and what it brings them, in euro cents. */
export type OverPeriod = { costsCents: number; bringsCents: number }

/**
 * What terms come down to over the whole period: every price times what it is a price of. Undefined while they leave
 * open what that takes, such as a price, a number or an end. What is lent is paid back, so a loan costs its interest
 * and fee, and brings nothing.
 * @param terms in the form of the product type.
 */
export function overPeriod(type: ProductType, terms: unknown, extent: Extent): OverPeriod | undefined {
  const read = arithmetic[type] as (terms: unknown, extent: Extent) => OverPeriod | undefined
  try {
    const total = read(terms, extent)
    return total && Object.values(total).every(Number.isSafeInteger) ? total : undefined
  } catch (error) {
    // What is too large to be exact is left open.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Months from one day to another, both included; a month that was begun counts. ISO dates. */
export function monthsOf(startsOn: string, endsOn: string): number {
  const [year, month, day] = startsOn.split('-').map(Number) as [number, number, number]
  const [lastYear, lastMonth, lastDay] = endsOn.split('-').map(Number) as [number, number, number]
  const whole = (lastYear - year) * 12 + (lastMonth - month)
  return whole + (lastDay >= day ? 1 : 0)
}

type TermsOf<Module extends { terms: z.ZodType }> = z.output<Module['terms']>

const costs = (costsCents: number | undefined): OverPeriod | undefined =>
  costsCents === undefined ? undefined : { costsCents, bringsCents: 0 }
const brings = (bringsCents: number | undefined): OverPeriod | undefined =>
  bringsCents === undefined ? undefined : { costsCents: 0, bringsCents }

const arithmetic = {
  'community-loan': (terms: TermsOf<typeof communityLoan>, { amountCents }) => {
    const loan = loanOffered(terms, amountCents ?? terms.amountMaxCents)
    if (!loan || (loan.graceMonths ?? 0) >= loan.termMonths) return undefined
    return costs(sumOf(loanSchedule(loan).map(({ interestCents }) => interestCents)) + (terms.feeCents ?? 0))
  },
  grant: (terms: TermsOf<typeof grant>, { amountCents }) =>
    amountCents === null
      ? brings(terms.amountMaxCents)
      : brings(grantContribution({ ...terms, shareOfCostsPercent: 100 }, amountCents).contributionCents),
  crowdfunding: ({ feePercent, startFeeCents }: TermsOf<typeof crowdfunding>, { amountCents }) => {
    if (amountCents === null || (feePercent ?? startFeeCents) === undefined) return undefined
    const feeCents = percentOf(feePercent ?? 0, amountCents)
    return { costsCents: feeCents + (startFeeCents ?? 0), bringsCents: amountCents }
  },
  'shared-solar': (terms: TermsOf<typeof sharedSolar>, { quantity, months }) => {
    const { wattPeakPerShare, pricePerWpCents, cablingPerConnectionCents = 0, monthlyFeeCents = 0 } = terms
    const shares = quantity ?? terms.sharesTotal
    if (wattPeakPerShare === undefined || pricePerWpCents === undefined || shares === undefined) {
      return undefined
    }
    const { connectionsMin: connections = 1 } = terms
    const panels = Number(
      rounded(toBigInt(wattPeakPerShare) * toBigInt(pricePerWpCents) * thousandths(shares), 1000n),
    )
    const fees = byMonth(monthlyFeeCents, months)
    return fees === undefined ? undefined : costs(panels + connections * (cablingPerConnectionCents + fees))
  },
  'energy-cooperative': (terms: TermsOf<typeof energyCooperative>, { quantity, months }) => {
    const { sharePriceCents, membershipYearCents = 0 } = terms
    const fees = byYear(membershipYearCents, months)
    if (sharePriceCents === undefined || fees === undefined) return undefined
    const years = yearsOfPower(terms)
    return {
      costsCents: times(sharePriceCents, quantity ?? 1) + fees,
      bringsCents:
        years && terms.sharesTotal
          ? Math.max(
              0,
              Number(
                (toBigInt(sumOf(years.map(({ resultCents }) => resultCents))) * thousandths(quantity ?? 1)) /
                  (toBigInt(terms.sharesTotal) * 1000n),
              ),
            )
          : 0,
    }
  },
  'shared-car': (terms: TermsOf<typeof sharedCar>, { quantity, months }) => {
    const { joiningFeeCents, monthlyFeeCents, contractMonths } = terms
    if ((joiningFeeCents ?? monthlyFeeCents) === undefined) return undefined
    const fees = byMonth(monthlyFeeCents ?? 0, months ?? contractMonths ?? null)
    return fees === undefined ? undefined : costs(times((joiningFeeCents ?? 0) + fees, quantity ?? 1))
  },
  'shared-equipment': (terms: TermsOf<typeof sharedEquipment>, { quantity, months }) => {
    const { purchasePriceCents, monthlyFeeCents } = terms
    if ((purchasePriceCents ?? monthlyFeeCents) === undefined) return undefined
    const fees = byMonth(monthlyFeeCents ?? 0, months)
    return fees === undefined ? undefined : costs(times((purchasePriceCents ?? 0) + fees, quantity ?? 1))
  },
  'green-upkeep': (terms: TermsOf<typeof greenUpkeep>, { quantity, months }) => {
    const squareMetres = quantity === null ? terms.areaMaxSquareMetres : Math.round(quantity)
    if (!squareMetres || (terms.budgetPerSquareMetreCents ?? terms.budgetPerYearCents) === undefined) {
      return undefined
    }
    const budget = upkeepBudget(terms, squareMetres)
    if (!budget || months === null) return brings(budget?.totalCents)
    return brings((terms.startBudgetCents ?? 0) + byYear(budget.yearCents, months)!)
  },
  'waste-and-repair': (terms: TermsOf<typeof wasteAndRepair>, { months }) => {
    const prices = [terms.startCostsCents, terms.monthlyFeeCents, terms.pricePerEmptyingCents]
    const running = byYear(yearlyWasteCost(terms), months)
    if (prices.every((price) => price === undefined) || running === undefined) return undefined
    return costs((terms.startCostsCents ?? 0) + running)
  },
  care: (terms: TermsOf<typeof care>, { quantity, months }) => {
    const { monthlyFeeCents, hourPriceCents, hoursPerWeek } = terms
    if ((monthlyFeeCents ?? hourPriceCents) === undefined) return undefined
    if (hourPriceCents && hoursPerWeek === undefined) return undefined
    const fees = byMonth(monthlyFeeCents ?? 0, months)
    const hours = byWeek(hourPriceCents ?? 0, hoursPerWeek ?? 0, months)
    if (fees === undefined || hours === undefined) return undefined
    return costs(times(fees + hours, quantity ?? 1))
  },
  'collective-building': (terms: TermsOf<typeof collectiveBuilding>, { quantity }) => {
    const dwellings = Math.round(quantity ?? terms.dwellingsMin ?? 0)
    // As many as its terms can name; the division over dwellings holds a number for each.
    if (dwellings < 1 || dwellings > 10_000) return undefined
    const support = buildingSupport(terms, dwellings)
    if (!support) return undefined
    const { loanCents, grantCents } = support
    const { loanTermMonths: termMonths, loanRatePercent: ratePercent } = terms
    if (loanCents === 0) return brings(grantCents || undefined)
    if (termMonths === undefined || ratePercent === undefined) return undefined
    const payments = loanSchedule({ amountCents: loanCents, ratePercent, termMonths, repayment: 'annuity' })
    return { costsCents: sumOf(payments.map(({ interestCents }) => interestCents)), bringsCents: grantCents }
  },
  space: (terms: TermsOf<typeof space>, { months: agreed }) => {
    const { monthPriceCents, hourPriceCents, hoursPerWeek, contractMonths = null } = terms
    const months = agreed ?? contractMonths
    if (monthPriceCents !== undefined) return costs(byMonth(monthPriceCents, months))
    if (hourPriceCents === 0) return costs(0)
    if (hourPriceCents === undefined || hoursPerWeek === undefined) return undefined
    return costs(byWeek(hourPriceCents, hoursPerWeek, months))
  },
  insurance: (terms: TermsOf<typeof insurance>, { quantity, months }) => {
    if (terms.premiumPerVolunteerCents && quantity === null) return undefined
    const premium = yearlyPremium(terms, Math.round(quantity ?? 0))
    return premium === undefined ? undefined : costs(byYear(premium, months))
  },
  advice: (terms: TermsOf<typeof advice>, { quantity }) =>
    terms.hourPriceCents && quantity === null ? undefined : costs(adviceFee(terms, quantity ?? 0)),
  training: (terms: TermsOf<typeof training>, { quantity }) => {
    const { pricePerParticipantCents, pricePerGroupCents, participantsMin = 1, places } = terms
    if ((pricePerParticipantCents ?? pricePerGroupCents) === undefined) return undefined
    const participants = Math.round(quantity ?? participantsMin)
    if (participants < participantsMin || participants > (places ?? participants)) return undefined
    return costs((pricePerGroupCents ?? 0) + times(pricePerParticipantCents ?? 0, participants))
  },
  'right-to-challenge': (terms: TermsOf<typeof rightToChallenge>, { months }) =>
    months === null || terms.budgetPerYearCents === undefined
      ? brings(challengeBudget(terms, 0)?.totalCents)
      : brings(byYear(terms.budgetPerYearCents, months)),
} satisfies Record<ProductType, (terms: never, extent: Extent) => OverPeriod | undefined>

/** A price times a number of at most three decimals. */
function times(cents: number, count: number): number {
  return Number(rounded(toBigInt(cents) * thousandths(count), 1000n))
}

/** What is nothing a month is nothing over any time; else how long it lasts must be known. */
function byMonth(cents: number, months: number | null): number | undefined {
  return cents === 0 ? 0 : months === null ? undefined : cents * months
}

function byYear(cents: number, months: number | null): number | undefined {
  if (cents === 0) return 0
  return months === null ? undefined : Number(rounded(toBigInt(cents) * toBigInt(months), 12n))
}

/** Hours a week, at 52 weeks in twelve months. */
function byWeek(cents: number, hours: number, months: number | null): number | undefined {
  if (cents === 0 || hours === 0) return 0
  if (months === null) return undefined
  return Number(rounded(toBigInt(cents) * thousandths(hours) * 52n * toBigInt(months), 12_000n))
}
