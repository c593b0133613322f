import { Refusal } from '#vocabulary'

/** One page of a list. */
export type Page<Card> = {
  cards: Card[]
  /** Exact up to `countCeiling`; `isMore` says that there are more than that. */
  total: number
  isMore: boolean
  /** Asks for the following page; null on the last one. */
  next: string | null
}

/** Beyond this many the exact number tells nobody anything, and counting would cost more than listing. */
export const countCeiling = 1000

/** Where a page begins: after the row with this sort key and identifier. */
export type Cursor = { key: string; id: string }

/** 1–100 rows a page, by default 24. */
export function pageSize(limit: number | undefined): number {
  return Math.min(Math.max(Math.trunc(limit ?? 24) || 24, 1), 100)
}

/** @param rows one more than the page holds, where there are more. */
export function pageOf<Card extends { id: string }>(
  rows: { card: Card; key: string }[],
  size: number,
  count: number,
): Page<Card> {
  const page = rows.slice(0, size)
  const last = page.at(-1)
  return {
    cards: page.map((row) => row.card),
    total: Math.min(count, countCeiling),
    isMore: count > countCeiling,
    next: rows.length > size && last ? writeCursor({ key: last.key, id: last.card.id }) : null,
  }
}

export function writeCursor({ key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url')
}

const moment =
  /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,6})?(?:Z|[+-](\d{2})(?::?\d{2})?)$/

/** Whether a text is a moment as the database writes it, and one that there is. */
function isMoment(text: string): boolean {
  const [year, month, day, hour, minute, second, offset = 0] = (moment.exec(text)?.slice(1) ?? []).map(Number)
  if (year === undefined || year < 1) return false
  const lastDay = new Date(Date.UTC(year, month!, 0)).getUTCDate()
  return (
    month! >= 1 &&
    month! <= 12 &&
    day! >= 1 &&
    day! <= lastDay &&
    hour! < 24 &&
    minute! < 60 &&
    second! < 60 &&
    !(offset > 14)
  )
}

/**
 * @param kind what the sort key must be: a cursor of another sort, or a made up one, is refused.
 * @throws Refusal 'invalid' at the field `after`.
 */
export function readCursor(cursor: string, kind: 'moment' | 'number'): Cursor {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const fits = kind === 'moment' ? isMoment(key) : /^-?\d{1,15}(\.\d{1,25})?(e[+-]?\d{1,2})?$/.test(key)
    if (fits && key.length < 60 && typeof id === 'string' && id.length < 60 && !id.includes('\0'))
      return { key, id }
  } catch {
    // Told below.
  }
  throw new Refusal('invalid', 'cursor_unknown', { fields: [{ path: 'after', code: 'cursor_unknown' }] })
}
