import { afterAll, beforeAll, expect, test } from 'vitest'
import { startConversation } from '#conversations'
import { eventsOf } from '#foundation'
import { actOnNeed } from '#needs'
import {
  founder,
  openStory,
  refusal,
  standingNeed,
  standingOffer,
  type TestHub,
  twoWhoAgreed,
  twoWhoTalk,
} from '#testing'
import type { Actor } from '#vocabulary'
import { askedOfNeed, isAskedOfConversation, tellOutcome } from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(() => hub.close())

const rows = () => hub.db.selectFrom('outcome').selectAll().orderBy('at').orderBy('id').execute()

test('whoever closes a need is asked once who helped, and names an offer that it was talked about with', async () => {
  const street = await founder(hub, 'Een')
  const supplier = await founder(hub, 'Eenmaker', { kind: 'company' })
  const { id: needId } = await standingNeed(hub, street)
  const offer = await standingOffer(hub, supplier)
  const other = await standingOffer(hub, supplier, { title: 'Een heel ander aanbod' })
  await startConversation(hub, street, {
    about: { offer: offer.id, ownNeed: needId },
    input: { body: 'Voor ons?', formKey: '1' },
  })
  const tell = (actor: Actor, input: unknown) => tellOutcome(hub, actor, { about: { needId }, input })
  expect(await askedOfNeed(hub, street, needId)).toBeNull()
  expect(await refusal(tell(street, { answer: 'hub' }))).toBe('conflict outcome_too_early')
  await actOnNeed(hub, street, { id: needId, act: 'fulfil' })
  expect((await askedOfNeed(hub, street, needId))!.offers.map(({ id }) => id)).toEqual([offer.id])
  expect(await askedOfNeed(hub, supplier, needId).catch(() => null)).toBeNull()
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      tell(street, { answer: 'hub', offerId: index % 2 ? other.id : offer.id }),
    ),
  )
  expect(await askedOfNeed(hub, street, needId)).toBeNull()
  expect((await rows()).filter(({ need_id }) => need_id === needId).length).toBe(1)
  expect((await eventsOf(hub, 'outcome', needId)).length).toBe(1)
})

test('an offer that a need was not talked about with is not named', async () => {
  const street = await founder(hub, 'Twee')
  const stranger = await founder(hub, 'Tweemaker', { kind: 'company' })
  const { id: needId } = await standingNeed(hub, street)
  const { id: offerId } = await standingOffer(hub, stranger)
  await actOnNeed(hub, street, { id: needId, act: 'withdraw' })
  await tellOutcome(hub, street, { about: { needId }, input: { answer: 'hub', offerId } })
  expect((await rows()).find(({ need_id }) => need_id === needId)).toMatchObject({
    answer: 'hub',
    offer_id: null,
  })
})

test('a conversation that led to no deal is asked about after thirty days, of each side', async () => {
  const { supplier, street, id } = await twoWhoTalk(hub, 'Drie')
  const agreed = await twoWhoAgreed(hub, 'Drieb')
  const tell = (actor: Actor) =>
    tellOutcome(hub, actor, { about: { conversationId: id }, input: { answer: 'elsewhere' } })
  hub.clock.set('2026-06-03')
  expect(await isAskedOfConversation(hub, street, id)).toBe(false)
  expect(await refusal(tell(street))).toBe('conflict outcome_too_early')
  hub.clock.set('2026-06-04')
  expect(await isAskedOfConversation(hub, street, id)).toBe(true)
  expect(await isAskedOfConversation(hub, agreed.street, agreed.id)).toBe(false)
  await tell(street)
  expect(await isAskedOfConversation(hub, street, id)).toBe(false)
  expect(await isAskedOfConversation(hub, supplier, id)).toBe(true)
  const outsider = await founder(hub, 'Drievreemd')
  expect(await refusal(tell(outsider))).toMatch(/^not-found/)
  const member: Actor = { ...supplier, party: { ...supplier.party!, role: 'member' } }
  expect(await refusal(tell(member))).toMatch(/^not-allowed/)
  hub.clock.set('2026-05-05')
})
