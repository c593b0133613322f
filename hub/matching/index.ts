/**
 * Matching: which offers fit a need, which needs an offer, and why. Constraints are exact; the score of a match is
 * the sum of its reasons and nothing else; what is still missing is said and never counts.
 *
 * Use *match* (Dutch: *match*), *reason*, *missing*, *candidate*, *turn* (a fair one: how often an offer was shown for
 * what it is worth); avoid *recommendation*, *result*, *relevance*.
 */
export * from './check-fit.ts'
export * from './constraints.ts'
export * from './find-almost-matches.ts'
export * from './find-matches.ts'
export * from './find-needs-like.ts'
export * from './keep-matches.ts'
export { keptScore } from './kept-match-store.ts'
export * from './recount.ts'
export * from './refuse-match.ts'
export type { Reason } from './score.ts'
export * from './see-matches.ts'
export type { ShownReason } from './surfaces.ts'
export { thresholds } from './weights.ts'
