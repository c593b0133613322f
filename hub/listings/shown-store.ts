import { type RawBuilder, sql } from 'kysely'

/**
 * Whether a listing is not hidden, nor its party. Few parties are hidden: to look those up is quicker than to look up
 * the party of each listing.
 */
export function isShown(table: 'need' | 'offer'): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql<boolean>`(${column('hidden_at')} is null
    and ${column('party_id')} not in (select id from party where hidden_at is not null))`
}
