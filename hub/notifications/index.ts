/**
 * Notifications: what the hub tells people of its own accord, in the hub and by mail. Each notice is a row of its
 * person, mailed at the rhythm that they chose for its kind, together with what else is due; when it is shown or mailed
 * the hub asks again whether they may see what it is about.
 *
 * Use *notice* (Dutch: *melding*), *to tell*, *to warn*, *rhythm* (Dutch: *hoe vaak*), *due*, *digest*; avoid *alert*,
 * *push*, *message* (people send those to each other), *subscription*.
 */
export { chooseRhythms, findRhythms } from './choose-rhythms.ts'
export * from './find-notices.ts'
export * from './mail-notices.ts'
export type { About } from './notice.ts'
export * from './tell-of-deal.ts'
export * from './tell-of-decision.ts'
export * from './tell-of-delivery.ts'
export * from './tell-of-message.ts'
export * from './tell-of-new.ts'
export * from './tell-of-referral.ts'
export * from './tell-of-standing.ts'
export * from './tell-people.ts'
export * from './unsubscribe.ts'
export { unsubscribePath } from './unsubscribe-token.ts'
export * from './warn-of-expiry.ts'
