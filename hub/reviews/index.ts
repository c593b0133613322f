/**
 * Reviews: how each party of a deal that is over thinks back on it, for whoever considers the same offer. Both are shown
 * at the same moment: when both are in, or when the time to write is over. The other party may reply, once.
 *
 * Use *review* (Dutch: *ervaring*), *reply* (Dutch: *reactie*), *kept* (written, not shown yet); avoid *rating*, *stars*,
 * *score*.
 */
export * from './act-on-review.ts'
export * from './find-reviews.ts'
export * from './hide-review.ts'
export * from './review.ts'
export type { Experience, Experiences } from './review-store.ts'
export * from './write-review.ts'
