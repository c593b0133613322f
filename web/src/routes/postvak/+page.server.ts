import { latestMails } from '@b2c/hub/foundation'
import { error } from '@sveltejs/kit'
import { hub } from '#lib/server/door.ts'
import { text } from '#lib/text.ts'
import type { PageServerLoad } from './$types'

/** The mails of a hub without a mail server, for whoever tries it out. Never there in earnest. */
export const load: PageServerLoad = async () => {
  if (!hub().settings.openOutbox) error(404, { message: text('refusals.not_found') })
  const mails = await latestMails(hub(), 50)
  return {
    mails: mails.map(({ id, to, subject, text, at }) => ({
      id,
      to,
      subject,
      at,
      body: text,
      link: /https?:\/\/\S+/.exec(text)?.[0] ?? null,
    })),
  }
}
