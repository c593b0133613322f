/**
 * Needs: what initiatives look for. A need is drafted, published, met in parts, and ends as fulfilled, withdrawn
 * or expired. For residents who ask and for suppliers who look for them.
 *
 * Use *need* (Dutch: *vraag*), *part* (Dutch: *deel*), *remainder*, *to meet* a need in part and *to fulfil* it whole;
 * avoid *request*, *demand*, *ticket*.
 */
export * from './act-on-need.ts'
export * from './change-need.ts'
export * from './draft-need.ts'
export * from './expire-needs.ts'
export * from './find-needs.ts'
export * from './find-numbers.ts'
export * from './find-places.ts'
export * from './give-back-part.ts'
export { hideNeed } from './hide-need.ts'
export { needVisibleTo } from './load-need.ts'
export * from './meet-need-in-part.ts'
export * from './need.ts'
export { type NeedPermissions, needPermissions } from './need-policy.ts'
export {
  type NeedCard,
  type NeedPart,
  type NeedRevision,
  type NeedSort,
  type NeedToSave,
  needCards,
  needsByExternalId,
  partsOf,
  revisionsOf,
  saveNeeds,
} from './need-store.ts'
export * from './redocument-needs.ts'
export * from './remove-draft.ts'
