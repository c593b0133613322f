import { type Match, thresholds } from '@b2c/hub/matching'
import type { NeedCard } from '@b2c/hub/needs'
import type { OfferCard } from '@b2c/hub/offers'
import { resolveRegion } from '@b2c/hub/regions'
import type { RegionCode } from '@b2c/hub/vocabulary'
import type { Bridged } from '#lib/design/Bridge.svelte'
import { euros } from '#lib/format.ts'
import { text } from '#lib/text.ts'
import { explainMatch } from '../explain.ts'
import { hub } from './door.ts'
import { offerFacts } from './offer-facts.ts'

/** The name of a region as a card says it: a wijk with its municipality. */
export async function placeName(code: RegionCode | null): Promise<string> {
  if (!code) return ''
  if (code === 'NL') return text('design.everywhere')
  const place = await resolveRegion(hub(), code)
  if (!place) return ''
  return place.municipality && place.isKnown && place.name !== place.municipality
    ? `${place.name} (${place.municipality})`
    : place.name
}

/** Where an offer is to be had, in a few words. */
export async function areaName(area: readonly RegionCode[]): Promise<string> {
  const [first, ...rest] = area
  if (!first) return ''
  const name = await placeName(first)
  return rest.length ? text('design.and_more', { place: name, count: rest.length }) : name
}

export async function placedNeed(card: NeedCard) {
  return { ...card, placeName: await placeName(card.region) }
}

export async function placedOffer(card: OfferCard) {
  return { ...card, placeName: await areaName(card.serviceArea), facts: offerFacts(card) }
}

/** Offers that fit, ready to be read as bridges. */
export function bridgesToOffers(matches: Match<OfferCard>[]): Promise<Bridged[]> {
  return Promise.all(
    matches.map(async (match) => ({
      ...bridge(match, await explainMatch(match)),
      side: 'offer' as const,
      href: `/aanbod/${match.card.slug}-${match.card.id}`,
      productType: match.card.productType,
      place: await areaName(match.card.serviceArea),
      facts: offerFacts(match.card).slice(0, 2),
    })),
  )
}

/** Needs that fit, ready to be read as bridges. */
export function bridgesToNeeds(matches: Match<NeedCard>[]): Promise<Bridged[]> {
  return Promise.all(
    matches.map(async (match) => ({
      ...bridge(match, await explainMatch(match)),
      side: 'need' as const,
      href: `/vragen/${match.card.slug}-${match.card.id}`,
      productType: null,
      place: await placeName(match.card.region),
      facts: match.card.amountCents === null ? [] : [euros(match.card.amountCents)],
    })),
  )
}

function bridge(match: Match<NeedCard | OfferCard>, explained: Pick<Bridged, 'stones' | 'missing'>) {
  const { card, strength } = match
  return {
    id: card.id,
    title: card.title,
    kind: card.kind,
    party: card.party.name,
    isExample: card.party.isExample,
    mark: card.party.mark,
    strength,
    isWeak: match.score < thresholds.possible,
    ...explained,
  }
}
