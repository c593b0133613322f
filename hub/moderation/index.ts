/**
 * Moderation: what anyone reports, what moderators decide about it with a reason and words to the party, the party's
 * appeal, and what the public reads of it all, without persons. What is hidden exists for its own party only, which
 * reads why and what it can do.
 *
 * Use *report* (Dutch: *melding*), *case* (Dutch: *zaak*), *decision* (Dutch: *besluit*), *to hide* (Dutch:
 * *verbergen*), *to suspend* (Dutch: *schorsen*), *appeal* (Dutch: *bezwaar*), *moderator*; avoid *flag*, *ban*,
 * *ticket*, *content*.
 */
export * from './appeal-case.ts'
export * from './case.ts'
export type { CasePermissions } from './case-policy.ts'
export type { QueuedCase } from './case-store.ts'
export * from './claim-case.ts'
export * from './decide-case.ts'
export * from './find-cases.ts'
export * from './find-log.ts'
export { findToldCase, type ToldCase } from './find-told.ts'
export * from './follow-things.ts'
export * from './keep-terms.ts'
export * from './log.ts'
export * from './read-case.ts'
export * from './report-thing.ts'
export type { Snapshot } from './things.ts'
