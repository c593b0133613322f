import { dayOf, type Hub } from '#foundation'
import type { Actor } from '#vocabulary'
import { fewBelow, type Told, toldCount, toldCounts } from './log.ts'
import {
  type Counts,
  countAppeals,
  countDecisions,
  type LogLine,
  latestDecisions,
  type Period,
} from './log-store.ts'

export type Log = {
  period: Period
  /** Null while fewer than five decisions were made: then nothing is counted. */
  total: number | null
  medianHours: number | null
  /** Each counts the same decisions; null where its counts would give small ones away. */
  tables: Record<keyof Counts, Map<string, Told> | null> | null
  appeals: { upheld: Told; reversed: Told }
  /** The latest decisions, without persons, names or texts; only of what the tables tell in full. */
  latest: LogLine[]
}

const mostLines = 12

/**
 * What moderators decided in the last twelve whole months, for everyone to read. Whole months, so that two readings
 * give away no single decision.
 */
// anyone: this is how everyone can see what moderators do.
export async function findLog(hub: Hub, _actor: Actor): Promise<Log> {
  const period = wholeMonths(dayOf(hub.clock.now()), 12)
  const { counts, total, medianHours } = await countDecisions(hub, period)
  const { upheld, reversed } = await countAppeals(hub, period)
  const appeals = { upheld: toldCount(upheld), reversed: toldCount(reversed) }
  if (total < fewBelow) {
    return { period, total: null, medianHours: null, tables: null, appeals, latest: [] }
  }
  const tables = {
    month: toldCounts(counts.month),
    kind: toldCounts(counts.kind),
    reason: toldCounts(counts.reason),
    act: toldCounts(counts.act),
  }
  const inFull = (table: Map<string, Told> | null) =>
    [...(table ?? [])].flatMap(([key, told]) => (typeof told === 'number' ? [key] : []))
  const latest = await latestDecisions(hub, period, {
    kinds: inFull(tables.kind),
    acts: inFull(tables.act),
    reasons: inFull(tables.reason),
    limit: mostLines,
  })
  return { period, total, medianHours, tables, appeals, latest }
}

/** So many whole months up to the last that is over. */
export function wholeMonths(today: string, count: number): Period {
  const [year, month] = today.split('-').map(Number)
  const at = (back: number) => {
    const index = year! * 12 + month! - 1 - back
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  }
  return { from: at(count), to: at(1) }
}
