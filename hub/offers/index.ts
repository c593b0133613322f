/**
 * Offers: what companies, governments, institutions, and initiatives among themselves, make available. An offer
 * says for whom it is (eligibility), where (service area) and on which terms (by product type).
 *
 * Use *offer* (Dutch: *aanbod*), *eligibility*, *service area*, *capacity*; avoid *product*, *advert*, *supply*.
 */
export * from './act-on-offer.ts'
export * from './change-offer.ts'
export * from './draft-offer.ts'
export * from './expire-offers.ts'
export * from './find-offers.ts'
export { termsOf } from './form.ts'
export { hideOffer } from './hide-offer.ts'
export { offerVisibleTo } from './load-offer.ts'
export * from './offer.ts'
export { type OfferPermissions, offerPermissions } from './offer-policy.ts'
export {
  type OfferCard,
  type OfferRevision,
  type OfferSort,
  type OfferToSave,
  offerCards,
  offersByExternalId,
  revisionsOf,
  saveOffers,
} from './offer-store.ts'
export * from './product-types/index.ts'
export * from './remove-draft.ts'
export * from './take-place.ts'
