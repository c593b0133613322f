import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { latestMails } from '#foundation'
import { refuseMatch, seeMatches } from '#matching'
import { actOnNeed } from '#needs'
import { saveSearch } from '#searches'
import { founder, newcomer, openStory, standingNeed, standingOffer, type TestHub, toldTo } from '#testing'
import type { Actor } from '#vocabulary'
import { countNews, findNotices, mailNotices, tellOfMatches, tellOfSearches } from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(() => hub.close())

const subjectsTo = async (name: string) =>
  (await latestMails(hub, 500))
    .filter(({ to }) => to === `${name.toLowerCase()}@voorbeeld.nl`)
    .map(({ subject }) => subject)

/** A Monday morning a little after the week's mails are due. */
const monday = '2026-05-11T05:31:00Z'

describe('matches that are new', () => {
  test('are told once to each side, bundled by what is one’s own, and mailed on Monday if nobody looked', async () => {
    const amina = await founder(hub, 'Amina')
    const need = await standingNeed(hub, amina)
    const suppliers: Actor[] = []
    for (const name of ['Bram', 'Carla', 'Dirk']) {
      const supplier = await founder(hub, name, { kind: 'company' })
      await standingOffer(hub, supplier, { title: `Zonnepanelen van ${name}` })
      suppliers.push(supplier)
    }
    await hub.runJobs()
    await tellOfMatches(hub)
    hub.clock.set('2026-05-05T10:05:00Z')
    await tellOfMatches(hub)
    expect(await toldTo(hub, amina)).toEqual([`3 nieuwe matches voor ${need.title}`])
    expect((await countNews(hub, amina)).notices).toBe(1)
    expect(await toldTo(hub, suppliers[0]!)).toEqual([
      `Nieuwe vraag die past bij Zonnepanelen van Bram: ${need.title}`,
    ])
    // One is refused and one is looked at: neither is mailed.
    const [bram, carla] = suppliers
    const offerOf = async (actor: Actor) =>
      (
        await hub.db
          .selectFrom('offer')
          .select('id')
          .where('party_id', '=', actor.party!.id)
          .executeTakeFirstOrThrow()
      ).id as never
    await refuseMatch(hub, amina, {
      needId: need.id,
      offerId: await offerOf(bram!),
      input: { reason: 'too-far' },
    })
    await seeMatches(hub, carla!, { side: 'offer', id: await offerOf(carla!) })
    hub.clock.set(monday)
    await mailNotices(hub)
    expect(await subjectsTo('Amina')).toEqual([`2 nieuwe matches voor ${need.title}`])
    expect(await subjectsTo('Bram')).toEqual([])
    expect(await subjectsTo('Carla')).toEqual([])
    expect((await subjectsTo('Dirk')).length).toBe(1)
    await actOnNeed(hub, amina, { id: need.id, act: 'withdraw' })
    expect(await toldTo(hub, suppliers[2]!)).toEqual([])
  })
})

describe('a saved search', () => {
  test('tells what came since, that still stands and fits, and never one’s own', async () => {
    hub.clock.set('2026-06-01T10:00:00Z')
    const els = await founder(hub, 'Els')
    const finn = await founder(hub, 'Finn')
    const before = await standingNeed(hub, finn, { title: 'Stond er al' })
    hub.clock.set('2026-06-02T10:00:00Z')
    const search = await saveSearch(hub, els, {
      list: 'needs',
      name: 'Zon',
      query: 'thema=energy&plaats=Amersfoort',
    })
    await saveSearch(hub, els, { list: 'needs', name: 'Zorg', query: 'thema=care' })
    await saveSearch(hub, els, { list: 'needs', name: 'Ver weg', query: 'plaats=Amersfoort&km=5' })
    hub.clock.set('2026-06-03T10:00:00Z')
    await standingNeed(hub, els, { title: 'Van onszelf' })
    const found = await standingNeed(hub, finn, { title: 'Zon op de hal' })
    const gone = await standingNeed(hub, finn, { title: 'Alweer weg' })
    await tellOfSearches(hub)
    await tellOfSearches(hub)
    await actOnNeed(hub, finn, { id: gone.id, act: 'withdraw' })
    const told = await toldTo(hub, els)
    expect(told).toContain(`Nieuw bij “Zon”: ${found.title}`)
    expect(told.join()).not.toMatch(new RegExp(`${before.title}|Zorg|Van onszelf|Alweer`))
    const [card] = (await findNotices(hub, els, { locale: 'nl' })).cards
    expect(card!.path).toMatch(/^\/vragen\?.*volgorde=newest$/)
    hub.clock.set('2026-06-04T05:30:00Z')
    await mailNotices(hub)
    const [mail] = await latestMails(hub, 1)
    expect(mail!.to).toBe('els@voorbeeld.nl')
    expect(mail!.text).toContain('Zon op de hal')
    expect(mail!.text).not.toContain('Alweer weg')
    expect(search.name).toBe('Zon')
  })

  test('that was kept before the hub told of it is worked out first', async () => {
    hub.clock.set('2026-06-10T10:00:00Z')
    const gerda = await newcomer(hub, 'Gerda')
    await saveSearch(hub, gerda, { list: 'offers', name: 'Panelen', query: 'zoek=zonnepanelen' })
    await hub.db
      .updateTable('saved_search')
      .set({ match: null })
      .where('person_id', '=', gerda.personId!)
      .execute()
    hub.clock.set('2026-06-11T10:00:00Z')
    const maker = await founder(hub, 'Hans', { kind: 'company' })
    await standingOffer(hub, maker, { title: 'Zonnepanelen van Hans' })
    await tellOfSearches(hub)
    expect(await toldTo(hub, gerda)).toEqual(['Nieuw bij “Panelen”: Zonnepanelen van Hans'])
    await hub.db
      .updateTable('party')
      .set({ hidden_at: hub.clock.now() })
      .where('id', '=', maker.party!.id)
      .execute()
    expect(await toldTo(hub, gerda)).toEqual([])
  })
})
