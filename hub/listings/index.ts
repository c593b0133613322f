/**
 * What needs and offers have in common as things that stand in a list: tags by which they are found, pages that
 * stay in place while others are added, and a life with acts.
 *
 * Use *listing* for either of the two (in code only: people read *need* or *offer*), *to stand* (to be before everyone
 * today); avoid *item*, *entry*, *post*, *active*.
 */
export * from './life.ts'
export * from './page.ts'
export * from './shown-store.ts'
export * from './tags.ts'
export * from './writes-for.ts'
