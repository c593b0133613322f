import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startConversation } from '#conversations'
import { actOnDeal } from '#deals'
import { checkTruths } from '#exchange'
import { addMember } from '#parties'
import { acceptProposal, sendProposal } from '#proposals'
import { founder, newcomer, openStory, refusal, standingNeed, standingOffer, type TestHub } from '#testing'
import { type Actor, type PlanId, theHub } from '#vocabulary'
import {
  addLine,
  addSource,
  changeLine,
  changePlan,
  changeSource,
  findFinance,
  findPlans,
  makePlan,
  outlookOf,
  planVisibleTo,
  proposeSource,
  readPlan,
  removePart,
  removePlan,
  restorePart,
  warningsOf,
} from './index.ts'

let hub: TestHub
let amina: Actor
let member: Actor
let outsider: Actor
let supplier: Actor
beforeAll(async () => {
  hub = await openStory()
  amina = await founder(hub, 'Amina')
  const { personId } = await newcomer(hub, 'Meelezer')
  await addMember(hub, theHub, { id: amina.party!.id, personId: personId!, role: 'member' })
  member = { personId, party: { ...amina.party!, role: 'member' }, isHub: false }
  outsider = await founder(hub, 'Vreemd')
  supplier = await founder(hub, 'Fonds', { kind: 'institution' })
})
afterAll(async () => {
  expect((await checkTruths(hub, theHub)).filter(({ broken }) => broken)).toEqual([])
  await hub.close()
})

let keys = 0
const key = () => `form-${++keys}`
const planned = (more: Record<string, unknown> = {}) =>
  makePlan(hub, amina, { title: 'Panelen', fromYear: 2027, untilYear: 2031, formKey: key(), ...more })
const cost = (more: Record<string, unknown> = {}) => ({
  side: 'cost',
  rhythm: 'once',
  what: 'Panelen',
  amountCents: 1_000_000,
  fromYear: 2027,
  formKey: key(),
  ...more,
})
const money = (more: Record<string, unknown> = {}) => ({
  kind: 'own',
  name: 'Onze kas',
  amountCents: 250_000,
  status: 'promised',
  formKey: key(),
  ...more,
})
const pictureOf = async (id: PlanId) => outlookOf(await readPlan(hub, amina, id), { careful: false })

/** A deal by which money comes to Amina's street. */
async function agreed(terms: Record<string, unknown> = {}) {
  const { id: needId } = await standingNeed(hub, amina, { kind: 'finance', amountCents: 3_000_000 })
  const { id } = await startConversation(hub, supplier, {
    about: { need: needId },
    input: { body: 'Wij lenen jullie dit', formKey: key() },
  })
  const input = { body: 'Een lening.', amountCents: 400_000, formKey: key(), ...terms }
  const proposal = await sendProposal(hub, supplier, { id, input })
  return acceptProposal(hub, amina, { id: proposal.id, seen: proposal.termsHash })
}

describe('a plan', () => {
  test('tells what it costs, what covers it and what is still to be found', async () => {
    const { id } = await planned()
    await addLine(hub, amina, { plan: id, input: cost() })
    await addSource(hub, amina, { plan: id, input: money() })
    await addSource(hub, amina, {
      plan: id,
      input: money({ kind: 'grant', name: 'Buurtfonds', status: 'hoped', amountCents: 300_000 }),
    })
    expect(await pictureOf(id)).toMatchObject({
      costsCents: 1_000_000,
      coveredCents: 550_000,
      gapCents: 450_000,
      byCertainty: { received: 0, promised: 250_000, applied: 0, hoped: 300_000 },
    })
    const [card] = await findPlans(hub, amina)
    expect(card).toMatchObject({ plan: { id }, outlook: { gapCents: 450_000 } })
  })

  test('is of an initiative, and no other party makes one', async () => {
    const form = { title: 'Panelen', fromYear: 2027, untilYear: 2031 }
    expect(await refusal(makePlan(hub, supplier, { ...form, formKey: key() }))).toBe(
      'not-allowed plan_only_for_initiatives',
    )
    expect(await refusal(makePlan(hub, member, { ...form, formKey: key() }))).toMatch(/^not-allowed/)
  })

  test('is for the members of its initiative to read, for its owners and editors to change', async () => {
    const { id } = await planned()
    await addLine(hub, amina, { plan: id, input: cost() })
    const [line] = (await readPlan(hub, member, id)).lines
    expect((await readPlan(hub, member, id)).may).toEqual({ change: false })
    const acts = (actor: Actor) => [
      () => addLine(hub, actor, { plan: id, input: cost() }),
      () => addSource(hub, actor, { plan: id, input: money() }),
      () => changeLine(hub, actor, { plan: id, line: line!.id, input: cost(), revision: 1 }),
      () =>
        changePlan(hub, actor, { id, input: { title: 'X', fromYear: 2027, untilYear: 2027 }, revision: 1 }),
      () => removePart(hub, actor, { plan: id, part: line!.id }),
      () => removePlan(hub, actor, id),
    ]
    for (const act of acts(member)) expect(await refusal(act)).toMatch(/^not-allowed/)
    const token: Actor = { ...amina, scopes: ['read', 'write:parties'] }
    const nobody: Actor = { personId: null, party: null, isHub: false }
    for (const actor of [outsider, token, nobody]) {
      expect(await refusal(readPlan(hub, actor, id))).toBe('not-found plan_not_found')
      for (const act of acts(actor)) expect(await refusal(act)).toBe('not-found plan_not_found')
    }
    expect((await readPlan(hub, amina, id)).lines).toEqual([line])
  })

  test('has nothing of another plan changed through it', async () => {
    const [one, other] = [await planned(), await planned()]
    await addLine(hub, amina, { plan: other.id, input: cost() })
    const line = (await readPlan(hub, amina, other.id)).lines[0]!.id
    expect(await refusal(changeLine(hub, amina, { plan: one.id, line, input: cost(), revision: 1 }))).toBe(
      'not-found plan_part_not_found',
    )
    expect(await refusal(removePart(hub, amina, { plan: one.id, part: line }))).toBe(
      'not-found plan_part_not_found',
    )
  })

  test('is removed with all that stands in it', async () => {
    const { id } = await planned()
    await addSource(hub, amina, { plan: id, input: money() })
    await removePlan(hub, amina, id)
    expect(await refusal(planVisibleTo(hub, amina, id))).toBe('not-found plan_not_found')
  })

  test.each([
    ['years in reverse', { fromYear: 2030, untilYear: 2029 }, /untilYear/],
    ['more than fifty years', { fromYear: 2030, untilYear: 2081 }, /untilYear/],
    ['no title', { title: ' ' }, /title/],
  ])('is refused at its field: %s', async (_, form, field) => {
    expect(await refusal(planned(form))).toMatch(field)
  })

  test('is tied to a need of its own initiative only', async () => {
    const { id: needId } = await standingNeed(hub, outsider)
    expect(await refusal(planned({ needId }))).toBe('invalid form_invalid needId')
    const own = await standingNeed(hub, amina)
    expect((await planned({ needId: own.id })).needId).toBe(own.id)
  })

  test('tied to a need tells how many offers of money fit it', async () => {
    const story = { title: 'Lening voor zonnepanelen op de school', kind: 'finance', amountCents: 500_000 }
    const { id: needId } = await standingNeed(hub, amina, story)
    await standingOffer(hub, supplier, {
      ...story,
      description: 'Een lening voor zonnepanelen van bewoners, met weinig rente.',
      amountCents: undefined,
    })
    await standingOffer(hub, supplier)
    const found = await findFinance(hub, amina, await planned({ needId }))
    expect(found).toMatchObject({ need: { id: needId }, offers: 1 })
    expect(await findFinance(hub, amina, await planned())).toBeNull()
  })
})

describe('a line', () => {
  test.each([
    ['no amount', { amountCents: null }, /amountCents/],
    ['less than a cent', { amountCents: 0.5 }, /amountCents/],
    ['an income that comes once', { side: 'income' }, /rhythm/],
    ['years in reverse', { rhythm: 'yearly', fromYear: 2028, untilYear: 2027 }, /untilYear/],
  ])('is refused at its field: %s', async (_, form, field) => {
    const { id } = await planned()
    expect(await refusal(addLine(hub, amina, { plan: id, input: cost(form) }))).toMatch(field)
  })

  test('that two change at once keeps what the first wrote, and the second is told', async () => {
    const { id } = await planned()
    await addLine(hub, amina, { plan: id, input: cost() })
    const { id: line } = (await readPlan(hub, amina, id)).lines[0]!
    const change = (amountCents: number, revision: number) =>
      changeLine(hub, amina, { plan: id, line, input: cost({ amountCents }), revision })
    await change(2_000_000, 1)
    expect(await refusal(change(3_000_000, 1))).toBe('conflict changed_meanwhile')
    expect((await readPlan(hub, amina, id)).lines[0]).toMatchObject({ amountCents: 2_000_000, revision: 2 })
    await change(3_000_000, 2)
    expect((await readPlan(hub, amina, id)).lines[0]!.amountCents).toBe(3_000_000)
  })

  test('is taken out and put back as it was', async () => {
    const { id } = await planned()
    await addLine(hub, amina, { plan: id, input: cost() })
    const before = (await readPlan(hub, amina, id)).lines
    const part = before[0]!.id
    await removePart(hub, amina, { plan: id, part })
    await removePart(hub, amina, { plan: id, part })
    expect(await readPlan(hub, amina, id)).toMatchObject({ lines: [], removed: [{ id: part }] })
    expect((await pictureOf(id)).costsCents).toBe(0)
    await restorePart(hub, amina, { plan: id, part })
    expect((await readPlan(hub, amina, id)).lines).toEqual([{ ...before[0], revision: 3 }])
  })

  test('that was taken out is forgotten after thirty days', async () => {
    const { id } = await planned()
    for (const what of ['Oud', 'Nieuw']) await addLine(hub, amina, { plan: id, input: cost({ what }) })
    const [old, fresh] = (await readPlan(hub, amina, id)).lines.map((line) => line.id)
    await removePart(hub, amina, { plan: id, part: old! })
    hub.clock.set('2026-06-05')
    await removePart(hub, amina, { plan: id, part: fresh! })
    expect((await readPlan(hub, amina, id)).removed.map((part) => part.id)).toEqual([fresh])
    hub.clock.set('2026-05-05')
  })
})

describe('a source', () => {
  test('keeps to the terms of its product type, and tells at which field it does not', async () => {
    const { id: plan } = await planned()
    const add = (terms: Record<string, unknown>, more = {}) =>
      addSource(hub, amina, { plan, input: money({ kind: 'loan', name: 'Bank', terms, ...more }) })
    expect(await refusal(add({ ratePercent: -1 }))).toBe('invalid form_invalid terms.ratePercent')
    expect(await refusal(add({ ratePercent: 1, termMonths: 12, graceMonths: 12 }))).toBe(
      'invalid form_invalid terms.graceMonths',
    )
    expect(await refusal(add({ termMonths: 13, payments: 'yearly' }))).toBe(
      'invalid form_invalid terms.termMonths',
    )
    expect(await refusal(add({ feeCents: 250_000 }))).toBe('invalid form_invalid amountCents')
    await add({ ratePercent: 2, termMonths: 24, decisionWeeks: 4 })
    const [loan] = (await readPlan(hub, amina, plan)).sources
    expect(loan!.terms).toEqual({ ratePercent: 2, termMonths: 24 })
  })

  test('is looked after by a member, and by nobody else', async () => {
    const { id: plan } = await planned()
    const add = (lookedAfterBy: unknown) => addSource(hub, amina, { plan, input: money({ lookedAfterBy }) })
    expect(await refusal(add(outsider.personId))).toBe('invalid form_invalid lookedAfterBy')
    await add(member.personId)
    expect((await readPlan(hub, amina, plan)).sources[0]!.lookedAfterBy).toEqual({
      id: member.personId,
      name: 'Meelezer',
    })
  })

  test('that two change at once keeps what the first wrote', async () => {
    const { id: plan } = await planned()
    await addSource(hub, amina, { plan, input: money() })
    const { id: source } = (await readPlan(hub, amina, plan)).sources[0]!
    const change = (status: string, revision: number) =>
      changeSource(hub, amina, { plan, source, input: money({ status }), revision })
    await change('received', 1)
    expect(await refusal(change('refused', 1))).toBe('conflict changed_meanwhile')
    expect((await readPlan(hub, amina, plan)).sources[0]).toMatchObject({ status: 'received', revision: 2 })
  })

  test('is proposed from an offer with its terms, for as much of the gap as it may cover', async () => {
    const offer = (productType: string, terms: Record<string, unknown>) =>
      standingOffer(hub, supplier, { kind: 'finance', productType, terms })
    const grant = await offer('grant', {
      shareOfCostsPercent: 50,
      amountMaxCents: 400_000,
      closesOn: '2026-09-01',
    })
    const loan = await offer('community-loan', {
      amountMaxCents: 300_000,
      ratePercent: 2,
      termMonths: 120,
      decisionWeeks: 3,
    })
    const outlook = { costsCents: 1_000_000, gapCents: 700_000 }
    expect(await proposeSource(hub, amina, { offer: grant.id, outlook })).toMatchObject({
      kind: 'grant',
      amountCents: 400_000,
      closesOn: '2026-09-01',
      terms: { shareOfCostsPercent: 50, amountMaxCents: 400_000 },
    })
    expect(await proposeSource(hub, amina, { offer: loan.id, outlook })).toMatchObject({
      kind: 'loan',
      amountCents: 300_000,
      terms: { ratePercent: 2, termMonths: 120 },
    })
    const { id: panels } = await standingOffer(hub, supplier)
    expect(await proposeSource(hub, amina, { offer: panels, outlook })).toBeNull()
  })
})

describe('a deal in a plan', () => {
  test('counts with the amount and the terms that were agreed, and keeps step with how it fares', async () => {
    const terms = {
      productType: 'community-loan',
      terms: { amountMaxCents: 400_000, ratePercent: 1, termMonths: 24 },
    }
    const deal = await agreed(terms)
    const { id: plan } = await planned()
    await addLine(hub, amina, { plan, input: cost() })
    await addSource(hub, amina, { plan, input: { kind: 'deal', dealId: deal.id, formKey: key() } })
    expect(await pictureOf(plan)).toMatchObject({ coveredCents: 400_000, byCertainty: { promised: 400_000 } })
    expect((await pictureOf(plan)).years[0]!.interestCents).toBeGreaterThan(0)
    expect((await readPlan(hub, amina, plan)).sources[0]!.deal!.givingParty.name).toBe('De straat van Fonds')

    await actOnDeal(hub, amina, { id: deal.id, act: 'dispute', input: { reason: 'Er kwam niets.' } })
    const warned = async () =>
      warningsOf(await readPlan(hub, amina, plan), { careful: false, today: '2026-05-05' }).map(
        ({ code }) => code,
      )
    expect(await warned()).toEqual(['deal_disputed'])
    await actOnDeal(hub, supplier, { id: deal.id, act: 'end', input: { reason: 'Wij stoppen.' } })
    expect(await warned()).toEqual(['deal_ended'])
    expect((await pictureOf(plan)).coveredCents).toBe(0)
  })

  test('counts once, also when it was taken out and put back', async () => {
    const { id: dealId } = await agreed()
    const { id: plan } = await planned()
    const add = () => addSource(hub, amina, { plan, input: { kind: 'deal', dealId, formKey: key() } })
    await add()
    expect(await refusal(add())).toBe('conflict deal_counts_once')
    const part = (await readPlan(hub, amina, plan)).sources[0]!.id
    await removePart(hub, amina, { plan, part })
    await add()
    expect(await refusal(restorePart(hub, amina, { plan, part }))).toBe('conflict deal_counts_once')
    expect((await pictureOf(plan)).coveredCents).toBe(400_000)
  })

  test('is one by which money comes to the initiative itself', async () => {
    const { id: dealId } = await agreed()
    const { id: free } = await agreed({ amountCents: null })
    const { id: plan } = await planned()
    const add = (dealId: unknown) =>
      addSource(hub, amina, { plan, input: { kind: 'deal', dealId, formKey: key() } })
    expect(await refusal(add(free))).toBe('invalid form_invalid dealId')
    const theirs = await makePlan(hub, outsider, {
      title: 'X',
      fromYear: 2027,
      untilYear: 2027,
      formKey: key(),
    })
    const input = { kind: 'deal', dealId, formKey: key() }
    expect(await refusal(addSource(hub, outsider, { plan: theirs.id, input }))).toBe(
      'not-found deal_not_found',
    )
  })

  test('stays the deal that it is', async () => {
    const [one, other] = [await agreed(), await agreed()]
    const { id: plan } = await planned()
    await addSource(hub, amina, { plan, input: { kind: 'deal', dealId: one.id, formKey: key() } })
    const { id: source } = (await readPlan(hub, amina, plan)).sources[0]!
    for (const input of [{ kind: 'deal', dealId: other.id }, money()]) {
      expect(await refusal(changeSource(hub, amina, { plan, source, input, revision: 1 }))).toBe(
        'conflict source_is_fixed',
      )
    }
  })
})

describe('pressed twice, and by several at once', () => {
  test('the same form makes one plan, one line and one source', async () => {
    const form = { title: 'Eén keer', fromYear: 2027, untilYear: 2027, formKey: key() }
    const plans = await Promise.all([1, 2, 3].map(() => makePlan(hub, amina, form)))
    expect(new Set(plans.map(({ id }) => id)).size).toBe(1)
    const plan = plans[0]!.id
    const [line, source] = [cost(), money()]
    await Promise.all([1, 2, 3].map(() => addLine(hub, amina, { plan, input: line })))
    await Promise.all([1, 2, 3].map(() => addSource(hub, amina, { plan, input: source })))
    expect(await pictureOf(plan)).toMatchObject({ costsCents: 1_000_000, coveredCents: 250_000 })
  })

  test('of many who change one line, one does and the others are told', async () => {
    const { id: plan } = await planned()
    await addLine(hub, amina, { plan, input: cost() })
    const { id: line } = (await readPlan(hub, amina, plan)).lines[0]!
    const all = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((euros) =>
        changeLine(hub, amina, { plan, line, input: cost({ amountCents: euros * 100 }), revision: 1 }),
      ),
    )
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    expect((await readPlan(hub, amina, plan)).lines[0]!.revision).toBe(2)
  })

  test('a deal that several add stands in the plan once', async () => {
    const { id: dealId } = await agreed()
    const { id: plan } = await planned()
    await Promise.allSettled(
      [1, 2, 3].map(() => addSource(hub, amina, { plan, input: { kind: 'deal', dealId, formKey: key() } })),
    )
    expect((await readPlan(hub, amina, plan)).sources.length).toBe(1)
  })
})

test('a plan is read in five queries and a list of plans in three, whatever their length', async () => {
  const { id: plan } = await planned()
  const queriesFor = async (read: () => Promise<unknown>) => {
    const before = hub.database.queryCount()
    await read()
    return hub.database.queryCount() - before
  }
  const both = async () => [
    await queriesFor(() => readPlan(hub, amina, plan)),
    await queriesFor(() => findPlans(hub, amina)),
  ]
  expect(await both()).toEqual([5, 3])
  for (let i = 0; i < 20; i++) {
    await addLine(hub, amina, { plan, input: cost() })
    await addSource(hub, amina, { plan, input: money() })
  }
  await planned()
  expect(await both()).toEqual([5, 3])
})
