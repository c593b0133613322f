/**
 * Searches that people keep: the filters of a list under a name of their own.
 *
 * Use *saved search*; avoid *bookmark*, *alert*, *favourite*.
 */
export * from './save-search.ts'
export type { SavedSearch } from './search-store.ts'
