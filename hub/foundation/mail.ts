import nodemailer from 'nodemailer'
import type { Hub } from './hub.ts'
import { inNameOf } from './in-name-of.ts'
import { insertMails, markMailFailed, markMailSent, unsentMail } from './mail-store.ts'

/** A mail to one person. `reasonKey` says why: the same reason is never mailed twice. */
export type Mail = {
  reasonKey: string
  to: string
  subject: string
  text: string
  html: string
  headers?: Record<string, string>
}

/**
 * Puts a mail in the outbox with the change that it tells of; it is sent once that is saved.
 * @returns false when a mail for this reason was there already.
 */
export async function sendMail(hub: Hub, mail: Mail): Promise<boolean> {
  return (await sendMails(hub, [mail])) === 1
}

/**
 * Puts mails in the outbox at once: a fixed number of queries, however many.
 * @returns how many are new.
 */
export async function sendMails(hub: Hub, mails: readonly Mail[]): Promise<number> {
  return hub.inTransaction(
    async (hub) => {
      const ids = await insertMails(hub, mails.map(await inNameOf(hub)))
      if (hub.settings.smtpUrl) await hub.enqueue(ids.map((id) => ({ work: 'mail', data: { id } })))
      return ids.length
    },
    { unseen: true },
  )
}

/** Hands one mail of the outbox to the mail server. A mail that is sent stays sent, whatever happens after. */
export async function deliverMail(hub: Hub, id: string): Promise<void> {
  const mail = await unsentMail(hub, id)
  if (!mail || !hub.settings.smtpUrl) return
  try {
    await transportTo(hub.settings.smtpUrl).sendMail({
      from: hub.settings.mailFrom,
      to: mail.to_address,
      subject: mail.subject,
      text: mail.body_text,
      html: mail.body_html,
      // Out of office replies are no answer to a machine (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
      // The same identifier at every attempt: a server that had it already can tell.
      messageId: `<${mail.id}@${new URL(hub.settings.origin).hostname}>`,
    })
  } catch (error) {
    await markMailFailed(hub, id, (error as Error).message)
    throw error
  }
  await markMailSent(hub, id)
}

type Transporter = ReturnType<typeof nodemailer.createTransport>

const transports = new Map<string, Transporter>()

function transportTo(url: string): Transporter {
  let transport = transports.get(url)
  if (!transport) {
    transport = nodemailer.createTransport(url)
    transports.set(url, transport)
  }
  return transport
}
