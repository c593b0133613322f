import { readFileSync } from 'node:fs'
import type { Locale } from '#vocabulary'
import { type LaidOut, layOutMail, type MailFoot, type MailPart } from './lay-out-mail.ts'

/** The words of one mail. `many` is its line where several are told as one; `why` says to whom it comes, and why. */
type Words = { subject: string; many?: string; paragraphs: string[]; action?: string; why?: string }
type MailTexts = { mails: Record<string, Words>; frame: { greeting: string; sender: string } }

const texts: Record<Locale, MailTexts> = { nl: read('nl'), en: read('en') }

function read(locale: Locale): MailTexts {
  return JSON.parse(readFileSync(new URL(`../../texts/${locale}/mails.json`, import.meta.url), 'utf8'))
}

type Values = Record<string, string | number>

/**
 * The words of a mail, as plain text and as HTML in the hub's look.
 * @param name which mail: a key of `texts/<locale>/mails.json`.
 * @param values what stands in the places between braces.
 * @param link where the mail's one button leads.
 * @param foot what stands under it; without it the mail's own `why`.
 */
export function composeMail(
  locale: Locale,
  name: string,
  values: Values,
  link: string,
  foot?: MailFoot,
): LaidOut {
  const { frame } = texts[locale]
  const words = wordsOf(locale, name)
  const parts: MailPart[] = [frame.greeting, ...words.paragraphs].map((text) => ({
    paragraph: filled(text, values),
  }))
  parts.push({ button: { words: words.action ?? link, href: link } }, { paragraph: frame.sender })
  return layOutMail(locale, {
    subject: filled(words.subject, values),
    parts,
    foot: foot ?? { why: filled(words.why ?? '', values), links: [] },
  })
}

/** What a mail says in one line; of several that are told as one, with `count` among the values. */
export function lineOfMail(locale: Locale, name: string, values: Values): string {
  const { subject, many } = wordsOf(locale, name)
  return filled(Number(values.count) > 1 && many ? many : subject, values)
}

/** Whether there are words for a mail: those of one that was told long ago may be gone. */
export function hasWords(name: string): boolean {
  return texts.nl.mails[name] !== undefined
}

function wordsOf(locale: Locale, name: string): Words {
  const words = texts[locale].mails[name]
  if (!words) throw new Error(`No mail is called ${name}.`)
  return words
}

/** A text with what stands in the places between braces. */
export function filled(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''))
}
