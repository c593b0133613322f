/**
 * The thesaurus: which words residents and suppliers use for the same thing, and what that makes of a text. Plain
 * data that is reviewed like code, and the reading of texts by it.
 *
 * Use *concept*, *form*, *broader*, *related*; avoid *synonym*, *tag*, *keyword*.
 */
export type { Concept } from './concept.ts'
export { allConcepts, conceptsById, isWordOfThesaurus } from './concepts.ts'
export * from './document.ts'
export * from './find-concepts.ts'
export * from './relations.ts'
export * from './understand.ts'
