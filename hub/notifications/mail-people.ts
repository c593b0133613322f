import { composeMail, type Hub, sendMail } from '#foundation'
import { loadPeople } from '#people'
import type { Locale, PersonId } from '#vocabulary'

export type Notice = {
  /** Which mail: a key of `texts/<locale>/mails.json`. */
  mail: string
  values: (locale: Locale) => Record<string, string>
  /** Why it is sent: the same reason is never mailed to one person twice. */
  reasonKey: string
  /** Where its button leads. */
  path: string
}

/** Mails people the same notice, each in their own language. */
export async function mailPeople(
  hub: Hub,
  people: PersonId[],
  { mail, values, reasonKey, path }: Notice,
): Promise<void> {
  if (!people.length) return
  for (const { id, email, locale } of (await loadPeople(hub, people)).values()) {
    await sendMail(hub, {
      reasonKey: `${reasonKey}:${id}`,
      to: email,
      ...composeMail(
        locale,
        mail,
        values(locale),
        `${hub.settings.origin}${locale === 'en' ? '/en' : ''}${path}`,
      ),
    })
  }
}
