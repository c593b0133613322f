import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actOnConversation, conversationVisibleTo, startConversation } from '#conversations'
import { actOnDeal, findDeals, hashOf, readDeal, type Terms } from '#deals'
import { checkTruths } from '#exchange'
import { needVisibleTo } from '#needs'
import {
  founder,
  openStory,
  refusal,
  standingOffer,
  type TestHub,
  toldTo,
  twoWhoAgreed,
  twoWhoTalk,
  wording,
} from '#testing'
import { type Actor, type FileId, theHub } from '#vocabulary'
import {
  acceptProposal,
  changesBetween,
  compareProposals,
  declineProposal,
  expireProposals,
  lastProposal,
  proposalVisibleTo,
  sendProposal,
  withdrawProposal,
} from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(async () => {
  expect((await checkTruths(hub, theHub)).filter(({ broken }) => broken)).toEqual([])
  await hub.close()
})

const hasHeard = async (actor: Actor, words: RegExp) =>
  (await toldTo(hub, actor)).some((line) => words.test(line))

const talk = (name: string) => twoWhoTalk(hub, name)

describe('a proposal', () => {
  test('is sent, accepted on the very terms that were seen, and makes a deal with two consents', async () => {
    const { supplier, street, needId, id } = await talk('Een')
    const proposal = await sendProposal(hub, supplier, { id, input: wording() })
    await hub.runJobs()
    expect(await hasHeard(street, /^Voorstel van/)).toBe(true)
    const deal = await acceptProposal(hub, street, { id: proposal.id, seen: proposal.termsHash })
    const { consents, giving } = await readDeal(hub, street, deal.id)
    expect(giving.id).toBe(supplier.party!.id)
    expect(new Set(consents.map(({ partyId }) => partyId))).toEqual(
      new Set([supplier.party!.id, street.party!.id]),
    )
    expect(consents.map(({ termsHash }) => termsHash)).toEqual([hashOf(deal), hashOf(deal)])
    // What is agreed fills the need; the remainder stays open.
    expect((await needVisibleTo(hub, street, needId)).amountMetCents).toBe(1_250_000)
    expect((await findDeals(hub, supplier)).map((card) => card.id)).toEqual([deal.id])
    await hub.runJobs()
    expect(await hasHeard(supplier, /gaat akkoord/)).toBe(true)
  })

  test('is answered with another, and what changed is told', async () => {
    const { supplier, street, id } = await talk('Twee')
    const first = await sendProposal(hub, supplier, { id, input: wording() })
    const counter = wording({ amountCents: 1_100_000, conditions: 'In twee delen betaald.' })
    await sendProposal(hub, street, { id, input: counter })
    const last = (await lastProposal(hub, supplier, id))!
    expect(last.changed.sort()).toEqual(['amountCents', 'conditions'])
    expect([last.isOurs, last.may.accept, last.may.withdraw]).toEqual([false, true, false])
    expect((await proposalVisibleTo(hub, street, first.id)).status).toBe('replaced')
    const seen = first.termsHash
    expect(await refusal(acceptProposal(hub, street, { id: first.id, seen }))).toBe(
      'conflict proposal_cannot_accept',
    )
  })

  test('is not accepted on terms that the person did not see, nor by who sent it', async () => {
    const { supplier, street, id } = await talk('Drie')
    const { id: proposal, termsHash } = await sendProposal(hub, supplier, { id, input: wording() })
    expect(await refusal(acceptProposal(hub, street, { id: proposal, seen: '0'.repeat(64) }))).toBe(
      'conflict terms_changed',
    )
    expect(await refusal(acceptProposal(hub, supplier, { id: proposal, seen: termsHash }))).toMatch(
      /^not-allowed/,
    )
    const member: Actor = { ...street, party: { ...street.party!, role: 'member' } }
    expect(await refusal(acceptProposal(hub, member, { id: proposal, seen: termsHash }))).toMatch(
      /^not-allowed/,
    )
  })

  test('is declined with a reason that goes back to who made it', async () => {
    const { supplier, street, id } = await talk('Vier')
    const { id: proposal } = await sendProposal(hub, supplier, { id, input: wording() })
    expect(await refusal(declineProposal(hub, street, { id: proposal, input: {} }))).toBe(
      'invalid form_invalid reason',
    )
    await declineProposal(hub, street, { id: proposal, input: { reason: 'too-expensive', note: 'Jammer.' } })
    await hub.runJobs()
    expect((await lastProposal(hub, supplier, id))!.proposal).toMatchObject({ reason: 'too-expensive' })
    expect(await hasHeard(supplier, /niet aan/)).toBe(true)
  })

  test('is taken back, or expires after its last day, and then makes no deal', async () => {
    const { supplier, street, id } = await talk('Vijf')
    const one = await sendProposal(hub, supplier, { id, input: wording() })
    await withdrawProposal(hub, supplier, one.id)
    expect(await refusal(acceptProposal(hub, street, { id: one.id, seen: one.termsHash }))).toMatch(
      /^conflict/,
    )
    const two = await sendProposal(hub, supplier, { id, input: wording({ validUntil: '2026-05-20' }) })
    hub.clock.set('2026-05-21')
    expect(await refusal(acceptProposal(hub, street, { id: two.id, seen: two.termsHash }))).toBe(
      'conflict proposal_past_its_last_day',
    )
    await expireProposals(hub)
    expect((await proposalVisibleTo(hub, street, two.id)).status).toBe('expired')
    hub.clock.set('2026-05-05')
    expect(
      await refusal(sendProposal(hub, supplier, { id, input: wording({ validUntil: '2026-01-01' }) })),
    ).toBe('invalid form_invalid validUntil')
  })

  test('makes no deal once the conversation has ended', async () => {
    const { supplier, street, id } = await talk('Zes')
    const one = await sendProposal(hub, supplier, { id, input: wording() })
    await actOnConversation(hub, street, { id, act: 'close' })
    expect(await refusal(acceptProposal(hub, street, { id: one.id, seen: one.termsHash }))).toBe(
      'conflict conversation_has_ended',
    )
    expect(await refusal(sendProposal(hub, supplier, { id, input: wording() }))).toBe(
      'conflict conversation_has_ended',
    )
  })

  test('keeps to the terms of its product type', async () => {
    const { supplier, id } = await talk('Zeven')
    const input = wording({ productType: 'shared-solar', terms: { wattPeakPerShare: -4 } })
    expect(await refusal(sendProposal(hub, supplier, { id, input }))).toMatch(/^invalid form_invalid terms\./)
    const backwards = wording({ startsOn: '2026-06-02', endsOn: '2026-06-01' })
    expect(await refusal(sendProposal(hub, supplier, { id, input: backwards }))).toBe(
      'invalid form_invalid endsOn',
    )
  })

  test('and a deal are nobody else’s to read', async () => {
    const { supplier, street, needId, id } = await talk('Acht')
    const one = await sendProposal(hub, supplier, { id, input: wording() })
    const { id: deal } = await acceptProposal(hub, street, { id: one.id, seen: one.termsHash })
    const outsider = await founder(hub, 'Achtvreemd')
    const token: Actor = { ...street, scopes: ['read'] }
    for (const actor of [outsider, token]) {
      expect(await refusal(proposalVisibleTo(hub, actor, one.id))).toBe('not-found proposal_not_found')
      expect(await refusal(readDeal(hub, actor, deal))).toBe('not-found deal_not_found')
      expect(await refusal(compareProposals(hub, actor, needId))).toMatch(/^not-allowed/)
    }
  })
})

describe('pressed twice, and from both sides at once', () => {
  test('one deal is made, however often it is accepted', async () => {
    const { supplier, street, needId, id } = await talk('Negen')
    const one = await sendProposal(hub, supplier, { id, input: wording() })
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        acceptProposal(hub, index % 4 ? street : supplier, { id: one.id, seen: one.termsHash }),
      ),
    )
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    expect((await findDeals(hub, street)).length).toBe(1)
    expect((await needVisibleTo(hub, street, needId)).amountMetCents).toBe(1_250_000)
  })

  test('while the other changes their proposal, the old terms are agreed or none', async () => {
    const { supplier, street, id } = await talk('Tien')
    const one = await sendProposal(hub, supplier, { id, input: wording() })
    const [accepted] = await Promise.allSettled([
      acceptProposal(hub, street, { id: one.id, seen: one.termsHash }),
      sendProposal(hub, supplier, { id, input: wording({ amountCents: 9_900_000 }) }),
      withdrawProposal(hub, supplier, one.id),
    ])
    const deals = await findDeals(hub, street)
    expect(deals.map(({ amountCents }) => amountCents)).toEqual(
      accepted!.status === 'fulfilled' ? [1_250_000] : [],
    )
  })

  test('the same form sends one proposal', async () => {
    const { supplier, id } = await talk('Elf')
    const input = wording()
    const all = await Promise.all([1, 2, 3].map(() => sendProposal(hub, supplier, { id, input })))
    expect(new Set(all.map((one) => one.id)).size).toBe(1)
  })
})

test('whatever two parties press, in whatever order, a deal has the terms that both said yes to last', async () => {
  const act = fc.record({
    by: fc.constantFrom('supplier', 'street'),
    what: fc.constantFrom('send', 'accept', 'accept', 'accept-unseen', 'withdraw', 'decline'),
    amountCents: fc.integer({ min: 1, max: 1_000_000 }),
  })
  let stories = 0
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 8 }), async (acts) => {
      const { id, ...parties } = await twoWhoTalk(hub, `Model${++stories}`)
      const deals = new Set<number>()
      for (const { by, what, amountCents } of acts) {
        const actor = parties[by as 'supplier' | 'street']
        const last = (await lastProposal(hub, actor, id))?.proposal
        if (what === 'send') await sendProposal(hub, actor, { id, input: wording({ amountCents }) })
        if (!last) continue
        const seen = what === 'accept' ? last.termsHash : 'x'.repeat(64)
        const press = {
          send: async () => {},
          accept: () => acceptProposal(hub, actor, { id: last.id, seen }),
          'accept-unseen': () => acceptProposal(hub, actor, { id: last.id, seen }),
          withdraw: () => withdrawProposal(hub, actor, last.id),
          decline: () => declineProposal(hub, actor, { id: last.id, input: { reason: 'other' } }),
        }[what as 'send']
        const isOthers = last.fromPartyId !== actor.party!.id
        const done = (await refusal(press())) === 'done'
        const shouldBe =
          what === 'send' ||
          (last.status === 'sent' && (what === 'withdraw' ? !isOthers : isOthers && what !== 'accept-unseen'))
        expect(done, `${what} of ${last.status}`).toBe(shouldBe)
        if (done && what === 'accept') deals.add(last.amountCents!)
      }
      const made = await findDeals(hub, parties.street)
      expect(new Set(made.map(({ amountCents }) => amountCents))).toEqual(deals)
    }),
    { numRuns: 12 },
  )
})

test('an initiative asks for an offer, and the supplier accepts', async () => {
  const supplier = await founder(hub, 'Twaalfmaker', { kind: 'company' })
  const street = await founder(hub, 'Twaalfstraat')
  const { id: offer } = await standingOffer(hub, supplier)
  const { id } = await startConversation(hub, street, {
    about: { offer },
    input: { body: 'Voor ons?', formKey: '1' },
  })
  const asked = await sendProposal(hub, street, { id, input: wording() })
  const deal = await acceptProposal(hub, supplier, { id: asked.id, seen: asked.termsHash })
  expect(deal.givingPartyId).toBe(supplier.party!.id)
  expect((await conversationVisibleTo(hub, theHub, id)).status).toBe('asked')
})

test('an initiative compares what was proposed by several', async () => {
  const { supplier, street, needId, id } = await talk('Dertien')
  await sendProposal(hub, supplier, { id, input: wording() })
  await sendProposal(hub, supplier, { id, input: wording({ amountCents: 1_000_000 }) })
  const other = await founder(hub, 'Dertienander', { kind: 'institution' })
  const talk2 = await startConversation(hub, other, {
    about: { need: needId },
    input: { body: 'Wij ook', formKey: '1' },
  })
  await sendProposal(hub, other, { id: talk2.id, input: wording({ amountCents: 900_000 }) })
  const { proposals } = await compareProposals(hub, street, needId)
  expect(proposals.map(({ amountCents }) => amountCents).sort()).toEqual([1_000_000, 900_000])
  expect(new Set(proposals.map(({ party }) => party.id))).toEqual(
    new Set([supplier.party!.id, other.party!.id]),
  )
})

describe('a deal', () => {
  test('is delivered when the party that gets it says so, and not by the one that gives', async () => {
    const { supplier, street, deal } = await twoWhoAgreed(hub, 'Veertien')
    expect(await refusal(actOnDeal(hub, supplier, { id: deal.id, act: 'deliver' }))).toMatch(/^not-allowed/)
    expect((await actOnDeal(hub, street, { id: deal.id, act: 'deliver' })).status).toBe('delivered')
    expect(await refusal(actOnDeal(hub, street, { id: deal.id, act: 'end', input: { reason: 'x' } }))).toBe(
      'conflict deal_cannot_end',
    )
  })

  test('is disputed and settled, or ends early, with why; the other hears of it', async () => {
    const { supplier, street, deal } = await twoWhoAgreed(hub, 'Vijftien')
    expect(await refusal(actOnDeal(hub, street, { id: deal.id, act: 'dispute', input: {} }))).toBe(
      'invalid form_invalid reason',
    )
    await actOnDeal(hub, street, { id: deal.id, act: 'dispute', input: { reason: 'Er kwam niemand.' } })
    await actOnDeal(hub, supplier, { id: deal.id, act: 'settle' })
    await actOnDeal(hub, supplier, { id: deal.id, act: 'end', input: { reason: 'Wij stoppen.' } })
    await hub.runJobs()
    expect(await hasHeard(supplier, /niet mee eens/)).toBe(true)
    expect((await readDeal(hub, street, deal.id)).deal).toMatchObject({
      status: 'ended',
      reason: 'Wij stoppen.',
    })
  })
})

const terms = fc.record<Terms>({
  productType: fc.constant(null),
  terms: fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), fc.oneof(fc.integer(), fc.string())),
  amountCents: fc.option(fc.integer({ min: 1 })),
  quantity: fc.option(fc.integer({ min: 1, max: 1000 })),
  unit: fc.string({ maxLength: 5 }),
  startsOn: fc.constant(null),
  endsOn: fc.option(fc.constant('2027-01-01')),
  body: fc.string({ minLength: 1, maxLength: 20 }),
  conditions: fc.string({ maxLength: 20 }),
  attachmentIds: fc.uniqueArray(
    fc.constantFrom('a', 'b', 'c').map((id) => id as FileId),
    { maxLength: 2 },
  ),
})

test('two wordings have the same mark exactly when nothing in them differs', () => {
  fc.assert(
    fc.property(terms, terms, (one, other) => {
      const reordered = { ...one, terms: Object.fromEntries(Object.entries(one.terms).reverse()) }
      expect(hashOf(reordered)).toBe(hashOf(one))
      expect(hashOf(one) === hashOf(other)).toBe(changesBetween(one, other).length === 0)
    }),
  )
})
