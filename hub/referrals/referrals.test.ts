import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actOnConversation, blockParty, startConversation } from '#conversations'
import { actOnDeal } from '#deals'
import { checkTruths } from '#exchange'
import { eventsOf, latestMails } from '#foundation'
import { actOnNeed } from '#needs'
import { actOnOffer, hideOffer } from '#offers'
import { hideParty, showParty } from '#parties'
import { acceptProposal, sendProposal } from '#proposals'
import {
  founder,
  newcomer,
  openStory,
  refusal,
  standingNeed,
  standingOffer,
  steward,
  type TestHub,
  toldTo,
} from '#testing'
import {
  type Actor,
  hubRoles,
  memberRoles,
  type NeedId,
  type OfferId,
  type PartyId,
  partyKinds,
  theHub,
  visitor,
} from '#vocabulary'
import { schedule } from '../schedule.ts'
import {
  after,
  expireReferrals,
  findPartiesToPoint,
  findReferrals,
  findWaitingReferrals,
  followReferrals,
  mayPoint,
  mayRefer,
  overtakeReferrals,
  type Referral,
  type ReferralAct,
  referralActs,
  referralLife,
  referralStatuses,
  referralVisibleTo,
  refuseReferral,
  seeReferrals,
  sendReferral,
  withdrawReferral,
} from './index.ts'

let hub: TestHub
let carla: Actor
let evert: Actor
let moos: Actor
beforeAll(async () => {
  hub = await openStory()
  carla = await founder(hub, 'Carla', { kind: 'government', name: 'Gemeente Eemstede' })
  evert = await steward(hub, 'Evert', 'broker')
  moos = await steward(hub, 'Moos', 'moderator')
})
afterAll(async () => {
  expect((await checkTruths(hub, theHub)).filter(({ broken }) => broken)).toEqual([])
  await hub.close()
})

const why = 'Dit deden ze eerder voor een straat bij ons.'

/** A street with a need and a supplier with an offer. */
async function pair(name: string) {
  const street = await founder(hub, `${name}straat`)
  const supplier = await founder(hub, `${name}maker`, { kind: 'company' })
  const { id: needId } = await standingNeed(hub, street, { amountCents: 1_000_000 })
  const { id: offerId } = await standingOffer(hub, supplier)
  return { street, supplier, needId, offerId }
}

/** The street of a pair that the municipality points to the offer. */
async function pointed(name: string, actor: Actor = carla) {
  const all = await pair(name)
  const { street, offerId } = all
  const referral = await sendReferral(hub, actor, toOffer(street, offerId))
  return { ...all, referral, id: referral.id }
}

const toOffer = (street: Actor, offerId: OfferId, more: { needId?: NeedId; why?: string } = {}) => ({
  pointsTo: 'offer',
  partyId: street.party!.id,
  offerId,
  why,
  ...more,
})
const toNeed = (supplier: Actor, needId: NeedId, more: { offerId?: OfferId } = {}) => ({
  pointsTo: 'need',
  partyId: supplier.party!.id,
  needId,
  why,
  ...more,
})
const statusOf = async (id: Referral['id']) => (await referralVisibleTo(hub, theHub, id)).status

let keys = 0
const talkAbout = (actor: Actor, offer: OfferId, ownNeed: NeedId | null = null) =>
  startConversation(hub, actor, {
    about: { offer, ownNeed },
    input: { body: 'Iets voor ons?', formKey: `form-${++keys}` },
  })

describe('who points others', () => {
  const acting = (kind: (typeof partyKinds)[number], role: (typeof memberRoles)[number]): Actor => ({
    personId: carla.personId,
    party: { id: 'party' as PartyId, kind, role },
    isHub: false,
  })

  test('governments and institutions do, by their owners and editors', () => {
    const may = partyKinds.flatMap((kind) =>
      memberRoles.filter((role) => mayRefer(acting(kind, role))).map((role) => `${kind} ${role}`),
    )
    expect(may).toEqual(['government owner', 'government editor', 'institution owner', 'institution editor'])
  })

  test('a broker of the hub does, whomever they act for; nobody else without a party, and no token', () => {
    const role = (name: (typeof hubRoles)[number]): Actor => ({
      ...visitor,
      personId: evert.personId,
      hubRoles: [name],
    })
    expect(hubRoles.filter((name) => mayRefer(role(name)))).toEqual(['administrator', 'broker'])
    expect(mayRefer({ ...acting('company', 'owner'), hubRoles: ['broker'] })).toBe(true)
    expect([visitor, theHub, { ...evert, scopes: ['read' as const] }].map(mayRefer)).toEqual([
      false,
      false,
      false,
    ])
  })

  test('nobody points themselves, or to what is their own, but for a government', () => {
    const [us, them] = ['party', 'other'] as PartyId[]
    const points = (actor: Actor, toPartyId: PartyId, otherPartyId: PartyId) =>
      mayPoint(actor, { toPartyId, otherPartyId })
    const government = acting('government', 'owner')
    const institution = acting('institution', 'owner')
    expect(points(government, us!, them!)).toBe(false)
    expect(points(government, them!, us!)).toBe(true)
    expect(points(institution, them!, us!)).toBe(false)
    expect(points(government, them!, them!)).toBe(false)
  })

  test('and for all others it is refused', async () => {
    const { street, supplier, offerId } = await pair('Nul')
    for (const actor of [
      street,
      supplier,
      visitor,
      await newcomer(hub, 'Niemand'),
      { ...carla, scopes: ['read' as const] },
    ]) {
      expect(await refusal(sendReferral(hub, actor, toOffer(street, offerId)))).toBe(
        'not-allowed not_allowed',
      )
      expect(
        await refusal(
          findPartiesToPoint(hub, actor, { pointsTo: 'offer', otherPartyId: supplier.party!.id, text: '' }),
        ),
      ).toBe('not-allowed not_allowed')
    }
  })
})

describe('a referral', () => {
  test('reaches the initiative by mail and in its hub, with who points and why', async () => {
    const { street, supplier, offerId, id } = await pointed('Een')
    await hub.runJobs()
    const subject = 'Gemeente Eemstede wijst jullie op: Samen eigenaar van zonnepanelen'
    const mails = (await latestMails(hub, 100)).filter((mail) => mail.subject === subject)
    expect(mails.map(({ to }) => to)).toEqual(['eenstraat@voorbeeld.nl'])
    expect(mails[0]!.text).not.toContain(why)
    expect([await toldTo(hub, street), await toldTo(hub, supplier)]).toEqual([[subject], []])
    const [card] = await findWaitingReferrals(hub, street, { offerId })
    expect(card).toMatchObject({ id, why, from: { name: 'Gemeente Eemstede' }, offer: { id: offerId } })
    expect([card!.may.refuse, card!.may.withdraw]).toEqual([true, false])
    expect(await findWaitingReferrals(hub, supplier)).toEqual([])
  })

  test('of a broker carries their own name', async () => {
    const { supplier, needId } = await pair('Twee')
    const { id } = await sendReferral(hub, evert, toNeed(supplier, needId))
    const [card] = await findWaitingReferrals(hub, supplier, { needId })
    expect(card).toMatchObject({ id, from: null, brokerName: 'Evert', need: { id: needId } })
    expect((await findReferrals(hub, evert, { side: 'sent' })).cards.map((one) => one.id)).toEqual([id])
  })

  test('is nobody else’s to read, to answer or to take back', async () => {
    const { supplier, id, street } = await pointed('Drie')
    const token: Actor = { ...street, scopes: ['read'] }
    for (const actor of [
      supplier,
      evert,
      token,
      visitor,
      await founder(hub, 'Drievreemd', { kind: 'government' }),
    ]) {
      const gone = 'not-found referral_not_found'
      expect(await refusal(referralVisibleTo(hub, actor, id))).toBe(gone)
      expect(await refusal(refuseReferral(hub, actor, { id, input: { reason: 'other' } }))).toBe(gone)
      expect(await refusal(withdrawReferral(hub, actor, id))).toBe(gone)
      await seeReferrals(hub, actor, [{ id, status: 'sent' }])
    }
    expect(await refusal(findReferrals(hub, token, { side: 'received' }))).toBe('not-allowed sign_in_first')
    expect(await refusal(findReferrals(hub, visitor, { side: 'sent' }))).toBe('not-allowed sign_in_first')
    expect(await statusOf(id)).toBe('sent')
    for (const side of ['received', 'sent'] as const) {
      expect((await findReferrals(hub, supplier, { side })).cards).toEqual([])
    }
  })

  test('is seen by every member, and answered and taken back by those who write for their party', async () => {
    const { street, id } = await pointed('Vier')
    const member = (actor: Actor): Actor => ({ ...actor, party: { ...actor.party!, role: 'member' } })
    expect(await refusal(withdrawReferral(hub, member(carla), id))).toBe('not-allowed not_allowed')
    expect(await refusal(refuseReferral(hub, street, { id, input: {} }))).toBe('invalid form_invalid reason')
    const answer = { id, input: { reason: 'known' } }
    expect(await refusal(refuseReferral(hub, member(street), answer))).toBe('not-allowed not_allowed')
    await seeReferrals(hub, member(street), await findWaitingReferrals(hub, member(street)))
    expect(await statusOf(id)).toBe('seen')
    expect(await refusal(withdrawReferral(hub, carla, id))).toBe('conflict referral_cannot_withdraw')
    await refuseReferral(hub, street, answer)
    expect(await statusOf(id)).toBe('refused')
  })

  test('that is not for us tells why, and whoever referred hears it', async () => {
    const { street, id } = await pointed('Vijf')
    await refuseReferral(hub, street, { id, input: { reason: 'no-time', note: 'Na de zomer weer.' } })
    await hub.runJobs()
    const { cards } = await findReferrals(hub, carla, { side: 'sent', outcome: 'refused' })
    expect(cards.find((card) => card.id === id)).toMatchObject({
      reason: 'no-time',
      note: 'Na de zomer weer.',
    })
    expect((await toldTo(hub, carla))[0]).toMatch(/^Niet voor De straat van Vijf/)
    expect(await findWaitingReferrals(hub, street)).toEqual([])
    expect(await refusal(refuseReferral(hub, street, { id, input: { reason: 'other' } }))).toBe(
      'conflict referral_cannot_refuse',
    )
  })

  test('that is taken back asks for nothing any more, and nobody is told of it', async () => {
    const { street, id, offerId } = await pointed('Zes')
    await withdrawReferral(hub, carla, id)
    await hub.runJobs()
    expect([await findWaitingReferrals(hub, street), await toldTo(hub, street)]).toEqual([[], []])
    expect((await latestMails(hub, 50)).filter(({ to }) => to === 'zesstraat@voorbeeld.nl')).toEqual([])
    const again = await sendReferral(hub, carla, toOffer(street, offerId))
    expect(again.id).not.toBe(id)
    await hub.runJobs()
    expect((await toldTo(hub, street)).length).toBe(1)
    await withdrawReferral(hub, carla, again.id)
    expect(await toldTo(hub, street)).toEqual([])
  })

  test('of the same thing to the same party stands once for each who refers, whatever came of it', async () => {
    const { street, offerId, needId, id } = await pointed('Zeven')
    expect((await sendReferral(hub, carla, toOffer(street, offerId, { why: 'Nog eens.' }))).why).toBe(why)
    await refuseReferral(hub, street, { id, input: { reason: 'other' } })
    expect((await sendReferral(hub, carla, toOffer(street, offerId))).status).toBe('refused')
    expect((await sendReferral(hub, evert, toOffer(street, offerId))).id).not.toBe(id)
    expect((await sendReferral(hub, carla, toOffer(street, offerId, { needId }))).id).not.toBe(id)
  })

  test('says why, and points an initiative to an offer with a need of its own', async () => {
    const { street, supplier, offerId, needId } = await pair('Acht')
    const other = await pair('Achtander')
    const send = (input: Record<string, unknown>) => refusal(sendReferral(hub, carla, input))
    expect(await send({ ...toOffer(street, offerId), why: ' ' })).toBe('invalid form_invalid why')
    expect(await send({ ...toOffer(street, offerId), why: 'a'.repeat(1001) })).toBe(
      'invalid form_invalid why',
    )
    expect(await send({ ...toOffer(street, offerId), offerId: null })).toBe('invalid form_invalid offerId')
    expect(await send(toOffer(street, offerId, { needId: other.needId }))).toBe('invalid form_invalid needId')
    expect(await send(toOffer(other.supplier, offerId))).toBe('invalid form_invalid partyId')
    expect(await send(toNeed(supplier, needId, { offerId: other.offerId }))).toBe(
      'invalid form_invalid offerId',
    )
    expect(await send(toNeed(street, needId))).toBe('not-allowed referral_to_own')
    expect(await send(toNeed(supplier, needId, { offerId }))).toBe('done')
  })
})

describe('what does not stand before everyone', () => {
  test('is pointed to by nobody, moderators and its own party included', async () => {
    const { street, supplier, offerId, needId } = await pair('Negen')
    const both = await steward(hub, 'Negenbeheer', 'administrator')
    await hideParty(hub, moos, { id: supplier.party!.id, input: { reason: 'Doet zich voor als een ander.' } })
    expect(await refusal(sendReferral(hub, both, toOffer(street, offerId)))).toBe('not-found offer_not_found')
    expect(await refusal(sendReferral(hub, both, toNeed(supplier, needId)))).toBe('not-found party_not_found')
    await showParty(hub, moos, supplier.party!.id)
    await actOnOffer(hub, supplier, { id: offerId, act: 'withdraw' })
    expect(await refusal(sendReferral(hub, carla, toOffer(street, offerId)))).toBe(
      'not-found offer_not_found',
    )
    await actOnNeed(hub, street, { id: needId, act: 'pause' })
    expect(await refusal(sendReferral(hub, carla, toNeed(supplier, needId)))).toBe('not-found need_not_found')
    const { id: own } = await standingOffer(hub, carla)
    await actOnOffer(hub, carla, { id: own, act: 'pause' })
    expect(await refusal(sendReferral(hub, carla, toOffer(street, own)))).toBe('not-found offer_not_found')
  })

  test('asks for no attention any more, and its referral shows that it closed', async () => {
    const { street, supplier, offerId, id } = await pointed('Tien')
    await actOnOffer(hub, supplier, { id: offerId, act: 'withdraw' })
    expect(await findWaitingReferrals(hub, street)).toEqual([])
    for (const [actor, side] of [
      [street, 'received'],
      [carla, 'sent'],
    ] as const) {
      const { cards } = await findReferrals(hub, actor, { side })
      expect(cards.find((card) => card.id === id)?.offer).toBeNull()
    }
  })

  test('and was taken out of sight is told to nobody', async () => {
    const { street, offerId, id } = await pointed('Uitzicht')
    await hideOffer(hub, theHub, { id: offerId, hidden: true })
    for (const [actor, side] of [
      [street, 'received'],
      [carla, 'sent'],
    ] as const) {
      const { cards } = await findReferrals(hub, actor, { side })
      expect(cards.filter((card) => card.id === id)).toEqual([])
    }
    expect(await findWaitingReferrals(hub, street)).toEqual([])
    expect(await refusal(sendReferral(hub, evert, toOffer(street, offerId)))).toBe(
      'not-found offer_not_found',
    )
    await hideOffer(hub, theHub, { id: offerId, hidden: false })
  })

  test('of a party that is hidden, or blocked by the one that is pointed, is told to nobody', async () => {
    const { street, supplier, offerId, id } = await pointed('Elf')
    const sees = async (actor: Actor, side: 'received' | 'sent') =>
      (await findReferrals(hub, actor, { side })).cards.some((card) => card.id === id)
    await hideParty(hub, moos, { id: supplier.party!.id, input: { reason: 'Niet echt.' } })
    expect([await sees(street, 'received'), await sees(carla, 'sent')]).toEqual([false, false])
    await hub.runJobs()
    expect(await toldTo(hub, street)).toEqual([])
    await showParty(hub, moos, supplier.party!.id)
    expect([await sees(street, 'received'), await sees(carla, 'sent')]).toEqual([true, true])
    await blockParty(hub, street, supplier.party!.id)
    expect([await sees(street, 'received'), (await findWaitingReferrals(hub, street)).length]).toEqual([
      false,
      0,
    ])
    expect(await refusal(sendReferral(hub, evert, toOffer(street, offerId)))).toBe(
      'not-allowed referral_not_taken',
    )
  })

  test('a party that is hidden refers nobody, and what it sent is not shown', async () => {
    const fund = await founder(hub, 'Verborgenfonds', { kind: 'institution' })
    const { street, offerId } = await pointed('Verborgen', fund)
    await hideParty(hub, moos, { id: fund.party!.id, input: { reason: 'Niet echt.' } })
    expect(await findWaitingReferrals(hub, street)).toEqual([])
    const other = await pair('Verborgentwee')
    expect(await refusal(sendReferral(hub, fund, toOffer(other.street, offerId)))).toBe(
      'not-allowed party_hidden',
    )
  })

  test('a party that blocks whoever refers hears no more from them', async () => {
    const { street, offerId } = await pair('Twaalf')
    const fund = await founder(hub, 'Twaalffonds', { kind: 'institution' })
    await blockParty(hub, street, fund.party!.id)
    expect(await refusal(sendReferral(hub, fund, toOffer(street, offerId)))).toBe(
      'not-allowed referral_not_taken',
    )
  })
})

describe('what came of it', () => {
  test('follows the two parties: they talk, agree and deliver, and whoever referred hears that and no more', async () => {
    const { street, supplier, offerId, needId, id } = await pointed('Dertien')
    const talk = await talkAbout(street, offerId, needId)
    await hub.runJobs()
    expect(await statusOf(id)).toBe('followed')
    const input = { body: 'Geheime prijs', amountCents: 777_700, formKey: '1' }
    const proposal = await sendProposal(hub, supplier, { id: talk.id, input })
    const deal = await acceptProposal(hub, street, { id: proposal.id, seen: proposal.termsHash })
    await hub.runJobs()
    expect(await statusOf(id)).toBe('agreed')
    expect((await toldTo(hub, carla)).filter((words) => words.includes('Dertien'))).toEqual([
      'Het werd een afspraak: De straat van Dertienstraat en Samen eigenaar van zonnepanelen',
    ])
    await actOnDeal(hub, street, { id: deal.id, act: 'deliver' })
    await hub.runJobs()
    expect(await statusOf(id)).toBe('delivered')
    const { cards } = await findReferrals(hub, carla, { side: 'sent', outcome: 'agreed' })
    const told = JSON.stringify(cards.find((card) => card.id === id))
    for (const secret of [talk.id, deal.id, '777700', 'Geheime']) expect(told).not.toContain(secret)
  })

  test('is the same whichever job runs first, and however often', async () => {
    const { street, supplier, offerId, needId, id } = await pointed('Veertien')
    const other = await sendReferral(hub, evert, toNeed(supplier, needId, { offerId }))
    const talk = await talkAbout(street, offerId, needId)
    const input = { body: 'Alles', amountCents: 1_000_000, formKey: '1' }
    const proposal = await sendProposal(hub, supplier, { id: talk.id, input })
    const deal = await acceptProposal(hub, street, { id: proposal.id, seen: proposal.termsHash })
    await actOnDeal(hub, street, { id: deal.id, act: 'deliver' })
    // The need was met by this very deal.
    await overtakeReferrals(hub, needId)
    for (let time = 0; time < 3; time++) await followReferrals(hub, talk.id)
    await hub.runJobs()
    expect(await statusOf(id)).toBe('delivered')
    expect((await eventsOf(hub, 'referral', id)).map(({ name }) => name)).toEqual([
      'referral.sent',
      'referral.delivered',
    ])
    expect(await statusOf(other.id)).toBe('delivered')
  })

  test('counts a talk that began after it, between these two and about this', async () => {
    const { street, offerId, supplier, needId } = await pair('Vijftien')
    const other = await standingOffer(hub, supplier)
    const before = await talkAbout(street, offerId)
    hub.clock.set('2026-05-06')
    const { id } = await sendReferral(hub, carla, toOffer(street, offerId))
    await talkAbout(street, other.id, needId)
    await talkAbout(await founder(hub, 'Vijftienander'), offerId)
    await hub.runJobs()
    expect(await statusOf(id)).toBe('sent')
    await actOnConversation(hub, street, { id: before.id, act: 'close' })
    await talkAbout(street, offerId)
    await hub.runJobs()
    expect(await statusOf(id)).toBe('followed')
    hub.clock.set('2026-05-05')
  })

  test('counts after a no, too: who talks after all has followed it', async () => {
    const { street, offerId, id } = await pointed('Zestien')
    await refuseReferral(hub, street, { id, input: { reason: 'no-time', note: 'Nu niet.' } })
    await talkAbout(street, offerId)
    await hub.runJobs()
    expect(await referralVisibleTo(hub, carla, id)).toMatchObject({
      status: 'followed',
      reason: null,
      note: '',
    })
  })

  test('a need that is fulfilled otherwise leaves nothing to be pointed to', async () => {
    const { street, supplier, needId } = await pair('Zeventien')
    const { id } = await sendReferral(hub, evert, toNeed(supplier, needId))
    await actOnNeed(hub, street, { id: needId, act: 'fulfil' })
    await hub.runJobs()
    expect(await statusOf(id)).toBe('overtaken')
  })

  test('after sixty days without anything it is over', async () => {
    const { street, offerId, id } = await pointed('Achttien')
    const followed = await pointed('Achttienander')
    await talkAbout(followed.street, followed.offerId)
    await hub.runJobs()
    hub.clock.set('2026-07-04')
    await expireReferrals(hub)
    expect(await statusOf(id)).toBe('sent')
    hub.clock.set('2026-07-05')
    await schedule.find(({ name }) => name === 'expire-referrals')!.run(hub)
    expect([await statusOf(id), await statusOf(followed.id)]).toEqual(['expired', 'followed'])
    hub.clock.set('2026-05-05')
    expect((await sendReferral(hub, carla, toOffer(street, offerId))).id).not.toBe(id)
  })

  test('is counted: how many led to a talk and how many to a deal', async () => {
    const fund = await founder(hub, 'Telfonds', { kind: 'institution' })
    const talks = await pointed('Teleen', fund)
    await pointed('Teltwee', fund)
    const no = await pointed('Teldrie', fund)
    await talkAbout(talks.street, talks.offerId)
    await refuseReferral(hub, no.street, { id: no.id, input: { reason: 'known' } })
    await hub.runJobs()
    const { counts, total } = await findReferrals(hub, fund, { side: 'sent' })
    expect(counts).toEqual({ all: 3, waiting: 1, talking: 1, agreed: 0, refused: 1, ended: 0 })
    expect(total).toBe(3)
  })
})

describe('pressed by many at once', () => {
  test('one referral is sent', async () => {
    const { street, offerId } = await pair('Druk')
    const all = await Promise.all(
      [1, 2, 3, 4, 5].map(() => sendReferral(hub, carla, toOffer(street, offerId))),
    )
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect((await eventsOf(hub, 'referral', all[0]!.id)).length).toBe(1)
  })

  test('what is seen is not taken back, and one answer counts', async () => {
    const { street, offerId, id } = await pointed('Druktwee')
    const waiting = await findWaitingReferrals(hub, street)
    await Promise.allSettled([
      withdrawReferral(hub, carla, id),
      seeReferrals(hub, street, waiting),
      withdrawReferral(hub, carla, id),
      refuseReferral(hub, street, { id, input: { reason: 'known' } }),
      refuseReferral(hub, street, { id, input: { reason: 'other' } }),
      seeReferrals(hub, street, waiting),
    ])
    const names = (await eventsOf(hub, 'referral', id)).map(({ name }) => name.slice('referral.'.length))
    expect(new Set(names).size).toBe(names.length)
    expect(names.includes('withdrawn') && names.length > 2).toBe(false)
    await talkAbout(street, offerId)
    await Promise.all([hub.runJobs(), hub.runJobs()])
    expect(await statusOf(id)).toBe(names.includes('withdrawn') ? 'withdrawn' : 'followed')
  })

  test('thirty a day are sent, and the thirty-first says how long to wait', async () => {
    const busy = await steward(hub, 'Drukmakelaar', 'broker')
    const { street, supplier } = await pair('Drukdrie')
    for (let index = 0; index < 30; index++) {
      const { id } = await standingOffer(hub, supplier)
      await sendReferral(hub, busy, toOffer(street, id))
    }
    const { id } = await standingOffer(hub, supplier)
    const caught = await sendReferral(hub, busy, toOffer(street, id)).catch((error) => error)
    expect(caught).toMatchObject({ kind: 'too-many', values: { seconds: 24 * 3600 } })
    const { cards, next } = await findReferrals(hub, busy, { side: 'sent' })
    expect([
      cards.length,
      (await findReferrals(hub, busy, { side: 'sent', after: next! })).cards.length,
    ]).toEqual([24, 6])
    expect(await refusal(findReferrals(hub, busy, { side: 'sent', after: 'x' }))).toBe(
      'invalid cursor_unknown after',
    )
  })
})

test('lists are two queries, what waits one and parties to point a fixed number, however many there are', async () => {
  const fund = await founder(hub, 'Vraagfonds', { kind: 'institution' })
  const first = await pointed('Vraag', fund)
  const counted = async (read: () => Promise<unknown>) => {
    const before = hub.database.queryCount()
    await read()
    return hub.database.queryCount() - before
  }
  const otherPartyId = first.supplier.party!.id
  const reads = () => [
    () => findReferrals(hub, fund, { side: 'sent' }),
    () => findReferrals(hub, first.street, { side: 'received' }),
    () => findWaitingReferrals(hub, first.street),
    () => findPartiesToPoint(hub, carla, { pointsTo: 'offer', otherPartyId, text: 'straat' }),
  ]
  const figures = async () => {
    const all: number[] = []
    for (const read of reads()) all.push(await counted(read))
    return all
  }
  const few = await figures()
  expect(few.slice(0, 3)).toEqual([2, 2, 1])
  for (let index = 0; index < 9; index++) {
    const { id } = await standingOffer(hub, first.supplier)
    await sendReferral(hub, fund, toOffer(first.street, id))
  }
  expect(await figures()).toEqual(few)
})

test('whom one points is found by name, those in one’s own area first', async () => {
  const near = await founder(hub, 'Zoekhier', { name: 'Zoekwijk dichtbij' })
  await founder(hub, 'Zoekver', { name: 'Zoekwijk ver weg', region: 'GM0363' })
  const otherPartyId = (await founder(hub, 'Zoekmaker', { kind: 'company', name: 'Zoekwijk maker' })).party!
    .id
  const found = await findPartiesToPoint(hub, carla, { pointsTo: 'offer', otherPartyId, text: 'zoekwijk' })
  expect(found.near.map(({ name }) => name)).toEqual(['Zoekwijk dichtbij'])
  expect(found.elsewhere.map(({ name }) => name)).toEqual(['Zoekwijk ver weg'])
  const toNeedOfNear = { pointsTo: 'need' as const, otherPartyId: near.party!.id, text: 'zoekwijk' }
  const { near: close, elsewhere } = await findPartiesToPoint(hub, evert, toNeedOfNear)
  expect([close.length, elsewhere.map(({ name }) => name)]).toEqual([
    0,
    ['Zoekwijk maker', 'Zoekwijk ver weg'],
  ])
  const none = { pointsTo: 'offer' as const, otherPartyId, text: '' }
  const all = await findPartiesToPoint(hub, carla, none)
  expect(all.elsewhere).toEqual([])
  expect(all.near.every(({ kind }) => kind === 'initiative')).toBe(true)
})

test('whatever is done in whatever order, what was agreed is not undone and what was taken back does not begin again', () => {
  const start = { reason: null, note: '' } as Referral
  const step = fc.constantFrom<ReferralAct>(...referralActs)
  const came = ['sent', 'seen', 'refused', 'followed', 'agreed', 'delivered']
  fc.assert(
    fc.property(fc.constantFrom(...referralStatuses), fc.array(step, { maxLength: 9 }), (status, acts) => {
      let now: Referral = { ...start, status, reason: status === 'refused' ? 'other' : null }
      for (const act of acts) {
        if (!referralLife[act].from.includes(now.status)) {
          expect(() => after(act, now, new Date())).toThrow()
          continue
        }
        const next = after(act, now, new Date(), act === 'refuse' ? { reason: 'known', note: '' } : undefined)
        expect(['withdrawn', 'overtaken', 'expired', 'delivered']).not.toContain(now.status)
        if (came.includes(next.status))
          expect(came.indexOf(next.status)).toBeGreaterThan(came.indexOf(now.status))
        expect(next.reason !== null).toBe(next.status === 'refused')
        now = next
      }
    }),
  )
})
