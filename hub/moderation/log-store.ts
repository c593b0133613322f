import { type RawBuilder, sql } from 'kysely'
import type { Hub } from '#foundation'
import type { CaseAct, CaseReason, ThingKind } from './case.ts'

/** Whole months, as `2026-03`, both included. */
export type Period = { from: string; to: string }

/**
 * What was decided in a period: what came of each thing when it came in. Where a decision names no reason, it is why it
 * was reported, so that every table counts the same decisions.
 */
const decided = ({ from, to }: Period): RawBuilder<unknown> => sql`
  select done.id, done.act, one.thing_kind as kind, done.at, one.opened_at, ${month} as month,
    coalesce(done.reason,
      (select reason from moderation_act where case_id = one.id and reason is not null order by id desc limit 1),
      (select reason from moderation_report where case_id = one.id order by at, id limit 1),
      'spam') as reason
  from moderation_act as done
  join moderation_case as one on one.id = done.case_id
  where done.act in ('dismiss', 'ask', 'warn', 'hide', 'suspend', 'lapse') and ${month} between ${from} and ${to}`

const month = sql<string>`to_char(done.at at time zone 'Europe/Amsterdam', 'YYYY-MM')`

export type Counts = Record<'month' | 'kind' | 'reason' | 'act', Map<string, number>>

/** The same decisions counted in four ways, and how long half of them took at most, in hours. */
export async function countDecisions(
  hub: Hub,
  period: Period,
): Promise<{ counts: Counts; total: number; medianHours: number }> {
  const { rows } = await sql<{
    what: keyof Counts | 'all'
    key: string
    count: number
    hours: number | null
  }>`
    with decided as (${decided(period)})
    select 'month' as what, month as key, count(*)::int as count, null::float8 as hours from decided group by month
    union all select 'kind', kind, count(*)::int, null from decided group by kind
    union all select 'reason', reason, count(*)::int, null from decided group by reason
    union all select 'act', act, count(*)::int, null from decided group by act
    union all select 'all', '', count(*)::int,
      percentile_cont(0.5) within group (order by extract(epoch from at - opened_at)::float8) / 3600 from decided`.execute(
    hub.db,
  )
  const counts: Counts = { month: new Map(), kind: new Map(), reason: new Map(), act: new Map() }
  for (const { what, key, count } of rows) if (what !== 'all') counts[what].set(key, count)
  const all = rows.find(({ what }) => what === 'all')
  return { counts, total: all?.count ?? 0, medianHours: all?.hours ?? 0 }
}

/** How appeals ended in a period. */
export async function countAppeals(
  hub: Hub,
  { from, to }: Period,
): Promise<{ upheld: number; reversed: number }> {
  const { rows } = await sql<{ upheld: number; reversed: number }>`
    select count(*) filter (where act = 'uphold')::int as upheld,
      count(*) filter (where act = 'reverse')::int as reversed
    from moderation_act as done where act in ('uphold', 'reverse') and ${month} between ${from} and ${to}`.execute(
    hub.db,
  )
  return rows[0]!
}

export type LogLine = { kind: ThingKind; act: CaseAct; reason: CaseReason }

/** The latest decisions of these kinds, acts and reasons. */
export async function latestDecisions(
  hub: Hub,
  period: Period,
  { kinds, acts, reasons, limit }: { kinds: string[]; acts: string[]; reasons: string[]; limit: number },
): Promise<LogLine[]> {
  if (!kinds.length || !acts.length || !reasons.length) return []
  const { rows } = await sql<LogLine>`
    with decided as (${decided(period)})
    select kind, act, reason from decided
    where kind = any(${kinds}::text[]) and act = any(${acts}::text[]) and reason = any(${reasons}::text[])
    order by id desc limit ${limit}`.execute(hub.db)
  return rows
}
