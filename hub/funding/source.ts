import { crowdfundingExpected, type Loan, loanOffered } from '#offers'
import type { DealId, OfferId, PartyId, PersonId, PlanId, PlanSourceId, ProductType } from '#vocabulary'
import type { SourceKind, SourceStatus } from './form.ts'

/** Where money for a plan comes from. */
export type Source = {
  id: PlanSourceId
  planId: PlanId
  kind: SourceKind
  name: string
  /** Euro cents: of crowdfunding what people give, of a deal what was agreed. */
  amountCents: number
  status: SourceStatus
  /** Whether it comes only when the rest of the costs is covered. */
  needsRest: boolean
  conditions: string
  /** ISO dates: until when one may apply, and the first day of a loan. */
  closesOn: string | null
  startsOn: string | null
  lookedAfterBy: { id: PersonId; name: string } | null
  /** In the form of the product type. */
  terms: Record<string, unknown>
  offerId: OfferId | null
  deal: AgreedSource | null
  createdAt: Date
  removedAt: Date | null
  revision: number
}

/** What a source takes from its deal: it is read there, so that the two never differ. */
export type AgreedSource = {
  id: DealId
  status: keyof typeof statusOfDeal
  productType: ProductType | null
  offerId: OfferId | null
  givingParty: { id: PartyId; name: string; slug: string }
}

/** How certain the money of a deal is: what ended early does not come any more. */
export const statusOfDeal = {
  agreed: 'promised',
  disputed: 'promised',
  delivered: 'received',
  ended: 'refused',
} as const satisfies Record<string, SourceStatus>

const productTypeOf: Record<Exclude<SourceKind, 'deal'>, ProductType | null> = {
  own: null,
  grant: 'grant',
  loan: 'community-loan',
  crowdfunding: 'crowdfunding',
  gift: null,
}

/** Which product type tells the terms of a source. */
export function typeOf({ kind, deal }: Pick<Source, 'kind' | 'deal'>): ProductType | null {
  return kind === 'deal' ? (deal?.productType ?? null) : productTypeOf[kind]
}

/** What a source brings: the amount, what a fund adds, less what it costs to get. Euro cents. */
export type Yield = { addedCents: number; feeCents: number; netCents: number }

export function yieldOf({ kind, amountCents, terms }: Pick<Source, 'kind' | 'amountCents' | 'terms'>): Yield {
  if (kind === 'crowdfunding') {
    const { startFeeCents = 0 } = terms as { startFeeCents?: number }
    const { fromFundCents, feeCents, paidOutCents } = crowdfundingExpected(terms, amountCents)
    return {
      addedCents: fromFundCents,
      feeCents: feeCents + startFeeCents,
      netCents: paidOutCents - startFeeCents,
    }
  }
  const { feeCents = 0 } = kind === 'loan' ? (terms as { feeCents?: number }) : {}
  return { addedCents: 0, feeCents, netCents: amountCents - feeCents }
}

/** The loan that a source is; undefined for what is none, and while its rate or term is not known. */
export function loanOf(source: Pick<Source, 'kind' | 'deal' | 'amountCents' | 'terms'>): Loan | undefined {
  if (typeOf(source) !== 'community-loan') return undefined
  const { amountCents } = source
  return loanOffered({ ...source.terms, amountMinCents: undefined, amountMaxCents: amountCents }, amountCents)
}
