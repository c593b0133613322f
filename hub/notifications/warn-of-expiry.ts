import type { Hub } from '#foundation'
import { needVisibleTo, warnOfNeedExpiry } from '#needs'
import { offerVisibleTo, warnOfOfferExpiry } from '#offers'
import { findEditors } from '#parties'
import { type Locale, type PartyId, theHub } from '#vocabulary'
import { mailPeople } from './mail-people.ts'

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

async function tellEditors(
  hub: Hub,
  partyId: PartyId,
  { mail, reasonKey, title, lastDay, path }: Warning,
): Promise<void> {
  const values = (locale: Locale) => ({ title, day: dayInWords(lastDay, locale) })
  await mailPeople(hub, await findEditors(hub, theHub, partyId), { mail, values, reasonKey, path })
}

function dayInWords(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'nl-NL', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}
