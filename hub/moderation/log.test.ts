import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { founder, openStory, standingNeed, type TestHub } from '#testing'
import { visitor } from '#vocabulary'
import { findLog, wholeMonths } from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(() => hub.close())

test('twelve whole months end with the last that is over, also over a turn of the year', () => {
  expect(wholeMonths('2026-05-05', 12)).toEqual({ from: '2025-05', to: '2026-04' })
  expect(wholeMonths('2026-01-31', 12)).toEqual({ from: '2025-01', to: '2025-12' })
  expect(wholeMonths('2027-12-01', 12)).toEqual({ from: '2026-12', to: '2027-11' })
})

async function decided(count: number, act: string, kind: string, at: string, reason: string | null = 'spam') {
  const need = await standingNeed(hub, await founder(hub, `Log ${act} ${kind} ${at}`))
  await sql`
    with made as (
      insert into moderation_case (id, thing_kind, thing_id, title, party_id, status, opened_at)
      select 'c' || gen_random_uuid(), ${kind}, 't' || n, 'Geheime titel', ${need.partyId}, 'dismissed',
        ${at}::timestamptz - interval '6 hours'
      from generate_series(1, ${count}::int) as n returning id)
    insert into moderation_act (case_id, act, reason, words, at)
    select id, ${act}, ${reason}, 'Geheime woorden', ${at}::timestamptz from made`.execute(hub.db)
}

test('counts what was decided in whole months, four times the same, and tells no small count', async () => {
  expect(await findLog(hub, visitor)).toMatchObject({ total: null, tables: null, latest: [] })
  await decided(9, 'hide', 'offer', '2026-03-10T10:00:00Z', 'scam')
  await decided(12, 'dismiss', 'need', '2026-04-20T10:00:00Z', null)
  await decided(2, 'warn', 'party', '2026-02-01T10:00:00Z')
  // Not over yet, and too long ago.
  await decided(7, 'hide', 'offer', '2026-05-02T10:00:00Z')
  await decided(7, 'hide', 'offer', '2025-04-30T10:00:00Z')
  const log = await findLog(hub, visitor)
  expect(log.total).toBe(23)
  expect(log.medianHours).toBe(6)
  expect(Object.fromEntries(log.tables!.kind!)).toEqual({ offer: 'untold', need: 12, party: 'few' })
  expect(Object.fromEntries(log.tables!.month!)).toEqual({
    '2026-02': 'few',
    '2026-03': 'untold',
    '2026-04': 12,
  })
  expect(Object.fromEntries(log.tables!.reason!)).toEqual({ scam: 9, spam: 14 })
  expect(log.appeals).toEqual({ upheld: 0, reversed: 0 })
  // Only of what is told in full, and nothing of whom or what it was about.
  expect(new Set(log.latest.map((line) => JSON.stringify(line)))).toEqual(
    new Set([JSON.stringify({ kind: 'need', act: 'dismiss', reason: 'spam' })]),
  )
  expect(JSON.stringify([...log.latest, ...log.tables!.kind!])).not.toContain('Geheim')
})

test('a month is a month of the Dutch calendar', async () => {
  await decided(5, 'hide', 'offer', '2026-04-30T22:30:00Z')
  expect((await findLog(hub, visitor)).total).toBe(23)
})

test('how appeals ended is told without a sum to work a small one out from', async () => {
  await decided(3, 'reverse', 'offer', '2026-03-11T10:00:00Z')
  await decided(6, 'uphold', 'offer', '2026-03-11T11:00:00Z')
  const log = await findLog(hub, visitor)
  expect(log.appeals).toEqual({ upheld: 6, reversed: 'few' })
  expect(log.total).toBe(23)
})
