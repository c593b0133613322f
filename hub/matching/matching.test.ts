import { afterAll, beforeAll, expect, test } from 'vitest'
import { actOnNeed, changeNeed, publishNeed } from '#needs'
import { actOnOffer } from '#offers'
import { changeParty, partyVisibleTo } from '#parties'
import { founder, openStory, refusal, solarNeed, standingNeed, standingOffer, type TestHub } from '#testing'
import { type Actor, type NeedId, type OfferId, theHub, visitor } from '#vocabulary'
import {
  findAlmostMatchesOfNeed,
  findMatchesOfNeed,
  findMatchesOfOffer,
  findMatchesOfSentence,
  findNeedsLike,
  findNewMatches,
  findRefused,
  pairOf,
  recountLexemes,
  refuseMatch,
  seeMatches,
  thresholds,
  undoMatchRefusal,
} from './index.ts'
import { bias } from './weights.ts'

let hub: TestHub
let amina: Actor
let daglicht: Actor
let need: NeedId
let offer: OfferId
beforeAll(async () => {
  hub = await openStory()
  amina = await founder(hub, 'Amina')
  daglicht = await founder(hub, 'Bram', { kind: 'company' })
  need = (await standingNeed(hub, amina)).id
  offer = (await standingOffer(hub, daglicht)).id
  await standingOffer(hub, daglicht, {
    kind: 'service',
    title: 'Cursus reanimeren voor de buurt',
    description: 'In drie avonden leren buren reanimeren en een AED gebruiken, met een diploma.',
    themes: ['safety'],
  })
  await recountLexemes(hub, true)
})
afterAll(() => hub.close())

const offersOf = async (id: NeedId) =>
  (await findMatchesOfNeed(hub, amina, { id, limit: 50 })).map(({ card }) => card.id)
const needsOf = async (id: OfferId) =>
  (await findMatchesOfOffer(hub, daglicht, { id })).map(({ card }) => card.id)

test('a need finds the offer, the offer finds the need, and both say the same of why', async () => {
  const [there] = await findMatchesOfNeed(hub, amina, { id: need })
  const back = (await findMatchesOfOffer(hub, daglicht, { id: offer })).find(({ card }) => card.id === need)!
  expect(there!.card.id).toBe(offer)
  expect(back.score).toBeCloseTo(there!.score, 6)
  expect(there!.reasons.map(({ code }) => code)).toEqual(back.reasons.map(({ code }) => code))
})

test('the score is the sum of the reasons, and nothing else', async () => {
  for (const match of await findMatchesOfNeed(hub, amina, { id: need })) {
    const sum = match.reasons.reduce((sum, { weight }) => sum + weight, bias)
    expect(match.score).toBeCloseTo(1 / (1 + Math.exp(-sum)), 9)
  }
})

test('a visitor finds the offer by a sentence, without an account', async () => {
  const sentence = {
    text: 'we willen met de straat zonnepanelen en weten niet hoe je stroom eerlijk verdeelt',
  }
  const [best] = await findMatchesOfSentence(hub, visitor, { sentence })
  expect(best!.card.id).toBe(offer)
})

test('who does not say where sees what is there for the whole country, and that this counted', async () => {
  const national = await founder(hub, 'Landelijk', { kind: 'company' })
  const { id } = await standingOffer(hub, national, { serviceArea: ['NL'] })
  const found = await findMatchesOfSentence(hub, visitor, {
    sentence: { text: 'zonnepanelen met de straat' },
  })
  const match = found.find(({ card }) => card.id === id)!
  expect(match.reasons.find(({ code }) => code === 'region')).toMatchObject({ region: 'NL' })
  const local = found.find(({ card }) => card.id === offer)!
  expect(local.reasons.some(({ code }) => code === 'region')).toBe(false)
  expect(local.missing).toContainEqual({ code: 'region' })
  await actOnOffer(hub, national, { id, act: 'withdraw' })
})

test('a sentence about something that nobody offers finds nothing that calls itself a good match', async () => {
  const sentence = { text: 'wie kan onze papegaai leren schaken tijdens de zonsverduistering' }
  const matches = await findMatchesOfSentence(hub, visitor, { sentence })
  expect(matches.filter(({ score }) => score >= thresholds.good)).toEqual([])
})

test('what is paused, withdrawn or past its day is no match, in either direction', async () => {
  await actOnOffer(hub, daglicht, { id: offer, act: 'pause' })
  expect(await offersOf(need)).not.toContain(offer)
  await actOnOffer(hub, daglicht, { id: offer, act: 'resume' })
  expect(await offersOf(need)).toContain(offer)
  await actOnNeed(hub, amina, { id: need, act: 'pause' })
  expect(await needsOf(offer)).not.toContain(need)
  await actOnNeed(hub, amina, { id: need, act: 'resume' })
  hub.clock.set('2027-01-01')
  expect(await findMatchesOfSentence(hub, visitor, { sentence: { text: 'zonnepanelen' } })).toEqual([])
  hub.clock.set('2026-05-05')
})

test.each([
  ['where it does not serve', { serviceArea: ['GM0363'] }],
  ['for another phase', { phases: ['growth'] }],
  ['for another legal form', { legalForms: ['foundation'] }],
  ['for larger groups', { householdsMin: 500 }],
])('a hard limit is never stretched: %s', async (_, limit) => {
  const supplier = await founder(hub, 'Streng', { kind: 'company' })
  const small = await founder(hub, 'Klein', { households: 12 })
  const { id: asked } = await standingNeed(hub, small)
  const { id } = await standingOffer(hub, supplier, limit)
  expect(await offersOf(asked)).not.toContain(id)
  expect((await findMatchesOfOffer(hub, supplier, { id })).map(({ card }) => card.id)).not.toContain(asked)
})

test('an amount outside what a fund gives is no match, and one within it is', async () => {
  const fund = await founder(hub, 'Fonds', { kind: 'institution' })
  const { id } = await standingOffer(hub, fund, {
    kind: 'finance',
    title: 'Bijdrage voor zonnepanelen',
    amountMinCents: 100_000,
    amountMaxCents: 500_000,
  })
  const asks = (amountCents: number) => standingNeed(hub, amina, { kind: 'finance', amountCents })
  expect(await offersOf((await asks(300_000)).id)).toContain(id)
  expect(await offersOf((await asks(900_000)).id)).not.toContain(id)
  expect(await offersOf((await asks(50_000)).id)).not.toContain(id)
})

test('nothing of a hidden party is matched, in either direction', async () => {
  const hidden = await founder(hub, 'Verborgen', { kind: 'company' })
  const { id: offered } = await standingOffer(hub, hidden)
  const asking = await founder(hub, 'Ook verborgen')
  const { id: asked } = await standingNeed(hub, asking)
  expect(await offersOf(need)).toContain(offered)
  expect(await needsOf(offer)).toContain(asked)
  await hub.db
    .updateTable('party')
    .set({ hidden_at: hub.clock.now() })
    .where('id', 'in', [hidden.party!.id, asking.party!.id])
    .execute()
  expect(await offersOf(need)).not.toContain(offered)
  expect(await needsOf(offer)).not.toContain(asked)
})

test('a party is never matched with itself', async () => {
  const { id } = await standingOffer(hub, amina)
  expect(await offersOf(need)).not.toContain(id)
})

test('"not for us" takes a match away for both, until it is taken back', async () => {
  const pair = { needId: need, offerId: offer }
  await refuseMatch(hub, amina, { ...pair, input: { reason: 'too-expensive' } })
  expect(await offersOf(need)).not.toContain(offer)
  expect(await needsOf(offer)).not.toContain(need)
  expect((await findRefused(hub, amina, need)).map(({ id }) => id)).toEqual([offer])
  expect(await findRefused(hub, daglicht, need)).toEqual([])
  await undoMatchRefusal(hub, amina, pair)
  expect(await offersOf(need)).toContain(offer)
})

test('nobody refuses a match of others', async () => {
  const stranger = await founder(hub, 'Vreemd')
  const act = refuseMatch(hub, stranger, { needId: need, offerId: offer, input: { reason: 'other' } })
  expect(await refusal(act)).toMatch(/^not-allowed/)
})

test('a new match is new until someone of the party has looked, and gone when it no longer fits', async () => {
  const zuid = await founder(hub, 'Zuid')
  const { id } = await standingNeed(hub, zuid)
  await hub.runJobs()
  expect(await findNewMatches(hub, zuid)).toContain(pairOf(id, offer))
  expect(await findNewMatches(hub, daglicht)).toContain(pairOf(id, offer))
  await seeMatches(hub, zuid, { side: 'need', id, matches: [] })
  expect(await findNewMatches(hub, zuid)).toEqual(new Set())
  expect(await findNewMatches(hub, daglicht)).toContain(pairOf(id, offer))
  await actOnNeed(hub, zuid, { id, act: 'withdraw' })
  await hub.runJobs()
  expect(await findNewMatches(hub, daglicht)).not.toContain(pairOf(id, offer))
})

test('a need that changes is matched by what it says now', async () => {
  const noord = await founder(hub, 'Noord')
  const { id } = await standingNeed(hub, noord)
  const input = {
    ...solarNeed,
    kind: 'service',
    title: 'Wie leert ons reanimeren?',
    description: 'Met de buurt willen we leren reanimeren en een AED gebruiken.',
    themes: ['safety'],
  }
  await changeNeed(hub, noord, { id, input })
  const [best] = await findMatchesOfNeed(hub, noord, { id })
  expect(best!.card.title).toBe('Cursus reanimeren voor de buurt')
})

test('an initiative that becomes a foundation qualifies from then on', async () => {
  const west = await founder(hub, 'West', { legalForm: 'informal' })
  const { id } = await standingNeed(hub, west)
  const strict = await founder(hub, 'Alleen stichtingen', { kind: 'company' })
  const { id: forFoundations } = await standingOffer(hub, strict, { legalForms: ['foundation'] })
  expect(await offersOf(id)).not.toContain(forFoundations)
  const party = await partyVisibleTo(hub, west, west.party!.id)
  await changeParty(hub, west, { id: party.id, input: { ...party, legalForm: 'foundation' } })
  await hub.runJobs()
  expect((await findMatchesOfNeed(hub, theHub, { id })).map(({ card }) => card.id)).toContain(forFoundations)
})

test('an offer that fits but for one thing is told as almost fitting, with that thing, and is no match', async () => {
  const oost = await founder(hub, 'Oost', { legalForm: 'informal' })
  const { id } = await standingNeed(hub, oost)
  const strict = await founder(hub, 'Voor stichtingen', { kind: 'company' })
  const foundations = { title: 'Zonnepanelen voor stichtingen', legalForms: ['foundation'] }
  const { id: almost } = await standingOffer(hub, strict, foundations)
  const { id: twice } = await standingOffer(hub, strict, { ...foundations, phases: ['handover'] })
  const { id: elsewhere } = await standingOffer(hub, strict, { ...foundations, serviceArea: ['GM0363'] })
  const found = await findAlmostMatchesOfNeed(hub, oost, { id, limit: 20 })
  expect(found.find(({ card }) => card.id === almost)!.obstacle).toEqual({
    code: 'legal-form',
    legalForms: ['foundation'],
  })
  const ids = found.map(({ card }) => card.id)
  expect(ids).not.toContain(twice)
  expect(ids).not.toContain(elsewhere)
  const matches = await offersOf(id)
  expect(ids.filter((id) => matches.includes(id))).toEqual([])
})

test('matches of a need are a fixed number of queries, however many offers there are', async () => {
  const queriesFor = async () => {
    const before = hub.database.queryCount()
    await findMatchesOfNeed(hub, amina, { id: need })
    return hub.database.queryCount() - before
  }
  const few = await queriesFor()
  for (let i = 0; i < 12; i++)
    await standingOffer(hub, await founder(hub, `Leverancier ${i}`, { kind: 'company' }))
  expect(await queriesFor()).toBeLessThanOrEqual(few)
})

test('needs that are alike are found, and only those', async () => {
  const { id } = await standingNeed(hub, amina, { title: 'Panelen op de kerk, stroom voor de straat' })
  const alike = await findNeedsLike(hub, visitor, {
    title: 'Zonnepanelen',
    text: 'samen zonnestroom op een dak',
  })
  expect(alike.length).toBeGreaterThan(0)
  expect(alike.every(({ themes }) => themes.includes('energy'))).toBe(true)
  const without = await findNeedsLike(hub, visitor, { title: 'Panelen op de kerk', text: 'zon', except: id })
  expect(without.map((card) => card.id)).not.toContain(id)
  expect(await findNeedsLike(hub, visitor, { title: 'Papegaaien', text: 'leren schaken' })).toEqual([])
})

test('a draft has no matches to show to others', async () => {
  const draft = await standingNeed(hub, amina)
  await actOnNeed(hub, amina, { id: draft.id, act: 'withdraw' })
  await publishNeed(hub, amina, draft.id)
  expect(await offersOf(draft.id)).toContain(offer)
})
