import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHub, type TestHub } from '#testing'
import { newId, theHub } from '#vocabulary'
import { sendMail } from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub()
})
afterAll(() => hub.close())

test('what happened is saved with the act, or not at all', async () => {
  await hub.inTransaction((hub) => hub.record(theHub, 'need.published', { id: 'saved' }))
  await expect(
    hub.inTransaction(async (hub) => {
      await hub.record(theHub, 'need.published', { id: 'lost' })
      throw new Error('something broke')
    }),
  ).rejects.toThrow('something broke')
  const rows = await hub.db.selectFrom('event').select('subject_id').execute()
  expect(rows.map((row) => row.subject_id)).toEqual(['saved'])
})

test('every saved change is seen by those who keep a copy', async () => {
  const before = await hub.changes.version()
  await hub.inTransaction((hub) => hub.record(theHub, 'need.changed', { id: newId() }))
  expect(await hub.changes.version()).not.toBe(before)
})

test('what no visitor sees leaves the pages that are kept for them as they are', async () => {
  const before = await hub.changes.version()
  await hub.inTransaction((hub) => hub.record(theHub, 'search.saved', { id: newId() }))
  expect(await hub.changes.version()).toBe(before)
  await hub.inTransaction(async (hub) => {
    await hub.record(theHub, 'search.saved', { id: newId() })
    await hub.record(theHub, 'offer.published', { id: newId() })
  })
  expect(await hub.changes.version()).not.toBe(before)
})

test('a mail for one reason goes into the outbox once', async () => {
  const mail = {
    reasonKey: 'welcome:1',
    to: 'a@example.nl',
    subject: 'Welkom',
    text: 'Dag',
    html: '<p>Dag</p>',
  }
  expect(await sendMail(hub, mail)).toBe(true)
  expect(await sendMail(hub, mail)).toBe(false)
})

test('numbers and dates come out the same on both databases', async () => {
  const party = await hub.db
    .insertInto('party')
    .values({
      id: newId(),
      kind: 'initiative',
      name: 'De Kersentuin',
      slug: 'de-kersentuin',
      summary: '',
      description: '',
      themes: ['energy', 'food'],
      region_path: ['NL'],
      service_area: [],
      founded_on: '2026-01-31',
      households: 94,
      picture_alt: '',
      is_example: false,
      created_at: hub.clock.now(),
      updated_at: hub.clock.now(),
    } as never)
    .returning(['themes', 'founded_on', 'households', 'created_at'])
    .executeTakeFirstOrThrow()
  expect(party).toEqual({
    themes: ['energy', 'food'],
    founded_on: '2026-01-31',
    households: 94,
    created_at: hub.clock.now(),
  })
})
