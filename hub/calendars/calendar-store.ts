import { sql } from 'kysely'
import type { Hub } from '#foundation'
import type { DealId, PersonId } from '#vocabulary'
import type { CalendarEntry } from './calendar.ts'
import { entriesOf } from './calendar.ts'

export type CalendarFeed = { createdAt: Date; readOn: string | null }

/** Gives a person a feed; the one that stood before does not work any more. */
export async function saveFeed(hub: Hub, personId: PersonId, hash: string): Promise<void> {
  const feed = { hash, created_at: hub.clock.now(), read_on: null }
  await hub.db
    .insertInto('calendar_feed')
    .values({ person_id: personId, ...feed })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(feed))
    .execute()
}

/** @returns false when there was none. */
export async function deleteFeed(hub: Hub, personId: PersonId): Promise<boolean> {
  const row = await hub.db
    .deleteFrom('calendar_feed')
    .where('person_id', '=', personId)
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function loadFeed(hub: Hub, personId: PersonId): Promise<CalendarFeed | null> {
  const row = await hub.db
    .selectFrom('calendar_feed')
    .select(['created_at', 'read_on'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ? { createdAt: row.created_at, readOn: row.read_on } : null
}

/** Whose feed it is, and the day on which it was last read. */
export async function feedByHash(
  hub: Hub,
  hash: string,
): Promise<{ personId: PersonId; readOn: string | null } | undefined> {
  const row = await hub.db
    .selectFrom('calendar_feed')
    .select(['person_id', 'read_on'])
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row && { personId: row.person_id as PersonId, readOn: row.read_on }
}

export async function markFeedRead(hub: Hub, hash: string, today: string): Promise<void> {
  await hub.db.updateTable('calendar_feed').set({ read_on: today }).where('hash', '=', hash).execute()
}

/** The dates of all running deals of the parties that a person is a member of now. One query. */
export async function datesOfPerson(hub: Hub, personId: PersonId): Promise<CalendarEntry[]> {
  const { rows } = await sql<{
    id: string
    title: string
    starts_on: string | null
    ends_on: string | null
    steps: { number: number; title: string; dueOn: string; status: 'planned' | 'done' }[]
  }>`
    select deal.id, deal.title, deal.starts_on, deal.ends_on,
      coalesce((select json_agg(json_build_object(
          'number', number, 'title', milestone.title, 'dueOn', due_on, 'status', milestone.status) order by number)
        from milestone
        where deal_id = deal.id and due_on is not null and milestone.status in ('planned', 'done')), '[]') as steps
    from deal
    where deal.status in ('agreed', 'disputed') and exists (
      select 1 from membership
      where person_id = ${personId} and party_id in (giving_party_id, getting_party_id))
    order by deal.agreed_at desc, deal.id
    limit 500`.execute(hub.db)
  return rows.flatMap((row) =>
    entriesOf(
      { id: row.id as DealId, title: row.title, startsOn: row.starts_on, endsOn: row.ends_on },
      row.steps,
    ),
  )
}
