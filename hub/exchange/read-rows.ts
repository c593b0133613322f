import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parse } from 'csv-parse'

/** A line as it stands in a file: its number, counted from 1, and what it says or why it cannot be read. */
export type FileLine = { line: number; value: unknown } | { line: number; unreadable: string }

const longestLine = 1_000_000

/** The lines of a JSON Lines or CSV file, one by one: the file is never held in memory whole. */
export async function* readLines(path: string): AsyncGenerator<FileLine> {
  if (/\.csv$/i.test(path)) yield* readCsv(path)
  else yield* readJsonLines(path)
}

async function* readJsonLines(path: string): AsyncGenerator<FileLine> {
  const lines = createInterface({
    input: createReadStream(path, { encoding: 'utf8' }),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  let line = 0
  for await (const text of lines) {
    line++
    const clean = line === 1 ? text.replace(/^\uFEFF/, '') : text
    if (clean.trim() === '') continue
    if (clean.length > longestLine) {
      yield { line, unreadable: 'line_too_long' }
      continue
    }
    try {
      yield { line, value: JSON.parse(clean) }
    } catch {
      yield { line, unreadable: 'not_json' }
    }
  }
}

/** A column `party.name` is the field `name` of `party`; a list is written with `|` between its values. */
async function* readCsv(path: string): AsyncGenerator<FileLine> {
  const rows = createReadStream(path).pipe(
    parse({
      bom: true,
      columns: true,
      info: true,
      relax_column_count: true,
      trim: true,
      delimiter: [',', ';', '\t'],
    }),
  )
  for await (const { record, info } of rows as AsyncIterable<{
    record: Record<string, string>
    info: { lines: number }
  }>) {
    yield { line: info.lines, value: nested(record) }
  }
}

const lists = new Set(['themes', 'regions', 'phases', 'legalForms', 'serviceArea'])
const numbers = new Set([
  'budget',
  'quantity',
  'amountMin',
  'amountMax',
  'households',
  'householdsMin',
  'householdsMax',
  'capacity',
])

function nested(record: Record<string, string>): unknown {
  const value: Record<string, unknown> = {}
  for (const [column, text] of Object.entries(record)) {
    if (text === '') continue
    const path = column.split('.')
    const name = path.pop()!
    let at = value
    for (const step of path) {
      at[step] ??= {}
      at = at[step] as Record<string, unknown>
    }
    if (lists.has(name)) at[name] = text.split('|').map((part) => part.trim())
    else if (numbers.has(name)) at[name] = Number.isNaN(Number(text)) ? text : Number(text)
    else if (name === 'terms') at[name] = jsonOr(text)
    else at[name] = name === 'example' ? text === 'true' : text
  }
  return value
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
