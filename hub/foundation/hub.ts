import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import { type Actor, type EventName, isUnseen } from '#vocabulary'
import type { Changes } from './changes.ts'
import type { Clock } from './clock.ts'
import { type HubEvent, insertEvents } from './event-store.ts'
import type { Files } from './files.ts'
import type { Live } from './live.ts'
import type { Job, Queue } from './queue.ts'
import type { Settings } from './settings.ts'
import type { Tables } from './tables.ts'

/** What follows later from an event, in a job of its own that is tried again until it succeeds. */
export type Reaction = { name: string; react: (hub: Hub, event: HubEvent) => Promise<void> }
export type Reactions = Record<EventName, readonly Reaction[]>

export type Subject = { id: string }

/** All that a verb needs. Within `inTransaction` it carries the transaction, so that nobody can forget it. */
export type Hub = {
  readonly settings: Settings
  readonly clock: Clock
  readonly log: Logger
  readonly db: Kysely<Tables>
  readonly files: Files
  /** Tells whether anything public changed: caches ask it. */
  readonly changes: Changes
  /** What pages that are open now are told at once. */
  readonly live: Live
  /** Signs what must not be made up by others. */
  readonly secret: string
  /**
   * Runs work in one transaction: all of it is saved, or none. Within a transaction it joins that one. With `unseen`
   * nothing that it changes stands on a visitor's page, though it records nothing.
   */
  inTransaction<Result>(work: (hub: Hub) => Promise<Result>, options?: { unseen?: boolean }): Promise<Result>
  /** Writes what happened and the jobs that follow from it, in the transaction of the act itself. */
  record(actor: Actor, name: EventName, subject: Subject, details?: Record<string, unknown>): Promise<void>
  /**
   * Writes many events at once. With `quiet` nothing follows from each of them: for imports, which tell what
   * they changed once at their end.
   */
  recordAll(actor: Actor, happened: Happened[], options?: { quiet?: boolean }): Promise<void>
  /** Adds jobs that run once the transaction is saved. */
  enqueue(jobs: Job[]): Promise<void>
}

export type Happened = { name: EventName; subject: Subject; details?: Record<string, unknown> }

export type HubParts = {
  settings: Settings
  clock: Clock
  log: Logger
  kysely: Kysely<Tables>
  files: Files
  changes: Changes
  live: Live
  queue: Queue
  reactions: Reactions
  secret: string
}

/** Puts the parts together. Called once, by `open-hub.ts` (and by tests). */
export function newHub(parts: HubParts): Hub {
  const { settings, clock, log, kysely, files, changes, live, queue, reactions, secret } = parts
  const shared = { settings, clock, log, files, changes, live, secret }

  function withinTransaction(transaction: Kysely<Tables>, happenedNow: Set<EventName>): Hub {
    const hub: Hub = {
      ...shared,
      db: transaction,
      inTransaction: (work) => work(hub),
      record: (actor, name, subject, details) => hub.recordAll(actor, [{ name, subject, details }]),
      async recordAll(actor, happened, options) {
        const events = await insertEvents(hub, actor, happened)
        for (const { name } of events) happenedNow.add(name)
        if (options?.quiet) return
        const jobs = events.flatMap((event) =>
          reactions[event.name].map((reaction) => ({ work: reaction.name, data: { event } })),
        )
        await hub.enqueue(jobs)
      },
      async enqueue(jobs) {
        if (jobs.length) await queue.add(transaction, jobs)
      },
    }
    return hub
  }

  return {
    ...shared,
    get db() {
      // It would wait for the transaction that waits for it, on a database of one connection for ever.
      if (underWay.getStore()) throw new Error('Within a transaction, use the hub that carries it.')
      return kysely
    },
    async inTransaction(work, options) {
      if (underWay.getStore()) throw new Error('Within a transaction, use the hub that carries it.')
      const happened = new Set<EventName>()
      const result = await kysely
        .transaction()
        .execute((transaction) => underWay.run(true, () => work(withinTransaction(transaction, happened))))
      // What recorded nothing may have changed anything.
      const isSeen = happened.size ? [...happened].some((name) => !isUnseen(name)) : !options?.unseen
      if (isSeen) await changes.bump()
      queue.nudge()
      return result
    },
    record: outside,
    recordAll: outside,
    enqueue: outside,
  }
}

/** Whether what runs now is part of a transaction. */
const underWay = new AsyncLocalStorage<true>()

function outside(): never {
  throw new Error('What happened is recorded within the transaction of the act: use hub.inTransaction.')
}
