import { afterAll, beforeAll, expect, test } from 'vitest'
import { conversationVisibleTo, readConversation } from '#conversations'
import { forgetUnusedFiles, keepAttachment, readFile } from '#files'
import {
  founder,
  openStory,
  refusal,
  standingNeed,
  standingOffer,
  type TestHub,
  toldTo,
  twoWhoTalk,
  wording,
} from '#testing'
import { type Actor, theHub } from '#vocabulary'
import {
  acceptProposal,
  actOnRequest,
  expireRequests,
  lastProposal,
  lastRequest,
  mayRequestIn,
  requestProposal,
  sendProposal,
} from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(() => hub.close())

let keys = 0
const asking = (more: Record<string, unknown> = {}) => ({
  body: 'Graag een voorstel voor het dak van de school.',
  amountCents: 900_000,
  quantity: 40,
  unit: 'panelen',
  wantedBy: '2026-09-01',
  formKey: `asked-${++keys}`,
  ...more,
})

async function asked(name: string) {
  const supplier = await founder(hub, `${name}maker`, { kind: 'company' })
  const street = await founder(hub, `${name}straat`)
  const offer = await standingOffer(hub, supplier)
  const need = await standingNeed(hub, street)
  const input = asking()
  const where = { offer: { offer: offer.id, ownNeed: need.id } }
  const { id } = await requestProposal(hub, street, { where, input })
  return { supplier, street, where, input, id }
}

test('an initiative asks for a proposal: what, how much and by when; the supplier reads it as a message too', async () => {
  const { supplier, street, id } = await asked('Een')
  const { request, isOurs, may } = (await lastRequest(hub, supplier, id))!
  expect(request).toMatchObject({ status: 'asked', quantity: 40, unit: 'panelen', wantedBy: '2026-09-01' })
  expect([isOurs, may.decline, may.withdraw]).toEqual([false, true, false])
  expect((await lastRequest(hub, street, id))!.may.withdraw).toBe(true)
  const { messages } = await readConversation(hub, supplier, { id })
  expect(messages.map(({ body }) => body)).toEqual([request.body])
})

test('a request is answered by the proposal that follows', async () => {
  const { supplier, id } = await asked('Twee')
  await sendProposal(hub, supplier, { id, input: wording() })
  expect((await lastRequest(hub, supplier, id))!.request.status).toBe('answered')
})

test('a request is declined with a reason that goes back to who asked', async () => {
  const { supplier, street, id } = await asked('Drie')
  const { request } = (await lastRequest(hub, supplier, id))!
  const decline = (actor: Actor, input: unknown) =>
    actOnRequest(hub, actor, { id: request.id, act: 'decline', input })
  expect(await refusal(decline(supplier, {}))).toBe('invalid form_invalid reason')
  expect(await refusal(decline(street, { reason: 'full' }))).toMatch(/^not-allowed/)
  await decline(supplier, { reason: 'full', note: 'Dit jaar niet meer.' })
  expect((await lastRequest(hub, street, id))!.request).toMatchObject({
    status: 'declined',
    reason: 'full',
    note: 'Dit jaar niet meer.',
  })
  await hub.runJobs()
  expect((await toldTo(hub, street)).some((words) => /doet geen voorstel/.test(words))).toBe(true)
  expect(await refusal(actOnRequest(hub, street, { id: request.id, act: 'withdraw' }))).toBe(
    'conflict request_cannot_withdraw',
  )
})

test('a request is taken back, or ends after the day by which it was wanted', async () => {
  const one = await asked('Vier')
  const { request } = (await lastRequest(hub, one.street, one.id))!
  await actOnRequest(hub, one.street, { id: request.id, act: 'withdraw' })
  const other = await asked('Vijf')
  hub.clock.set('2026-09-02')
  await expireRequests(hub)
  hub.clock.set('2026-05-05')
  expect((await lastRequest(hub, one.street, one.id))!.request.status).toBe('withdrawn')
  expect((await lastRequest(hub, other.street, other.id))!.request.status).toBe('expired')
})

test('the same form asks once, another waits until the first is answered', async () => {
  const { street, where, input, id } = await asked('Zes')
  expect((await requestProposal(hub, street, { where, input })).id).toBe(id)
  expect((await conversationVisibleTo(hub, theHub, id)).messages).toBe(1)
  const again = requestProposal(hub, street, {
    where: { conversation: id },
    input: asking({ body: 'En nu?' }),
  })
  expect(await refusal(again)).toBe('conflict request_stands')
  expect((await conversationVisibleTo(hub, theHub, id)).messages).toBe(1)
})

test('in a conversation the party that gets asks, and the one that gives does not', async () => {
  const { supplier, street, id } = await twoWhoTalk(hub, 'Zeven')
  const conversation = await conversationVisibleTo(hub, theHub, id)
  expect(await mayRequestIn(hub, street, conversation)).toBe(true)
  expect(await mayRequestIn(hub, supplier, conversation)).toBe(false)
  const where = { conversation: id }
  expect(await refusal(requestProposal(hub, supplier, { where, input: asking() }))).toMatch(/^not-allowed/)
  await requestProposal(hub, street, { where, input: asking() })
  const past = asking({ wantedBy: '2026-05-01' })
  expect(await refusal(requestProposal(hub, street, { where, input: past }))).toBe(
    'invalid form_invalid wantedBy',
  )
})

test('a request is nobody else’s to read or answer', async () => {
  const { street, id } = await asked('Acht')
  const { request } = (await lastRequest(hub, street, id))!
  const outsider = await founder(hub, 'Achtvreemd', { kind: 'company' })
  expect(await refusal(lastRequest(hub, outsider, id))).toMatch(/^not-found/)
  for (const actor of [outsider, { ...street, scopes: ['read'] } as Actor]) {
    expect(await refusal(actOnRequest(hub, actor, { id: request.id, act: 'withdraw' }))).toBe(
      'not-found request_not_found',
    )
  }
})

test('what stands with a proposal is part of what is agreed, and both parties read it', async () => {
  const { supplier, street, id } = await twoWhoTalk(hub, 'Negen')
  const plan = await keepAttachment(hub, supplier, {
    name: 'plan.pdf',
    bytes: Buffer.from('%PDF-1.7\n%%EOF'),
    field: 'attachments',
  })
  const bare = await sendProposal(hub, supplier, { id, input: wording() })
  const input = wording({ attachmentIds: [plan.id] })
  expect(await refusal(sendProposal(hub, street, { id, input }))).toBe('invalid form_invalid attachmentIds')
  const full = await sendProposal(hub, supplier, { id, input })
  expect(full.termsHash).not.toBe(bare.termsHash)
  expect((await lastProposal(hub, street, id))!.changed).toEqual(['attachmentIds'])
  expect(await refusal(readFile(hub, street, { id: plan.id }))).toBe('done')
  const outsider = await founder(hub, 'Negenvreemd')
  expect(await refusal(readFile(hub, outsider, { id: plan.id }))).toBe('not-found file_not_found')
  // A counter-proposal keeps it, though it is the other party's file.
  const counter = await sendProposal(hub, street, {
    id,
    input: wording({ attachmentIds: [plan.id], amountCents: 1 }),
  })
  const deal = await acceptProposal(hub, supplier, { id: counter.id, seen: counter.termsHash })
  expect(deal.attachmentIds).toEqual([plan.id])
  hub.clock.set('2026-06-05')
  await forgetUnusedFiles(hub)
  hub.clock.set('2026-05-05')
  expect(await refusal(readFile(hub, street, { id: plan.id }))).toBe('done')
})
