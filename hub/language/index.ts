/**
 * Language: what a Dutch text says, in words that can be compared: lower case, without marks, as lemmas, with
 * compounds taken apart. Pure; everything that reads texts stands on it.
 *
 * Use *token*, *lemma*, *part*, *form*; avoid *term*, *stem*, *keyword*.
 */
export * from './analyse.ts'
export { partsOf } from './compound.ts'
export { fold } from './fold.ts'
export { lemmaOf } from './lemma.ts'
export * from './nearest.ts'
export * from './phrases.ts'
