/**
 * What everything in the hub stands on: the database (embedded or PostgreSQL), migrations, the queue of jobs,
 * mail, files, the clock and the settings, brought together as `Hub`, which every verb takes first.
 *
 * Use *hub*, *event*, *reaction*, *job*; avoid *context*, *app*, *message*, *task*.
 */
export * from './changes.ts'
export * from './clock.ts'
export * from './compose-mail.ts'
export * from './database.ts'
export type { Embedded } from './embedded.ts'
export { eventsOf, type HubEvent } from './event-store.ts'
export * from './files.ts'
export * from './folder-lock.ts'
export * from './hub.ts'
export * from './lay-out-mail.ts'
export * from './like.ts'
export * from './live.ts'
export * from './mail.ts'
export { latestMails, mailById, type OutboxMail } from './mail-store.ts'
export * from './migrate.ts'
export * from './queue.ts'
export { keepSetting, keptSetting, secretOf } from './setting-store.ts'
export * from './settings.ts'
export type * from './tables.ts'
export * from './tidy-database.ts'
