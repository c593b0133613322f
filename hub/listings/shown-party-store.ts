import { type RawBuilder, sql } from 'kysely'

/**
 * Whether a listing is of a party that is not hidden. Few are hidden: to look those up is quicker than to look up
 * the party of each listing.
 */
export function ofShownParty(table: 'need' | 'offer'): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${table}.party_id`)} not in (select id from party where hidden_at is not null)`
}
