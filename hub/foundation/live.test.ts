import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHub, type TestHub } from '#testing'
import { anything, tellLive } from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub()
})
afterAll(() => hub.close())

const soon = { timeout: 8000, interval: 20 }

test('whoever listens to a topic hears what is told of it once it is saved, and nothing of what is not', async () => {
  const heard: string[] = []
  const stop = await hub.live.subscribe('party:a', (what) => heard.push(what))
  await hub.inTransaction(async (hub) => {
    await tellLive(hub, 'party:a', 'one')
    await tellLive(hub, 'party:b', 'two')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(heard).toEqual([])
  })
  await hub
    .inTransaction(async (hub) => {
      await tellLive(hub, 'party:a', 'never')
      throw new Error('not saved')
    })
    .catch(() => {})
  await tellLive(hub, 'party:a')
  await expect.poll(() => heard, soon).toEqual(['one', anything])
  stop()
  expect(hub.live.count()).toBe(0)
})

const onPostgres = process.env.HUB_TEST_DATABASE === 'postgres'

test.skipIf(!onPostgres)(
  'a line that the server ended is taken up again, and what may have been missed is told',
  async () => {
    const heard: string[] = []
    const stop = await hub.live.subscribe('party:c', (what) => heard.push(what))
    for (let count = 1; count <= 2; count++) {
      heard.length = 0
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen%'`.execute(hub.db)
      await expect.poll(() => heard, soon).toEqual([anything])
      await tellLive(hub, 'party:c', `${count}`)
      await expect.poll(() => heard, soon).toEqual([anything, `${count}`])
    }
    stop()
  },
)
