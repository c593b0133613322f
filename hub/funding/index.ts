/**
 * Funding: how an initiative pays for its plan. A plan has lines (what it costs and brings in) and sources (own means,
 * grants, loans, crowdfunding, gifts, deals), each as certain as its status says; what follows from them is reckoned:
 * how far the costs are covered, the gap that is left, and what each year asks.
 *
 * Use *plan* (Dutch: *financieringsplan*), *source* (Dutch: *bron*), *gap* (Dutch: *tekort*), *burden* (what loans and
 * yearly costs ask of a year), *careful* (without what is only hoped for); avoid *budget*, *investment*, *cash flow*.
 */
export * from './change-plan.ts'
export * from './find-plans.ts'
export {
  lineRhythms,
  lineSides,
  type SourceKind,
  type SourceStatus,
  sourceKinds,
  sourceStatuses,
} from './form.ts'
export * from './make-plan.ts'
export * from './outlook.ts'
export * from './plan.ts'
export { mayMakePlan, type PlanPermissions, planPermissions } from './plan-policy.ts'
export type { PlanMember } from './plan-store.ts'
export * from './propose-source.ts'
export * from './read-plan.ts'
export * from './remove-part.ts'
export * from './remove-plan.ts'
export * from './source.ts'
export * from './source-terms.ts'
export * from './warnings.ts'
export * from './write-line.ts'
export * from './write-source.ts'
