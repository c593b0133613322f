import { composeMail, type Hub, sendMail } from '#foundation'
import { needVisibleTo, warnOfNeedExpiry } from '#needs'
import { offerVisibleTo, warnOfOfferExpiry } from '#offers'
import { findEditors } from '#parties'
import { loadPeople } from '#people'
import { type Locale, type PartyId, theHub } from '#vocabulary'

/** Mails the parties of needs and offers that end within two weeks, once a term, with a link to renew. */
// anyone: only the clock calls this, as the hub itself; each mail goes to those who may renew.
export async function warnOfExpiry(hub: Hub): Promise<void> {
  await warnOfNeedExpiry(hub, async (hub, id) => {
    const need = await needVisibleTo(hub, theHub, id)
    await tellEditors(hub, need.partyId, {
      mail: 'need_expires',
      reasonKey: `need-expires:${id}:${need.expiresOn}`,
      title: need.title,
      lastDay: need.expiresOn!,
      path: `/vragen/${need.slug}-${id}`,
    })
  })
  await warnOfOfferExpiry(hub, async (hub, id) => {
    const offer = await offerVisibleTo(hub, theHub, id)
    await tellEditors(hub, offer.partyId, {
      mail: 'offer_expires',
      reasonKey: `offer-expires:${id}:${offer.expiresOn}`,
      title: offer.title,
      lastDay: offer.expiresOn!,
      path: `/aanbod/${offer.slug}-${id}`,
    })
  })
}

type Warning = { mail: string; reasonKey: string; title: string; lastDay: string; path: string }

/** Each editor in their own language; the same reason is never mailed to one person twice. */
async function tellEditors(hub: Hub, partyId: PartyId, warning: Warning): Promise<void> {
  const people = await loadPeople(hub, await findEditors(hub, theHub, partyId))
  for (const { id, email, locale } of people.values()) {
    await sendMail(hub, {
      reasonKey: `${warning.reasonKey}:${id}`,
      to: email,
      ...composeMail(
        locale,
        warning.mail,
        { title: warning.title, day: dayInWords(warning.lastDay, locale) },
        `${hub.settings.origin}${locale === 'en' ? '/en' : ''}${warning.path}`,
      ),
    })
  }
}

function dayInWords(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'nl-NL', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}
