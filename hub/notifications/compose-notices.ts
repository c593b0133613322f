import { readFileSync } from 'node:fs'
import {
  composeMail,
  filled,
  type Hub,
  layOutMail,
  lineOfMail,
  type Mail,
  type MailEdge,
  type MailFoot,
  type MailPart,
} from '#foundation'
import { type Locale, type NoticeKind, noticeKinds } from '#vocabulary'
import type { DueNotice, Recipient } from './mailing-store.ts'
import type { Told } from './notice.ts'
import { unsubscribePath } from './unsubscribe-token.ts'

type Counted = { one: string; many: string }
type Texts = {
  kinds: Record<NoticeKind, string>
  counts: Record<NoticeKind, Counted>
  mail: Record<'greeting' | 'intro' | 'more' | 'action' | 'sender' | 'why' | 'change' | 'stop', string>
}

const texts: Record<Locale, Texts> = { nl: read('nl'), en: read('en') }

function read(locale: Locale): Texts {
  return JSON.parse(readFileSync(new URL(`../../texts/${locale}/notices.json`, import.meta.url), 'utf8'))
    .notices
}

const linesAKind = 5

const edges: Record<NoticeKind, MailEdge> = {
  messages: 'knowledge',
  proposals: 'offer',
  deals: 'offer',
  referrals: 'offer',
  deadlines: 'warning',
  party: 'need',
  matches: 'need',
  searches: 'knowledge',
}

/** One mail about all that is due for a person: in its own words where it is one thing, or else a digest by kind. */
export function composeNotices(hub: Hub, to: Recipient, notices: DueNotice[]): Mail {
  const { locale } = to
  const kinds = noticeKinds.filter((kind) => notices.some((notice) => notice.kind === kind))
  const address = (path: string) => `${hub.settings.origin}${locale === 'en' ? '/en' : ''}${path}`
  const stop = address(unsubscribePath(hub, to.id, kinds))
  const foot = footOf(locale, kinds, { change: address('/mijn/meldingen'), stop })
  const [first] = notices
  const words =
    notices.length === 1
      ? composeMail(locale, first!.what, inWords(locale, first!.details), address(pathOf(first!)), foot)
      : digest(locale, notices, { kinds, foot, address })
  return {
    ...words,
    to: to.email,
    // A notice is mailed once: its number names the mail that tells it.
    reasonKey: `notices:${to.id}:${notices.at(-1)!.id}`,
    headers: {
      'Content-Language': locale,
      'List-Unsubscribe': `<${stop}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
}

function digest(
  locale: Locale,
  notices: DueNotice[],
  { kinds, foot, address }: { kinds: NoticeKind[]; foot: MailFoot; address: (path: string) => string },
) {
  const { mail, counts, kinds: names } = texts[locale]
  const bundles = bundled(notices)
  const groups = kinds.map((kind): MailPart => {
    const lines = bundles.filter((bundle) => bundle.kind === kind).toReversed()
    const left = lines.length - linesAKind
    return {
      heading: names[kind],
      edge: edges[kind],
      lines: lines
        .slice(0, linesAKind)
        .map((told) => ({ words: lineOf(locale, told), href: address(pathOf(told)) })),
      more: left > 0 ? filled(mail.more, { count: left }) : null,
    }
  })
  const counted = kinds.map((kind) => {
    const count = notices.filter((notice) => notice.kind === kind).length
    return filled(counts[kind][count === 1 ? 'one' : 'many'], { count })
  })
  return layOutMail(locale, {
    subject: bundles.length === 1 ? lineOf(locale, bundles[0]!) : listed(locale, counted),
    parts: [
      { paragraph: mail.greeting },
      { paragraph: mail.intro },
      ...groups,
      { button: { words: mail.action, href: address('/meldingen') } },
      { paragraph: mail.sender },
    ],
    foot,
  })
}

/** Notices of one bundle as one, told by its last. */
function bundled(notices: DueNotice[]): (Told & { id: number })[] {
  return [...Map.groupBy(notices, ({ bundle }) => bundle).values()].map((same) => ({
    ...same.at(-1)!,
    count: same.length,
  }))
}

/** Whoever acts for another party than the one that was told comes where it leads as one of that party. */
const pathOf = ({ id }: { id: number }) => `/meldingen/${id}`

/** What someone is told, in one line. */
export function lineOf(locale: Locale, { what, details, count }: Told): string {
  return lineOfMail(locale, what, { ...inWords(locale, details), count })
}

function footOf(
  locale: Locale,
  kinds: NoticeKind[],
  { change, stop }: { change: string; stop: string },
): MailFoot {
  const { mail, kinds: names } = texts[locale]
  const about = listed(
    locale,
    kinds.map((kind) => names[kind].toLowerCase()),
  )
  return {
    why: filled(mail.why, { kinds: about }),
    links: [
      { words: mail.change, href: change },
      { words: filled(mail.stop, { kinds: about }), href: stop },
    ],
  }
}

/** Made once: a morning's mails ask for them a million times. */
const inLanguage = {
  nl: formats('nl-NL'),
  en: formats('en-GB'),
}

function formats(tag: string) {
  return {
    list: new Intl.ListFormat(tag, { type: 'conjunction' }),
    day: new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  }
}

function listed(locale: Locale, items: string[]): string {
  return inLanguage[locale].list.format(items)
}

/** ISO dates are written out: "1 november 2026". */
function inWords(locale: Locale, details: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      /^\d{4}-\d{2}-\d{2}$/.test(value)
        ? inLanguage[locale].day.format(new Date(`${value}T00:00:00Z`))
        : value,
    ]),
  )
}
