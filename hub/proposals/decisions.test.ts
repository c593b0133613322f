import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startConversation } from '#conversations'
import { findDeals } from '#deals'
import { checkTruths } from '#exchange'
import { changeParty, inviteMember, joinParty, partyVisibleTo } from '#parties'
import {
  founder,
  newcomer,
  openStory,
  refusal,
  standingOffer,
  type TestHub,
  twoWhoTalk,
  wording,
} from '#testing'
import { type Actor, type NeedId, theHub } from '#vocabulary'
import {
  acceptProposal,
  completeDecision,
  decide,
  declineProposal,
  findDecisions,
  lacksOf,
  proposalVisibleTo,
  readDecision,
  requestProposal,
  revokeDecision,
  sendProposal,
} from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(async () => {
  expect((await checkTruths(hub, theHub)).filter(({ broken }) => broken)).toEqual([])
  await hub.close()
})

const how = { why: 'Het past het best bij wat we kunnen betalen.', decidedOn: '2026-05-04' }

/** A street with proposals of two suppliers. */
async function twoProposals(name: string) {
  const { supplier, street, needId, id } = await twoWhoTalk(hub, name)
  const one = await sendProposal(hub, supplier, { id, input: wording() })
  const { other, proposal } = await another(`${name}ander`, needId, { amountCents: 900_000 })
  return { supplier, other, street, needId, one, two: proposal, id }
}

async function another(name: string, need: NeedId, terms: Record<string, unknown>) {
  const other = await founder(hub, name, { kind: 'institution' })
  const { id } = await startConversation(hub, other, {
    about: { need },
    input: { body: 'Wij ook', formKey: '1' },
  })
  return { other, proposal: await sendProposal(hub, other, { id, input: wording(terms) }) }
}

describe('a decision', () => {
  test('chooses one proposal, makes a deal of it, and keeps what lay before the members', async () => {
    const { street, other, needId, one, two } = await twoProposals('Een')
    const decision = await decide(hub, street, {
      needId,
      input: {
        ...how,
        chosenId: two.id,
        seen: two.termsHash,
        declineOthers: true,
        members: [{ personId: street.personId, said: 'agreed' }],
        others: 'Joke en Henk',
      },
    })
    expect(decision).toMatchObject({ status: 'final', chosenId: two.id, ...how })
    expect((await findDeals(hub, street)).map(({ amountCents }) => amountCents)).toEqual([900_000])
    expect(await proposalVisibleTo(hub, street, one.id)).toMatchObject({
      status: 'declined',
      reason: 'other-chosen',
    })
    // It stays true: as seen then, whatever comes of it later.
    await changeParty(hub, other, {
      id: other.party!.id,
      input: { ...(await partyVisibleTo(hub, other, other.party!.id)), name: 'Heel anders' },
    })
    const read = await readDecision(hub, street, decision.id)
    expect(read.decision.seen.proposals.map(({ status, amountCents }) => [status, amountCents])).toEqual(
      expect.arrayContaining([
        ['sent', 1_250_000],
        ['sent', 900_000],
      ]),
    )
    expect(read.decision.seen.proposals.map(({ party }) => party.name)).not.toContain('Heel anders')
    expect(read.members).toEqual([{ name: 'Eenstraat', said: 'agreed' }])
    expect(read.completedBy).toBe('Eenstraat')
  })

  test('chooses none, and each supplier hears why', async () => {
    const { street, needId, one, two } = await twoProposals('Twee')
    const decision = await decide(hub, street, { needId, input: { ...how, reason: 'too-expensive' } })
    expect(decision.chosenId).toBeNull()
    for (const { id } of [one, two]) {
      expect(await proposalVisibleTo(hub, street, id)).toMatchObject({
        status: 'declined',
        reason: 'too-expensive',
      })
    }
    expect(await findDeals(hub, street)).toEqual([])
    expect((await findDecisions(hub, street, { needId })).map(({ id }) => id)).toEqual([decision.id])
    expect(await refusal(decide(hub, street, { needId, input: how }))).toBe('conflict nothing_to_decide')
  })

  test('is recorded with a yes by itself, and completed once', async () => {
    const { street, needId, one } = await twoProposals('Drie')
    await acceptProposal(hub, street, { id: one.id, seen: one.termsHash })
    const [recorded] = await findDecisions(hub, street, { needId })
    expect(recorded).toMatchObject({ status: 'open', chosenId: one.id })
    const stranger = await newcomer(hub, 'Drievreemd')
    const members = [
      { personId: street.personId, said: 'present' },
      { personId: stranger.personId, said: 'agreed' },
    ]
    const complete = () => completeDecision(hub, street, { id: recorded!.id, input: { ...how, members } })
    // Who is no member cannot have been there as one.
    expect((await complete()).members).toEqual([{ personId: street.personId, said: 'present' }])
    expect(await refusal(complete())).toBe('conflict decision_cannot_complete')
    const ahead = { ...how, decidedOn: '2026-06-01' }
    const { street: otherStreet, one: otherOne } = await twoProposals('Drieb')
    await acceptProposal(hub, otherStreet, { id: otherOne.id, seen: otherOne.termsHash })
    const [later] = await findDecisions(hub, otherStreet)
    expect(await refusal(completeDecision(hub, otherStreet, { id: later!.id, input: ahead }))).toBe(
      'invalid form_invalid decidedOn',
    )
  })

  test('is recorded when the last proposal is declined, and not before', async () => {
    const { street, needId, one, two } = await twoProposals('Vier')
    const no = { reason: 'not-fitting' }
    await declineProposal(hub, street, { id: one.id, input: no })
    expect(await findDecisions(hub, street, { needId })).toEqual([])
    await declineProposal(hub, street, { id: two.id, input: no })
    expect(await findDecisions(hub, street, { needId })).toMatchObject([{ chosenId: null, status: 'open' }])
  })

  test('is that of the party that gets, when the supplier says yes to what it asked for', async () => {
    const supplier = await founder(hub, 'Vijfmaker', { kind: 'company' })
    const street = await founder(hub, 'Vijfstraat')
    const offer = await standingOffer(hub, supplier)
    const { id } = await requestProposal(hub, street, {
      where: { offer: { offer: offer.id, ownNeed: null } },
      input: { body: 'Wat kost dit?', formKey: '1' },
    })
    const counter = await sendProposal(hub, street, { id, input: wording() })
    await acceptProposal(hub, supplier, { id: counter.id, seen: counter.termsHash })
    const [mine] = await findDecisions(hub, street)
    const { decision, madeBy } = await readDecision(hub, street, mine!.id)
    expect(madeBy).toBe('Vijfstraat')
    expect(decision.seen).toMatchObject({ need: null, proposals: [{ id: counter.id }] })
    expect(await findDecisions(hub, supplier)).toEqual([])
  })

  test('is revoked with why, and stays to be read; the deal stays', async () => {
    const { street, needId, one } = await twoProposals('Zes')
    await acceptProposal(hub, street, { id: one.id, seen: one.termsHash })
    const { id } = (await findDecisions(hub, street, { needId }))[0]!
    expect(await refusal(revokeDecision(hub, street, { id, input: {} }))).toBe('invalid form_invalid reason')
    await revokeDecision(hub, street, { id, input: { reason: 'De vergadering was niet geldig.' } })
    const read = await readDecision(hub, street, id)
    expect(read.decision).toMatchObject({ status: 'revoked', revokedWhy: 'De vergadering was niet geldig.' })
    expect(read.revokedBy).toBe('Zesstraat')
    expect((await findDeals(hub, street)).map(({ status }) => status)).toEqual(['agreed'])
  })

  test('is read by every member, changed by editors, and by nobody else', async () => {
    const { supplier, street, needId, one } = await twoProposals('Zeven')
    await acceptProposal(hub, street, { id: one.id, seen: one.termsHash })
    const { id } = (await findDecisions(hub, street, { needId }))[0]!
    const lid = await newcomer(hub, 'Zevenlid')
    const { token } = await inviteMember(hub, street, {
      id: street.party!.id,
      input: { email: 'zevenlid@voorbeeld.nl', role: 'member' },
    })
    await joinParty(hub, lid, token)
    const member: Actor = { ...lid, party: { ...street.party!, role: 'member' } }
    expect((await readDecision(hub, member, id)).may).toEqual({ complete: false, revoke: false })
    expect(await refusal(completeDecision(hub, member, { id, input: how }))).toMatch(/^not-allowed/)
    expect(await refusal(revokeDecision(hub, member, { id, input: { reason: 'x' } }))).toMatch(/^not-allowed/)
    for (const actor of [supplier, { ...street, scopes: ['read'] } as Actor]) {
      expect(await refusal(readDecision(hub, actor, id))).toBe('not-found decision_not_found')
    }
    const other = await founder(hub, 'Zevenvreemd')
    expect(await refusal(decide(hub, other, { needId, input: how }))).toMatch(/^not-allowed/)
  })

  test('pressed by twenty at once is taken once', async () => {
    const { street, needId, two } = await twoProposals('Acht')
    const input = { ...how, chosenId: two.id, seen: two.termsHash, declineOthers: true }
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () => decide(hub, street, { needId, input })),
    )
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    expect((await findDeals(hub, street)).length).toBe(1)
    expect((await findDecisions(hub, street, { needId })).length).toBe(1)
  })

  test('for one or the other at the same moment makes one deal each at most, and none is left waiting', async () => {
    const { street, needId, one, two } = await twoProposals('Negen')
    const choose = ({ id, termsHash }: typeof one) =>
      decide(hub, street, {
        needId,
        input: { ...how, chosenId: id, seen: termsHash, declineOthers: true },
      })
    const all = await Promise.allSettled([one, two, one, two, one, two].map(choose))
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBe(1)
    expect((await findDeals(hub, street)).length).toBe(1)
  })
})

test('a proposal lacks what a need asks and it does not bring', async () => {
  const { supplier, id } = await twoWhoTalk(hub, 'Tien')
  const asked = { amountCents: 2_000_000, quantity: 50, wantedBy: '2026-08-01' }
  const send = (more: Record<string, unknown>) =>
    sendProposal(hub, supplier, { id, input: wording(more) }).then((proposal) => lacksOf(proposal, asked))
  expect(await send({ quantity: 40.5 })).toEqual([
    { what: 'amount', shortCents: 750_000 },
    { what: 'quantity', short: 9.5 },
    { what: 'wanted-by', day: null },
  ])
  expect(await send({ amountCents: 2_000_000, quantity: 50, endsOn: '2026-08-01' })).toEqual([])
  expect(
    await send({ amountCents: 2_000_000, quantity: 60, startsOn: '2026-08-02', endsOn: '2027-08-01' }),
  ).toEqual([{ what: 'wanted-by', day: '2026-08-02' }])
  const typed = await send({
    amountCents: 2_000_000,
    quantity: 50,
    endsOn: '2026-08-01',
    productType: 'shared-solar',
    terms: { division: 'by-share', pricePerWpCents: 90 },
  })
  expect(typed).toMatchObject([{ what: 'terms', names: expect.arrayContaining(['wattPeakPerShare']) }])
  expect(JSON.stringify(typed)).not.toContain('pricePerWpCents')
})
