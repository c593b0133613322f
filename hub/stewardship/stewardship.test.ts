import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Queue, sendMail, startQueue } from '#foundation'
import { recountLexemes } from '#matching'
import { founder, newcomer, openStory, refusal, standingNeed, steward, type TestHub } from '#testing'
import { type Actor, visitor } from '#vocabulary'
import {
  dismissWord,
  findAttention,
  findDecisions,
  findEvents,
  findJobs,
  findMails,
  findMissingWords,
  proposeWord,
  reopenWord,
  retryJob,
  retryMail,
} from './index.ts'

let hub: TestHub
let queue: Queue
let dewi: Actor
let others: Actor[]
beforeAll(async () => {
  hub = await openStory()
  queue = await startQueue(hub.database, hub.log, false)
  dewi = await steward(hub, 'Dewi', 'administrator')
  others = [
    visitor,
    await newcomer(hub, 'Niemand'),
    await founder(hub, 'Stichter'),
    { ...dewi, scopes: ['read' as const] },
  ]
})
afterAll(async () => {
  await queue.stop()
  await hub.close()
})

async function queriesOf(read: () => Promise<unknown>): Promise<number> {
  const before = hub.database.queryCount()
  await read()
  return hub.database.queryCount() - before
}

test('the works of the hub are for administrators, and words for all who run it', async () => {
  const moderators = [await steward(hub, 'Moos', 'moderator'), await steward(hub, 'Bo', 'broker')]
  for (const actor of [...others, ...moderators]) {
    for (const read of [
      () => findMails(hub, actor, { state: 'failed' }),
      () => findJobs(hub, actor, { state: 'failed' }),
      () => findEvents(hub, actor, {}),
      () => retryJob(hub, actor, 'x'),
      () => retryMail(hub, actor, 'x'),
    ]) {
      expect(await refusal(read)).toBe('not-allowed not_allowed')
    }
  }
  for (const actor of others) {
    for (const act of [
      () => findAttention(hub, actor),
      () => findMissingWords(hub, actor),
      () => findDecisions(hub, actor, { areProposals: true }),
      () => proposeWord(hub, actor, { word: 'a', concept: 'pv' }),
      () => dismissWord(hub, actor, { word: 'a' }),
      () => reopenWord(hub, actor, { word: 'a' }),
    ]) {
      expect(await refusal(act)).toBe('not-allowed not_allowed')
    }
  }
  expect(await findAttention(hub, moderators[0]!)).toEqual({ verifications: 0, mails: null, jobs: null })
  expect(await findAttention(hub, moderators[1]!)).toEqual({ verifications: null, mails: null, jobs: null })
})

describe('the outbox', () => {
  const mailer = (): TestHub => ({ ...hub, settings: { ...hub.settings, smtpUrl: 'smtp://127.0.0.1:1' } })
  const write = (number: number) =>
    sendMail(hub, {
      reasonKey: `outbox:${number}`,
      to: `${number}@voorbeeld.nl`,
      subject: `Brief ${number}`,
      text: 'geheim',
      html: 'geheim',
    })

  test('tells which mails wait and which failed, a page at a time, and never what they say', async () => {
    for (let number = 0; number < 30; number++) await write(number)
    const first = await findMails(hub, dewi, { state: 'waiting' })
    const second = await findMails(hub, dewi, { state: 'waiting', after: first.next! })
    const found = [...first.rows, ...second.rows]
    expect([first.rows.length, new Set(found.map(({ id }) => id)).size, second.next]).toEqual([25, 30, null])
    expect(JSON.stringify(found)).not.toContain('geheim')
    expect(await queriesOf(() => findMails(hub, dewi, { state: 'waiting' }))).toBe(1)
  })

  test('hands one mail to the mail server again, once, however often that is asked', async () => {
    expect(await refusal(retryMail(hub, dewi, 'x'))).toBe('conflict no_mail_server')
    const { id } = (await findMails(hub, dewi, { state: 'waiting' })).rows[0]!
    await hub.db.updateTable('mail').set({ last_error: 'Away', attempts: 7 }).where('id', '=', id).execute()
    expect((await findMails(hub, dewi, { state: 'failed' })).rows).toMatchObject([{ id, lastError: 'Away' }])
    expect((await findAttention(hub, dewi)).mails).toEqual({ waiting: 29, failed: 1 })
    const jobs = () => hub.jobs.filter(({ work, data }) => work === 'mail' && data.id === id).length
    await retryMail(mailer(), dewi, id)
    expect(jobs()).toBe(1)
    await queue.add(hub.db, [{ work: 'mail', data: { id } }])
    await retryMail(mailer(), dewi, id)
    expect(jobs()).toBe(1)
  })
})

describe('jobs', () => {
  test('that failed can be done again, once', async () => {
    await queue.add(hub.db, [{ work: 'match-need', data: {} }])
    const { id } = (await findJobs(hub, dewi, { state: 'waiting' })).rows.find(
      ({ work }) => work === 'match-need',
    )!
    await setJob(id, 'failed')
    expect((await findJobs(hub, dewi, { state: 'failed' })).rows).toMatchObject([
      { id, work: 'match-need', problem: 'It broke' },
    ])
    expect((await findAttention(hub, dewi)).jobs).toMatchObject({ failed: 1 })
    await retryJob(hub, dewi, id)
    await retryJob(hub, dewi, id)
    expect((await findJobs(hub, dewi, { state: 'failed' })).rows).toEqual([])
    const retried = await findEvents(hub, dewi, { kind: 'job' })
    expect(retried.rows.map(({ name, subjectId }) => [name, subjectId])).toEqual([['job.retried', id]])
    expect(await refusal(retryJob(hub, dewi, "'; drop table"))).toBe('not-found job_not_found')
  })

  test('are listed a page at a time, in one query', async () => {
    await queue.add(
      hub.db,
      Array.from({ length: 30 }, () => ({ work: 'match-offer', data: {} })),
    )
    const first = await findJobs(hub, dewi, { state: 'waiting' })
    const second = await findJobs(hub, dewi, { state: 'waiting', after: first.next! })
    const ids = [...first.rows, ...second.rows].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(30)
    expect(await queriesOf(() => findJobs(hub, dewi, { state: 'waiting' }))).toBe(1)
  })

  async function setJob(id: string, state: string): Promise<void> {
    await hub.database.kysely
      .withSchema('queue')
      .updateTable('job' as never)
      .set({ state, output: JSON.stringify({ message: 'It broke' }) } as never)
      .where('id' as never, '=', id as never)
      .execute()
  }
})

describe('the record', () => {
  test('tells who did what, for whom, by kind of thing, person, party and day', async () => {
    const amina = await founder(hub, 'Amina')
    hub.clock.set('2026-06-01T22:30:00Z')
    const need = await standingNeed(hub, amina)
    const named = async (query: Parameters<typeof findEvents>[2]) =>
      (await findEvents(hub, dewi, query)).rows.map(({ name }) => name)
    expect(await named({ partyId: amina.party!.id })).toEqual([
      'need.published',
      'need.drafted',
      'party.founded',
    ])
    expect(await named({ personId: amina.personId!, kind: 'need' })).toEqual([
      'need.published',
      'need.drafted',
    ])
    // By Dutch time it was the second of June.
    expect(await named({ from: '2026-06-02', until: '2026-06-02' })).toEqual([
      'need.published',
      'need.drafted',
    ])
    expect(await named({ from: '2026-06-03' })).toEqual([])
    expect(await named({ until: '2026-06-01', kind: 'need' })).toEqual([])
    const [event] = (await findEvents(hub, dewi, { kind: 'need' })).rows
    expect(event).toMatchObject({
      person: 'Amina',
      party: { name: 'De straat van Amina' },
      subjectId: need.id,
    })
    expect(JSON.stringify(event)).not.toContain('@')
  })

  test('is read a page at a time in three queries, and what happens meanwhile moves nothing', async () => {
    const busy = await founder(hub, 'Druk')
    for (let count = 0; count < 60; count++) {
      await hub.inTransaction((hub) => hub.record(busy, 'search.saved', { id: `s${count}` }))
    }
    const query = { kind: 'search' }
    const first = await findEvents(hub, dewi, query)
    await hub.inTransaction((hub) => hub.record(busy, 'search.removed', { id: 'meanwhile' }))
    const second = await findEvents(hub, dewi, { ...query, after: first.next! })
    const ids = [...first.rows, ...second.rows].map(({ subjectId }) => subjectId)
    expect([first.rows.length, new Set(ids).size, second.next]).toEqual([50, 60, null])
    expect(await queriesOf(() => findEvents(hub, dewi, query))).toBe(3)
  })
})

describe('words that the thesaurus lacks', () => {
  let amina: Actor
  beforeEach(async () => {
    amina = await founder(hub, `Woord ${Math.random()}`)
  })
  const missing = async () => (await findMissingWords(hub, dewi)).words.map(({ word }) => word)

  test('are those of published needs, the most frequent first', async () => {
    await standingNeed(hub, amina, { description: 'Een kwispelbak voor de hond, met zonnepanelen.' })
    await standingNeed(hub, amina, { description: 'Nog een kwispelbak, en een snorrebot.' })
    await recountLexemes(hub, true)
    const { words } = await findMissingWords(hub, dewi)
    expect(words.find(({ word }) => word === 'kwispelbak')?.needs).toBe(2)
    const names = words.map(({ word }) => word)
    expect(names.indexOf('kwispelbak')).toBeLessThan(names.indexOf('snorrebot'))
    expect(names).not.toContain('zonnepaneel')
  })

  test('are proposed for a concept, left out, or thought of again', async () => {
    await proposeWord(hub, dewi, { word: 'kwispelbak', concept: 'pv' })
    await proposeWord(hub, dewi, { word: 'kwispelbak', concept: 'pv' })
    await dismissWord(hub, dewi, { word: 'snorrebot' })
    expect(await missing()).not.toContain('kwispelbak')
    expect(await findDecisions(hub, dewi, { areProposals: true })).toMatchObject([
      { word: 'kwispelbak', concept: 'pv', needs: 2 },
    ])
    expect(await findDecisions(hub, dewi, { areProposals: false })).toMatchObject([{ word: 'snorrebot' }])
    await reopenWord(hub, dewi, { word: 'kwispelbak' })
    expect(await missing()).toContain('kwispelbak')
    const words = (await findEvents(hub, dewi, { kind: 'word' })).rows.map(({ name }) => name)
    expect(words).toEqual(['word.reopened', 'word.dismissed', 'word.proposed'])
    expect(await refusal(proposeWord(hub, dewi, { word: 'x', concept: 'bestaat-niet' }))).toBe(
      'invalid form_invalid concept',
    )
  })
})
