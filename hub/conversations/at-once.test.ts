import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkTruths } from '#exchange'
import { keepAttachment, readFile } from '#files'
import { changeOffer, offerVisibleTo } from '#offers'
import { changeRole, removeMember } from '#parties'
import {
  colleague,
  founder,
  openStory,
  refusal,
  solarOffer,
  standingNeed,
  standingOffer,
  type TestHub,
} from '#testing'
import { type Actor, type ConversationId, theHub } from '#vocabulary'
import {
  actOnConversation,
  blockParty,
  type Conversation,
  conversationVisibleTo,
  findConversations,
  lapseConversations,
  readConversation,
  sendMessage,
  startConversation,
} from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(async () => {
  // Whatever was done at once in this file, what must be true of the data is true.
  expect((await checkTruths(hub, theHub)).filter(({ broken }) => broken > 0)).toEqual([])
  await hub.close()
})

const sides = 20
const fromAllSides = <Result>(act: (side: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: sides }, (_, side) => act(side)))

let keys = 0
const words = (body: string, more: Record<string, unknown> = {}) => ({
  body,
  formKey: `once-${++keys}`,
  ...more,
})
const tally = (outcomes: string[]) =>
  Object.fromEntries(
    [...new Set(outcomes)].sort().map((one) => [one, outcomes.filter((x) => x === one).length]),
  )

async function twoParties(name: string, offer: Record<string, unknown> = {}) {
  const supplier = await founder(hub, `${name}maker`, { kind: 'company' })
  const street = await founder(hub, `${name}straat`)
  const { id } = await standingOffer(hub, supplier, offer)
  return { supplier, street, offer: id, about: { offer: id } }
}

async function streetsOf(name: string, count: number): Promise<Actor[]> {
  const streets: Actor[] = []
  for (let index = 0; index < count; index++) streets.push(await founder(hub, `${name} ${index}`))
  return streets
}

const statusOf = async (id: ConversationId) => (await conversationVisibleTo(hub, theHub, id)).status

describe('pressed from twenty sides at once', () => {
  test('one question is asked once, with all that was written in it', async () => {
    const { street, about } = await twoParties('Aan', { capacity: 5 })
    const all = await fromAllSides((side) =>
      startConversation(hub, street, { about, input: words(`Vraag ${side}`) }),
    )
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    const { messages, conversation } = await readConversation(hub, street, { id: all[0]!.id })
    expect(messages.map(({ number }) => number)).toEqual(Array.from({ length: sides }, (_, at) => at + 1))
    expect(conversation.holdsPlace).toBe(true)
    expect((await offerVisibleTo(hub, theHub, about.offer)).capacityTaken).toBe(1)
  })

  test('two parties that ask one another about the same have one conversation', async () => {
    const { supplier, street, offer } = await twoParties('Elkaar')
    const need = await standingNeed(hub, street)
    const all = await fromAllSides((side) =>
      side % 2
        ? startConversation(hub, street, {
            about: { offer, ownNeed: need.id },
            input: words(`Vraag ${side}`),
          })
        : startConversation(hub, supplier, {
            about: { need: need.id, ownOffer: offer },
            input: words(`Van ons ${side}`),
          }),
    )
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect((await findConversations(hub, street)).counts.all).toBe(1)
    expect((await readConversation(hub, supplier, { id: all[0]!.id })).messages.length).toBe(sides)
  })

  test('a message is said once, also when the conversation was closed between two presses', async () => {
    const { supplier, street, about } = await twoParties('Zeg')
    const { id } = await startConversation(hub, street, { about, input: words('Begin') })
    const input = words('Eén keer')
    await fromAllSides(() => sendMessage(hub, supplier, { id, input }))
    await actOnConversation(hub, street, { id, act: 'close' })
    expect(await refusal(sendMessage(hub, supplier, { id, input }))).toBe('done')
    expect((await readConversation(hub, street, { id })).messages.map(({ body }) => body)).toEqual([
      'Begin',
      'Eén keer',
    ])
  })

  test.each([
    ['accept', 'asked', 'open'],
    ['decline', 'asked', 'declined'],
    ['close', 'asking', 'closed'],
  ] as const)('to %s is done once; the others hear that it was done', async (act, side, status) => {
    const { supplier, street, about } = await twoParties(`Doe${act}`, { capacity: 1 })
    const { id } = await startConversation(hub, street, { about, input: words('Kan het?') })
    const input = { reason: 'full' }
    const outcomes = await fromAllSides(() =>
      refusal(actOnConversation(hub, side === 'asked' ? supplier : street, { id, act, input })),
    )
    expect(tally(outcomes)).toEqual({ [`conflict conversation_cannot_${act}`]: sides - 1, done: 1 })
    expect(await statusOf(id)).toBe(status)
    expect((await offerVisibleTo(hub, theHub, about.offer)).capacityTaken).toBe(status === 'open' ? 1 : 0)
  })

  test('one that is taken on, declined, closed, written in and blocked ends in one state', async () => {
    const { supplier, street, about } = await twoParties('Alles', { capacity: 1 })
    const { id } = await startConversation(hub, street, { about, input: words('Kan het?') })
    await fromAllSides((side) => {
      const act = [
        () => actOnConversation(hub, supplier, { id, act: 'accept' as const }),
        () => actOnConversation(hub, supplier, { id, act: 'decline' as const, input: { reason: 'full' } }),
        () => actOnConversation(hub, street, { id, act: 'close' as const }),
        () => sendMessage(hub, street, { id, input: words(`Nog ${side}`) }),
        () => blockParty(hub, supplier, street.party!.id),
      ][side % 5]!
      return refusal(act())
    })
    const { status, holdsPlace } = await conversationVisibleTo(hub, theHub, id)
    expect(['declined', 'closed']).toContain(status)
    expect([holdsPlace, (await offerVisibleTo(hub, theHub, about.offer)).capacityTaken]).toEqual([false, 0])
  })
})

describe('places', () => {
  test('are never given out twice, and go on to those who wait in their order', async () => {
    const { supplier, offer, about } = await twoParties('Plaats', { capacity: 3 })
    const streets = await streetsOf('Plaatsstraat', sides)
    const asked = await Promise.all(
      streets.map((street) => startConversation(hub, street, { about, input: words('Wij ook') })),
    )
    const holding = asked.filter(({ holdsPlace }) => holdsPlace)
    expect(holding.length).toBe(3)
    const order = (await waitingInOrder(offer)).slice(0, 3)
    await Promise.all([
      ...holding.map(({ id }) =>
        actOnConversation(hub, supplier, { id, act: 'decline', input: { reason: 'full' } }),
      ),
      // Those who come first write at the very moment: that does not cost them their turn.
      ...order.map(({ id, askingPartyId }) =>
        sendMessage(hub, streets.find(({ party }) => party!.id === askingPartyId)!, {
          id,
          input: words('Nog vrij?'),
        }),
      ),
    ])
    const admitted = await Promise.all(order.map(({ id }) => conversationVisibleTo(hub, theHub, id)))
    expect(admitted.map(({ status, holdsPlace }) => [status, holdsPlace])).toEqual(
      order.map(() => ['asked', true]),
    )
    expect((await offerVisibleTo(hub, theHub, offer)).capacityTaken).toBe(3)
    expect((await waitingInOrder(offer)).length).toBe(sides - 6)
  })

  test('that are freed while others ask and give up are neither lost nor doubled', async () => {
    const { supplier, offer, about } = await twoParties('Druk', { capacity: 2 })
    const early = await streetsOf('Drukvroeg', 10)
    const late = await streetsOf('Druklaat', 10)
    const asked = await Promise.all(
      early.map((street) => startConversation(hub, street, { about, input: words('Wij') })),
    )
    await Promise.all([
      ...asked.map(({ id }, index) =>
        index % 2
          ? actOnConversation(hub, early[index]!, { id, act: 'close' })
          : actOnConversation(hub, supplier, { id, act: 'decline', input: { reason: 'full' } }),
      ),
      ...late.map((street) => startConversation(hub, street, { about, input: words('Wij ook') })),
    ])
    const { cards } = await findConversations(hub, supplier)
    const now = await Promise.all(cards.map(({ id }) => conversationVisibleTo(hub, theHub, id)))
    expect(now.filter(({ holdsPlace }) => holdsPlace).length).toBe(2)
    expect(now.filter(({ status }) => status === 'waiting').length).toBe(8)
    expect((await offerVisibleTo(hub, theHub, offer)).capacityTaken).toBe(2)
  })

  test('that are added go to those who wait before anyone who asks later', async () => {
    const { supplier, offer, about } = await twoParties('Meer', { capacity: 1 })
    const streets = await streetsOf('Meerstraat', 4)
    const ids: ConversationId[] = []
    for (const [minute, street] of streets.slice(0, 3).entries()) {
      hub.clock.set(`2026-05-05T11:0${minute}:00Z`)
      ids.push((await startConversation(hub, street, { about, input: words('Wij') })).id)
    }
    await changeOffer(hub, supplier, { id: offer, input: { ...solarOffer, capacity: 2 } })
    hub.clock.set('2026-05-05T11:03:00Z')
    const last = await startConversation(hub, streets[3]!, { about, input: words('Wij ook') })
    expect([await statusOf(ids[1]!), await statusOf(ids[2]!), last.status]).toEqual([
      'asked',
      'waiting',
      'waiting',
    ])
    await changeOffer(hub, supplier, { id: offer, input: { ...solarOffer, capacity: 3 } })
    await hub.runJobs()
    expect([await statusOf(ids[2]!), await statusOf(last.id)]).toEqual(['asked', 'waiting'])
    await changeOffer(hub, supplier, { id: offer, input: { ...solarOffer, capacity: null } })
    await lapseConversations(hub)
    expect(await statusOf(last.id)).toBe('asked')
  })

  async function waitingInOrder(offer: string): Promise<Conversation[]> {
    const rows = await hub.db
      .selectFrom('conversation')
      .select('id')
      .where('offer_id', '=', offer)
      .where('status', '=', 'waiting')
      .orderBy('score', 'desc')
      .orderBy('started_at')
      .orderBy('id')
      .execute()
    return Promise.all(rows.map(({ id }) => conversationVisibleTo(hub, theHub, id as ConversationId)))
  }
})

describe('in the middle of it all', () => {
  test('who is put out of a party neither reads nor writes from that moment on, attachments neither', async () => {
    const { supplier, street, about } = await twoParties('Eruit')
    const editor = await colleague(hub, 'Eruitlid', street, 'editor')
    const plan = await keepAttachment(hub, supplier, {
      name: 'plan.pdf',
      bytes: new TextEncoder().encode('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF'),
      field: 'attachments',
    })
    const { id } = await startConversation(hub, street, { about, input: words('Begin') })
    await sendMessage(hub, supplier, { id, input: words('Zie het plan', { attachmentIds: [plan.id] }) })
    expect((await readFile(hub, editor, { id: plan.id })).file.name).toBe('plan.pdf')
    const outcomes = await Promise.all([
      ...Array.from({ length: sides }, (_, side) =>
        refusal(sendMessage(hub, editor, { id, input: words(`${side}`) })),
      ),
      removeMember(hub, street, { id: street.party!.id, personId: editor.personId! }),
    ])
    const written = outcomes.filter((outcome) => outcome === 'done').length
    expect((await readConversation(hub, street, { id })).messages.length).toBe(2 + written)
    // The actor is the one whom the door knew before: the verbs look for themselves.
    expect(await refusal(sendMessage(hub, editor, { id, input: words('Nog iets') }))).toBe(
      'not-found conversation_not_found',
    )
    expect(await refusal(readConversation(hub, editor, { id }))).toBe('not-found conversation_not_found')
    expect(await refusal(readFile(hub, editor, { id: plan.id }))).toBe('not-found file_not_found')
    expect(await refusal(startConversation(hub, editor, { about, input: words('Anders') }))).toBe(
      'not-allowed no_party',
    )
    expect(await refusal(actOnConversation(hub, editor, { id, act: 'close' }))).toBe(
      'not-found conversation_not_found',
    )
  })

  test('who may only read from now on writes nothing more', async () => {
    const { street, about } = await twoParties('Lezer')
    const editor = await colleague(hub, 'Lezerlid', street, 'editor')
    const { id } = await startConversation(hub, editor, { about, input: words('Begin') })
    await changeRole(hub, street, { id: street.party!.id, personId: editor.personId!, role: 'member' })
    expect(await refusal(sendMessage(hub, editor, { id, input: words('Nog iets') }))).toMatch(/^not-allowed/)
    expect((await readConversation(hub, editor, { id })).may.write).toBe(false)
  })

  test('who is blocked has nothing going on, however they asked at that moment', async () => {
    const { supplier, street, about } = await twoParties('Dicht')
    const outcomes = await Promise.all([
      ...Array.from({ length: sides }, (_, side) =>
        refusal(startConversation(hub, street, { about, input: words(`${side}`) })),
      ),
      blockParty(hub, supplier, street.party!.id).then(() => 'blocked'),
    ])
    expect(outcomes).toContain('blocked')
    const { cards } = await findConversations(hub, street)
    expect(cards.filter(({ status }) => status !== 'closed')).toEqual([])
    expect(await refusal(startConversation(hub, street, { about, input: words('Weer') }))).toBe(
      'not-allowed conversation_blocked',
    )
  })
})
