import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkTruths } from '#exchange'
import { checked } from '#fields'
import { findFinance, findPlans } from '#funding'
import { findMatchesOfNeed, findMatchesOfSentence } from '#matching'
import { needsByExternalId } from '#needs'
import { offersByExternalId, productTypeModules, termsOf } from '#offers'
import { actingFor, partiesByExternalId } from '#parties'
import { findExperiences } from '#reviews'
import { openTestHub, type TestHub } from '#testing'
import {
  kinds,
  legalForms,
  type PersonId,
  partyKinds,
  phases,
  productTypes,
  theHub,
  themes,
  visitor,
} from '#vocabulary'
import { needRow, offerRow, partyRow } from '../exchange/form.ts'
import { isSettled, settleTown, townFiles, townPeople, townStewards } from './index.ts'

const [partyLines, needLines, offerLines] = townFiles.map((path) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)),
)
const parties = partyLines!.map((line) => checked(partyRow, line))
const needs = needLines!.map((line) => checked(needRow, line))
const offers = offerLines!.map((line) => {
  const row = checked(offerRow, line)
  return { ...row, terms: termsOf(row.productType, row.terms) }
})
const byId = new Map(parties.map((party) => [party.id, party]))

const sorted = (values: Iterable<unknown>) => [...new Set(values)].sort()

describe('the lines of the town', () => {
  it('tell of a town of some size', () => {
    expect(parties.filter(({ kind }) => kind === 'initiative').length).toBeGreaterThanOrEqual(40)
    expect(needs.length).toBeGreaterThanOrEqual(60)
    expect(offers.length).toBeGreaterThanOrEqual(80)
  })

  it('are all marked as examples', () => {
    expect(parties.filter(({ example }) => !example)).toEqual([])
  })

  it('know every kind of party, phase and legal form', () => {
    const initiatives = parties.filter(({ kind }) => kind === 'initiative')
    expect(sorted(parties.map(({ kind }) => kind))).toEqual(sorted(partyKinds))
    expect(sorted(initiatives.map(({ phase }) => phase))).toEqual(sorted(phases))
    expect(sorted(initiatives.map(({ legalForm }) => legalForm))).toEqual(sorted(legalForms))
  })

  it('ask for and offer every kind of help, in every theme', () => {
    for (const rows of [needs, offers]) {
      expect(sorted(rows.map(({ kind }) => kind))).toEqual(sorted(kinds))
      expect(sorted(rows.flatMap(({ themes }) => themes))).toEqual(sorted(themes))
    }
  })

  it('offer something of every product type, of a kind that fits it', () => {
    const typed = offers.filter(({ productType }) => productType !== null)
    expect(sorted(typed.map(({ productType }) => productType))).toEqual(sorted(productTypes))
    expect(
      typed.filter(({ productType, kind }) => !productTypeModules[productType!].kinds.includes(kind)),
    ).toEqual([])
  })

  it('say for whom an offer is as its terms say it', () => {
    for (const offer of offers) {
      if (!offer.productType) continue
      const fits = productTypeModules[offer.productType].eligibility(offer.terms)
      const { amountMin, amountMax, householdsMin, householdsMax, legalForms } = offer
      const said = {
        amountMinCents: amountMin,
        amountMaxCents: amountMax,
        householdsMin,
        householdsMax,
        legalForms,
      }
      expect({ id: offer.id, ...said }).toMatchObject(fits)
    }
  })

  it('offer near and far: in a wijk, the municipality, the province and the country', () => {
    const areas = offers.flatMap(({ regions }) => regions.map((code) => code.slice(0, 2)))
    expect(sorted(areas)).toEqual(expect.arrayContaining(['GM', 'NL', 'PV', 'WK']))
  })

  it('let initiatives help each other', () => {
    expect(offers.filter(({ party }) => party.kind === 'initiative').length).toBeGreaterThanOrEqual(8)
  })

  it('mention parties only as they tell of themselves', () => {
    for (const { initiative } of needs) expect(byId.get(initiative.id!)).toMatchObject(initiative)
    for (const { party } of offers) expect(byId.get(party.id!)).toMatchObject(party)
  })

  it('have no two names or titles alike', () => {
    for (const names of [
      parties.map(({ id }) => id),
      parties.map(({ name }) => name),
      [...needs, ...offers].map(({ id }) => id),
      [...needs, ...offers].map(({ title }) => title.toLowerCase()),
    ]) {
      expect(names.length).toBe(new Set(names).size)
    }
  })

  it('let every initiative ask for something', () => {
    const asking = new Set(needs.map(({ initiative }) => initiative.id))
    expect(parties.filter(({ id, kind }) => kind === 'initiative' && !asking.has(id))).toEqual([])
  })
})

describe('a town that settles', () => {
  let hub: TestHub
  beforeAll(async () => {
    hub = await openTestHub()
  })
  afterAll(() => hub.close())

  const rows = (table: 'need' | 'offer') =>
    hub.db
      .selectFrom(table)
      .select(['external_id', 'published_at', 'status'])
      .orderBy('external_id')
      .execute()

  it('comes into an empty hub whole', async () => {
    expect(await isSettled(hub)).toBe(false)
    const report = await settleTown(hub)
    expect(report).toEqual({
      parties: parties.length,
      needs: needs.length,
      offers: offers.length,
      refused: [],
    })
    expect(await isSettled(hub)).toBe(true)
  })

  it('keeps to what must be true of every hub', async () => {
    expect((await checkTruths(hub, theHub)).filter(({ broken }) => broken)).toEqual([])
  })

  it('published its needs and offers over the last two months', async () => {
    for (const table of ['need', 'offer'] as const) {
      const moments = (await rows(table)).map((row) => row.published_at!.getTime())
      const daysBack = moments.map((moment) => (hub.clock.now().getTime() - moment) / 86_400_000)
      expect(Math.max(...daysBack)).toBeLessThanOrEqual(60)
      expect(Math.min(...daysBack)).toBeGreaterThanOrEqual(0)
      expect(new Set(daysBack.map(Math.floor)).size).toBeGreaterThan(30)
    }
  })

  it('gives three people a party of their own', async () => {
    const members = await hub.db
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.person_id')
      .innerJoin('party', 'party.id', 'membership.party_id')
      .select(['person.email', 'person.name', 'party.name as party', 'membership.role'])
      .orderBy('person.email')
      .execute()
    const owners = townPeople.map((person) => ({ ...person, role: 'owner' }))
    expect(members).toEqual(expect.arrayContaining(owners))
  })

  it('is run by two people of whom none acts for a party', async () => {
    const roles = await hub.db
      .selectFrom('hub_role')
      .innerJoin('person', 'person.id', 'hub_role.person_id')
      .select(['person.email', 'hub_role.role'])
      .execute()
    const said = townStewards.flatMap(({ email, roles }) => roles.map((role) => ({ email, role })))
    expect(sorted(roles.map((row) => JSON.stringify(row)))).toEqual(
      sorted(said.map((row) => JSON.stringify(row))),
    )
  })

  it('keeps the place of an initiative that also offers something', async () => {
    const party = (await partiesByExternalId(hub, ['town:party:repareerschuur'])).get(
      'town:party:repareerschuur',
    )!
    const { region_path } = await hub.db
      .selectFrom('party')
      .select('region_path')
      .where('id', '=', party.id)
      .executeTakeFirstOrThrow()
    expect(region_path).toContain('GM0307')
  })

  const verdeler = 'Zonnestroomverdeler voor straat, school en flat'

  it('has the answer to the street that wants to share the sun fairly', async () => {
    const { id } = (await needsByExternalId(hub, ['town:need:01'])).get('town:need:01')!
    const [best] = await findMatchesOfNeed(hub, theHub, { id })
    expect(best?.card.title).toBe(verdeler)
  })

  it('answers a visitor who types that in one sentence', async () => {
    const text =
      'we willen met de straat zonnepanelen op het dak van de school maar weten niet hoe je de stroom eerlijk verdeelt'
    const matches = await findMatchesOfSentence(hub, visitor, { sentence: { text } })
    expect(matches.slice(0, 3).map(({ card }) => card.title)).toContain(verdeler)
  })

  it('has deals that are over, and what both parties tell of them', async () => {
    const { id } = (await offersByExternalId(hub, ['town:offer:35'])).get('town:offer:35')!
    const { all, newest } = await findExperiences(hub, visitor, { offerId: id })
    expect(all).toBe(1)
    expect(newest[0]!.reply).toMatch(/karton/)
  })

  it('has a street that plans how it pays for its panels, with a gap that is left', async () => {
    const { id: personId } = await hub.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', townPeople[0]!.email)
      .executeTakeFirstOrThrow()
    const id = 'town:party:straatstroom'
    const party = (await partiesByExternalId(hub, [id])).get(id)!
    const amina = (await actingFor(hub, personId as PersonId, party.id))!
    const plans = await findPlans(hub, amina)
    expect(plans.map(({ outlook }) => outlook)).toMatchObject([
      { costsCents: 5_560_000, gapCents: 1_240_000, byCertainty: { received: 570_000 } },
    ])
    expect(plans[0]!.outlook.years.some(({ interestCents }) => interestCents > 0)).toBe(true)
    expect((await findFinance(hub, amina, plans[0]!.plan))!.offers).toBeGreaterThan(0)
  })

  it('settles again without doubling anything or moving a day', async () => {
    const before = [await rows('need'), await rows('offer')]
    await settleTown(hub)
    expect([await rows('need'), await rows('offer')]).toEqual(before)
    expect((await hub.db.selectFrom('plan_source').select('id').execute()).length).toBe(6)
    const { count } = await hub.db
      .selectFrom('party')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(Number(count)).toBe(parties.length)
    const deals = await hub.db.selectFrom('deal').select('id').execute()
    expect(deals.length).toBe(2)
  })

  it('points an initiative to an offer and a supplier to a need, once', async () => {
    const rows = await hub.db
      .selectFrom('referral')
      .innerJoin('party', 'party.id', 'to_party_id')
      .select(['party.name', 'points_to', 'status'])
      .orderBy('party.name')
      .execute()
    expect(rows).toEqual([
      { name: 'Daglicht Verdeelstroom', points_to: 'need', status: 'sent' },
      { name: 'Straatstroom Soesterkwartier', points_to: 'offer', status: 'sent' },
    ])
  })
})
