import { afterAll, beforeAll, expect, test } from 'vitest'
import { latestMails } from '#foundation'
import { actOnNeed } from '#needs'
import { founder, openStory, standingNeed, standingOffer, type TestHub } from '#testing'
import type { Actor } from '#vocabulary'
import { schedule } from '../schedule.ts'
import { openNotice } from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(() => hub.close())

const run = async (name: string) => {
  await schedule.find((work) => work.name === name)!.run(hub)
  await hub.runJobs()
}
const mailsTo = async (address: string) => (await latestMails(hub, 100)).filter(({ to }) => to === address)

test('two weeks before a need or an offer ends its people hear of it, once, with a link', async () => {
  const amina = await founder(hub, 'Amina')
  const bram = await founder(hub, 'Bram', { kind: 'company' })
  const need = await standingNeed(hub, amina)
  await standingOffer(hub, bram)
  hub.clock.set('2026-10-10')
  await run('warn-of-expiry')
  expect(await mailsTo('amina@voorbeeld.nl')).toEqual([])
  hub.clock.set('2026-10-20')
  await run('warn-of-expiry')
  await run('warn-of-expiry')
  const mails = await mailsTo('amina@voorbeeld.nl')
  expect(mails.map(({ subject }) => subject)).toEqual([
    `Je vraag staat nog tot 1 november 2026: ${need.title}`,
  ])
  expect(await whereItLeads(amina, mails[0]!.text)).toBe(`/vragen/${need.slug}-${need.id}`)
  expect((await mailsTo('bram@voorbeeld.nl')).length).toBe(1)
})

test('what was renewed in time is not closed, and warned of again only near its new end', async () => {
  const carla = await founder(hub, 'Carla')
  hub.clock.set('2026-05-05')
  const { id } = await standingNeed(hub, carla)
  hub.clock.set('2026-10-20')
  await run('warn-of-expiry')
  await actOnNeed(hub, carla, { id, act: 'renew' })
  hub.clock.set('2026-11-05')
  await run('warn-of-expiry')
  await run('expire-needs')
  expect((await mailsTo('carla@voorbeeld.nl')).length).toBe(1)
  expect(await statusOf(id)).toBe('published')
})

test('what ended is closed the night after its last day', async () => {
  hub.clock.set('2026-05-05')
  const dirk = await founder(hub, 'Dirk')
  const { id } = await standingNeed(hub, dirk)
  hub.clock.set('2026-11-01')
  await run('expire-needs')
  expect(await statusOf(id)).toBe('published')
  hub.clock.set('2026-11-02')
  await run('expire-needs')
  expect(await statusOf(id)).toBe('expired')
})

/** Where the button of a mail brings its person. */
async function whereItLeads(actor: Actor, text: string): Promise<string> {
  return (await openNotice(hub, actor, /\/meldingen\/(\d+)/.exec(text)![1]!)).path
}

async function statusOf(id: string): Promise<string> {
  const row = await hub.db.selectFrom('need').select('status').where('id', '=', id).executeTakeFirstOrThrow()
  return row.status
}
