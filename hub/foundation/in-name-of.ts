import type { Hub } from './hub.ts'
import { inHtml } from './lay-out-mail.ts'
import { keptSetting } from './setting-store.ts'

type Words = { subject: string; text: string; html: string }

const brand = 'Business2Community'
const brandInHtml = /Business(<span[^>]*>)?2(<\/span>)?Community/g
const green = /#0F5C4D/g

/**
 * How a hub with a name and a colour of its own says what it says: mails are composed under the name and in the colour
 * that it comes with. One query, for however many mails.
 */
export async function inNameOf(hub: Hub): Promise<<Mail extends Words>(mail: Mail) => Mail> {
  const own = await keptSetting<{ name: string | null; accent: string | null }>(hub.db, 'profile')
  if (!own?.name && !own?.accent) return (mail) => mail
  const name = own.name ?? brand
  const accent = own.accent
  return (mail) => {
    const html = own.name ? mail.html.replace(brandInHtml, () => inHtml(name)) : mail.html
    return {
      ...mail,
      subject: mail.subject.replaceAll(brand, () => name),
      text: mail.text.replaceAll(brand, () => name),
      html: accent ? html.replace(green, accent) : html,
    }
  }
}
