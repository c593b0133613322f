import { sql } from 'kysely'
import type { Hub } from '#foundation'

/** A job as the queue keeps it. What it works on stays unsaid. */
export type JobRow = {
  id: string
  /** What is done: the name of a reaction or of something scheduled. */
  work: string
  createdAt: Date
  startsAt: Date
  startedAt: Date | null
  retries: number
  /** What went wrong the last time, in the words of the machine. */
  problem: string | null
}

export type JobState = 'waiting' | 'running' | 'failed'

/** In the words of pg-boss, which keeps the queue. */
const statesOf: Record<JobState, string> = {
  waiting: `('created', 'retry')`,
  running: `('active')`,
  failed: `('failed')`,
}

const own = sql`name not like '\\_\\_pgboss%'`

/** @param after the last of the page before: a UUID. */
export async function selectJobs(
  hub: Hub,
  { state, after, limit }: { state: JobState; after: string | null; limit: number },
): Promise<JobRow[]> {
  const beyond =
    after === null
      ? sql`true`
      : sql`(created_on, id) < (select created_on, id from queue.job where id = ${after}::uuid)`
  const { rows } = await sql<{
    id: string
    work: string
    created_on: Date
    start_after: Date
    started_on: Date | null
    retry_count: number
    problem: string | null
  }>`
    select id, coalesce(data ->> 'work', replace(name, 'clock-', '')) as work, created_on, start_after, started_on,
      retry_count, left(output ->> 'message', 300) as problem
    from queue.job
    where state in ${sql.raw(statesOf[state])} and ${own} and ${beyond}
    order by created_on desc, id desc limit ${limit}`.execute(hub.db)
  return rows.map((row) => ({
    id: row.id,
    work: row.work,
    createdAt: row.created_on,
    startsAt: row.start_after,
    startedAt: row.started_on,
    retries: row.retry_count,
    problem: row.problem,
  }))
}

export async function countJobs(hub: Hub): Promise<Record<JobState, number>> {
  const { rows } = await sql<Record<JobState, number>>`
    select count(*) filter (where state in ${sql.raw(statesOf.waiting)})::int as waiting,
      count(*) filter (where state in ${sql.raw(statesOf.running)})::int as running,
      count(*) filter (where state in ${sql.raw(statesOf.failed)})::int as failed
    from queue.job where state in ('created', 'retry', 'active', 'failed') and ${own}`.execute(hub.db)
  return rows[0]!
}

/**
 * Lets a job that failed wait for its turn again, with one more chance, as pg-boss does itself.
 * @returns false when it did not fail, or is gone.
 */
export async function retryFailedJob(hub: Hub, id: string): Promise<boolean> {
  const { rows } = await sql`
    update queue.job set state = 'retry', retry_limit = retry_limit + 1, completed_on = null,
      start_after = greatest(start_after, now())
    where id = ${id}::uuid and state = 'failed'
    returning id`.execute(hub.db)
  return rows.length > 0
}

/** The state in which the job of a mail is, the youngest where there are more. */
export async function mailJobOf(hub: Hub, mailId: string): Promise<{ id: string; isOver: boolean } | null> {
  const { rows } = await sql<{ id: string; is_over: boolean }>`
    select id, state not in ('created', 'retry', 'active') as is_over from queue.job
    where name = 'work' and data ->> 'work' = 'mail' and data -> 'data' ->> 'id' = ${mailId}
    order by is_over, created_on desc limit 1`.execute(hub.db)
  return rows[0] ? { id: rows[0].id, isOver: rows[0].is_over } : null
}
