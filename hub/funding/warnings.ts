import { grantContribution } from '#offers'
import type { PlanSourceId } from '#vocabulary'
import { counts, outlookOf } from './outlook.ts'
import type { WholePlan } from './plan.ts'
import { loanOf, type Source, typeOf, yieldOf } from './source.ts'

/** What does not add up in a plan, and what it is about. Amounts are euro cents; words stand in the texts. */
export type Warning = {
  code: (typeof warningCodes)[number]
  source: { id: PlanSourceId; name: string } | null
  values: Record<string, number>
}

export const warningCodes = [
  'grant_over_share',
  'grants_over_costs',
  'rest_not_covered',
  'own_contribution_short',
  'loan_without_terms',
  'crowd_lends',
  'closed_already',
  'deal_ended',
  'deal_disputed',
  'also_as_deal',
] as const

/**
 * What a treasurer should look at before others do.
 * @param today ISO date in the Netherlands.
 */
export function warningsOf(
  whole: WholePlan,
  { careful, today }: { careful: boolean; today: string },
): Warning[] {
  const { costsCents, gapCents } = outlookOf(whole, { careful })
  const counted = whole.sources.filter((source) => counts(source, careful))
  const ofType = (type: string) => counted.filter((source) => typeOf(source) === type)
  const grantsCents = total(ofType('grant'))
  const ownCents = total(counted.filter(({ kind }) => kind === 'own'))
  return [
    ...ofType('grant').flatMap((source) => {
      const { contributionCents } = grantContribution(source.terms, costsCents)
      return source.amountCents > contributionCents
        ? [about('grant_over_share', source, { counted: source.amountCents, most: contributionCents })]
        : []
    }),
    ...(grantsCents > costsCents
      ? [about('grants_over_costs', null, { grants: grantsCents, costs: costsCents })]
      : []),
    ...counted
      .filter(({ needsRest, status }) => gapCents > 0 && needsRest && status !== 'received')
      .map((source) =>
        about('rest_not_covered', source, { gap: gapCents, amount: yieldOf(source).netCents }),
      ),
    ...ofType('community-loan').flatMap((source) => {
      const asked = ownContributionOf(source, costsCents)
      return asked > ownCents ? [about('own_contribution_short', source, { asked, own: ownCents })] : []
    }),
    ...ofType('community-loan')
      .filter((source) => !loanOf(source))
      .map((source) => about('loan_without_terms', source)),
    ...ofType('crowdfunding')
      .filter(({ terms }) => terms.form === 'loan')
      .map((source) => about('crowd_lends', source)),
    ...counted
      .filter(({ status, closesOn }) => status === 'hoped' && closesOn !== null && closesOn < today)
      .map((source) => about('closed_already', source)),
    ...whole.sources.flatMap((source) => dealWarnings(source, whole.sources)),
  ]
}

function dealWarnings(source: Source, sources: readonly Source[]): Warning[] {
  const { deal } = source
  if (!deal) return []
  const twice = sources.find(
    ({ kind, offerId, status }) =>
      kind !== 'deal' && status !== 'refused' && offerId !== null && offerId === deal.offerId,
  )
  return [
    ...(deal.status === 'ended' ? [about('deal_ended', source)] : []),
    ...(deal.status === 'disputed' ? [about('deal_disputed', source)] : []),
    ...(twice && deal.status !== 'ended' ? [about('also_as_deal', twice)] : []),
  ]
}

/** What a loan wants the initiative to pay itself: what is left of the costs when it pays the rest. */
function ownContributionOf({ terms }: Source, costsCents: number): number {
  const { ownContributionPercent = 0 } = terms as { ownContributionPercent?: number }
  return grantContribution({ shareOfCostsPercent: 100 - ownContributionPercent }, costsCents).remainderCents
}

function about(code: Warning['code'], source: Source | null, values: Record<string, number> = {}): Warning {
  return { code, source: source && { id: source.id, name: source.name }, values }
}

function total(sources: readonly Source[]): number {
  return sources.reduce((all, { amountCents }) => all + amountCents, 0)
}
