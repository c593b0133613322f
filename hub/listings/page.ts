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

/**
 * @param kind what the sort key must be: a cursor of another sort, or a made up one, is refused.
 * @throws Refusal 'invalid' at the field `after`.
 */
export function readCursor(cursor: string, kind: 'moment' | 'number'): Cursor {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const fits =
      kind === 'moment' ? !Number.isNaN(Date.parse(key)) : key.trim() !== '' && Number.isFinite(Number(key))
    if (fits && key.length < 60 && typeof id === 'string' && id.length < 60 && !id.includes('\0'))
      return { key, id }
  } catch {
    // Told below.
  }
  throw new Refusal('invalid', 'cursor_unknown', { fields: [{ path: 'after', code: 'cursor_unknown' }] })
}
