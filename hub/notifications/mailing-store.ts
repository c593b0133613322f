import { type RawBuilder, sql } from 'kysely'
import type { Hub } from '#foundation'
import type { Locale, NoticeKind, PersonId } from '#vocabulary'
import type { Told } from './notice.ts'
import { isForEyesOf, isStillNews } from './still-store.ts'

// Each query goes by the index from person to person, whatever the statistics of the table say, so that a page of
// people costs the same among few notices and among many.

/** The next people for whom something is due, in the order of their identifiers. */
export async function peopleDue(
  hub: Hub,
  { after, among, limit }: { after: string; among: PersonId[] | null; limit: number },
): Promise<PersonId[]> {
  const next = (beyond: RawBuilder<unknown>) => sql`(
    select person_id from notice
    where due_at <= ${hub.clock.now()} and person_id > ${beyond}
      ${among ? sql`and person_id = any(${among}::text[])` : sql``}
    order by person_id limit 1)`
  const { rows } = await sql<{ person_id: string }>`
    with recursive due as (
      select ${next(sql`${after}`)} as person_id
      union all
      select ${next(sql`due.person_id`)} from due where due.person_id is not null
    )
    select person_id from due where person_id is not null limit ${limit}`.execute(hub.db)
  return rows.map(({ person_id }) => person_id as PersonId)
}

export type Recipient = { id: PersonId; email: string; locale: Locale }

/** Of these people those whose mails nobody else makes now; until the transaction ends they are ours. */
export async function lockRecipients(hub: Hub, people: PersonId[]): Promise<Recipient[]> {
  const rows = await hub.db
    .selectFrom('person')
    .select(['id', 'email', 'locale'])
    .where('id', 'in', people)
    .orderBy('id')
    .forNoKeyUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as PersonId }))
}

/** When each of these people was last mailed notices since a moment, and how often. */
export async function mailedSince(
  hub: Hub,
  people: PersonId[],
  moment: Date,
): Promise<Map<PersonId, { last: Date; count: number }>> {
  const { rows } = await sql<{ person_id: string; last: Date; count: number }>`
    select person_id, mailed.last, mailed.count from unnest(${people}::text[]) as told(person_id)
    cross join lateral (
      select max(mailed_at) as last, count(distinct mailed_at)::int as count from notice
      where notice.person_id = told.person_id and mailed_at >= ${moment}
    ) as mailed
    where mailed.count > 0`.execute(hub.db)
  return new Map(rows.map(({ person_id, last, count }) => [person_id as PersonId, { last, count }]))
}

export type DueNotice = Omit<Told, 'count'> & {
  id: number
  personId: PersonId
  bundle: string
  /** Whether its person still wants it, may see it, and has not seen it. */
  isStill: boolean
}

/** Compiling what is asked of a page of people takes PostgreSQL longer than answering it: not in this transaction. */
export async function withoutCompiling(hub: Hub): Promise<void> {
  await sql`set local jit = off`.execute(hub.db)
}

/** All that is due for these people now, the oldest first. */
export async function dueNotices(hub: Hub, people: PersonId[], today: string): Promise<DueNotice[]> {
  const { rows } = await sql<{
    id: number
    person_id: string
    kind: NoticeKind
    what: string
    details: Record<string, string>
    path: string
    bundle: string
    is_still: boolean
  }>`
    select notice.id, notice.person_id, notice.kind, what, details, path, bundle,
      (seen_at is null and person.blocked_at is null and rhythm.rhythm is distinct from 'never'
        and ${isForEyesOf(today)} and ${isStillNews}) as is_still
    from person
    cross join lateral (
      select * from notice where notice.person_id = person.id and due_at <= ${hub.clock.now()} offset 0
    ) as notice
    left join notice_rhythm as rhythm on rhythm.person_id = notice.person_id and rhythm.kind = notice.kind
    where person.id = any(${people}::text[])
    order by notice.id`.execute(hub.db)
  return rows.map(({ person_id, is_still, ...row }) => ({
    ...row,
    personId: person_id as PersonId,
    isStill: is_still,
  }))
}

/** These need no mail any more: they went out now, or there is no reason to send them. */
export async function endWaiting(hub: Hub, ids: number[], how: 'mailed' | 'dropped'): Promise<void> {
  if (!ids.length) return
  await hub.db
    .updateTable('notice')
    .set({ due_at: null, ...(how === 'mailed' ? { mailed_at: hub.clock.now() } : {}) })
    .where(sql<boolean>`id = any(${ids}::bigint[])`)
    .execute()
}

/** These wait until later. */
export async function postpone(hub: Hub, waiting: { id: number; until: Date }[]): Promise<void> {
  if (!waiting.length) return
  await sql`
    update notice set due_at = waiting.until
    from unnest(${waiting.map(({ id }) => id)}::bigint[],
      ${waiting.map(({ until }) => until.toISOString())}::timestamptz[]) as waiting(id, until)
    where notice.id = waiting.id`.execute(hub.db)
}
