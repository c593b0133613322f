import { type Kysely, sql } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** Work to be done once, soon, and again if it fails. `work` names a reaction or a task. */
export type Job = { work: string; data: Record<string, unknown> }

/** Something that runs by the clock. `cron` is read in Dutch time. */
export type Scheduled = { name: string; cron: string }

export type Queue = {
  /** Saves jobs in the given transaction. */
  add(transaction: Kysely<Tables>, jobs: Job[]): Promise<void>
  /** Says that a transaction with jobs may have been saved, so that workers look at once. */
  nudge(): void
  /** Starts to run jobs in this process. */
  work(run: (job: Job) => Promise<void>, scheduled: readonly Scheduled[]): Promise<void>
  stop(): Promise<void>
}

const queueName = 'work'

/** A job whose worker has not been heard of for so long is taken up by another, or by the same once it is back. */
const heartbeatSeconds = 15

const rules = {
  retryLimit: 6,
  retryBackoff: true,
  retryDelay: 5,
  expireInSeconds: 300,
  heartbeatSeconds,
  deleteAfterSeconds: 14 * 24 * 3600,
}

/**
 * The queue of jobs, kept by pg-boss in the hub's own database.
 * @param isWorker whether this process also runs jobs and minds the queue.
 */
export async function startQueue(database: Database, log: Logger, isWorker: boolean): Promise<Queue> {
  const boss = new PgBoss({
    db: database.forQueue,
    schema: 'queue',
    backend: database.embedded ? 'pglite' : 'postgres',
    supervise: isWorker,
    schedule: isWorker,
    monitorVacuum: false,
    superviseIntervalSeconds: heartbeatSeconds,
    monitorIntervalSeconds: heartbeatSeconds,
  })
  boss.on('error', (error) => log.error({ err: error }, 'queue'))
  await boss.start()
  await boss.createQueue(queueName, rules)
  if (isWorker) await boss.updateQueue(queueName, rules)
  const workers: string[] = []
  const nudge = () => {
    for (const worker of workers) boss.notifyWorker(worker)
  }
  return {
    async add(transaction, jobs) {
      await boss.insert(
        queueName,
        jobs.map((job) => ({ data: job })),
        { db: fromKysely(transaction) },
      )
      if (!database.embedded) {
        await sql`select pg_notify(${channel}, '')`.execute(transaction)
      }
    },
    nudge,
    async work(run, scheduled) {
      workers.push(
        await boss.work<Job>(queueName, { batchSize: 5, pollingIntervalSeconds: 2 }, async (batch) => {
          for (const job of batch) await run(job.data)
        }),
      )
      if (!database.embedded) await database.listen(channel, nudge)
      for (const { name, cron } of scheduled) {
        await boss.createQueue(`clock-${name}`, { retryLimit: 2, deleteAfterSeconds: 7 * 24 * 3600 })
        await boss.schedule(`clock-${name}`, cron, {}, { tz: 'Europe/Amsterdam' })
        await boss.work(`clock-${name}`, { pollingIntervalSeconds: 30 }, () => run({ work: name, data: {} }))
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000, close: false }),
  }
}

const channel = 'hub_work'
/** A queue that keeps saved jobs in memory until they are run by hand: for tests. */
export function manualQueue(): Queue & {
  run(run: (job: Job) => Promise<void>): Promise<number>
  jobs: Job[]
} {
  const jobs: Job[] = []
  const promised = new Map<Kysely<Tables>, Job[]>()
  return {
    jobs,
    async add(transaction, added) {
      promised.set(transaction, [...(promised.get(transaction) ?? []), ...added])
    },
    nudge() {
      for (const [transaction, added] of promised) {
        jobs.push(...added)
        promised.delete(transaction)
      }
    },
    async work() {},
    async stop() {},
    async run(run) {
      let count = 0
      for (let job = jobs.shift(); job; job = jobs.shift()) {
        await run(job)
        count++
      }
      return count
    },
  }
}
