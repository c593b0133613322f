/**
 * Notifications: mails that the hub sends of its own accord, to the people of a party who can act on them.
 *
 * Use *notice*, *to warn*, *to tell*; avoid *alert*, *message* (people send those to each other).
 */
export * from './tell-of-deal.ts'
export * from './tell-of-message.ts'
export * from './tell-of-standing.ts'
export * from './warn-of-expiry.ts'
