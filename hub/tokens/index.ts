/**
 * Tokens: with what a person's own programs come to the open API, in that person's name, for one party and within
 * scopes. A token can be ended at any moment; its text, the *secret*, is told once and never kept.
 *
 * Use *token* (Dutch: *token*), *scope*, *to revoke*; avoid *key*, *credential*, *password*.
 */
export * from './create-token.ts'
export * from './token.ts'
