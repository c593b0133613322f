/**
 * Tokens: personal keys to the open API, limited to scopes, ended at any moment, told once.
 *
 * Use *token*, *scope*; avoid *key*, *secret* (the text that is told once), *credential*.
 */
export * from './create-token.ts'
export * from './token.ts'
