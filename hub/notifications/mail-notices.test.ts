import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blockParty, leaveConversation, readConversation, startConversation } from '#conversations'
import { type Hub, latestMails } from '#foundation'
import { actOnNeed } from '#needs'
import { addMember, removeMember } from '#parties'
import { founder, newcomer, openStory, standingNeed, standingOffer, type TestHub } from '#testing'
import {
  type Actor,
  type ConversationId,
  type NoticeKind,
  type PartyId,
  type Rhythm,
  theHub,
} from '#vocabulary'
import {
  type About,
  chooseRhythms,
  countNews,
  findNotices,
  findRhythms,
  mailNotices,
  mostADay,
  seeNotices,
  tellPeople,
} from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(() => hub.close())

const mailsTo = async (name: string) =>
  (await latestMails(hub, 500)).filter(({ to }) => to === `${name.toLowerCase()}@voorbeeld.nl`)
const subjectsTo = async (name: string) => (await mailsTo(name)).map(({ subject }) => subject)

async function choose(actor: Actor, chosen: Partial<Record<NoticeKind, Rhythm>>): Promise<void> {
  await chooseRhythms(hub, actor, { ...(await findRhythms(hub, actor)), ...chosen })
}

let reasons = 0
/** Tells someone of a deal, which may be of nobody: what counts is when and how it is mailed. */
async function tell(
  to: Actor,
  title: string,
  { about = {}, partyId, kind = 'deals' }: { about?: About; partyId?: PartyId; kind?: NoticeKind } = {},
): Promise<void> {
  await tellPeople(hub, [to.personId!], {
    kind,
    what: 'deal_settled',
    details: { party: 'Daglicht', title },
    path: '/afspraken',
    about,
    partyId,
    reasonKey: `test:${++reasons}`,
  })
  await hub.runJobs()
}

const at = (moment: string) => hub.clock.set(moment)

describe('what is told at once', () => {
  test('is mailed at once, with a way to stop it in one press', async () => {
    at('2026-05-05T10:00:00Z')
    const amina = await newcomer(hub, 'Amina')
    await tell(amina, 'Panelen')
    const [mail] = await mailsTo('Amina')
    expect(mail!.subject).toBe('Opgelost: Panelen')
    expect(mail!.headers['List-Unsubscribe']).toMatch(/^<http:\/\/localhost:3000\/afmelden\/[\w.-]+>$/)
    expect(mail!.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    expect(mail!.text).toContain('meldingen krijgt over: afspraken')
    expect(mail!.text).toContain('/mijn/meldingen')
  })

  test('waits ten minutes after a mail, and then goes together', async () => {
    at('2026-05-05T10:00:00Z')
    const bram = await newcomer(hub, 'Bram')
    for (const title of ['Een', 'Twee', 'Drie']) await tell(bram, title)
    expect(await subjectsTo('Bram')).toEqual(['Opgelost: Een'])
    at('2026-05-05T10:09:00Z')
    await mailNotices(hub)
    expect((await mailsTo('Bram')).length).toBe(1)
    at('2026-05-05T10:10:00Z')
    await mailNotices(hub)
    await mailNotices(hub)
    const [mail, ...earlier] = await mailsTo('Bram')
    expect(earlier.length).toBe(1)
    expect(mail!.subject).toBe('nieuws over 2 afspraken')
    expect(mail!.text).toMatch(/Opgelost: Drie[\s\S]*Opgelost: Twee/)
  })

  test('comes no more than so many times a day; the rest is in the mail of the next morning', async () => {
    const carla = await newcomer(hub, 'Carla')
    for (let hour = 0; hour < mostADay + 3; hour++) {
      at(`2026-05-05T${String(8 + hour).padStart(2, '0')}:00:00Z`)
      await tell(carla, `Om ${hour}`)
    }
    await mailNotices(hub)
    expect((await mailsTo('Carla')).length).toBe(mostADay)
    at('2026-05-06T05:30:00Z')
    await mailNotices(hub)
    expect((await mailsTo('Carla')).length).toBe(mostADay + 1)
    expect((await mailsTo('Carla'))[0]!.subject).toBe('nieuws over 3 afspraken')
  })
})

describe('a rhythm', () => {
  test('by the day or the week brings one short mail on a morning in Dutch time, by kind', async () => {
    at('2026-05-05T10:00:00Z')
    const dirk = await newcomer(hub, 'Dirk')
    await choose(dirk, { deals: 'daily', matches: 'weekly' })
    for (let number = 1; number <= 17; number++) await tell(dirk, `Afspraak ${number}`)
    await tell(dirk, 'Een match', { kind: 'matches' })
    at('2026-05-06T05:29:00Z')
    await mailNotices(hub)
    expect(await mailsTo('Dirk')).toEqual([])
    at('2026-05-06T05:30:00Z')
    await mailNotices(hub)
    const [mail] = await mailsTo('Dirk')
    expect(mail!.subject).toBe('nieuws over 17 afspraken')
    expect(mail!.text.match(/^- /gm)!.length).toBe(5)
    expect(mail!.text).toContain('en nog 12')
    expect(mail!.text).toContain('Afspraak 17')
    expect(mail!.text).not.toContain('Een match')
  })

  test('of never brings none, and what waited is not mailed when it changes', async () => {
    at('2026-05-05T10:00:00Z')
    const els = await newcomer(hub, 'Els')
    await choose(els, { deals: 'daily' })
    await tell(els, 'Wacht')
    await choose(els, { deals: 'never' })
    await tell(els, 'Nooit')
    await choose(els, { deals: 'daily' })
    at('2026-05-07T10:00:00Z')
    await mailNotices(hub)
    expect(await mailsTo('Els')).toEqual([])
  })

  test('is in the language of the person', async () => {
    at('2026-05-05T10:00:00Z')
    const finn = await newcomer(hub, 'Finn')
    await hub.db.updateTable('person').set({ locale: 'en' }).where('id', '=', finn.personId!).execute()
    await tell(finn, 'Panels')
    const [mail] = await mailsTo('Finn')
    expect(mail!.subject).toBe('Settled: Panels')
    expect(mail!.html).toContain('<html lang="en">')
    expect(mail!.headers['Content-Language']).toBe('en')
    expect(mail!.text).toContain('/en/mijn/meldingen')
  })
})

/** Someone of a party who was told something in the morning, to be mailed the next day. */
async function waiting(name: string, about: About = {}): Promise<{ actor: Actor; partyId: PartyId }> {
  at('2026-05-05T10:00:00Z')
  const actor = await founder(hub, name)
  const partyId = actor.party!.id
  await choose(actor, { deals: 'daily' })
  await tell(actor, 'Wacht', { partyId, about })
  return { actor, partyId }
}

async function nextMorning(name: string): Promise<string[]> {
  at('2026-05-06T05:30:00Z')
  await mailNotices(hub)
  return subjectsTo(name)
}

test('of many people at once they are as few queries as of a few', async () => {
  const queriesFor = async (count: number) => {
    at('2026-05-05T10:00:00Z')
    const people = await Promise.all(
      Array.from({ length: count }, (_, number) => newcomer(hub, `Velen ${count} ${number}`)),
    )
    for (const title of ['Een', 'Twee', 'Drie']) {
      await tellPeople(
        hub,
        people.map(({ personId }) => personId!),
        {
          kind: 'searches',
          what: 'search_found',
          details: { name: 'Zon', title },
          path: '/vragen',
          about: {},
          reasonKey: `velen:${title}`,
        },
      )
    }
    at('2026-05-06T05:30:00Z')
    const before = hub.database.queryCount()
    expect(await mailNotices(hub)).toBe(count)
    return hub.database.queryCount() - before
  }
  const few = await queriesFor(2)
  expect(await queriesFor(60)).toBe(few)
})

describe('what someone may not see any more', () => {
  test('is mailed to who may', async () => {
    await waiting('Gerda')
    expect(await nextMorning('Gerda')).toEqual(['Opgelost: Wacht'])
  })

  test('is not mailed to who left the party', async () => {
    const { actor, partyId } = await waiting('Hans')
    const other = await newcomer(hub, 'Hans Twee')
    await addMember(hub, theHub, { id: partyId, personId: other.personId!, role: 'owner' })
    await removeMember(hub, theHub, { id: partyId, personId: actor.personId! })
    expect(await nextMorning('Hans')).toEqual([])
    expect((await findNotices(hub, actor, { locale: 'nl' })).cards).toEqual([])
    expect((await countNews(hub, { ...actor, party: null })).notices).toBe(0)
  })

  test('is not mailed when it comes from a party that is blocked or hidden', async () => {
    const sender = await founder(hub, 'Afzender', { kind: 'company' })
    const { actor } = await waiting('Ilse', { fromPartyId: sender.party!.id })
    await blockParty(hub, actor, sender.party!.id)
    expect(await nextMorning('Ilse')).toEqual([])
    const shady = await founder(hub, 'Schaduw', { kind: 'company' })
    await waiting('Joris', { fromPartyId: shady.party!.id })
    await hide(shady)
    expect(await nextMorning('Joris')).toEqual([])
  })

  test('is not mailed when the need of others is hidden or stands no more', async () => {
    const asker = await founder(hub, 'Vraagster')
    const need = await standingNeed(hub, asker)
    await waiting('Karin', { needId: need.id })
    await actOnNeed(hub, asker, { id: need.id, act: 'pause' })
    expect(await nextMorning('Karin')).toEqual([])
    at('2026-05-05T10:00:00Z')
    const other = await standingNeed(hub, asker)
    await waiting('Leo', { needId: other.id })
    await hide(asker)
    expect(await nextMorning('Leo')).toEqual([])
  })

  test('is not mailed when the conversation was left or read meanwhile', async () => {
    for (const [name, act] of [
      ['Mies', (id: ConversationId, actor: Actor) => leaveConversation(hub, actor, { id, leave: true })],
      ['Nico', (id: ConversationId, actor: Actor) => readConversation(hub, actor, { id })],
    ] as const) {
      at('2026-05-05T10:00:00Z')
      const supplier = await founder(hub, name, { kind: 'company' })
      await choose(supplier, { messages: 'daily' })
      const offer = await standingOffer(hub, supplier)
      const street = await founder(hub, `${name}straat`)
      const { id } = await startConversation(hub, street, {
        about: { offer: offer.id },
        input: { body: 'Past dit?', formKey: '1' },
      })
      await hub.runJobs()
      await act(id, supplier)
      expect(await nextMorning(name)).toEqual([])
    }
  })

  test('is not mailed to whoever is kept out of the hub', async () => {
    const { actor } = await waiting('Otto')
    await hub.db
      .updateTable('person')
      .set({ blocked_at: hub.clock.now() })
      .where('id', '=', actor.personId!)
      .execute()
    expect(await nextMorning('Otto')).toEqual([])
  })

  test('is not mailed once it was seen in the hub', async () => {
    const { actor } = await waiting('Oscar')
    await seeNotices(hub, actor, 'all')
    expect(await nextMorning('Oscar')).toEqual([])
  })
})

describe('whatever breaks', () => {
  test('between the outbox and the marks, nothing is mailed twice or lost', async () => {
    await waiting('Petra')
    at('2026-05-06T05:30:00Z')
    const breaking: Hub = {
      ...hub,
      inTransaction: (work, options) =>
        hub.inTransaction(async (inner) => {
          await work(inner)
          throw new Error('the worker ended')
        }, options),
    }
    await expect(mailNotices(breaking)).rejects.toThrow('the worker ended')
    expect(await mailsTo('Petra')).toEqual([])
    await mailNotices(hub)
    await mailNotices(hub)
    expect(await subjectsTo('Petra')).toEqual(['Opgelost: Wacht'])
  })

  test('of many that mail at the same moment, one does', async () => {
    await waiting('Quinten')
    at('2026-05-06T05:30:00Z')
    await Promise.all(Array.from({ length: 8 }, () => mailNotices(hub)))
    expect(await subjectsTo('Quinten')).toEqual(['Opgelost: Wacht'])
  })

  test('who opts out while mails are made hears nothing that was told after', async () => {
    const { actor } = await waiting('Rosa')
    await Promise.all([
      choose(actor, { deals: 'never' }),
      ...Array.from({ length: 4 }, () => tell(actor, 'Nog iets')),
    ])
    expect(await nextMorning('Rosa')).toEqual([])
  })
})

async function hide(actor: Actor): Promise<void> {
  await hub.db
    .updateTable('party')
    .set({ hidden_at: hub.clock.now() })
    .where('id', '=', actor.party!.id)
    .execute()
}
