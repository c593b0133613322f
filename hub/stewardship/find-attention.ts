import type { Hub } from '#foundation'
import { countVerificationsAsked } from '#parties'
import { type Actor, allow, hasHubRole } from '#vocabulary'
import { countJobs, type JobState } from './job-store.ts'
import { countUnsent } from './outbox-store.ts'
import { maySeeWorks, maySpeakOfWords } from './steward-policy.ts'

/** How much asks for attention of what someone looks after; null for what is not theirs. */
export type Attention = {
  verifications: number | null
  mails: { waiting: number; failed: number } | null
  jobs: Record<JobState, number> | null
}

/** Three queries at most. */
export async function findAttention(hub: Hub, actor: Actor): Promise<Attention> {
  allow(maySpeakOfWords(actor))
  return {
    verifications: hasHubRole(actor, 'moderator') ? await countVerificationsAsked(hub) : null,
    mails: maySeeWorks(actor) ? await countUnsent(hub) : null,
    jobs: maySeeWorks(actor) ? await countJobs(hub) : null,
  }
}
