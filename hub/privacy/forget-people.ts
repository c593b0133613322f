import { composeMail, type Hub, sendMail } from '#foundation'
import { loadPeople } from '#people'
import { inWords } from './day-in-words.ts'
import { erasePerson } from './erase-person.ts'
import { peopleToForget, peopleToWarn, saveWarning } from './forgetting-store.ts'
import type { Warned } from './retention.ts'

/** Warns people without a party who have not been here for long, and erases those who were warned and stayed away. */
// anyone: only the clock calls this, as the hub itself.
export async function forgetPeople(hub: Hub, when: Warned): Promise<void> {
  for (const id of await peopleToForget(hub, when)) await erasePerson(hub, id)
  const people = await loadPeople(hub, await peopleToWarn(hub, when))
  for (const { id, email, locale } of people.values()) {
    await hub.inTransaction(async (hub) => {
      await sendMail(hub, {
        reasonKey: `person-forgotten:${when.today}:${id}`,
        to: email,
        ...composeMail(
          locale,
          'person_forgotten',
          { day: inWords(when.lastDay, locale) },
          `${hub.settings.origin}${locale === 'en' ? '/en' : ''}/inloggen`,
        ),
      })
      await saveWarning(hub, 'person', id, when.today)
    })
  }
}
