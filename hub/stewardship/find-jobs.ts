import type { Hub } from '#foundation'
import { type Actor, allow } from '#vocabulary'
import { type JobRow, type JobState, selectJobs } from './job-store.ts'
import { maySeeWorks } from './steward-policy.ts'

const pageSize = 25
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isJobId = (id: string): boolean => uuid.test(id)

/** Jobs that wait, run or failed, the latest first. One query. */
export async function findJobs(
  hub: Hub,
  actor: Actor,
  { state, after }: { state: JobState; after?: string },
): Promise<{ rows: JobRow[]; next: string | null }> {
  allow(maySeeWorks(actor))
  const from = after && isJobId(after) ? after : null
  const rows = await selectJobs(hub, { state, after: from, limit: pageSize + 1 })
  return { rows: rows.slice(0, pageSize), next: rows.length > pageSize ? rows[pageSize - 1]!.id : null }
}
