/**
 * Searches that people keep: the filters of a list of needs or offers, under a name of their own. For those who come
 * back to look at the same thing, and hear of what is new.
 *
 * Use *saved search* (Dutch: *bewaarde zoekopdracht*); avoid *bookmark*, *alert*, *favourite*.
 */
export { compileSearches } from './compile-search.ts'
export * from './read-filters.ts'
export * from './save-search.ts'
export type { SavedSearch } from './search-store.ts'
