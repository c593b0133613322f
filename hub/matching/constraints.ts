import type { LegalForm, Phase } from '#vocabulary'
import type { NeedSide, OfferSide } from './side.ts'

/** What stands between a need and an offer, in a form that says what would take it away. */
export type Obstacle =
  | { code: 'region' }
  | { code: 'phase'; phases: Phase[] }
  | { code: 'legal-form'; legalForms: LegalForm[] }
  | { code: 'households-min'; households: number }
  | { code: 'households-max'; households: number }
  | { code: 'amount-min'; amountCents: number }
  | { code: 'amount-max'; amountCents: number }
  | { code: 'capacity' }
  | { code: 'timing'; validUntil: string }

/** What of an offer's eligibility a need fails: these are exact. What is unknown of the need fails nothing. */
export function obstaclesBetween(need: NeedSide, offer: OfferSide): Obstacle[] {
  const obstacles: Obstacle[] = []
  if (need.path !== null && !offer.serviceArea.some((code) => need.path!.includes(code))) {
    obstacles.push({ code: 'region' })
  }
  if (need.phase !== null && offer.phases.length > 0 && !offer.phases.includes(need.phase)) {
    obstacles.push({ code: 'phase', phases: offer.phases })
  }
  if (need.legalForm !== null && offer.legalForms.length > 0 && !offer.legalForms.includes(need.legalForm)) {
    obstacles.push({ code: 'legal-form', legalForms: offer.legalForms })
  }
  if (need.households !== null) {
    if (offer.householdsMin !== null && need.households < offer.householdsMin) {
      obstacles.push({ code: 'households-min', households: offer.householdsMin })
    }
    if (offer.householdsMax !== null && need.households > offer.householdsMax) {
      obstacles.push({ code: 'households-max', households: offer.householdsMax })
    }
  }
  // Amounts are limits of what a financier gives; elsewhere they only tell what something costs.
  if (need.amountCents !== null && offer.kind === 'finance') {
    if (offer.amountMinCents !== null && need.amountCents < offer.amountMinCents) {
      obstacles.push({ code: 'amount-min', amountCents: offer.amountMinCents })
    }
    if (offer.amountMaxCents !== null && need.amountCents > offer.amountMaxCents) {
      obstacles.push({ code: 'amount-max', amountCents: offer.amountMaxCents })
    }
  }
  if (offer.capacityLeft !== null && offer.capacityLeft <= 0) obstacles.push({ code: 'capacity' })
  return obstacles
}

/** What an asker must still see to, where the hub does not know it or it is close. None of it counts in the score. */
export function missingOf(need: NeedSide, offer: OfferSide): Obstacle[] {
  const missing: Obstacle[] = []
  if (need.path === null && !offer.serviceArea.includes('NL' as never)) missing.push({ code: 'region' })
  if (need.phase === null && offer.phases.length > 0) missing.push({ code: 'phase', phases: offer.phases })
  if (need.legalForm === null && offer.legalForms.length > 0 && !offer.legalForms.includes('informal')) {
    missing.push({ code: 'legal-form', legalForms: offer.legalForms })
  }
  if (need.households === null && offer.householdsMin !== null && offer.householdsMin > 1) {
    missing.push({ code: 'households-min', households: offer.householdsMin })
  }
  if (need.wantedBy !== null && offer.validUntil !== null && offer.validUntil < need.wantedBy) {
    missing.push({ code: 'timing', validUntil: offer.validUntil })
  }
  return missing
}
