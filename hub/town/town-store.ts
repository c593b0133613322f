import { sql } from 'kysely'
import type { Hub } from '#foundation'

export async function hasParties(hub: Hub): Promise<boolean> {
  const row = await hub.db.selectFrom('party').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}

/**
 * Moves what was published since a moment back, each to a moment of its own within so many days before it, the
 * same in every hub.
 */
export async function spreadOver(hub: Hub, days: number, since: Date): Promise<void> {
  for (const table of ['need', 'offer'] as const) {
    await sql`
      with spread as (
        select id, interval '1 minute' * ((hashtext(external_id)::bigint + 2147483648) % ${days * 24 * 60}::bigint) as back
        from ${sql.table(table)}
        where external_id like 'town:%' and published_at >= ${since}
      )
      update ${sql.table(table)} as listing
      set published_at = listing.published_at - spread.back, created_at = listing.created_at - spread.back
      from spread where spread.id = listing.id`.execute(hub.db)
  }
}
