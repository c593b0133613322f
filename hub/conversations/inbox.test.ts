import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findMemberships } from '#parties'
import { colleague, founder, openStory, refusal, standingNeed, standingOffer, type TestHub } from '#testing'
import type { Actor, ConversationId } from '#vocabulary'
import {
  actOnConversation,
  findConversations,
  leaveConversation,
  otherPartyToReadFor,
  readConversation,
  sendMessage,
  startConversation,
} from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(() => hub.close())

let keys = 0
const words = (body: string) => ({ body, formKey: `inbox-${++keys}` })
let minute = 0
/** Each message a minute after the one before. */
const later = () => hub.clock.set(new Date(Date.UTC(2026, 4, 5, 10, ++minute)).toISOString())

async function ask(street: Actor, offer: string, body: string): Promise<ConversationId> {
  later()
  return (await startConversation(hub, street, { about: { offer: offer as never }, input: words(body) })).id
}

describe('the list of conversations', () => {
  let supplier: Actor
  let streets: Actor[]
  let ids: ConversationId[]
  beforeAll(async () => {
    supplier = await founder(hub, 'Lijstmaker', { kind: 'company', name: 'Zonnewende' })
    const panels = await standingOffer(hub, supplier, { title: 'Zonnepanelen op één dak' })
    const loan = await standingOffer(hub, supplier, { title: 'Lening voor 100% van de kosten_samen' })
    streets = [
      await founder(hub, 'Lijst een', { name: 'Bloemenbuurt' }),
      await founder(hub, 'Lijst twee', { name: 'Rivierenwijk' }),
      await founder(hub, 'Lijst drie', { name: 'Vogelplein' }),
    ]
    ids = [
      await ask(streets[0]!, panels.id, 'Wij hebben 22 huizen. Ook eentje met rieten kap.'),
      await ask(streets[1]!, panels.id, 'Kan het op een plat dak?'),
      await ask(streets[2]!, loan.id, 'Wat is de rente, en hoe lang loopt het?'),
    ]
    later()
    await sendMessage(hub, supplier, {
      id: ids[0]!,
      input: words('Op riet leggen we één paneel naast het huis.'),
    })
  })
  const found = async (input: Record<string, unknown>, actor = supplier) =>
    (await findConversations(hub, actor, input)).cards.map(({ id }) => ids.indexOf(id))

  test('is searched by the name of the party, the title, and words in messages', async () => {
    expect(await found({})).toEqual([0, 2, 1])
    expect(await found({ text: 'vogel' })).toEqual([2])
    expect(await found({ text: 'zonnepanelen' })).toEqual([0, 1])
    expect(await found({ text: 'RENTE lang' })).toEqual([2])
    expect(await found({ text: 'riet' })).toEqual([0])
    expect(await found({ text: 'een paneel' })).toEqual([0])
    expect(await found({ text: 'één paneel' })).toEqual([0])
    expect(await found({ text: '22' })).toEqual([0])
    expect(await found({ text: 'nergens' })).toEqual([])
    expect(await found({ text: '100%' })).toEqual([2])
    expect(await found({ text: 'kosten_samen' })).toEqual([2])
    const hostile = [
      "'",
      ':*',
      '&|!',
      '\\',
      '%',
      "');--",
      '<b>',
      'ŉ½',
      '\u200b',
      'a'.repeat(120),
      supplier.party!.id,
    ]
    for (const text of hostile) expect(await found({ text }), text).toBeInstanceOf(Array)
    expect(await found({ text: `party:${supplier.party!.id}` })).toEqual([])
  })

  test('leads to the latest message that was found, with what stands around it', async () => {
    const [card] = (await findConversations(hub, supplier, { text: 'riet' })).cards
    expect(card!.found).toEqual({ number: 2, excerpt: expect.stringContaining('Op riet leggen we') })
    const [byName] = (await findConversations(hub, supplier, { text: 'vogelplein' })).cards
    expect(byName!.found).toBeNull()
  })

  test('finds nothing that others write', async () => {
    const stranger = await founder(hub, 'Lijst vreemd')
    expect(await found({ text: 'riet' }, stranger)).toEqual([])
    expect(await found({ text: 'rente' }, streets[0])).toEqual([])
    expect(await refusal(findConversations(hub, { ...supplier, scopes: ['read'] }))).toMatch(/^not-allowed/)
  })

  test('tells who waits for an answer, what is unread and what ended, each with its number', async () => {
    expect(await found({ view: 'answer' })).toEqual([2, 1])
    expect(await found({ view: 'answer' }, streets[0])).toEqual([0])
    expect(await found({ view: 'unread' })).toEqual([2, 1])
    await readConversation(hub, supplier, { id: ids[2]! })
    expect(await found({ view: 'unread' })).toEqual([1])
    const colleagues = await colleague(hub, 'Lijstlid', supplier, 'member')
    expect(await found({ view: 'unread' }, colleagues)).toEqual([0, 2, 1])
    await leaveConversation(hub, colleagues, { id: ids[1]!, leave: true })
    expect(await found({ view: 'unread' }, colleagues)).toEqual([0, 2])
    await actOnConversation(hub, supplier, { id: ids[1]!, act: 'decline', input: { reason: 'not-fitting' } })
    expect(await found({ view: 'ended' })).toEqual([1])
    expect(await found({ view: 'answer' })).toEqual([2])
    expect((await findConversations(hub, supplier)).counts).toEqual({
      all: 3,
      answer: 1,
      unread: 1,
      ended: 1,
    })
    expect((await findConversations(hub, supplier, { text: 'zonnepanelen' })).counts.all).toBe(2)
  })

  test('is another one after each change of it, and the same without', async () => {
    const state = async () => (await findConversations(hub, supplier)).state
    const before = await state()
    expect(await state()).toBe(before)
    later()
    await sendMessage(hub, streets[2]!, { id: ids[2]!, input: words('En nog iets.') })
    const after = await state()
    expect(after).not.toBe(before)
    await readConversation(hub, supplier, { id: ids[2]! })
    expect(await state()).not.toBe(after)
  })
})

test('pages of the list stay in place while others write: nothing is shown twice or left out', async () => {
  const supplier = await founder(hub, 'Bladmaker', { kind: 'company' })
  const { id: offer } = await standingOffer(hub, supplier)
  const streets: Actor[] = []
  const asked: ConversationId[] = []
  for (let index = 0; index < 60; index++) {
    const street = await founder(hub, `Bladstraat ${index}`)
    // Several at the same moment, too.
    if (index % 3)
      asked.push((await startConversation(hub, street, { about: { offer }, input: words('Hoi') })).id)
    else asked.push(await ask(street, offer, 'Hoi'))
    streets.push(street)
  }
  const first = await findConversations(hub, supplier)
  // Someone at the end of the list writes, and comes to stand at its beginning.
  later()
  await sendMessage(hub, streets[0]!, { id: asked[0]!, input: words('Nog iets') })
  const seen = [...first.cards.map(({ id }) => id)]
  for (let after = first.next; after; ) {
    const page = await findConversations(hub, supplier, { after })
    seen.push(...page.cards.map(({ id }) => id))
    after = page.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBe(59)
  expect((await findConversations(hub, supplier)).cards[0]!.id).toBe(asked[0])
  expect(await refusal(findConversations(hub, supplier, { after: 'verzonnen' }))).toBe(
    'invalid cursor_unknown after',
  )
})

describe('a long conversation', () => {
  let supplier: Actor
  let street: Actor
  let id: ConversationId
  beforeAll(async () => {
    supplier = await founder(hub, 'Langmaker', { kind: 'company' })
    street = await founder(hub, 'Langstraat')
    id = await ask(street, (await standingOffer(hub, supplier)).id, '1')
    for (let number = 2; number <= 160; number++) {
      await sendMessage(hub, number % 2 ? street : supplier, { id, input: words(`${number}`) })
    }
  })
  const page = async (asked: { before?: number; around?: number } = {}) => {
    const { messages, earlier, later, isLatest } = await readConversation(hub, supplier, { id, ...asked })
    return [messages[0]!.number, messages.at(-1)!.number, earlier, later, isLatest]
  }

  test('is read from its end, page by page, back and forth', async () => {
    expect(await page()).toEqual([111, 160, 111, null, true])
    expect(await page({ before: 111 })).toEqual([61, 110, 61, null, false])
    expect(await page({ before: 61 })).toEqual([11, 60, 11, 111, false])
    expect(await page({ before: 11 })).toEqual([1, 10, null, 61, false])
  })

  test('shows the page of a message that a link leads to, also once more was written', async () => {
    expect(await page({ around: 60 })).toEqual([51, 100, 51, 151, false])
    expect(await page({ around: 51 })).toEqual([51, 100, 51, 151, false])
    expect(await page({ around: 1 })).toEqual([1, 50, null, 101, false])
    expect(await page({ around: 155 })).toEqual([111, 160, 111, null, true])
    await sendMessage(hub, street, { id, input: words('161') })
    expect(await page({ around: 60 })).toEqual([51, 100, 51, 151, false])
  })

  test('shows its end where the page that was asked for is none', async () => {
    for (const number of [0, 1, -5, 1.5, 1e308, Number.NaN, 1000]) {
      expect((await page({ before: number }))[4], `${number}`).toBe(true)
      expect((await readConversation(hub, supplier, { id, around: number })).messages.length).toBe(50)
    }
  })

  test('is read when its end is seen, and tells who of the other party did, up to where', async () => {
    const editor = await colleague(hub, 'Langlid', supplier, 'editor')
    await readConversation(hub, editor, { id, before: 111 })
    const at = async () => (await readConversation(hub, street, { id })).readers
    expect((await at()).map(({ name }) => name)).toEqual(['Langmaker'])
    await readConversation(hub, editor, { id })
    await sendMessage(hub, street, { id, input: words('162') })
    expect((await at()).sort((one, other) => one.name.localeCompare(other.name))).toEqual([
      { name: 'Langlid', number: 161 },
      { name: 'Langmaker', number: 161 },
    ])
    const read = await readConversation(hub, supplier, { id })
    expect([read.readBefore, (await readConversation(hub, supplier, { id })).readBefore]).toEqual([161, 162])
    // One's own party is not told of.
    expect((await readConversation(hub, supplier, { id })).readers.map(({ name }) => name)).toEqual([
      'Langstraat',
    ])
  })
})

test('whatever is written is kept as it was meant, once, and does no harm', async () => {
  const supplier = await founder(hub, 'Gekmaker', { kind: 'company' })
  const street = await founder(hub, 'Gekstraat')
  const id = await ask(street, (await standingOffer(hub, supplier)).id, 'Begin')
  const said = async (body: string) => {
    const outcome = await refusal(sendMessage(hub, street, { id, input: words(body) }))
    return outcome === 'done' ? (await readConversation(hub, street, { id })).messages.at(-1)!.body : outcome
  }
  const script = '<script>alert(1)</script> & <img src=x onerror=alert(1)>'
  expect(await said(script)).toBe(script)
  expect(await said('betaal \u202e00.01 €\u202c nu')).toBe('betaal 00.01 € nu')
  expect(await said('wacht\u200bwoord\u2060\ufeff')).toBe('wachtwoord')
  expect(await said('👩‍👩‍👧‍👦 🇳🇱 é \u0065\u0301')).toBe('👩‍👩‍👧‍👦 🇳🇱 é é')
  expect(await said('שלום, dit is links')).toBe('שלום, dit is links')
  expect(await said('a\u0000b\u0007c')).toBe('abc')
  expect(await said('half \ud83d paar')).toBe('half \ufffd paar')
  expect(await said('regel\r\n\r\n\r\n\r\nregel')).toBe('regel\n\nregel')
  const empty = 'invalid form_invalid body'
  for (const body of ['', '   ', '\u200b\u200e', '\u200d', '\u0301', '\n\n'])
    expect(await said(body)).toBe(empty)
  expect(await said('x'.repeat(100_000))).toBe(empty)
  expect(await said('x'.repeat(5001))).toBe(empty)
  expect(await said('😀'.repeat(2500))).toBe('😀'.repeat(2500))
  for (const attachmentIds of [Array(6).fill('x'), ['x'], 'x', [{}]]) {
    expect(
      await refusal(sendMessage(hub, street, { id, input: { ...words('Zie'), attachmentIds } })),
    ).toMatch(/^invalid/)
  }
  const formKey = 'x'.repeat(300)
  expect(await refusal(sendMessage(hub, street, { id, input: { body: 'Hoi', formKey } }))).toMatch(/^invalid/)
})

test('who acts for another of their parties is told for which one they can read it', async () => {
  const supplier = await founder(hub, 'Tweelingmaker', { kind: 'company' })
  const street = await founder(hub, 'Tweelingstraat')
  const id = await ask(street, (await standingOffer(hub, supplier)).id, 'Begin')
  const both = await colleague(hub, 'Tweeling', supplier, 'editor')
  expect(await otherPartyToReadFor(hub, both, id)).toBeNull()
  const elsewhere: Actor = { ...both, party: (await founder(hub, 'Tweelingelders')).party }
  expect((await findMemberships(hub, elsewhere)).length).toBe(1)
  expect(await otherPartyToReadFor(hub, elsewhere, id)).toBe(supplier.party!.id)
  expect(await otherPartyToReadFor(hub, await founder(hub, 'Tweelingvreemd'), id)).toBeNull()
  expect(await refusal(readConversation(hub, elsewhere, { id }))).toMatch(/^not-found/)
})

test('a need and an offer lead to the conversation about them', async () => {
  const supplier = await founder(hub, 'Leidmaker', { kind: 'company' })
  const street = await founder(hub, 'Leidstraat')
  const need = await standingNeed(hub, street)
  const input = words('Wij kunnen dit')
  const { id } = await startConversation(hub, supplier, { about: { need: need.id }, input })
  expect((await findConversations(hub, street, { view: 'answer' })).cards.map((card) => card.id)).toEqual([
    id,
  ])
})
