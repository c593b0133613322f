import { sql } from 'kysely'
import type { Hub } from './hub.ts'

/**
 * Gives back the room of rows that are gone, and counts what is there for the planner. PostgreSQL does this of its
 * own accord; the embedded database has nobody who does.
 */
// anyone: the hub's own upkeep; it shows nothing to anyone.
export async function tidyDatabase(hub: Hub): Promise<void> {
  if (hub.settings.databaseUrl === null) await sql`vacuum (analyze)`.execute(hub.db)
}
