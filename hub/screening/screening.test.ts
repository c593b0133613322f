import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventsOf } from '#foundation'
import { changeNeed, draftNeed, findNeeds, needVisibleTo, publishNeed } from '#needs'
import { foundParty, partyVisibleTo } from '#parties'
import { limits, waitInWords } from '#people'
import { founder, newcomer, openStory, refusal, solarNeed, standingNeed, type TestHub } from '#testing'
import { type Actor, theHub, visitor } from '#vocabulary'
import { forgetMarks, heldFrom, isHeld, type Placed, type SignName, signPoints, signsOf } from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(() => hub.close())

const alone = { isElsewhere: false, inAnHour: 1 }
const signed = (placed: Partial<Placed>, circumstance = alone): SignName[] =>
  signsOf({ title: 'Zonnepanelen op de school', text: 'Wij zoeken een dak.', ...placed }, circumstance).map(
    ({ sign }) => sign,
  )

describe('signs', () => {
  test.each<[SignName, Partial<Placed>]>([
    ['many-links', { text: 'https://a.nl https://b.nl en www.c.nl' }],
    ['short-link', { text: 'Kijk op https://bit.ly/3xYz' }],
    ['far-link', { text: 'Kijk op https://zonnedeal.ru/nl' }],
    ['far-link', { website: 'https://zonnedeal.xyz' }],
    ['capitals', { title: 'GRATIS ZONNEPANELEN NU' }],
    ['bait', { text: 'Gegarandeerd rendement van 12 procent.' }],
    ['more-bait', { text: 'Gegarandeerd rendement met bitcoins.' }],
    ['far-phone', { text: 'Bel +234 803 555 0199.' }],
  ])('%s is seen in %o', (sign, placed) => {
    expect(signed(placed)).toContain(sign)
  })

  test.each<Partial<Placed>>([
    { text: 'Zie https://straatstroom.nl en www.amersfoort.nl.' },
    { text: 'Bel 06 12345678, +31 33 123 45 67 of 0033.' },
    { title: 'VvE Zonnehof', text: 'Wij zijn met z’n allen.We willen meer groen.Nu.' },
    { text: 'Er is een buurtapp in WhatsApp met 40 huishoudens.' },
    { text: 'We willen geld lenen en verdienen het terug met stroom.' },
  ])('nothing is seen in %o', (placed) => {
    expect(signed(placed)).toEqual([])
  })

  test('one sign alone is never enough to wait', () => {
    for (const points of Object.values(signPoints)) expect(points).toBeLessThan(heldFrom)
  })

  test('are found in any text, each once, and the same for the same text', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.boolean(),
        fc.nat(30),
        (title, text, isElsewhere, inAnHour) => {
          const once = signsOf({ title, text }, { isElsewhere, inAnHour })
          expect(new Set(once.map(({ sign }) => sign)).size).toBe(once.length)
          expect(signsOf({ title, text }, { isElsewhere, inAnHour })).toEqual(once)
        },
      ),
    )
  })
})

describe('an honest first need or offer', () => {
  const lines = (path: string) =>
    readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, string>)
  const texts = [
    ...['parties', 'needs', 'offers'].flatMap((name) => lines(`hub/town/${name}.jsonl`)),
    ...['needs', 'offers'].flatMap((name) => lines(`bench/matching/judged/${name}.jsonl`)),
  ].map((row) => ({
    title: row.title ?? row.name ?? '',
    text: [row.summary, row.description, row.text].filter(Boolean).join('\n'),
    website: row.website,
  }))

  test('is never held: none of the town, none of the judged sets', () => {
    expect(texts.length).toBeGreaterThan(200)
    expect(texts.filter((placed) => isHeld(signsOf(placed, alone)))).toEqual([])
  })
})

const bait = {
  ...solarNeed,
  title: 'SNEL RIJK WORDEN MET ZON',
  description: 'Gegarandeerd rendement van 20 procent per maand, kijk op https://bit.ly/zonrijk en doe mee.',
}

/** What a visitor finds. */
const found = async (actor: Actor) =>
  (await findNeeds(hub, visitor, { partyId: actor.party!.id })).cards.map(({ title }) => title)

describe('what a newcomer places', () => {
  test('waits out of sight when it has too many signs, and says which', async () => {
    const street = await founder(hub, 'Lokstraat')
    const { id } = await draftNeed(hub, street, bait)
    const held = await publishNeed(hub, street, id)
    expect(held.hiddenAt).not.toBeNull()
    expect(await found(street)).toEqual([])
    expect(await refusal(needVisibleTo(hub, visitor, id))).toBe('not-found need_not_found')
    expect((await needVisibleTo(hub, street, id)).hiddenAt).not.toBeNull()
    const event = (await eventsOf(hub, 'need', id)).at(-1)!
    expect(event.name).toBe('need.held')
    expect((event.details.signs as { sign: string }[]).map(({ sign }) => sign)).toEqual([
      'short-link',
      'capitals',
      'bait',
      'more-bait',
    ])
  })

  test('waits, too, when it becomes bait after it was placed', async () => {
    const street = await founder(hub, 'Wisselstraat')
    const need = await standingNeed(hub, street)
    expect(await found(street)).toEqual([need.title])
    await changeNeed(hub, street, { id: need.id, input: bait })
    expect(await found(street)).toEqual([])
  })

  test('stands at once when it is honest, and so does a party', async () => {
    const street = await founder(hub, 'Eerlijkstraat')
    expect((await partyVisibleTo(hub, visitor, street.party!.id)).hiddenAt).toBeNull()
    const need = await standingNeed(hub, street)
    expect(await found(street)).toEqual([need.title])
  })

  test('stands when its person has been here for longer', async () => {
    const street = await founder(hub, 'Oudstraat')
    hub.clock.set('2026-06-01')
    const { id } = await draftNeed(hub, street, bait)
    expect((await publishNeed(hub, street, id)).hiddenAt).toBeNull()
    hub.clock.set('2026-05-05')
  })

  test('counts as copied when another party placed the same words, in whatever order of lines', async () => {
    const words = {
      title: 'Samen een pluktuin beginnen',
      description: 'Wij zoeken fruitbomen en mensen die kunnen snoeien.',
    }
    await standingNeed(hub, await founder(hub, 'Pluktuin'), words)
    const copied = {
      title: words.title.toUpperCase(),
      description: `${words.description}\n\nhttps://pluk.top`,
    }
    const copy = await founder(hub, 'Napluk')
    const { id } = await draftNeed(hub, copy, { ...solarNeed, ...copied })
    await publishNeed(hub, copy, id)
    // The link is words of its own; without it the words are the same.
    const { id: same } = await draftNeed(hub, copy, {
      ...solarNeed,
      ...words,
      title: words.title.toUpperCase(),
    })
    const held = await publishNeed(hub, copy, same)
    expect(held.hiddenAt).not.toBeNull()
    const signs = (await eventsOf(hub, 'need', same)).at(-1)!.details.signs as { sign: string }[]
    expect(signs.map(({ sign }) => sign)).toEqual(['capitals', 'same-words'])
  })

  test('is a party that waits, with all that it would place meanwhile', async () => {
    const person = await newcomer(hub, 'Rijkaard')
    const party = await foundParty(hub, person, {
      kind: 'company',
      name: 'RIJKWORDEN BV NEDERLAND',
      description: 'Verdien snel geld met crypto.',
      serviceArea: ['NL'],
    })
    expect(await refusal(partyVisibleTo(hub, visitor, party.id))).toBe('not-found party_not_found')
    const acting: Actor = { ...person, party: { id: party.id, kind: 'company', role: 'owner' } }
    expect((await partyVisibleTo(hub, acting, party.id)).hiddenAt).not.toBeNull()
  })

  test('is not looked at when the hub itself brings it in', async () => {
    const street = await founder(hub, 'Importstraat')
    const { id } = await draftNeed(hub, street, bait)
    expect((await publishNeed(hub, theHub, id)).hiddenAt).toBeNull()
  })
})

test('placing goes only so fast, and the refusal says how long to wait', async () => {
  const street = await founder(hub, 'Snelstraat')
  const { id } = await draftNeed(hub, street, solarNeed)
  await publishNeed(hub, street, id)
  const change = (index: number) =>
    changeNeed(hub, street, { id, input: { ...solarNeed, title: `Zonnepanelen nummer ${index}` } })
  // Founding the party and publishing the need count, too.
  for (let index = 2; index < limits.publish.most; index++) await change(index)
  expect(await refusal(change(99))).toBe('too-many too_many_attempts')
  expect([waitInWords('nl', 40), waitInWords('nl', 600), waitInWords('en', 7200)]).toEqual([
    '40 seconden',
    '10 minuten',
    '2 hours',
  ])
  hub.clock.set('2026-05-05T12:00:00Z')
  expect(await refusal(change(100))).toBe('done')
})

test('marks of what was placed are forgotten after a while', async () => {
  const words = {
    title: 'Een oude vraag om een lift',
    description: 'Wij zoeken iemand die een lift in de flat kan maken.',
  }
  await standingNeed(hub, await founder(hub, 'Liftflat'), words)
  hub.clock.set('2026-09-01')
  await forgetMarks(hub, new Date('2026-06-01'))
  const copy = await founder(hub, 'Liftkopie')
  const { id } = await draftNeed(hub, copy, { ...solarNeed, ...words, title: words.title.toUpperCase() })
  expect((await publishNeed(hub, copy, id)).hiddenAt).toBeNull()
})
