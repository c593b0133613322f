/**
 * Deals: what two parties agreed, on the terms that both saw, with the consent of both. A deal is followed until it is
 * delivered, ends early or is disputed; what was agreed does not change.
 *
 * Use *deal* (Dutch: *afspraak*), *terms* (Dutch: *voorwaarden*), *consent* (Dutch: *akkoord*), *giving* and *getting*
 * party; avoid *contract*, *order*, *transaction*.
 */
export * from './act-on-deal.ts'
export * from './agree-deal.ts'
export * from './deal.ts'
export { type DealPermissions, dealPermissions } from './deal-policy.ts'
export { type DealCard, dealOfProposal, termColumns, termsOfRow } from './deal-store.ts'
export * from './read-deal.ts'
export * from './terms.ts'
