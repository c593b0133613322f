import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf, latestMails } from '#foundation'
import { addMember } from '#parties'
import { founder, newcomer, openStory, refusal, type TestHub, toldTo } from '#testing'
import { type Actor, noticeKinds, type PartyId, theHub, visitor } from '#vocabulary'
import {
  chooseRhythms,
  countNews,
  findNotices,
  findRhythms,
  findUnsubscribe,
  forgetNotices,
  openNotice,
  seeNotices,
  tellParty,
  tellPeople,
  unsubscribe,
  unsubscribePath,
} from './index.ts'
import { dueAt } from './notice.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(() => hub.close())

const settled = (title: string, reasonKey: string) => ({
  kind: 'deals' as const,
  what: 'deal_settled',
  details: { party: 'Daglicht', title },
  path: '/afspraken',
  about: {},
  reasonKey,
})

const tokenOf = (actor: Actor, kinds: Parameters<typeof unsubscribePath>[2]) =>
  unsubscribePath(hub, actor.personId!, kinds).replace('/afmelden/', '')

describe('a notice', () => {
  test('is told to all who act for a party in a fixed number of statements, and once for one reason', async () => {
    const amina = await founder(hub, 'Amina')
    const id = amina.party!.id
    for (let number = 0; number < 8; number++) {
      const { personId } = await newcomer(hub, `Amina ${number}`)
      await addMember(hub, theHub, { id, personId: personId!, role: number < 6 ? 'editor' : 'member' })
    }
    await tellParty(hub, id, settled('Panelen', 'one'))
    await tellParty(hub, id, settled('Panelen', 'one'))
    await hub.runJobs()
    const { rows } = await countedNotices(id)
    expect(rows).toBe(7)
    expect((await latestMails(hub, 50)).length).toBe(7)
    expect(await toldTo(hub, amina)).toEqual(['Opgelost: Panelen'])
  })

  test('is its person’s alone', async () => {
    const bram = await newcomer(hub, 'Bram')
    const carla = await newcomer(hub, 'Carla')
    await tellPeople(hub, [bram.personId!], settled('Panelen', 'bram'))
    const [card] = (await findNotices(hub, bram, { locale: 'nl' })).cards
    expect(await toldTo(hub, carla)).toEqual([])
    for (const id of [String(card!.id), '0', 'x', '9'.repeat(20), '-1'])
      expect(await refusal(openNotice(hub, carla, id))).toBe('not-found notice_not_found')
    const withToken: Actor = { ...bram, scopes: ['read'] }
    for (const read of [findNotices(hub, withToken, { locale: 'nl' }), findRhythms(hub, withToken)])
      expect(await refusal(read)).toBe('not-allowed sign_in_first')
    expect(await refusal(findNotices(hub, visitor, { locale: 'nl' }))).toBe('not-allowed sign_in_first')
    expect(await countNews(hub, withToken)).toEqual({ conversations: 0, notices: 0 })
    expect((await countNews(hub, bram)).notices).toBe(1)
    expect(await openNotice(hub, bram, String(card!.id))).toEqual({ path: '/afspraken', partyId: null })
    expect((await countNews(hub, bram)).notices).toBe(0)
  })

  test('of one bundle is one line, seen as one', async () => {
    const dirk = await newcomer(hub, 'Dirk')
    for (const number of [1, 2, 3]) {
      await tellPeople(hub, [dirk.personId!], {
        ...settled(`Deel ${number}`, `dirk-${number}`),
        bundle: 'dirk',
      })
    }
    const { cards } = await findNotices(hub, dirk, { locale: 'nl' })
    expect(cards.map(({ words, isNew }) => [words, isNew])).toEqual([['Opgelost: Deel 3', true]])
    await openNotice(hub, dirk, String(cards[0]!.id))
    expect((await findNotices(hub, dirk, { locale: 'nl' })).cards[0]!.isNew).toBe(false)
  })

  test('stands on pages of one query each, however many there are, in either language', async () => {
    const els = await newcomer(hub, 'Els')
    const { personId } = els
    for (let number = 1; number <= 60; number++) {
      await tellPeople(hub, [personId!], settled(`Nummer ${number}`, `els-${number}`))
    }
    const seen: string[] = []
    let after: string | undefined
    for (let pages = 0; pages < 5; pages++) {
      const { cards, next } = await findNotices(hub, els, { locale: 'en', after })
      seen.push(...cards.map(({ words }) => words))
      if (!next) break
      after = next
    }
    expect(seen.length).toBe(60)
    expect(new Set(seen).size).toBe(60)
    expect(seen[0]).toBe('Settled: Nummer 60')
    expect(await refusal(findNotices(hub, els, { locale: 'nl', after: 'x' }))).toMatch(
      /^invalid cursor_unknown/,
    )
    await seeNotices(hub, els, 'all')
    expect((await countNews(hub, els)).notices).toBe(0)
  })

  test('whose words are gone is neither shown nor mailed, and keeps nothing else from it', async () => {
    const frits = await newcomer(hub, 'Frits')
    await tellPeople(hub, [frits.personId!], { ...settled('Weg', 'frits-1'), what: 'gone' })
    await tellPeople(hub, [frits.personId!], settled('Blijft', 'frits-2'))
    await hub.runJobs()
    expect(await toldTo(hub, frits)).toEqual(['Opgelost: Blijft'])
    const mails = (await latestMails(hub, 500)).filter(({ to }) => to === 'frits@voorbeeld.nl')
    expect(mails.map(({ subject }) => subject)).toEqual(['Opgelost: Blijft'])
  })

  test('is forgotten after ninety days', async () => {
    const finn = await newcomer(hub, 'Finn')
    await tellPeople(hub, [finn.personId!], settled('Oud', 'finn'))
    hub.clock.set('2026-08-02')
    await forgetNotices(hub)
    expect(await toldTo(hub, finn)).toEqual(['Opgelost: Oud'])
    hub.clock.set('2026-08-04')
    await forgetNotices(hub)
    expect(await toldTo(hub, finn)).toEqual([])
    hub.clock.set('2026-05-05')
  })
})

describe('unsubscribing', () => {
  test('takes one press without signing in, stops what the mail was about, and does no harm when pressed again', async () => {
    const gerda = await newcomer(hub, 'Gerda')
    const token = tokenOf(gerda, ['deals', 'matches'])
    expect(findUnsubscribe(hub, visitor, token)).toEqual(['deals', 'matches'])
    for (let press = 0; press < 2; press++) {
      expect(await unsubscribe(hub, visitor, { token })).toEqual(['deals', 'matches'])
    }
    expect(await findRhythms(hub, gerda)).toMatchObject({
      deals: 'never',
      matches: 'never',
      messages: 'at-once',
    })
    await unsubscribe(hub, visitor, { token, all: true })
    expect(new Set(Object.values(await findRhythms(hub, gerda)))).toEqual(new Set(['never']))
  })

  test('needs a token that the hub made, for that person and those kinds', async () => {
    const hans = await newcomer(hub, 'Hans')
    const ilse = await newcomer(hub, 'Ilse')
    const token = tokenOf(hans, ['deals'])
    const forged = [
      token.replace(hans.personId!, ilse.personId!),
      token.replace('deals', 'deals~messages'),
      token.slice(0, -1),
      `${token}x`,
      '',
      '..',
    ]
    for (const one of forged) {
      expect(await refusal(unsubscribe(hub, visitor, { token: one }))).toBe('not-found unsubscribe_unknown')
      expect(() => findUnsubscribe(hub, visitor, one)).toThrow('unsubscribe_unknown')
    }
  })

  test('of one who is gone does nothing', async () => {
    const joris = await newcomer(hub, 'Joris')
    const token = tokenOf(joris, ['deals'])
    await hub.db.deleteFrom('person').where('id', '=', joris.personId!).execute()
    expect(await unsubscribe(hub, visitor, { token })).toEqual(['deals'])
  })
})

describe('a rhythm', () => {
  test('is chosen for every kind, from those that there are', async () => {
    const karin = await newcomer(hub, 'Karin')
    const usual = await findRhythms(hub, karin)
    expect(Object.keys(usual).sort()).toEqual([...noticeKinds].sort())
    expect(await refusal(chooseRhythms(hub, karin, { ...usual, deals: 'hourly' }))).toBe(
      'invalid form_invalid deals',
    )
    expect(await refusal(chooseRhythms(hub, { ...karin, scopes: ['read'] }, usual))).toMatch(/^not-allowed/)
    await chooseRhythms(hub, karin, { ...usual, deals: 'weekly' })
    expect((await findRhythms(hub, karin)).deals).toBe('weekly')
  })

  test('of a day or a week is half past seven on a Dutch morning, summer and winter', () => {
    const shown = new Intl.DateTimeFormat('nl-NL', {
      timeZone: 'Europe/Amsterdam',
      weekday: 'long',
      timeStyle: undefined,
      hour: '2-digit',
      minute: '2-digit',
    })
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true }),
        (now) => {
          const hours = (rhythm: 'daily' | 'weekly') =>
            (dueAt(rhythm, now)!.getTime() - now.getTime()) / 3_600_000
          expect(shown.format(dueAt('daily', now)!)).toContain('07:30')
          expect(shown.format(dueAt('weekly', now)!)).toBe('maandag 07:30')
          expect(hours('daily')).toBeGreaterThan(0)
          expect(hours('daily')).toBeLessThanOrEqual(25)
          expect(hours('weekly')).toBeGreaterThan(0)
          expect(hours('weekly')).toBeLessThanOrEqual(7 * 24 + 1)
          expect(dueAt('at-once', now)).toEqual(now)
          expect(dueAt('never', now)).toBeNull()
        },
      ),
    )
    expect(dayOf(dueAt('weekly', new Date('2026-05-04T05:29:00Z'))!)).toBe('2026-05-04')
    expect(dayOf(dueAt('weekly', new Date('2026-05-04T05:30:00Z'))!)).toBe('2026-05-11')
  })
})

async function countedNotices(partyId: PartyId): Promise<{ rows: number }> {
  const { count } = await hub.db
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('party_id', '=', partyId)
    .executeTakeFirstOrThrow()
  return { rows: Number(count) }
}
