import { sql } from 'kysely'
import type { Hub } from '#foundation'

/** A mail without what it says: a link in it could let its reader in as someone else. */
export type OutboxRow = {
  id: string
  to: string
  subject: string
  createdAt: Date
  sentAt: Date | null
  attempts: number
  lastError: string | null
}

export type MailState = 'waiting' | 'failed' | 'sent'

/** @param after the last of the page before. */
export async function selectMails(
  hub: Hub,
  { state, after, limit }: { state: MailState; after: string | null; limit: number },
): Promise<OutboxRow[]> {
  const rows = await hub.db
    .selectFrom('mail')
    .select(['id', 'to_address', 'subject', 'created_at', 'sent_at', 'attempts', 'last_error'])
    .where('sent_at', state === 'sent' ? 'is not' : 'is', null)
    .$if(state !== 'sent', (query) => query.where('last_error', state === 'failed' ? 'is not' : 'is', null))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(created_at, id) < (select created_at, id from mail where id = ${after})`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    to: row.to_address,
    subject: row.subject,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    attempts: row.attempts,
    lastError: row.last_error,
  }))
}

export async function countUnsent(hub: Hub): Promise<{ waiting: number; failed: number }> {
  const row = await hub.db
    .selectFrom('mail')
    .select([
      sql<number>`count(*) filter (where last_error is null)::int`.as('waiting'),
      sql<number>`count(*) filter (where last_error is not null)::int`.as('failed'),
    ])
    .where('sent_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row
}

/** Whether a mail waits, locked: whoever else wants to send it waits. */
export async function lockUnsent(hub: Hub, id: string): Promise<boolean> {
  const row = await hub.db
    .selectFrom('mail')
    .select('id')
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}
