import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actingFor } from '#parties'
import { founder, newcomer, openStory, refusal, solarNeed, standingNeed, type TestHub } from '#testing'
import { type Actor, theHub, visitor } from '#vocabulary'
import {
  actOnNeed,
  changeNeed,
  draftNeed,
  findNeeds,
  meetNeedInPart,
  type Need,
  type NeedAct,
  needActs,
  needLife,
  needPermissions,
  needVisibleTo,
  publishNeed,
  remainderOf,
  revisionsOf,
} from './index.ts'

let hub: TestHub
let amina: Actor
let bram: Actor
beforeAll(async () => {
  hub = await openStory()
  amina = await founder(hub, 'Amina')
  bram = await founder(hub, 'Bram')
})
afterAll(() => hub.close())

const listed = async (text = '') =>
  (await findNeeds(hub, visitor, { text, limit: 100 })).cards.map(({ id }) => id)

describe('the life of a need', () => {
  test('a draft is for its party alone until it is published', async () => {
    const draft = await draftNeed(hub, amina, { ...solarNeed, title: 'Nog niet af, maar wel bewaard' })
    expect(await refusal(needVisibleTo(hub, visitor, draft.id))).toBe('not-found need_not_found')
    expect(await refusal(needVisibleTo(hub, bram, draft.id))).toBe('not-found need_not_found')
    expect(await listed()).not.toContain(draft.id)
    await publishNeed(hub, amina, draft.id)
    expect((await needVisibleTo(hub, visitor, draft.id)).title).toBe('Nog niet af, maar wel bewaard')
    expect(await listed()).toContain(draft.id)
  })

  test('an incomplete draft is kept, and refused where it is published, at each field that lacks', async () => {
    const draft = await draftNeed(hub, amina, { title: 'Alleen een titel' })
    expect(await refusal(publishNeed(hub, amina, draft.id))).toBe(
      'invalid form_invalid kind description themes region',
    )
  })

  test.each(['pause', 'fulfil', 'withdraw'] as const)(
    'nobody finds a need any more after: %s',
    async (act) => {
      const { id } = await standingNeed(hub, amina)
      await actOnNeed(hub, amina, { id, act })
      expect(await listed()).not.toContain(id)
      expect(await listed('zonnepanelen')).not.toContain(id)
      expect(await refusal(needVisibleTo(hub, bram, id))).toBe(
        act === 'pause' ? 'not-found need_not_found' : await refusal(needVisibleTo(hub, bram, id)),
      )
    },
  )

  test('another party can do nothing to a need, whatever the act', async () => {
    const { id } = await standingNeed(hub, amina)
    for (const act of needActs) expect(await refusal(actOnNeed(hub, bram, { id, act }))).not.toBe('done')
    expect(await refusal(changeNeed(hub, bram, { id, input: solarNeed }))).toBe('not-allowed not_allowed')
    expect(await refusal(changeNeed(hub, visitor, { id, input: solarNeed }))).toBe('not-allowed not_allowed')
    expect(await refusal(meetNeedInPart(hub, bram, { id, input: { byName: 'Ik', quantity: 1 } }))).toBe(
      'not-allowed not_allowed',
    )
  })

  test('a member who only reads for the party writes nothing for it', async () => {
    const reader: Actor = { ...amina, party: { ...amina.party!, role: 'member' } }
    expect(await refusal(draftNeed(hub, reader, solarNeed))).toMatch(/^not-allowed/)
  })

  test('a person without a party, or for a company, places no need', async () => {
    expect(await refusal(draftNeed(hub, await newcomer(hub, 'Dirk'), solarNeed))).toMatch(/^not-allowed/)
    const company = await founder(hub, 'Firma', { kind: 'company' })
    expect(await refusal(draftNeed(hub, company, solarNeed))).toMatch(/^not-allowed/)
  })

  test('a need ends half a year after it was published, and is renewed with one act', async () => {
    const { id } = await standingNeed(hub, amina)
    hub.clock.set('2026-11-02')
    expect(await listed()).not.toContain(id)
    await actOnNeed(hub, theHub, { id, act: 'expire' })
    const renewed = await actOnNeed(hub, amina, { id, act: 'renew' })
    expect(renewed.expiresOn).toBe('2027-05-01')
    expect(await listed()).toContain(id)
    hub.clock.set('2026-05-05')
  })

  test('whatever is done in whatever order, a need goes only where its life leads', () => {
    const start = { status: 'draft' } as Need
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...needActs), { maxLength: 12 }), (acts: NeedAct[]) => {
        let status = start.status
        for (const act of acts) {
          const permitted = needPermissions(amina, { status, partyId: amina.party!.id } as Need)
          if (act !== 'expire') expect(permitted[act]).toBe(needLife[act].from.includes(status))
          if (needLife[act].from.includes(status)) status = needLife[act].to
        }
        expect(['draft', 'published', 'paused', 'fulfilled', 'withdrawn', 'expired']).toContain(status)
      }),
    )
  })
})

describe('the words of a need', () => {
  test('two who change the same need at once do not overwrite each other unseen', async () => {
    const { id, revision } = await standingNeed(hub, amina)
    await changeNeed(hub, amina, { id, input: { ...solarNeed, title: 'De eerste was er eerder' }, revision })
    expect(
      await refusal(
        changeNeed(hub, amina, { id, input: { ...solarNeed, title: 'De tweede wist het niet' }, revision }),
      ),
    ).toBe('conflict changed_meanwhile')
    const revisions = await revisionsOf(hub, id)
    expect(revisions.map(({ content }) => (content as { title: string }).title)).toContain(solarNeed.title)
  })

  test.each([
    ['a title of one letter', { title: 'x' }, 'title'],
    ['a title that goes on', { title: 'x'.repeat(121) }, 'title'],
    ['a book of a description', { description: 'x'.repeat(5001) }, 'description'],
    ['a kind that does not exist', { kind: 'magic' }, 'kind'],
    ['no theme', { themes: [] }, 'themes'],
    ['four themes', { themes: ['energy', 'care', 'food', 'waste'] }, 'themes'],
    ['less than nothing', { amountCents: -1 }, 'amountCents'],
    ['half a cent', { amountCents: 0.5 }, 'amountCents'],
    ['more than there is', { amountCents: 1e30 }, 'amountCents'],
    ['a quantity of what?', { quantity: 3 }, 'unit'],
    ['a day that is not', { wantedBy: '2026-02-30' }, 'wantedBy'],
    ['a place nobody knows', { region: 'GM9999' }, 'region'],
  ])('are refused at their field: %s', async (_, form, field) => {
    expect(await refusal(standingNeed(hub, amina, form))).toBe(`invalid form_invalid ${field}`)
  })

  test('hold whatever people type, and stay what was typed', async () => {
    const title = `'; drop table need; -- <script>alert(1)</script> 🌻 مرحبا`
    const { id } = await standingNeed(hub, amina, { title })
    expect((await needVisibleTo(hub, visitor, id)).title).toBe(title)
    expect((await findNeeds(hub, visitor, { text: title })).total).toBeGreaterThanOrEqual(0)
  })

  test('any search is answered, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        await findNeeds(hub, visitor, { text })
      }),
      { numRuns: 40 },
    )
  })
})

test('a need is met in parts, and what remains stays visible until all is met', async () => {
  const { id } = await standingNeed(hub, amina, { amountCents: 100_000 })
  await meetNeedInPart(hub, amina, { id, input: { byName: 'Fonds', amountCents: 40_000 } })
  expect(remainderOf(await needVisibleTo(hub, visitor, id)).amountCents).toBe(60_000)
  await meetNeedInPart(hub, amina, { id, input: { byName: 'Buren', amountCents: 60_000 } })
  expect(remainderOf(await needVisibleTo(hub, amina, id)).amountCents).toBe(0)
})

test('pages of a list neither repeat nor miss a need while others are added', async () => {
  const before = await listed()
  const first = await findNeeds(hub, visitor, { limit: 3 })
  const { id: added } = await standingNeed(hub, amina, { title: 'Er kwam er een bij terwijl men las' })
  const seen = first.cards.map(({ id }) => id)
  for (let next = first.next; next; ) {
    const page = await findNeeds(hub, visitor, { limit: 3, after: next })
    seen.push(...page.cards.map(({ id }) => id))
    next = page.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.filter((id) => id !== added)).toEqual(before)
})

test('whoever acts for a party today is who they are there today', async () => {
  expect(await actingFor(hub, bram.personId!, amina.party!.id)).toBeNull()
})

test('a page of a list takes two queries, whatever its length and whatever is asked', async () => {
  const asked = [
    {},
    { text: 'zonnepanelen', themes: ['energy' as const] },
    { region: 'PV26' as never, limit: 100 },
  ]
  for (const query of asked) {
    const before = hub.database.queryCount()
    await findNeeds(hub, visitor, query)
    expect(hub.database.queryCount() - before).toBe(2)
  }
})
