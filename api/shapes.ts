import type { Match, ShownReason } from '@b2c/hub/matching'
import type { Need, NeedCard } from '@b2c/hub/needs'
import type { Offer, OfferCard } from '@b2c/hub/offers'
import { type Mark, markOf, type Party } from '@b2c/hub/parties'

/** How the hub's things look from outside: stable names, ISO times, no contact details. */

export function partyOut(origin: string, party: Party) {
  return {
    id: party.id,
    url: `${origin}/partijen/${party.slug}-${party.id}`,
    kind: party.kind,
    name: party.name,
    summary: party.summary,
    description: party.description,
    themes: party.themes,
    region: party.region,
    serviceArea: party.serviceArea,
    phase: party.phase,
    legalForm: party.legalForm,
    households: party.households,
    foundedOn: party.foundedOn,
    website: party.website,
    kvkNumber: party.kvkNumber,
    isExample: party.isExample,
    verified: verifiedOut(markOf(party)),
  }
}

function verifiedOut(mark: Mark | null) {
  return mark && { at: mark.at.toISOString(), ground: mark.ground }
}

export function needOut(origin: string, card: NeedCard) {
  const { slug, publishedAt, pictureId, pictureAlt, latitude, longitude, party, ...rest } = card
  return {
    ...rest,
    url: `${origin}/vragen/${slug}-${card.id}`,
    publishedAt: publishedAt.toISOString(),
    party: {
      id: party.id,
      name: party.name,
      kind: party.kind,
      phase: party.phase,
      legalForm: party.legalForm,
      verified: verifiedOut(party.mark),
    },
  }
}

export function wholeNeedOut(origin: string, need: Need) {
  return {
    id: need.id,
    url: `${origin}/vragen/${need.slug}-${need.id}`,
    status: need.status,
    revision: need.revision,
    kind: need.kind,
    title: need.title,
    lead: need.description.slice(0, 240),
    description: need.description,
    themes: need.themes,
    region: need.region,
    amountCents: need.amountCents,
    amountMetCents: need.amountMetCents,
    quantity: need.quantity,
    quantityMet: need.quantityMet,
    unit: need.unit,
    wantedBy: need.wantedBy,
    publishedAt: need.publishedAt?.toISOString() ?? null,
    expiresOn: need.expiresOn,
    partyId: need.partyId,
  }
}

function eligibilityOf(offer: Offer | OfferCard) {
  const { phases, legalForms, amountMinCents, amountMaxCents, householdsMin, householdsMax } = offer
  return { phases, legalForms, amountMinCents, amountMaxCents, householdsMin, householdsMax }
}

export function offerOut(origin: string, card: OfferCard) {
  return {
    id: card.id,
    url: `${origin}/aanbod/${card.slug}-${card.id}`,
    kind: card.kind,
    productType: card.productType,
    terms: card.terms,
    title: card.title,
    lead: card.lead,
    themes: card.themes,
    serviceArea: card.serviceArea,
    eligibility: eligibilityOf(card),
    capacity: card.capacity,
    capacityTaken: card.capacityTaken,
    validUntil: card.validUntil,
    publishedAt: card.publishedAt.toISOString(),
    expiresOn: card.expiresOn,
    party: {
      id: card.party.id,
      name: card.party.name,
      kind: card.party.kind,
      verified: verifiedOut(card.party.mark),
    },
  }
}

export function wholeOfferOut(origin: string, offer: Offer) {
  return {
    id: offer.id,
    url: `${origin}/aanbod/${offer.slug}-${offer.id}`,
    status: offer.status,
    revision: offer.revision,
    kind: offer.kind,
    productType: offer.productType,
    terms: offer.terms,
    title: offer.title,
    lead: offer.description.slice(0, 240),
    description: offer.description,
    themes: offer.themes,
    serviceArea: offer.serviceArea,
    eligibility: eligibilityOf(offer),
    capacity: offer.capacity,
    capacityTaken: offer.capacityTaken,
    validUntil: offer.validUntil,
    publishedAt: offer.publishedAt?.toISOString() ?? null,
    expiresOn: offer.expiresOn,
    partyId: offer.partyId,
  }
}

export function matchOut<Card, Other extends object>(match: Match<Card>, other: Other) {
  return {
    ...other,
    score: round(match.score),
    strength: match.strength,
    reasons: match.reasons.map((reason: ShownReason) => ({
      code: reason.code,
      weight: round(reason.weight),
      met: reason.met,
    })),
    missing: match.missing,
  }
}

/** Four decimals tell apart whatever people can tell apart. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
