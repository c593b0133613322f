import { sql } from 'kysely'
import type { Hub } from './hub.ts'
import type { Mail } from './mail.ts'

export async function insertMail(hub: Hub, id: string, mail: Mail): Promise<boolean> {
  const row = await hub.db
    .insertInto('mail')
    .values({
      id,
      reason_key: mail.reasonKey,
      to_address: mail.to,
      subject: mail.subject,
      body_text: mail.text,
      body_html: mail.html,
      created_at: hub.clock.now(),
      sent_at: null,
      last_error: null,
    })
    .onConflict((conflict) => conflict.column('reason_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function unsentMail(hub: Hub, id: string) {
  return hub.db
    .selectFrom('mail')
    .selectAll()
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .executeTakeFirst()
}

export async function markMailSent(hub: Hub, id: string): Promise<void> {
  await hub.db
    .updateTable('mail')
    .set({ sent_at: hub.clock.now(), attempts: sql`attempts + 1`, last_error: null })
    .where('id', '=', id)
    .execute()
}

export async function markMailFailed(hub: Hub, id: string, reason: string): Promise<void> {
  await hub.db
    .updateTable('mail')
    .set({ attempts: sql`attempts + 1`, last_error: reason.slice(0, 500) })
    .where('id', '=', id)
    .execute()
}

export type OutboxMail = { id: string; to: string; subject: string; text: string; html: string; at: Date }

/** The latest mails, newest first: what a hub without a mail server shows in its outbox. */
export async function latestMails(hub: Hub, limit: number): Promise<OutboxMail[]> {
  const rows = await hub.db
    .selectFrom('mail')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    to: row.to_address,
    subject: row.subject,
    text: row.body_text,
    html: row.body_html,
    at: row.created_at,
  }))
}
