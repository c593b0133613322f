import { readFileSync } from 'node:fs'
import type { Locale } from '#vocabulary'

type Words = { subject: string; paragraphs: string[]; action?: string; after?: string[] }
type MailTexts = { mails: Record<string, Words>; frame: { greeting: string; sender: string; why: string } }

const texts: Record<Locale, MailTexts> = { nl: read('nl'), en: read('en') }

function read(locale: Locale): MailTexts {
  return JSON.parse(readFileSync(new URL(`../../texts/${locale}/mails.json`, import.meta.url), 'utf8'))
}

/**
 * The words of a mail, as plain text and as HTML in the hub's look.
 * @param name which mail: a key of `texts/<locale>/mails.json`.
 * @param values what stands in the places between braces.
 * @param link where the mail's one button leads.
 */
export function composeMail(
  locale: Locale,
  name: string,
  values: Record<string, string | number>,
  link?: string,
): { subject: string; text: string; html: string } {
  const { mails, frame } = texts[locale]
  const words = mails[name]
  if (!words) throw new Error(`No mail is called ${name}.`)
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''))
  const before = [frame.greeting, ...words.paragraphs].map(fill)
  const after = [...(words.after ?? []), frame.sender, frame.why].map(fill)
  return {
    subject: fill(words.subject),
    text: [...before, ...(link ? [`${words.action}:\n${link}`] : []), ...after].join('\n\n'),
    html: page(
      locale,
      fill(words.subject),
      before,
      link ? { link, words: words.action ?? link } : null,
      after,
    ),
  }
}

function page(
  locale: Locale,
  title: string,
  before: string[],
  button: { link: string; words: string } | null,
  after: string[],
): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${inHtml(text)}</p>`
  const action = button
    ? `<p style="margin:24px 0"><a href="${inHtml(button.link)}" style="background:#0F5C4D;color:#fff;padding:14px 22px;border-radius:8px;text-decoration:none;font-weight:600;display:inline-block">${inHtml(button.words)}</a></p><p style="margin:0 0 16px;font-size:14px;color:#55615A;word-break:break-all">${inHtml(button.link)}</p>`
    : ''
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${inHtml(title)}</title></head><body style="margin:0;background:#FBF8F3;color:#1F2A24;font:17px/1.55 'Source Sans 3',system-ui,sans-serif"><div style="max-width:560px;margin:0 auto;padding:32px 20px"><p style="margin:0 0 24px;font-weight:700;font-size:20px;color:#0F5C4D">Business2Community</p><div style="background:#fff;border-radius:12px;padding:28px 24px">${before.map(paragraph).join('')}${action}${after.map(paragraph).join('')}</div></div></body></html>`
}

function inHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
