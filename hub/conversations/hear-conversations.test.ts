import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anything, tellLive } from '#foundation'
import { actingFor, removeMember } from '#parties'
import { colleague, founder, openStory, refusal, standingOffer, type TestHub } from '#testing'
import type { Actor, ConversationId } from '#vocabulary'
import {
  actOnConversation,
  blockParty,
  findConversations,
  hearConversations,
  mostOpenPages,
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
const words = (body: string) => ({ body, formKey: `hear-${++keys}` })

async function talk(name: string) {
  const supplier = await founder(hub, `${name}maker`, { kind: 'company' })
  const street = await founder(hub, `${name}straat`)
  const about = { offer: (await standingOffer(hub, supplier)).id }
  const { id } = await startConversation(hub, street, { about, input: words('Begin') })
  return { supplier, street, id, about }
}

type Page = { told: string[]; ended: number; stop: () => void; check: () => void }

/** A page of someone that is open, and what it was told so far. */
async function open(
  actor: Actor,
  {
    id = null,
    known = null,
    who = async () => actingFor(hub, actor.personId!, actor.party!.id),
  }: { id?: ConversationId | null; known?: string | null; who?: () => Promise<Actor | null> } = {},
): Promise<Page> {
  const page: Page = { told: [], ended: 0, stop: () => {}, check: () => {} }
  const hearing = await hearConversations(hub, actor, {
    id,
    known,
    who,
    tell: (state) => page.told.push(state),
    end: () => page.ended++,
  })
  return Object.assign(page, hearing)
}

const soon = { timeout: 4000, interval: 20 }
/** Long enough for what was told to be heard, had it been told to this page. */
const settled = async () => {
  const probe = await founder(hub, `Stilte ${++keys}`)
  const page = await open(probe)
  const before = page.told.length
  await tellLive(hub, `person:${probe.personId}`)
  await expect.poll(() => page.told.length, soon).toBeGreaterThan(before)
  page.stop()
}

describe('an open page', () => {
  test('of a conversation is told of each message, that it was read, and of its end; of nothing else', async () => {
    const { supplier, street, id, about } = await talk('Een')
    const { state } = await readConversation(hub, street, { id })
    const page = await open(street, { id, known: state })
    expect(page.told).toEqual([])
    await sendMessage(hub, supplier, { id, input: words('Dag') })
    await expect.poll(() => page.told.length, soon).toBe(1)
    expect(page.told[0]).not.toBe(state)
    await sendMessage(hub, street, { id, input: words('Hallo') })
    await expect.poll(() => page.told.length, soon).toBe(2)
    await readConversation(hub, supplier, { id })
    await expect.poll(() => page.told.length, soon).toBe(3)
    const other = await founder(hub, 'Eenander')
    await startConversation(hub, other, { about, input: words('Ik ook') })
    await settled()
    expect(page.told.length).toBe(3)
    await actOnConversation(hub, supplier, { id, act: 'close' })
    await expect.poll(() => page.told.length, soon).toBe(4)
    expect(page.ended).toBe(0)
    page.stop()
  })

  test('that comes back after its line was broken is told at once what it missed, and otherwise nothing', async () => {
    const { supplier, street, id } = await talk('Twee')
    const list = await findConversations(hub, street)
    const { state } = await readConversation(hub, street, { id })
    const early = await open(street, { id, known: state })
    early.stop()
    await sendMessage(hub, supplier, { id, input: words('Terwijl je weg was') })
    await settled()
    const page = await open(street, { id, known: state })
    expect(page.told.length).toBe(1)
    const again = await open(street, { id, known: page.told[0]! })
    expect(again.told).toEqual([])
    const inbox = await open(street, { known: list.state })
    expect(inbox.told.length).toBe(1)
    expect((await open(street, { known: inbox.told[0]! })).told).toEqual([])
    expect(early.told).toEqual([])
    for (const one of [page, again, inbox]) one.stop()
  })

  test('looks again by itself where something may have been missed', async () => {
    const { street, id } = await talk('Drie')
    const { state } = await readConversation(hub, street, { id })
    const page = await open(street, { id, known: state })
    await tellLive(hub, `party:${street.party!.id}`, anything)
    await expect.poll(() => page.told.length, soon).toBe(1)
    page.stop()
  })
})

describe('nothing is told any more', () => {
  test('to who was put out of the party, from that moment on', async () => {
    const { supplier, street, id } = await talk('Vier')
    const member = await colleague(hub, 'Vierlid', street, 'editor')
    const pages = [await open(member, { id }), await open(member)]
    const before = pages.map(({ told }) => told.length)
    await removeMember(hub, street, { id: street.party!.id, personId: member.personId! })
    await expect.poll(() => pages.map(({ ended }) => ended), soon).toEqual([1, 1])
    await sendMessage(hub, supplier, { id, input: words('Onder ons') })
    await settled()
    expect(pages.map(({ told }) => told.length)).toEqual(before)
    expect(await refusal(open(member, { id }))).toBe('done')
    expect((await open(member, { id })).told).toEqual([])
  })

  test('to a session that ended, at its next beat or word', async () => {
    const { supplier, street, id } = await talk('Vijf')
    let isSignedIn = true
    const who = async () => (isSignedIn ? street : null)
    const [beating, hearing] = [await open(street, { id, who }), await open(street, { id, who })]
    isSignedIn = false
    beating.check()
    await expect.poll(() => beating.ended, soon).toBe(1)
    const before = hearing.told.length
    await sendMessage(hub, supplier, { id, input: words('Nog daar?') })
    await expect.poll(() => hearing.ended, soon).toBe(1)
    expect(hearing.told.length).toBe(before)
  })

  test('to who acts for another party now, or asks for what is not theirs', async () => {
    const { supplier, street, id } = await talk('Zes')
    const stranger = await founder(hub, 'Zesvreemd')
    const page = await open(stranger, { id })
    expect([page.told, page.ended]).toEqual([[], 1])
    let acting: Actor = street
    const moved = await open(street, { id, who: async () => acting })
    const before = moved.told.length
    acting = { ...street, party: supplier.party }
    moved.check()
    await expect.poll(() => moved.ended, soon).toBe(1)
    expect(moved.told.length).toBe(before)
  })

  test('of a party that is blocked, but that it ended', async () => {
    const { supplier, street, id, about } = await talk('Zeven')
    const { state } = await readConversation(hub, street, { id })
    const page = await open(street, { id, known: state })
    await blockParty(hub, supplier, street.party!.id)
    await expect.poll(() => page.told.length, soon).toBe(1)
    expect(await refusal(sendMessage(hub, supplier, { id, input: words('Nog iets') }))).toMatch(/^conflict/)
    expect(await refusal(startConversation(hub, street, { about, input: words('Weer') }))).toMatch(
      /^not-allowed/,
    )
    await settled()
    expect(page.told.length).toBe(1)
    page.stop()
  })

  test('once the hub stops', async () => {
    const { street } = await talk('Acht')
    const page = await open(street)
    hub.live.end()
    expect(page.ended).toBe(1)
  })
})

test('one person has so many pages open at a time, and no more', async () => {
  const { street } = await talk('Negen')
  const pages = await Promise.all(Array.from({ length: mostOpenPages }, () => open(street)))
  expect(await refusal(open(street))).toBe('too-many too_many_open_pages')
  pages[0]!.stop()
  const another = await open(street)
  for (const page of [...pages, another]) page.stop()
})

test('five hundred pages that were opened and closed leave nothing behind', async () => {
  const { supplier, street, id } = await talk('Tien')
  const before = hub.live.count()
  for (let count = 0; count < 500; count++) {
    const page = await open(count % 2 ? street : supplier, count % 3 ? { id } : {})
    page.stop()
  }
  expect(hub.live.count()).toBe(before)
})
