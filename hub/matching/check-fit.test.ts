import { afterAll, beforeAll, expect, test } from 'vitest'
import { actOnOffer } from '#offers'
import { founder, openStory, refusal, standingOffer, type TestHub } from '#testing'
import { type Actor, type OfferId, visitor } from '#vocabulary'
import { checkFit, questionsOf } from './index.ts'

let hub: TestHub
let bank: Actor
let loan: OfferId
const limits = {
  kind: 'finance',
  serviceArea: ['GM0307'],
  phases: ['start', 'running'],
  legalForms: ['association', 'foundation'],
  householdsMin: 10,
  amountMinCents: 500_000,
  amountMaxCents: 5_000_000,
}
const group = {
  region: 'GM0307',
  phase: 'start',
  legalForm: 'association',
  households: 40,
  amountCents: 1_000_000,
}
beforeAll(async () => {
  hub = await openStory()
  bank = await founder(hub, 'Bram', { kind: 'company' })
  loan = (await standingOffer(hub, bank, limits)).id
})
afterAll(() => hub.close())

const fitOf = async (told: Record<string, unknown>) =>
  (await checkFit(hub, visitor, { id: loan, input: { ...group, ...told } }))!

test('whoever meets all limits of an offer hears that it is for them', async () => {
  expect(await fitOf({})).toMatchObject({ isOpenTo: 'yes', obstacles: [], missing: [] })
})

test('each limit that is not met is told with what would take it away', async () => {
  const told = [
    [{ region: 'GM0344' }, { code: 'region' }],
    [{ phase: 'idea' }, { code: 'phase', phases: ['start', 'running'] }],
    [{ legalForm: 'informal' }, { code: 'legal-form', legalForms: ['association', 'foundation'] }],
    [{ households: 9 }, { code: 'households-min', households: 10 }],
    [{ amountCents: 499_999 }, { code: 'amount-min', amountCents: 500_000 }],
    [{ amountCents: 5_000_001 }, { code: 'amount-max', amountCents: 5_000_000 }],
  ] as const
  for (const [change, obstacle] of told) {
    expect(await fitOf(change)).toMatchObject({ isOpenTo: 'no', obstacles: [obstacle] })
  }
})

test('what is left open makes the answer uncertain, never a no', async () => {
  expect(await fitOf({ legalForm: null })).toMatchObject({
    isOpenTo: 'unknown',
    obstacles: [],
    missing: [{ code: 'legal-form' }],
  })
})

test('an initiative is answered from its own profile; who has none is not', async () => {
  const amina = await founder(hub, 'Amina', { households: 12 })
  const own = await checkFit(hub, amina, { id: loan, input: null })
  expect(own).toMatchObject({
    isOpenTo: 'unknown',
    obstacles: [],
    group: { region: 'GM0307', households: 12 },
  })
  expect(await checkFit(hub, visitor, { id: loan, input: null })).toBeNull()
  expect(await checkFit(hub, bank, { id: loan, input: null })).toBeNull()
})

test('only what an offer limits is asked', async () => {
  const open = await standingOffer(hub, bank, { kind: 'service', serviceArea: ['NL'], amountMaxCents: 900 })
  expect(questionsOf({ ...open, kind: 'service' })).toEqual([])
  const limited = await standingOffer(hub, bank, limits)
  expect(questionsOf({ ...limited, kind: 'finance' })).toEqual([
    'region',
    'legalForm',
    'phase',
    'households',
    'amountCents',
  ])
})

test('what is no place or no number is refused at its field, and an offer that went is not there', async () => {
  expect(await refusal(fitOf({ households: -3 }))).toBe('invalid form_invalid households')
  expect(await refusal(fitOf({ region: 'GM9999' }))).toBe('invalid form_invalid region')
  expect(await refusal(fitOf({ region: 'Nergenshuizen' }))).toBe('invalid form_invalid region')
  await actOnOffer(hub, bank, { id: loan, act: 'withdraw' })
  expect(await refusal(fitOf({}))).toBe('not-found offer_not_found')
})
