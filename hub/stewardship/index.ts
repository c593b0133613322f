/**
 * Stewardship: what those who run the hub look after beside parties and people: mails that wait, jobs that failed, the
 * record of what happened, and the words of residents that the thesaurus lacks.
 *
 * Use *steward* (who runs the hub, in whichever role), *record* (Dutch: *logboek*), *outbox* (Dutch: *uitgaande mail*),
 * *job* (Dutch: *taak*), *to propose a word*; avoid *admin*, *log*, *audit*, *dashboard*.
 */
export * from './decide-word.ts'
export * from './find-attention.ts'
export * from './find-events.ts'
export * from './find-jobs.ts'
export * from './find-mails.ts'
export * from './find-words.ts'
export type { JobRow } from './job-store.ts'
export type { OutboxRow } from './outbox-store.ts'
export * from './retry.ts'
