import type { Hub } from '#foundation'
import { eligibilityOf, grantContribution, type Offer, offerVisibleTo } from '#offers'
import { partyVisibleTo } from '#parties'
import { type Actor, type OfferId, theHub } from '#vocabulary'
import type { SourceKind } from './form.ts'
import type { Outlook } from './outlook.ts'
import { pickedTerms } from './source-terms.ts'

/** A source as an offer would fill it in; nothing is written yet. Euro cents. */
export type ProposedSource = {
  kind: SourceKind
  name: string
  amountCents: number | null
  closesOn: string | null
  terms: Record<string, unknown>
  offerId: OfferId
}

/**
 * What an offer of money comes to in a plan: its terms, and as much of the gap as it may cover.
 * @returns null for an offer of something else.
 */
export async function proposeSource(
  hub: Hub,
  actor: Actor,
  { offer: id, outlook }: { offer: OfferId; outlook: Pick<Outlook, 'costsCents' | 'gapCents'> },
): Promise<ProposedSource | null> {
  const offer = await offerVisibleTo(hub, actor, id)
  const kind = sourceKindOf(offer)
  if (kind === null) return null
  const { name } = await partyVisibleTo(hub, theHub, offer.partyId)
  const { closesOn = offer.validUntil } = offer.terms as { closesOn?: string }
  return {
    kind,
    name: `${offer.title} (${name})`.length > 120 ? offer.title : `${offer.title} (${name})`,
    amountCents: amountOf(offer, outlook),
    closesOn,
    terms: pickedTerms(offer.productType, offer.terms),
    offerId: id,
  }
}

/** As which kind of source an offer counts; null when it brings no money. */
export function sourceKindOf({ productType }: Pick<Offer, 'productType'>): SourceKind | null {
  if (productType === 'community-loan') return 'loan'
  return productType === 'grant' || productType === 'crowdfunding' ? productType : null
}

/** As much of the gap as the offer may cover; null while nothing is missing, or it gives nothing so small. */
function amountOf(
  { productType, terms }: Offer,
  { costsCents, gapCents }: Pick<Outlook, 'costsCents' | 'gapCents'>,
): number | null {
  const { amountMinCents = 1, amountMaxCents = gapCents } = eligibilityOf(productType, terms)
  const covered = productType === 'grant' ? grantContribution(terms, costsCents).contributionCents : gapCents
  const most = Math.min(gapCents, covered, amountMaxCents)
  return most >= amountMinCents ? most : null
}
