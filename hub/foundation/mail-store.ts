import { type Selectable, sql } from 'kysely'
import { newId } from '#vocabulary'
import type { Hub } from './hub.ts'
import type { Mail } from './mail.ts'
import type { MailTable } from './tables.ts'

/** @returns the identifiers of those that are new; one that was there for its reason stays as it is. */
export async function insertMails(hub: Hub, mails: readonly Mail[]): Promise<string[]> {
  if (!mails.length) return []
  const rows = await hub.db
    .insertInto('mail')
    .values(
      mails.map((mail) => ({
        id: newId(),
        reason_key: mail.reasonKey,
        to_address: mail.to,
        subject: mail.subject,
        body_text: mail.text,
        body_html: mail.html,
        headers: JSON.stringify(mail.headers ?? {}),
        created_at: hub.clock.now(),
        sent_at: null,
        last_error: null,
      })),
    )
    .onConflict((conflict) => conflict.column('reason_key').doNothing())
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** A mail that waits to be sent; one whose text was taken away is sent no more. */
export async function unsentMail(hub: Hub, id: string) {
  return hub.db
    .selectFrom('mail')
    .selectAll()
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('body_text', '<>', '')
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

export type OutboxMail = Required<Omit<Mail, 'reasonKey'>> & { id: string; at: Date }

/** The latest mails, newest first: what a hub without a mail server shows in its outbox. */
export async function latestMails(hub: Hub, limit: number): Promise<OutboxMail[]> {
  const rows = await hub.db
    .selectFrom('mail')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(mailOf)
}

/** One mail of the outbox. */
export async function mailById(hub: Hub, id: string): Promise<OutboxMail | undefined> {
  const row = await hub.db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst()
  return row && mailOf(row)
}

function mailOf(row: Selectable<MailTable>): OutboxMail {
  return {
    id: row.id,
    to: row.to_address,
    subject: row.subject,
    text: row.body_text,
    html: row.body_html,
    headers: row.headers,
    at: row.created_at,
  }
}
