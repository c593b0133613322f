import { readFileSync } from 'node:fs'
import type { Hub } from '#foundation'
import { partiesNamed } from '#parties'
import type { Person } from '#people'
import type { Locale, PartyId } from '#vocabulary'
import { inventory, type KeptTable } from './inventory.ts'

type Words = {
  archive: Record<'title' | 'lead' | 'made' | 'none' | 'json', string>
  activities: Record<string, { title: string; about: string }>
  tables: Record<string, string>
  columns: Record<string, string>
  /** What happened, by the name of its event. */
  events: Record<string, string>
}

const texts: Record<Locale, Words> = { nl: read('nl'), en: read('en') }

function read(locale: Locale): Words {
  const told = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../texts/${locale}/${name}.json`, import.meta.url), 'utf8'))
  return { ...told('privacy').privacy, events: told('admin').admin.events }
}

type Rows = AsyncIterable<Record<string, unknown>[]>

/** All that the hub keeps of someone as one page to read, piece by piece, in their own language. */
export async function* archivePage(
  hub: Hub,
  person: Person,
  rowsOf: (table: KeptTable) => Rows,
): AsyncGenerator<string> {
  const words = texts[person.locale]
  yield opening(hub, person, words)
  for (const { name, tables } of inventory) {
    const { title, about } = words.activities[name]!
    yield `<h2>${inHtml(title)}</h2><p>${inHtml(about)}</p>`
    for (const table of tables.filter(({ of }) => of.length > 0)) {
      yield `<h3>${inHtml(words.tables[table.table]!)}</h3>`
      let isEmpty = true
      for await (const rows of rowsOf(table)) {
        isEmpty = false
        yield await itemsOf(hub, person.locale, table, rows)
      }
      if (isEmpty) yield `<p class="none">${inHtml(words.archive.none)}</p>`
    }
  }
  yield '</main></body></html>\n'
}

const style = `body{margin:0;background:#fbf8f3;color:#1f2a24;font:17px/1.55 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem}
h1{color:#0f5c4d}h2{margin-top:3rem;border-top:1px solid #d9d3c7;padding-top:1.5rem}
dl{background:#fff;border-radius:10px;padding:.75rem 1rem;margin:0 0 .75rem;overflow-wrap:anywhere}
dt{color:#55615a;font-size:.85rem}dd{margin:0 0 .4rem;white-space:pre-line}.none{color:#55615a}`

function opening(hub: Hub, { locale, email }: Person, { archive }: Words): string {
  const values = { email, hub: hub.settings.origin, moment: moment(hub.clock.now(), locale) }
  const filled = (text: string) =>
    inHtml(text.replace(/\{(\w+)\}/g, (_, key: keyof typeof values) => values[key] ?? ''))
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${filled(archive.title)}</title><style>${style}</style></head><body><main><h1>${filled(archive.title)}</h1><p>${filled(archive.lead)}</p><p>${filled(archive.made)}</p><p>${filled(archive.json)}</p>`
}

/** Rows as lists of what each says; what says nothing is left out. */
async function itemsOf(
  hub: Hub,
  locale: Locale,
  { table, told }: KeptTable,
  rows: Record<string, unknown>[],
): Promise<string> {
  const { columns, events } = texts[locale]
  const parties = await partiesNamed(hub, partiesIn(rows))
  const said = (column: string, value: unknown) => {
    if (ofParties.has(column)) return inHtml(parties.get(value as PartyId)?.name ?? String(value))
    const path = pathOf[column]
    if (path) {
      const address = `${hub.settings.origin}/${path}/${value}`
      return `<a href="${inHtml(address)}">${inHtml(address)}</a>`
    }
    if (table === 'event' && column === 'name') return inHtml(events[asKey(value as string)] ?? String(value))
    return inHtml(inWords(value, locale))
  }
  return rows
    .map((row) => {
      const items = told
        .filter((column) => !saysNothing(row[column]))
        .map((column) => {
          const word = columns[`${table}_${column}`] ?? columns[column] ?? column
          return `<dt>${inHtml(word)}</dt><dd>${said(column, row[column])}</dd>`
        })
      return `<dl>${items.join('')}</dl>`
    })
    .join('')
}

const asKey = (event: string) => event.replace(/[.-]/g, '_')
const ofParties = new Set(['party_id', 'acting_for'])
const pathOf: Record<string, string> = {
  need_id: 'vragen',
  offer_id: 'aanbod',
  conversation_id: 'gesprekken',
  deal_id: 'afspraken',
}

function partiesIn(rows: Record<string, unknown>[]): PartyId[] {
  const ids = rows.flatMap((row) => [...ofParties].map((column) => row[column]))
  return [...new Set(ids)].filter((id): id is PartyId => typeof id === 'string')
}

function saysNothing(value: unknown): boolean {
  return (
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0 && !(value instanceof Date))
  )
}

function inWords(value: unknown, locale: Locale): string {
  if (value instanceof Date) return moment(value, locale)
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'object') return JSON.stringify(value, null, 1)
  if (typeof value === 'boolean') return { nl: ['nee', 'ja'], en: ['no', 'yes'] }[locale][Number(value)]!
  return String(value)
}

function moment(at: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'nl-NL', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(at)
}

function inHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
