import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startConversation } from '#conversations'
import { actOnDeal } from '#deals'
import { checkTruths } from '#exchange'
import { eventsOf } from '#foundation'
import { acceptProposal, sendProposal } from '#proposals'
import {
  founder,
  openStory,
  refusal,
  standingOffer,
  type TestHub,
  toldTo,
  twoWhoAgreed,
  wording,
} from '#testing'
import { type Actor, type DealId, type OfferId, theHub, visitor } from '#vocabulary'
import { schedule } from '../schedule.ts'
import {
  afterReviewAct,
  findExperiences,
  publishReviews,
  type Review,
  replyToReview,
  reviewActs,
  reviewLife,
  reviewStatuses,
  reviewsOfDeal,
  withdrawReview,
  writeReview,
} from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(async () => {
  hub.clock.set('2026-05-05')
  expect((await checkTruths(hub, theHub)).filter(({ broken }) => broken)).toEqual([])
  await hub.close()
})

const well = { delivered: 'yes', again: true, body: 'Alles ging zoals het was afgesproken.' }
const badly = { delivered: 'partly', again: false, body: 'Het duurde een maand langer.' }

/** A street that took the offer of a supplier, and their deal that is over. */
async function over(name: string, act: 'deliver' | 'end' = 'deliver') {
  const supplier = await founder(hub, `${name}maker`, { kind: 'company' })
  const street = await founder(hub, `${name}straat`)
  const offer = await standingOffer(hub, supplier)
  const { id } = await startConversation(hub, street, {
    about: { offer: offer.id },
    input: { body: 'Voor ons?', formKey: '1' },
  })
  const proposal = await sendProposal(hub, supplier, {
    id,
    input: wording({ productType: 'shared-solar', terms: { division: 'by-share' } }),
  })
  const deal = await acceptProposal(hub, street, { id: proposal.id, seen: proposal.termsHash })
  await actOnDeal(hub, street, { id: deal.id, act, input: { reason: 'Het liep anders.' } })
  return { supplier, street, deal: deal.id, offer: offer.id }
}

const write = (actor: Actor, id: DealId, input: unknown = well) => writeReview(hub, actor, { id, input })
const shownOf = async (offerId: OfferId) => (await findExperiences(hub, visitor, { offerId })).newest

test('neither party reads what the other wrote before both are in; then both are shown at once', async () => {
  const { supplier, street, deal, offer } = await over('Een')
  await write(street, deal)
  expect(await reviewsOfDeal(hub, supplier, deal)).toMatchObject({ ours: null, theirs: null })
  expect(await shownOf(offer)).toEqual([])
  expect((await findExperiences(hub, theHub, { partyId: supplier.party!.id })).all).toBe(0)
  await write(supplier, deal, badly)
  const [ours, theirs] = await Promise.all([
    reviewsOfDeal(hub, street, deal),
    reviewsOfDeal(hub, supplier, deal),
  ])
  expect([ours.theirs?.body, theirs.theirs?.body]).toEqual([badly.body, well.body])
  expect(ours.ours!.publishedAt).toEqual(ours.theirs!.publishedAt)
  await hub.runJobs()
  for (const actor of [street, supplier]) {
    expect((await toldTo(hub, actor)).some((words) => /vertelt hoe het ging/.test(words))).toBe(true)
  }
})

test('a review of which the other does not come is shown after fourteen days, and not a day before', async () => {
  const { supplier, street, deal, offer } = await over('Twee')
  await write(street, deal)
  hub.clock.set('2026-05-19')
  await publishReviews(hub)
  expect(await shownOf(offer)).toEqual([])
  expect((await reviewsOfDeal(hub, supplier, deal)).may.write).toBe(true)
  hub.clock.set('2026-05-20')
  await schedule.find(({ name }) => name === 'publish-reviews')!.run(hub)
  expect((await shownOf(offer)).map(({ body }) => body)).toEqual([well.body])
  // Whoever waited to read it first cannot answer it with one of their own.
  expect(await refusal(write(supplier, deal, badly))).toBe('conflict review_too_late')
  hub.clock.set('2026-05-05')
})

test('a review is written anew while it is kept, and not once it is shown', async () => {
  const { supplier, street, deal, offer } = await over('Drie', 'end')
  const first = await write(street, deal, badly)
  expect((await write(street, deal)).id).toBe(first.id)
  await write(supplier, deal)
  expect((await shownOf(offer)).map(({ body }) => body)).toEqual([well.body])
  expect(await refusal(write(street, deal, badly))).toBe('conflict review_is_shown')
})

test('a review asks whether it was delivered, whether again, and a text', async () => {
  const { street, deal } = await over('Vier')
  expect(await refusal(write(street, deal, { delivered: 'nearly', again: true, body: '' }))).toMatch(
    /^invalid form_invalid/,
  )
  expect(await refusal(write(street, deal, { ...well, body: 'x'.repeat(1001) }))).toBe(
    'invalid form_invalid body',
  )
})

test('only the two parties of a deal that is over review it', async () => {
  const { supplier, deal } = await over('Vijf')
  const outsider = await founder(hub, 'Vijfvreemd')
  const member: Actor = { ...supplier, party: { ...supplier.party!, role: 'member' } }
  const token: Actor = { ...supplier, scopes: ['read'] }
  expect(await refusal(write(outsider, deal))).toBe('not-found deal_not_found')
  expect(await refusal(write(token, deal))).toBe('not-found deal_not_found')
  expect(await refusal(write(member, deal))).toMatch(/^not-allowed/)
  const running = await twoWhoAgreed(hub, 'Vijfloopt')
  expect(await refusal(write(running.street, running.deal.id))).toBe('conflict deal_is_not_over')
})

test('the other party replies once; whoever wrote it takes it back with the reply', async () => {
  const { supplier, street, deal, offer } = await over('Zes')
  const { id } = await write(street, deal, badly)
  const reply = (actor: Actor) => replyToReview(hub, actor, { id, input: { body: 'De levering was laat.' } })
  expect(await refusal(reply(supplier))).toBe('not-found review_not_found')
  await write(supplier, deal)
  expect(await refusal(reply(street))).toMatch(/^not-allowed/)
  const all = await Promise.allSettled(Array.from({ length: 20 }, () => reply(supplier)))
  expect(all.filter(({ status }) => status === 'fulfilled').length).toBe(1)
  expect(await shownOf(offer)).toMatchObject([{ reply: 'De levering was laat.' }])
  expect(await refusal(withdrawReview(hub, supplier, id))).toMatch(/^not-allowed/)
  await withdrawReview(hub, street, id)
  expect(await shownOf(offer)).toEqual([])
  expect((await reviewsOfDeal(hub, supplier, deal)).theirs).toBeNull()
})

test('experiences are counted, tied to type and theme, and left out where moderators hid them', async () => {
  const { supplier, street, deal, offer } = await over('Zeven')
  const { id } = await write(street, deal, badly)
  await write(supplier, deal)
  expect(await findExperiences(hub, visitor, { offerId: offer })).toMatchObject({
    ...{ all: 1, delivered: 0, again: 0 },
    newest: [{ productType: 'shared-solar', themes: ['energy'], by: { name: 'De straat van Zevenstraat' } }],
  })
  // What the supplier says of the street stands with the street, not with the offer.
  expect(await findExperiences(hub, visitor, { partyId: street.party!.id })).toMatchObject({
    ...{ all: 1, delivered: 1, again: 1 },
  })
  await hub.db.updateTable('review').set({ hidden_at: hub.clock.now() }).where('id', '=', id).execute()
  expect(await findExperiences(hub, visitor, { offerId: offer })).toMatchObject({ all: 0, newest: [] })
})

test('twenty at once, from both sides, make two reviews that are shown once', async () => {
  const { supplier, street, deal, offer } = await over('Acht')
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => write(index % 2 ? supplier : street, deal)),
  )
  expect(all.some(({ status }) => status === 'fulfilled')).toBe(true)
  expect((await shownOf(offer)).length).toBe(1)
  const { ours, theirs } = await reviewsOfDeal(hub, street, deal)
  for (const review of [ours!, theirs!]) {
    const shown = (await eventsOf(hub, 'review', review.id)).filter(({ name }) => name === 'review.published')
    expect(shown.length).toBe(1)
  }
})

test('experiences take as many queries for many as for one', async () => {
  const { offer } = await over('Negen')
  const queries = async (of: OfferId) => {
    const before = hub.database.queryCount()
    await findExperiences(hub, visitor, { offerId: of })
    return hub.database.queryCount() - before
  }
  expect(await queries(offer)).toBe(2)
})

test('whatever is done with a review, none is shown that was not kept first, and none comes back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...reviewStatuses),
      fc.array(fc.constantFrom(...reviewActs)),
      (status, acts) => {
        let review = { status, publishedAt: null } as Review
        let wasWithdrawn = status === 'withdrawn'
        for (const act of acts) {
          const isPossible = reviewLife[act].from.includes(review.status)
          try {
            review = afterReviewAct(act, review, new Date())
            expect(isPossible).toBe(true)
          } catch {
            expect(isPossible).toBe(false)
          }
          wasWithdrawn ||= review.status === 'withdrawn'
          if (wasWithdrawn) expect(review.status).toBe('withdrawn')
        }
      },
    ),
  )
})
