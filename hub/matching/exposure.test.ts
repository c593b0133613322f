import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { founder, openStory, standingNeed, standingOffer, type TestHub } from '#testing'
import { type Actor, type NeedId, type OfferId, visitor } from '#vocabulary'
import { fairOrder, withLots } from './exposure.ts'
import { findMatchesOfNeed, openMatch, recountLexemes, seeMatches, weighExposure } from './index.ts'

const words = (text: string) => new Map(text.split(' ').map((word) => [word, 1]))

test('one party fills no page, and what says the same twice earns no second place', () => {
  const matches = [
    { id: 'a1', score: 0.9, turn: 1, partyId: 'a', likeness: words('zon dak stroom') },
    { id: 'a2', score: 0.89, turn: 1, partyId: 'a', likeness: words('zon dak stroom') },
    { id: 'a3', score: 0.88, turn: 1, partyId: 'a', likeness: words('zon dak stroom verdelen') },
    { id: 'b1', score: 0.8, turn: 1, partyId: 'b', likeness: words('lening rente') },
    { id: 'c1', score: 0.79, turn: 1, partyId: 'c', likeness: words('advies vergunning') },
  ]
  const order = fairOrder(matches, 4).map(({ id }) => id)
  expect(order[0]).toBe('a1')
  expect(order.slice(0, 4).filter((id) => id.startsWith('a')).length).toBeLessThanOrEqual(2)
  expect(order.indexOf('b1')).toBeLessThan(order.indexOf('a2'))
})

test('a turn moves a match past those that score about the same, and past no other', () => {
  const waited = { id: 'waited', score: 0.7, turn: 1.15, partyId: 'a', likeness: words('een') }
  const known = { id: 'known', score: 0.75, turn: 0.95, partyId: 'b', likeness: words('twee') }
  const better = { id: 'better', score: 0.95, turn: 0.9, partyId: 'c', likeness: words('drie') }
  expect(fairOrder([known, waited, better], 3).map(({ id }) => id)).toEqual(['better', 'waited', 'known'])
})

const inOrder = (count: number, shown: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => ({
    candidate: { exposure: { shown: shown(index), opened: 0 } },
    score: 0.8 - index / 100,
    turn: 1,
    partyId: `${index}`,
    likeness: words(`${index}`),
  }))

test('one place in ten is given by lot, and nothing is lost or doubled by it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 45 }), fc.string(), (count, seed) => {
      const before = inOrder(count, () => 3)
      const after = withLots(before, ({ score }) => score > 0.3, { places: 20, seed })
      expect(new Set(after.map(({ match }) => match))).toEqual(new Set(before))
      expect(after.length).toBe(count)
      expect(after.slice(0, 9).map(({ match }) => match)).toEqual(before.slice(0, 9))
      const byLot = after.flatMap(({ chance }, index) => (chance < 1 ? [index + 1] : []))
      expect(byLot.every((place) => place % 10 === 0)).toBe(true)
      expect(after.every(({ chance }) => chance > 0 && chance <= 1)).toBe(true)
    }),
  )
})

test('the same seed draws the same lots, and another seed others', () => {
  const order = inOrder(30, () => 2)
  const draw = (seed: string) =>
    withLots(order, () => true, { places: 10, seed }).map(({ match }) => match.partyId)
  expect(draw('week 1')).toEqual(draw('week 1'))
  const winners = new Set(Array.from({ length: 20 }, (_, week) => draw(`week ${week}`)[9]))
  expect(winners.size).toBeGreaterThan(3)
})

test('who was shown often and never opened gives way to who nobody knows yet', () => {
  const order = inOrder(20, (index) => (index < 15 ? 200 : 0))
  const winners = Array.from({ length: 50 }, (_, week) =>
    Number(withLots(order, () => true, { places: 10, seed: `${week}` })[9]!.match.partyId),
  )
  expect(winners.filter((index) => index >= 15).length).toBeGreaterThan(45)
})

test('what deserves no place gets none by lot', () => {
  const order = inOrder(20, () => 0)
  const [, , , , , , , , , tenth] = withLots(order, ({ score }) => score > 0.75, { places: 10, seed: 'x' })
  expect(tenth).toEqual({ match: order[9], chance: 1 })
})

let hub: TestHub
let amina: Actor
let need: NeedId
let first: OfferId
beforeAll(async () => {
  hub = await openStory()
  amina = await founder(hub, 'Amina')
  need = (await standingNeed(hub, amina)).id
  for (const name of ['Bram', 'Chris', 'Dirk']) {
    await standingOffer(hub, await founder(hub, name, { kind: 'company' }), {
      title: `Zonnepanelen van ${name}`,
    })
  }
  await recountLexemes(hub, true)
  first = (await matches())[0]!.card.id
})
afterAll(() => hub.close())

const matches = (id = need) => findMatchesOfNeed(hub, amina, { id })
const order = async () => (await matches()).map(({ card }) => card.id)

test('only what its own people were shown counts, and the order is fair to who was not', async () => {
  const before = await order()
  await seeMatches(hub, visitor, { side: 'need', id: need, matches: await matches() })
  await seeMatches(hub, await founder(hub, 'Vreemd'), { side: 'need', id: need, matches: await matches() })
  await weighExposure(hub)
  expect(await order()).toEqual(before)

  for (let street = 0; street < 8; street++) {
    const actor = await founder(hub, `Straat ${street}`)
    const { id } = await standingNeed(hub, actor)
    const [best] = await findMatchesOfNeed(hub, actor, { id })
    await seeMatches(hub, actor, { side: 'need', id, matches: [best!] })
    await seeMatches(hub, actor, { side: 'need', id, matches: [best!] })
  }
  // Somebody else stood further down, for about the same worth.
  await seeMatches(hub, amina, { side: 'need', id: need, matches: await matches() })
  await weighExposure(hub)
  const after = await order()
  expect(new Set(after)).toEqual(new Set(before))
  expect(after[0]).not.toBe(first)
})

test('opening an offer counts for a party that was shown it', async () => {
  await openMatch(hub, amina, first)
  await openMatch(hub, visitor, first)
  await weighExposure(hub)
  const { rows } = await hub.database.forQueue.executeSql(
    'select shown, opened, turn from offer_exposure where offer_id = $1',
    [first],
  )
  expect(rows[0]).toMatchObject({ shown: 9, opened: 1 })
  expect(rows[0].turn).toBeGreaterThanOrEqual(0.85)
})
