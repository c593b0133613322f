import type { Hub } from '#foundation'
import { type Actor, allow, Refusal } from '#vocabulary'
import { isJobId } from './find-jobs.ts'
import { mailJobOf, retryFailedJob } from './job-store.ts'
import { lockUnsent } from './outbox-store.ts'
import { maySeeWorks } from './steward-policy.ts'

/** Lets a job that failed be done again. One that waits or runs already is left alone. */
export async function retryJob(hub: Hub, actor: Actor, id: string): Promise<void> {
  allow(maySeeWorks(actor))
  if (!isJobId(id)) throw new Refusal('not-found', 'job_not_found')
  await hub.inTransaction(async (hub) => {
    if (await retryFailedJob(hub, id)) await hub.record(actor, 'job.retried', { id })
  })
}

/**
 * Hands a mail that did not go out to the mail server again. One that waits for its turn already is left alone, so that
 * it is never sent twice.
 * @throws Refusal 'conflict' where the hub has no mail server.
 */
export async function retryMail(hub: Hub, actor: Actor, id: string): Promise<void> {
  allow(maySeeWorks(actor))
  if (!hub.settings.smtpUrl) throw new Refusal('conflict', 'no_mail_server')
  await hub.inTransaction(async (hub) => {
    if (!(await lockUnsent(hub, id))) return
    const job = await mailJobOf(hub, id)
    if (job && !job.isOver) return
    await hub.enqueue([{ work: 'mail', data: { id } }])
    await hub.record(actor, 'mail.retried', { id })
  })
}
