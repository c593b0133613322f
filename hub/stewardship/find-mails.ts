import type { Hub } from '#foundation'
import { type Actor, allow } from '#vocabulary'
import { type MailState, type OutboxRow, selectMails } from './outbox-store.ts'
import { maySeeWorks } from './steward-policy.ts'

const pageSize = 25

/** Mails that wait, failed or went out, the latest first. One query. */
export async function findMails(
  hub: Hub,
  actor: Actor,
  { state, after }: { state: MailState; after?: string },
): Promise<{ rows: OutboxRow[]; next: string | null }> {
  allow(maySeeWorks(actor))
  const rows = await selectMails(hub, { state, after: after ?? null, limit: pageSize + 1 })
  return { rows: rows.slice(0, pageSize), next: rows.length > pageSize ? rows[pageSize - 1]!.id : null }
}
