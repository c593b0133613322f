import { afterAll, beforeAll, expect, test } from 'vitest'
import { founder, openStory, refusal, solarOffer, standingOffer, type TestHub } from '#testing'
import { type Actor, theHub, visitor } from '#vocabulary'
import {
  actOnOffer,
  changeOffer,
  draftOffer,
  findOffers,
  offerActs,
  offerLife,
  offerPermissions,
  offerVisibleTo,
  publishOffer,
} from './index.ts'

let hub: TestHub
let daglicht: Actor
let other: Actor
beforeAll(async () => {
  hub = await openStory()
  daglicht = await founder(hub, 'Bram', { kind: 'company' })
  other = await founder(hub, 'Carla', { kind: 'institution' })
})
afterAll(() => hub.close())

const listed = async (query = {}) =>
  (await findOffers(hub, visitor, { limit: 100, ...query })).cards.map(({ id }) => id)

test('a supplier drafts an offer, publishes it, and everyone finds it', async () => {
  const draft = await draftOffer(hub, daglicht, solarOffer)
  expect(await refusal(offerVisibleTo(hub, other, draft.id))).toBe('not-found offer_not_found')
  await publishOffer(hub, daglicht, draft.id)
  expect(await listed({ text: 'zonnepaneel' })).toContain(draft.id)
})

test('an offer is found where it serves: within its province, and not beyond', async () => {
  const { id } = await standingOffer(hub, daglicht)
  expect(await listed({ region: 'GM0307' })).toContain(id)
  expect(await listed({ region: 'PV20' })).not.toContain(id)
})

test('around a point an offer is found that serves a municipality nearby, or a wijk of it, and none further away', async () => {
  const { id: leusden } = await standingOffer(hub, daglicht, { serviceArea: ['GM0327'] })
  const { id: limburg } = await standingOffer(hub, daglicht, { serviceArea: ['PV31'] })
  const amersfoort = { latitude: 52.156, longitude: 5.387 }
  const nearby = await listed({ region: 'GM0307', near: { ...amersfoort, km: 10 } })
  expect(nearby).toContain(leusden)
  expect(nearby).not.toContain(limburg)
  expect(await listed({ region: 'GM0307' })).not.toContain(leusden)
  expect(await listed({ near: { ...amersfoort, km: 1 } })).not.toContain(leusden)
})

test('initiatives offer things too, and another party changes nothing of them', async () => {
  const amina = await founder(hub, 'Amina')
  const { id } = await standingOffer(hub, amina, { title: 'Onze bakfiets is te leen', kind: 'product' })
  for (const act of offerActs) expect(await refusal(actOnOffer(hub, other, { id, act }))).not.toBe('done')
  expect(await refusal(changeOffer(hub, other, { id, input: solarOffer }))).toBe('not-allowed not_allowed')
})

test('an offer never stands beyond the day until which it is valid', async () => {
  const { id, expiresOn } = await standingOffer(hub, daglicht, { validUntil: '2026-06-01' })
  expect(expiresOn).toBe('2026-06-01')
  hub.clock.set('2026-06-02')
  expect(await listed()).not.toContain(id)
  await actOnOffer(hub, theHub, { id, act: 'expire' })
  expect(await refusal(actOnOffer(hub, daglicht, { id, act: 'renew' }))).toBe(
    'conflict offer_past_its_last_day',
  )
  hub.clock.set('2026-05-05')
})

test('what is possible is offered, and nothing else', async () => {
  for (const status of ['draft', 'published', 'paused', 'withdrawn', 'expired'] as const) {
    const offer = { ...(await standingOffer(hub, daglicht)), status }
    const may = offerPermissions(daglicht, offer)
    for (const act of offerActs.filter((act) => act !== 'expire')) {
      expect(may[act], `${act} when ${status}`).toBe(offerLife[act].from.includes(status))
    }
    expect(Object.values(offerPermissions(other, offer))).not.toContain(true)
  }
})

test.each([
  ['a loan without its terms', { kind: 'finance', productType: 'community-loan', terms: {} }, /terms\./],
  ['the least above the most', { amountMinCents: 200, amountMaxCents: 100 }, /amountMaxCents/],
  ['households in reverse', { householdsMin: 9, householdsMax: 3 }, /householdsMax/],
  ['room for nobody', { capacity: 0 }, /capacity/],
  ['nowhere', { serviceArea: [] }, /serviceArea/],
])('is refused at its field: %s', async (_, form, field) => {
  expect(await refusal(standingOffer(hub, daglicht, form))).toMatch(field)
})

test('a page of a list takes a fixed number of queries, whatever its length', async () => {
  const queriesFor = async (limit: number) => {
    const before = hub.database.queryCount()
    await findOffers(hub, visitor, { text: 'zonnepanelen', limit })
    return hub.database.queryCount() - before
  }
  expect(await queriesFor(100)).toBe(await queriesFor(1))
  expect(await queriesFor(100)).toBe(2)
})
