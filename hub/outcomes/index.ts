/**
 * Outcomes: whether asking, or closing a need, led to anything, as those who asked tell it, once. Insight and matching
 * learn from it what the hub brought and what it did not.
 *
 * Use *outcome* (Dutch: *afloop*), *to tell*; avoid *conversion*, *survey*.
 */
export * from './find-outcome.ts'
export * from './outcome.ts'
export * from './tell-outcome.ts'
