import { percentOf, sumOf } from './money.ts'
import { counted, euros, percentage, productType } from './product-type.ts'
import { choice, euro, integer, percent, yesNo } from './terms.ts'

/** Many people give or lend a little, often with a fund that adds to it. */
export const crowdfunding = productType({
  type: 'crowdfunding',
  kinds: ['finance', 'service'],
  themes: [],
  fields: {
    form: choice('donation', 'reward', 'loan', 'share'),
    targetMinCents: euro(),
    targetMaxCents: euro(),
    periodDays: integer({ min: 1, max: 366, unit: 'days' }),
    allOrNothing: yesNo(),
    doublingPercent: percent({ max: 1000 }),
    doublingMaxCents: euro(),
    doublingFromPercent: percent(),
    feePercent: percent(),
    startFeeCents: euro({ min: 0 }),
    coaching: yesNo(),
  },
  help: ['allOrNothing', 'doublingPercent', 'doublingFromPercent', 'feePercent'],
  ordered: [['targetMinCents', 'targetMaxCents']],
  eligibility: ({ targetMinCents, targetMaxCents }) => ({
    amountMinCents: targetMinCents,
    amountMaxCents: targetMaxCents,
  }),
  card: ({ targetMaxCents, doublingPercent, doublingMaxCents, allOrNothing, periodDays, feePercent }) => [
    targetMaxCents !== undefined && ['targetUpTo', { amount: euros(targetMaxCents) }],
    doublingPercent !== undefined &&
      doublingPercent > 0 &&
      (doublingMaxCents === undefined
        ? ['fundAdds', { share: percentage(doublingPercent) }]
        : ['fundAddsUpTo', { share: percentage(doublingPercent), amount: euros(doublingMaxCents) }]),
    allOrNothing === true && ['allOrNothing'],
    periodDays !== undefined && counted('period', 'days', periodDays),
    feePercent !== undefined && ['fee', { share: percentage(feePercent) }],
  ],
})

export type CrowdfundingOutcome = {
  succeeded: boolean
  pledgedCents: number
  fromFundCents: number
  feeCents: number
  /** What the initiative gets. */
  paidOutCents: number
  /** What goes back to the people who pledged. */
  returnedCents: number
}

/**
 * How a campaign ends; euro cents. What was pledged and what the fund adds is all of what is paid out, kept as fee
 * and returned. The fund adds from the moment that residents brought the share of the target that it asks for,
 * and never lifts a campaign over its target. All or nothing: under the target all pledges go back.
 */
export function crowdfundingOutcome(
  terms: {
    allOrNothing?: boolean
    doublingPercent?: number
    doublingMaxCents?: number
    doublingFromPercent?: number
    feePercent?: number
  },
  { targetCents, pledgesCents }: { targetCents: number; pledgesCents: readonly number[] },
): CrowdfundingOutcome {
  const { allOrNothing = false, feePercent = 0 } = terms
  const pledgedCents = sumOf(pledgesCents)
  const added = fundAdds(terms, targetCents, pledgedCents)
  const succeeded = pledgedCents + added >= targetCents
  if (allOrNothing && !succeeded) {
    return {
      succeeded,
      pledgedCents,
      fromFundCents: 0,
      feeCents: 0,
      paidOutCents: 0,
      returnedCents: pledgedCents,
    }
  }
  const raised = pledgedCents + added
  const feeCents = percentOf(feePercent, raised)
  return {
    succeeded,
    pledgedCents,
    fromFundCents: added,
    feeCents,
    paidOutCents: raised - feeCents,
    returnedCents: 0,
  }
}

function fundAdds(
  terms: { doublingPercent?: number; doublingMaxCents?: number; doublingFromPercent?: number },
  targetCents: number,
  pledgedCents: number,
): number {
  const { doublingPercent = 0, doublingMaxCents = Number.MAX_SAFE_INTEGER, doublingFromPercent = 0 } = terms
  if (pledgedCents < percentOf(doublingFromPercent, targetCents)) return 0
  const missing = Math.max(0, targetCents - pledgedCents)
  return Math.min(percentOf(doublingPercent, pledgedCents), doublingMaxCents, missing)
}

/**
 * What a campaign brings in to which people give so much, when its target is what they and the fund bring together.
 * Euro cents.
 */
export function crowdfundingExpected(
  terms: { doublingPercent?: number; doublingMaxCents?: number; feePercent?: number },
  pledgedCents: number,
): CrowdfundingOutcome {
  const { doublingPercent = 0, doublingMaxCents = Number.MAX_SAFE_INTEGER, feePercent } = terms
  const added = Math.min(percentOf(doublingPercent, pledgedCents), doublingMaxCents)
  return crowdfundingOutcome(
    { doublingPercent, doublingMaxCents, feePercent },
    { targetCents: pledgedCents + added, pledgesCents: [pledgedCents] },
  )
}
