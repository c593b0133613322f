import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendMessage } from '#conversations'
import { checkTruths } from '#exchange'
import { keepAttachment, readFile } from '#files'
import { eventsOf } from '#foundation'
import { needVisibleTo, partsOf, remainderOf } from '#needs'
import { founder, openStory, refusal, steward, type TestHub, toldTo, twoWhoAgreed } from '#testing'
import { type Actor, type DealId, theHub } from '#vocabulary'
import {
  actOnDeal,
  actOnMilestone,
  addDocuments,
  askBroker,
  findDealsForBroker,
  isMoreThanAgreed,
  type Milestone,
  planMilestone,
  readAlong,
  readDeal,
  removeDocument,
  takeUpDeal,
  writeNote,
} from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(async () => {
  expect((await checkTruths(hub, theHub)).filter(({ broken }) => broken)).toEqual([])
  await hub.close()
})

let keys = 0
const step = (more: Record<string, unknown> = {}) => ({
  title: 'Panelen op het dak',
  formKey: `step-${++keys}`,
  ...more,
})

async function planned(actor: Actor, id: DealId, more: Record<string, unknown> = {}): Promise<Milestone> {
  await planMilestone(hub, actor, { id, input: step(more) })
  return (await readDeal(hub, actor, id)).milestones.at(-1)!
}

describe('a milestone', () => {
  test('is done by the one that gives and confirmed by the one that gets', async () => {
    const { supplier, street, deal } = await twoWhoAgreed(hub, 'Een')
    const { id } = await planned(supplier, deal.id, { dueOn: '2026-06-01', amountCents: 500_000 })
    expect(await refusal(actOnMilestone(hub, street, { id, act: 'report' }))).toMatch(/^not-allowed/)
    await actOnMilestone(hub, supplier, { id, act: 'report' })
    expect(await refusal(actOnMilestone(hub, supplier, { id, act: 'confirm' }))).toMatch(/^not-allowed/)
    await actOnMilestone(hub, street, { id, act: 'return', input: { reason: 'Er liggen er nog maar tien.' } })
    const [back] = (await readDeal(hub, supplier, deal.id)).milestones
    expect(back).toMatchObject({ status: 'planned', doneOn: null, note: 'Er liggen er nog maar tien.' })
    expect(back!.may).toEqual({ report: true, confirm: false, return: false, drop: true })
    await actOnMilestone(hub, supplier, { id, act: 'report' })
    await hub.runJobs()
    expect((await toldTo(hub, street)).some((words) => /heeft een stap gedaan/.test(words))).toBe(true)
    expect((await toldTo(hub, supplier)).some((words) => /nog niet goed/.test(words))).toBe(true)
    expect(await actOnMilestone(hub, street, { id, act: 'confirm' })).toMatchObject({
      status: 'confirmed',
      doneOn: '2026-05-05',
      confirmedOn: '2026-05-05',
      note: '',
    })
    expect(await refusal(actOnMilestone(hub, street, { id, act: 'confirm' }))).toBe(
      'conflict milestone_cannot_confirm',
    )
  })

  test('together with the others is never more than was agreed; what is dropped does not count', async () => {
    const { supplier, street, deal } = await twoWhoAgreed(hub, 'Twee')
    const one = await planned(supplier, deal.id, { amountCents: 1_000_000 })
    const more = step({ amountCents: 250_001 })
    expect(await refusal(planMilestone(hub, street, { id: deal.id, input: more }))).toBe(
      'conflict more_than_agreed',
    )
    const uncounted = step({ quantity: 1 })
    expect(await refusal(planMilestone(hub, street, { id: deal.id, input: uncounted }))).toBe(
      'conflict more_than_agreed',
    )
    await actOnMilestone(hub, street, { id: one.id, act: 'drop', input: { reason: 'Anders verdeeld.' } })
    await planMilestone(hub, street, { id: deal.id, input: more })
  })

  test('is planned once by one form, and by twenty at once stays within what was agreed', async () => {
    const { supplier, street, deal } = await twoWhoAgreed(hub, 'Drie')
    const input = step()
    await Promise.all([1, 2, 3].map(() => planMilestone(hub, supplier, { id: deal.id, input })))
    expect((await readDeal(hub, street, deal.id)).milestones.length).toBe(1)
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        planMilestone(hub, index % 2 ? supplier : street, {
          id: deal.id,
          input: step({ amountCents: 500_000 }),
        }),
      ),
    )
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBe(2)
  })

  test('is confirmed once, however many press', async () => {
    const { supplier, street, deal } = await twoWhoAgreed(hub, 'Vier')
    const { id } = await planned(supplier, deal.id)
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () => actOnMilestone(hub, street, { id, act: 'confirm' })),
    )
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    const confirmed = (await eventsOf(hub, 'milestone', id)).filter(
      ({ name }) => name === 'milestone.confirmed',
    )
    expect(confirmed.length).toBe(1)
  })

  test('stays as it is once the deal is over, and is nobody else’s', async () => {
    const { supplier, street, deal } = await twoWhoAgreed(hub, 'Vijf')
    const { id } = await planned(supplier, deal.id)
    const outsider = await founder(hub, 'Vijfvreemd')
    const member: Actor = { ...supplier, party: { ...supplier.party!, role: 'member' } }
    expect(await refusal(actOnMilestone(hub, outsider, { id, act: 'report' }))).toMatch(/^not-found/)
    expect(await refusal(actOnMilestone(hub, member, { id, act: 'report' }))).toMatch(/^not-allowed/)
    expect(await refusal(planMilestone(hub, member, { id: deal.id, input: step() }))).toMatch(/^not-allowed/)
    await actOnDeal(hub, street, { id: deal.id, act: 'deliver' })
    expect(await refusal(planMilestone(hub, supplier, { id: deal.id, input: step() }))).toBe(
      'conflict deal_is_over',
    )
    expect(await refusal(actOnMilestone(hub, supplier, { id, act: 'report' }))).toBe('conflict deal_is_over')
  })
})

test('steps together are more than agreed exactly when their sum is', () => {
  const amounts = fc.array(
    fc.record({
      status: fc.constantFrom('planned', 'done', 'confirmed', 'dropped'),
      amountCents: fc.option(fc.integer({ min: 1, max: 1000 })),
      quantity: fc.option(fc.integer({ min: 1, max: 1000 }).map((hundredths) => hundredths / 100)),
    }),
    { maxLength: 8 },
  )
  const agreed = fc.record({
    amountCents: fc.option(fc.integer({ min: 1, max: 4000 })),
    quantity: fc.option(fc.integer({ min: 1, max: 4000 }).map((hundredths) => hundredths / 100)),
  })
  fc.assert(
    fc.property(amounts, agreed, (milestones, deal) => {
      const counted = milestones.filter(({ status }) => status !== 'dropped')
      const cents = counted.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0)
      const hundredths = counted.reduce((sum, { quantity }) => sum + Math.round((quantity ?? 0) * 100), 0)
      expect(isMoreThanAgreed(milestones as Milestone[], deal)).toBe(
        cents > (deal.amountCents ?? 0) || hundredths > Math.round((deal.quantity ?? 0) * 100),
      )
    }),
  )
})

describe('a deal that ends early', () => {
  const why = { reason: 'Het dak kan het niet dragen.' }

  test('gives back to the need all that was not delivered and confirmed', async () => {
    const { supplier, street, needId, deal } = await twoWhoAgreed(hub, 'Zes')
    const one = await planned(supplier, deal.id, { amountCents: 400_000 })
    await planned(supplier, deal.id, { amountCents: 850_000 })
    await actOnMilestone(hub, street, { id: one.id, act: 'confirm' })
    await actOnDeal(hub, supplier, { id: deal.id, act: 'end', input: why })
    const need = await needVisibleTo(hub, street, needId)
    expect(need.amountMetCents).toBe(400_000)
    expect(remainderOf(need).amountCents).toBe(2_600_000)
    expect((await partsOf(hub, needId)).map(({ amountCents }) => amountCents)).toEqual([400_000])
    expect(
      (await eventsOf(hub, 'need', needId)).find(({ name }) => name === 'need.part-given-back')?.details,
    ).toMatchObject({ amountCents: 850_000 })
  })

  test('gives all of it back where nothing was delivered, and leaves what others met', async () => {
    const need = { amountCents: 3_000_000, quantity: 60, unit: 'panelen' }
    const { supplier, street, needId, deal } = await twoWhoAgreed(hub, 'Zeven', {
      need,
      proposal: { quantity: 40.5, unit: 'panelen' },
    })
    expect((await needVisibleTo(hub, street, needId)).quantityMet).toBe(40.5)
    await actOnDeal(hub, supplier, { id: deal.id, act: 'end', input: why })
    expect(await needVisibleTo(hub, street, needId)).toMatchObject({ amountMetCents: 0, quantityMet: 0 })
    expect(await partsOf(hub, needId)).toEqual([])
  })

  test('gives back once, however many end it', async () => {
    const { supplier, street, needId, deal } = await twoWhoAgreed(hub, 'Acht')
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        actOnDeal(hub, index % 2 ? supplier : street, { id: deal.id, act: 'end', input: why }),
      ),
    )
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    expect((await needVisibleTo(hub, street, needId)).amountMetCents).toBe(0)
  })

  test('that was delivered keeps what it met', async () => {
    const { street, needId, deal } = await twoWhoAgreed(hub, 'Negen')
    await actOnDeal(hub, street, { id: deal.id, act: 'deliver' })
    expect((await needVisibleTo(hub, street, needId)).amountMetCents).toBe(1_250_000)
  })
})

const pdf = (actor: Actor) =>
  keepAttachment(hub, actor, {
    name: 'factuur.pdf',
    bytes: Buffer.from('%PDF-1.7\n%%EOF'),
    field: 'attachments',
  })

test('documents of a deal are read by both parties, and taken back by the one that brought them', async () => {
  const { supplier, street, deal } = await twoWhoAgreed(hub, 'Tien')
  const file = await pdf(supplier)
  const input = { attachmentIds: [file.id] }
  expect(await refusal(readFile(hub, street, { id: file.id }))).toBe('not-found file_not_found')
  expect(await refusal(addDocuments(hub, street, { id: deal.id, input }))).toBe(
    'invalid form_invalid attachmentIds',
  )
  await addDocuments(hub, supplier, { id: deal.id, input })
  await addDocuments(hub, supplier, { id: deal.id, input })
  expect((await readDeal(hub, street, deal.id)).documents.map(({ fileId }) => fileId)).toEqual([file.id])
  expect(await refusal(readFile(hub, street, { id: file.id }))).toBe('done')
  const outsider = await founder(hub, 'Tienvreemd')
  expect(await refusal(readFile(hub, outsider, { id: file.id }))).toBe('not-found file_not_found')
  expect(await refusal(addDocuments(hub, outsider, { id: deal.id, input }))).toBe('not-found deal_not_found')
  await removeDocument(hub, street, { id: deal.id, fileId: file.id })
  expect((await readDeal(hub, street, deal.id)).documents.length).toBe(1)
  await removeDocument(hub, supplier, { id: deal.id, fileId: file.id })
  expect(await refusal(readFile(hub, street, { id: file.id }))).toBe('not-found file_not_found')
})

describe('a broker', () => {
  async function disputed(name: string) {
    const two = await twoWhoAgreed(hub, name)
    await sendMessage(hub, two.street, {
      id: two.id,
      input: { body: 'Waar blijven jullie?', formKey: 'waar' },
    })
    await actOnDeal(hub, two.street, { id: two.deal.id, act: 'dispute', input: { reason: 'Niemand kwam.' } })
    return two
  }

  test('reads a disputed deal and what was said only when asked in, and writes to both', async () => {
    const { supplier, street, deal } = await disputed('Elf')
    const broker = await steward(hub, 'Elfmakelaar', 'broker')
    const { id } = deal
    expect(await refusal(readDeal(hub, broker, id))).toBe('not-found deal_not_found')
    expect(await refusal(readAlong(hub, broker, { id }))).toBe('not-found deal_not_found')
    await askBroker(hub, supplier, id)
    await askBroker(hub, street, id)
    expect((await findDealsForBroker(hub, broker)).map((one) => [one.id, one.isTaken])).toEqual([[id, false]])
    const read = await readDeal(hub, broker, id)
    expect(read.isBroker).toBe(true)
    expect([...Object.values(read.may)].some(Boolean)).toBe(false)
    const note = (formKey: string) =>
      writeNote(hub, broker, { id, input: { body: 'Ik bel jullie morgen.', formKey } })
    expect(await refusal(note('1'))).toBe('not-allowed take_up_first')
    await takeUpDeal(hub, broker, id)
    await note('1')
    await note('1')
    expect((await readAlong(hub, broker, { id })).messages.map(({ body }) => body)).toContain(
      'Waar blijven jullie?',
    )
    await hub.runJobs()
    expect((await toldTo(hub, broker)).filter((words) => /Gevraagd als makelaar/.test(words)).length).toBe(1)
    for (const actor of [supplier, street]) {
      const told = await toldTo(hub, actor)
      expect(told.filter((words) => /makelaar leest mee|makelaar heeft geschreven/.test(words)).length).toBe(
        2,
      )
      const { broker, notes } = await readDeal(hub, actor, id)
      expect(broker).toMatchObject({ personName: 'Elfmakelaar', askedByPartyId: supplier.party!.id })
      expect(notes.map(({ body, personName }) => [body, personName])).toEqual([
        ['Ik bel jullie morgen.', 'Elfmakelaar'],
      ])
    }
  })

  test('acts for neither, and reads no more once it is settled', async () => {
    const { supplier, street, deal } = await disputed('Twaalf')
    const broker = await steward(hub, 'Twaalfmakelaar', 'broker')
    const { id } = deal
    await askBroker(hub, street, id)
    await takeUpDeal(hub, broker, id)
    const file = await pdf(supplier)
    await addDocuments(hub, supplier, { id, input: { attachmentIds: [file.id] } })
    expect(await refusal(readFile(hub, broker, { id: file.id }))).toBe('done')
    for (const act of ['deliver', 'end', 'settle'] as const) {
      expect(await refusal(actOnDeal(hub, broker, { id, act, input: { reason: 'x' } }))).toBe(
        'not-found deal_not_found',
      )
    }
    const other = await steward(hub, 'Twaalfander', 'broker')
    expect(await refusal(readDeal(hub, other, id))).toBe('not-found deal_not_found')
    expect(await findDealsForBroker(hub, other)).toEqual([])
    await actOnDeal(hub, supplier, { id, act: 'settle' })
    expect(await refusal(readDeal(hub, broker, id))).toBe('not-found deal_not_found')
    expect(await refusal(readAlong(hub, broker, { id }))).toBe('not-found deal_not_found')
    expect(await refusal(readFile(hub, broker, { id: file.id }))).toBe('not-found file_not_found')
  })

  test('is only who runs the hub as one, never with a token, nor a moderator', async () => {
    const { street, deal } = await disputed('Dertien')
    await askBroker(hub, street, deal.id)
    const moderator = await steward(hub, 'Dertienmod', 'moderator')
    const broker = await steward(hub, 'Dertienmak', 'broker')
    const token: Actor = { ...broker, scopes: ['read'] }
    for (const actor of [moderator, token]) {
      expect(await refusal(readDeal(hub, actor, deal.id))).toBe('not-found deal_not_found')
      expect(await refusal(findDealsForBroker(hub, actor))).toMatch(/^not-allowed/)
    }
  })

  test('is not asked where nothing is disputed, and taken up by one of twenty', async () => {
    const { street, deal } = await twoWhoAgreed(hub, 'Veertien')
    expect(await refusal(askBroker(hub, street, deal.id))).toMatch(/^not-allowed/)
    await actOnDeal(hub, street, { id: deal.id, act: 'dispute', input: { reason: 'Niets ontvangen.' } })
    await askBroker(hub, street, deal.id)
    const brokers = await Promise.all([1, 2, 3, 4].map((n) => steward(hub, `Veertienmak${n}`, 'broker')))
    await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => takeUpDeal(hub, brokers[index % 4]!, deal.id)),
    )
    const came = (await eventsOf(hub, 'deal', deal.id)).filter(({ name }) => name === 'deal.broker-came')
    expect(came.length).toBe(1)
  })
})

test('a deal is read with a fixed number of queries, however much belongs to it', async () => {
  const { supplier, street, deal } = await twoWhoAgreed(hub, 'Vijftien')
  const queries = async () => {
    const before = hub.database.queryCount()
    await readDeal(hub, street, deal.id)
    return hub.database.queryCount() - before
  }
  const few = await queries()
  for (let n = 0; n < 8; n++) await planMilestone(hub, supplier, { id: deal.id, input: step() })
  expect(await queries()).toBe(few)
})
