import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  conversationVisibleTo,
  findConversations,
  readConversation,
  sendMessage,
  startConversation,
} from '#conversations'
import { actOnDeal } from '#deals'
import { checkTruths, exportAll } from '#exchange'
import { keepPicture, readFile } from '#files'
import { eventsOf, latestMails } from '#foundation'
import { findMatchesOfNeed, findMatchesOfOffer, findMatchesOfSentence, findNeedsLike } from '#matching'
import {
  changeNeed,
  draftNeed,
  findNeeds,
  findNumbers,
  findPlaces,
  needCards,
  needVisibleTo,
  publishNeed,
} from '#needs'
import { findNotices } from '#notifications'
import { changeOffer, findOffers, offerCards, offerVisibleTo } from '#offers'
import { findParties, partyVisibleTo } from '#parties'
import { sendProposal } from '#proposals'
import { findExperiences, reviewsOfDeal, writeReview } from '#reviews'
import {
  founder,
  newcomer,
  openStory,
  refusal,
  solarNeed,
  solarOffer,
  standingNeed,
  standingOffer,
  steward,
  type TestHub,
  twoWhoAgreed,
} from '#testing'
import { type Actor, type CaseId, theHub, visitor } from '#vocabulary'
import {
  appealCase,
  type CaseReason,
  claimCase,
  type Decision,
  decideCase,
  findCases,
  findOwnNotice,
  findOwnNotices,
  findReportable,
  forgetReporters,
  keepTerms,
  readCase,
  readOwnCase,
  releaseCase,
  reportThing,
  type ThingRef,
} from './index.ts'

let hub: TestHub
let mila: Actor
let noor: Actor
beforeAll(async () => {
  hub = await openStory()
  mila = await steward(hub, 'Mila', 'moderator')
  noor = await steward(hub, 'Noor', 'moderator')
})
afterAll(async () => {
  expect((await checkTruths(hub, theHub)).filter(({ broken }) => broken)).toEqual([])
  await hub.close()
})

let callers = 0
function report(
  actor: Actor,
  thing: ThingRef,
  {
    reason = 'scam',
    email = '',
    body = 'Dit klopt niet.',
    caller = `10.0.0.${++callers}`,
  }: {
    reason?: CaseReason
    email?: string
    body?: string
    caller?: string
  } = {},
): Promise<CaseId> {
  return reportThing(hub, actor, { thing, input: { reason, body, email }, caller, locale: 'nl' })
}

const said = {
  dismiss: {},
  show: {},
  ask: { reason: 'wrong', words: 'Zet erbij wat het kost.', changeBy: '2026-05-20' },
  warn: { reason: 'spam', words: 'Plaats dit niet nog een keer.' },
  hide: { reason: 'scam', words: 'Dit aanbod is niet echt.', note: 'Zie ook de site.' },
  suspend: { reason: 'scam', words: 'Dit is al de derde keer.', suspendedUntil: '2026-06-05' },
  uphold: { words: 'Wij zien het net zo.' },
  reverse: { words: 'Je hebt gelijk, het staat weer.' },
} satisfies Record<Decision, object>

const decide = (actor: Actor, id: CaseId, act: Decision, more: object = {}) =>
  decideCase(hub, actor, { id, act, input: { ...said[act], ...more } })
const statusOf = async (id: CaseId) => (await readCase(hub, mila, id)).case.status
/** What the people of a party were told. */
const told = async (actor: Actor) =>
  (await findNotices(hub, actor, { locale: 'nl' })).cards.map(({ words }) => words)
const mailsTo = async (address: string) =>
  (await latestMails(hub, 500)).filter(({ to }) => to === address).map(({ subject }) => subject)

/** A need that stands, the people of its party, and a case about it. */
async function reported(name: string) {
  const street = await founder(hub, `${name}straat`)
  const need = await standingNeed(hub, street)
  const id = await report(visitor, { kind: 'need', id: need.id })
  return { street, need, id }
}

describe('anyone reports', () => {
  test('what they see, also without an account, and it is kept as it was', async () => {
    const { street, need, id } = await reported('Een')
    await changeNeed(hub, street, { id: need.id, input: { ...solarNeed, title: 'Heel iets anders nu' } })
    const read = await readCase(hub, mila, id)
    expect(read.was.map(({ snapshot }) => snapshot.title)).toEqual([need.title])
    expect(read.now?.title).toBe('Heel iets anders nu')
    expect(read.reports[0]).toMatchObject({ reason: 'scam', personName: null, email: null })
  })

  test('once each: who reports again says it in new words, and others add to the same case', async () => {
    const { need, id } = await reported('Twee')
    const piet = await founder(hub, 'Piet')
    const thing: ThingRef = { kind: 'need', id: need.id }
    expect(await report(piet, thing, { reason: 'wrong' })).toBe(id)
    expect(await report(piet, thing, { reason: 'private', body: 'Mijn adres staat erin.' })).toBe(id)
    expect(await report(visitor, thing, { caller: '10.9.9.9' })).toBe(id)
    expect(await report(visitor, thing, { caller: '10.9.9.9' })).toBe(id)
    const { reports, case: one } = await readCase(hub, mila, id)
    expect(reports.map(({ reason }) => reason).sort()).toEqual(['private', 'scam', 'scam'])
    // The weightiest reason, and two more who reported.
    expect([one.reports, one.urgency]).toEqual([3, 6])
  })

  test('nothing that they may not see, and nothing of their own', async () => {
    const street = await founder(hub, 'Drie')
    const { id: draft } = await draftNeed(hub, street, solarNeed)
    const need = await standingNeed(hub, street)
    expect(await refusal(report(visitor, { kind: 'need', id: draft }))).toBe('not-found need_not_found')
    expect(await refusal(report(street, { kind: 'need', id: need.id }))).toBe('not-allowed report_own')
    expect((await findReportable(hub, street, { kind: 'need', id: need.id })).isOwn).toBe(true)
    const talk = await startConversation(hub, await founder(hub, 'Drieman', { kind: 'company' }), {
      about: { need: need.id },
      input: { body: 'Hallo', formKey: 'een' },
    })
    for (const id of [`${talk.id}:1`, `${talk.id}:2`, `${talk.id}:x`, 'onzin'])
      expect(await refusal(report(visitor, { kind: 'message', id }))).toMatch(/^not-found/)
    expect(await refusal(report(street, { kind: 'message', id: `${talk.id}:1` }))).toBe('done')
  })

  test('with a reason of the list, and no more than so often a day', async () => {
    const { need } = await reported('Vier')
    const thing: ThingRef = { kind: 'need', id: need.id }
    expect(await refusal(report(visitor, thing, { reason: 'dull' as CaseReason }))).toBe(
      'invalid form_invalid reason',
    )
    expect(await refusal(report(visitor, thing, { email: 'geen adres' }))).toBe('invalid form_invalid email')
    expect(await refusal(report(visitor, thing, { body: 'a'.repeat(1001) }))).toBe(
      'invalid form_invalid body',
    )
    for (let count = 0; count < 20; count++) await report(visitor, thing, { caller: '10.7.7.7' })
    expect(await refusal(report(visitor, thing, { caller: '10.7.7.7' }))).toBe('too-many too_many_attempts')
  })

  test('who it was is told to moderators only, and forgotten long after', async () => {
    const { street, need, id } = await reported('Vijf')
    await report(visitor, { kind: 'need', id: need.id }, { email: 'buur@voorbeeld.nl' })
    await decide(mila, id, 'hide')
    expect(JSON.stringify(await readOwnCase(hub, street, id))).not.toContain('buur@voorbeeld.nl')
    expect(JSON.stringify(await findOwnNotices(hub, street))).not.toContain('buur@voorbeeld.nl')
    hub.clock.set('2026-08-01')
    await forgetReporters(hub, new Date('2026-06-01'))
    const { reports } = await readCase(hub, mila, id)
    expect(reports.map(({ email, personId }) => [email, personId])).toEqual([
      [null, null],
      [null, null],
    ])
    hub.clock.set('2026-05-05')
  })

  test('and hears what came of it, once', async () => {
    const { need, id } = await reported('Zes')
    await report(visitor, { kind: 'need', id: need.id }, { email: 'zes@elders.nl' })
    const lena = await newcomer(hub, 'Lena')
    await report(lena, { kind: 'need', id: need.id })
    await decide(mila, id, 'hide')
    await hub.runJobs()
    await decide(mila, id, 'show')
    await hub.runJobs()
    for (const address of ['zes@elders.nl', 'lena@voorbeeld.nl'])
      expect(await mailsTo(address)).toEqual(['We hebben iets gedaan met je melding'])
  })
})

describe('who may', () => {
  test('only moderators see and decide; for others there is no case', async () => {
    const { street, id } = await reported('Wie')
    const others = [
      visitor,
      await newcomer(hub, 'Wie Dan'),
      street,
      await founder(hub, 'Wieander'),
      await steward(hub, 'Wie Makelt', 'broker'),
      { ...mila, scopes: ['read' as const] },
    ]
    for (const other of others) {
      for (const act of [
        () => findCases(hub, other, { queue: 'waiting' }),
        () => readCase(hub, other, id),
        () => claimCase(hub, other, id),
        () => releaseCase(hub, other, id),
        () => decide(other, id, 'dismiss'),
      ])
        expect(await refusal(act)).toMatch(/^(not-allowed|not-found)/)
    }
    expect(await statusOf(id)).toBe('open')
    const admin = await steward(hub, 'Ada', 'administrator')
    expect(await refusal(decide(admin, id, 'dismiss'))).toBe('done')
  })

  test('its own party reads what was decided, and nobody else, nor a token', async () => {
    const { street, id } = await reported('Eigen')
    await decide(mila, id, 'hide')
    const own = await readOwnCase(hub, street, id)
    expect(own.acts).toMatchObject([{ act: 'hide', reason: 'scam', words: said.hide.words }])
    expect(JSON.stringify(own)).not.toContain(said.hide.note)
    const { scopes: _, ...rest } = street
    for (const other of [
      visitor,
      await founder(hub, 'Eigenander'),
      mila,
      { ...rest, scopes: ['read' as const] },
    ])
      expect(await refusal(readOwnCase(hub, other as Actor, id))).toBe('not-found case_not_found')
  })

  test('nobody decides about a party of their own', async () => {
    const { street, id } = await reported('Belang')
    const both: Actor = { ...street, hubRoles: ['moderator'] }
    expect(await refusal(decide(both, id, 'dismiss'))).toBe('not-allowed own_party')
    expect((await readCase(hub, both, id)).may).toMatchObject({ dismiss: false, hide: false, claim: false })
  })

  test('one has a case in hand, the other sees who, until it is given back or lies for an hour', async () => {
    const { id } = await reported('Hand')
    await claimCase(hub, mila, id)
    expect(await refusal(claimCase(hub, noor, id))).toBe('conflict case_claimed')
    expect(await refusal(decide(noor, id, 'dismiss'))).toBe('conflict case_claimed')
    const seen = (await findCases(hub, noor, { queue: 'waiting' })).cases.find((one) => one.id === id)!
    expect(seen.claimedByName).toBe('Mila')
    await releaseCase(hub, mila, id)
    await claimCase(hub, noor, id)
    hub.clock.set('2026-05-05T11:30:00Z')
    expect(await refusal(claimCase(hub, mila, id))).toBe('done')
    hub.clock.set('2026-05-05')
  })

  test('a decision against a party has a reason and words, and a day that is ahead', async () => {
    const { id } = await reported('Woorden')
    for (const act of ['ask', 'warn', 'hide', 'suspend'] as const)
      expect(await refusal(decide(mila, id, act, { reason: '', words: '' }))).toBe(
        'invalid form_invalid reason words',
      )
    expect(await refusal(decide(mila, id, 'ask', { changeBy: '2026-05-05' }))).toBe(
      'invalid form_invalid changeBy',
    )
    expect(await refusal(decide(mila, id, 'suspend', { suspendedUntil: '2027-08-01' }))).toBe(
      'invalid form_invalid suspendedUntil',
    )
    expect(await statusOf(id)).toBe('open')
  })

  test('of many moderators who decide at once one does', async () => {
    const { id, need } = await reported('Tegelijk')
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, index) => steward(hub, `Moos ${index}`, 'moderator')),
    )
    const outcomes = await Promise.all(
      all.map((one, index) => refusal(decide(one, id, index % 2 ? 'hide' : 'dismiss'))),
    )
    expect(outcomes.sort()).toEqual([...Array(7).fill('conflict case_decided_already'), 'done'].sort())
    const { case: one, acts } = await readCase(hub, mila, id)
    expect(acts.length).toBe(1)
    expect((await needVisibleTo(hub, theHub, need.id)).hiddenAt !== null).toBe(one.hidesThing)
  })

  test('of many who report at once all come in one case', async () => {
    const need = await standingNeed(hub, await founder(hub, 'Samenstraat'))
    const ids = await Promise.all(
      Array.from({ length: 10 }, () => report(visitor, { kind: 'need', id: need.id })),
    )
    expect(new Set(ids).size).toBe(1)
    expect((await readCase(hub, mila, ids[0]!)).case.reports).toBe(10)
  })
})

describe('a decision', () => {
  test('to do nothing leaves all as it is, and the party hears nothing', async () => {
    const { street, need, id } = await reported('Niets')
    await decide(mila, id, 'dismiss')
    await hub.runJobs()
    expect((await needVisibleTo(hub, visitor, need.id)).id).toBe(need.id)
    expect(await findOwnNotices(hub, street)).toEqual([])
    expect(await told(street)).toEqual([])
    // What is reported anew is a new case, with the earlier one beside it.
    const anew = await report(visitor, { kind: 'need', id: need.id })
    expect(anew).not.toBe(id)
    expect((await readCase(hub, mila, anew)).earlier.map((one) => one.id)).toEqual([id])
  })

  test('to ask for a change comes back when it is changed', async () => {
    const { street, need, id } = await reported('Vraag')
    await decide(mila, id, 'ask')
    await hub.runJobs()
    expect(await told(street)).toEqual([`Pas dit aan: ${need.title}`])
    const notice = await findOwnNotice(hub, street, {
      thing: { kind: 'need', id: need.id },
      title: '',
      hiddenAt: null,
    })
    expect(notice).toMatchObject({
      caseId: id,
      status: 'asked',
      changeBy: '2026-05-20',
      words: said.ask.words,
    })
    await changeNeed(hub, street, { id: need.id, input: { ...solarNeed, title: 'Met wat het kost erbij' } })
    await hub.runJobs()
    expect(await statusOf(id)).toBe('open')
    await keepTerms(hub)
    expect((await needVisibleTo(hub, visitor, need.id)).title).toBe('Met wat het kost erbij')
  })

  test('to ask for a change hides it when nothing changed in time', async () => {
    const { street, need, id } = await reported('Laat')
    await decide(mila, id, 'ask')
    hub.clock.set('2026-05-20')
    await keepTerms(hub)
    expect(await statusOf(id)).toBe('asked')
    hub.clock.set('2026-05-21')
    await keepTerms(hub)
    expect(await statusOf(id)).toBe('hidden')
    expect(await refusal(needVisibleTo(hub, visitor, need.id))).toBe('not-found need_not_found')
    // Changed after all it comes before moderators again, and is still out of sight.
    await changeNeed(hub, street, { id: need.id, input: { ...solarNeed, title: 'Alsnog aangepast dan' } })
    await hub.runJobs()
    expect(await statusOf(id)).toBe('open')
    expect(await refusal(needVisibleTo(hub, visitor, need.id))).toBe('not-found need_not_found')
    await decide(mila, id, 'dismiss')
    expect((await needVisibleTo(hub, visitor, need.id)).title).toBe('Alsnog aangepast dan')
    hub.clock.set('2026-05-05')
  })

  test('to suspend a party takes all of it out of sight for a term, and it says nothing meanwhile', async () => {
    const { street, need, id } = await reported('Schors')
    const supplier = await founder(hub, 'Schorsmaker', { kind: 'company' })
    const talk = await startConversation(hub, supplier, {
      about: { need: need.id },
      input: { body: 'Wij kunnen dit', formKey: 'een' },
    })
    await decide(mila, id, 'suspend')
    expect(await refusal(partyVisibleTo(hub, visitor, street.party!.id))).toBe('not-found party_not_found')
    expect((await findNeeds(hub, visitor, { partyId: street.party!.id })).cards).toEqual([])
    const { id: draft } = await draftNeed(hub, street, solarNeed)
    const message = { body: 'Maak vast geld over', formKey: 'twee' }
    for (const act of [
      () => publishNeed(hub, street, draft),
      () => sendMessage(hub, street, { id: talk.id, input: message }),
      () => sendProposal(hub, street, { id: talk.id, input: { ...message, amountCents: 100 } }),
    ])
      expect(await refusal(act)).toBe('not-allowed party_hidden')
    expect(
      await findOwnNotice(hub, street, {
        thing: { kind: 'party', id: street.party!.id },
        title: '',
        hiddenAt: null,
      }),
    ).toMatchObject({
      hidesParty: true,
      suspendedUntil: '2026-06-05',
    })
    hub.clock.set('2026-06-06')
    await keepTerms(hub)
    expect(await statusOf(id)).toBe('ended')
    expect(await refusal(publishNeed(hub, street, draft))).toBe('done')
    expect((await findNeeds(hub, visitor, { partyId: street.party!.id })).cards.length).toBe(2)
    hub.clock.set('2026-05-05')
  })

  test('that ends leaves out of sight what another decision keeps so', async () => {
    const { street, need, id } = await reported('Dubbel')
    const offer = await standingOffer(hub, street)
    const second = await report(visitor, { kind: 'offer', id: offer.id })
    await decide(mila, id, 'suspend')
    await decide(mila, second, 'suspend', { suspendedUntil: '2026-07-05' })
    hub.clock.set('2026-06-06')
    await keepTerms(hub)
    expect(await refusal(needVisibleTo(hub, visitor, need.id))).toBe('not-found need_not_found')
    hub.clock.set('2026-07-06')
    await keepTerms(hub)
    expect((await needVisibleTo(hub, visitor, need.id)).id).toBe(need.id)
    hub.clock.set('2026-05-05')
  })

  test('of what a party cannot change is no request to change it, and a party is suspended, not hidden', async () => {
    const street = await founder(hub, 'Soortstraat')
    const party = await report(visitor, { kind: 'party', id: street.party!.id })
    expect(await refusal(decide(mila, party, 'hide'))).toBe('conflict case_decided_already')
    expect((await readCase(hub, mila, party)).may).toMatchObject({ hide: false, suspend: true, ask: true })
  })

  test('is recorded, each act with who did it', async () => {
    const { id } = await reported('Record')
    await claimCase(hub, mila, id)
    await decide(mila, id, 'hide')
    await decide(noor, id, 'show')
    expect((await eventsOf(hub, 'case', id)).map(({ name, personId }) => [name, personId])).toEqual([
      ['case.opened', null],
      ['case.reported', null],
      ['case.claimed', mila.personId],
      ['case.hidden', mila.personId],
      ['case.shown', noor.personId],
    ])
  })
})

describe('what a first look held', () => {
  const bait = {
    ...solarNeed,
    title: 'SNEL RIJK WORDEN MET ZON',
    description:
      'Gegarandeerd rendement van 20 procent per maand, kijk op https://bit.ly/zonrijk en doe mee.',
  }

  test('stands before moderators with its signs, first the party knows why, and is let through', async () => {
    const street = await founder(hub, 'Houdstraat')
    const { id: needId } = await draftNeed(hub, street, bait)
    await publishNeed(hub, street, needId)
    const thing: ThingRef = { kind: 'need', id: needId }
    const asked = { thing, title: bait.title, hiddenAt: hub.clock.now() }
    // At once, before anyone else knows of it.
    expect((await findOwnNotice(hub, street, asked))!.signs.map(({ sign }) => sign)).toContain('bait')
    await hub.runJobs()
    const notice = (await findOwnNotice(hub, street, asked))!
    expect(notice).toMatchObject({ status: 'open', hidesThing: true })
    const { case: one } = await readCase(hub, mila, notice.caseId!)
    expect(one.signs.map(({ sign }) => sign)).toEqual(['short-link', 'capitals', 'bait', 'more-bait'])
    await decide(mila, one.id, 'dismiss')
    await hub.runJobs()
    expect((await needVisibleTo(hub, visitor, needId)).hiddenAt).toBeNull()
    expect(await told(street)).toEqual([`Bekeken en te zien: ${bait.title}`])
  })
})

describe('an appeal', () => {
  const words = 'Dit is wel echt: kijk op onze site en bel ons gerust.'

  test('is made once, decided by another, and undoes what was decided when it is granted', async () => {
    const { street, need, id } = await reported('Bezwaar')
    await decide(mila, id, 'hide')
    await appealCase(hub, street, { id, input: { words } })
    expect(await refusal(appealCase(hub, street, { id, input: { words } }))).toBe('conflict appealed_already')
    expect(await refusal(decide(mila, id, 'reverse'))).toBe('not-allowed appeal_by_another')
    expect((await readCase(hub, mila, id)).may).toMatchObject({ uphold: false, reverse: false })
    await decide(noor, id, 'reverse')
    await hub.runJobs()
    expect((await needVisibleTo(hub, visitor, need.id)).hiddenAt).toBeNull()
    expect(await told(street)).toContain(`Je bezwaar is gegrond: ${need.title}`)
  })

  test('that is turned down leaves the decision, which a moderator can still undo later', async () => {
    const { street, need, id } = await reported('Afgewezen')
    await decide(mila, id, 'hide')
    await appealCase(hub, street, { id, input: { words } })
    await decide(noor, id, 'uphold')
    expect(await refusal(needVisibleTo(hub, visitor, need.id))).toMatch(/^not-found/)
    expect(await refusal(appealCase(hub, street, { id, input: { words } }))).toBe('conflict appealed_already')
    await decide(mila, id, 'show')
    expect((await needVisibleTo(hub, visitor, need.id)).hiddenAt).toBeNull()
  })

  test('is made within a month, by those who write for the party', async () => {
    const { street, id } = await reported('Maand')
    expect(await refusal(appealCase(hub, street, { id, input: { words } }))).toBe('conflict appealed_already')
    await decide(mila, id, 'warn')
    const member: Actor = { ...street, party: { ...street.party!, role: 'member' } }
    expect(await refusal(appealCase(hub, member, { id, input: { words } }))).toMatch(/^not-allowed/)
    expect(await refusal(appealCase(hub, visitor, { id, input: { words } }))).toBe('not-found case_not_found')
    expect(await refusal(appealCase(hub, street, { id, input: { words: 'Nee' } }))).toBe(
      'invalid form_invalid words',
    )
    hub.clock.set('2026-06-05')
    expect(await refusal(appealCase(hub, street, { id, input: { words } }))).toBe(
      'not-allowed appeal_too_late',
    )
    hub.clock.set('2026-05-05')
  })

  test('against a suspension does not make it last longer than its term', async () => {
    const { street, need, id } = await reported('Termijn')
    await decide(mila, id, 'suspend')
    await appealCase(hub, street, { id, input: { words } })
    hub.clock.set('2026-06-06')
    await keepTerms(hub)
    expect((await needVisibleTo(hub, visitor, need.id)).id).toBe(need.id)
    expect(await statusOf(id)).toBe('appealed')
    await decide(noor, id, 'uphold')
    expect((await needVisibleTo(hub, visitor, need.id)).id).toBe(need.id)
    hub.clock.set('2026-05-05')
  })

  test('is for an administrator where nobody else runs the hub', async () => {
    const alone = await openStory()
    const ada = await steward(alone, 'Ada', 'administrator')
    const street = await founder(alone, 'Alleenstraat')
    const need = await standingNeed(alone, street)
    const id = await reportThing(alone, visitor, {
      thing: { kind: 'need', id: need.id },
      input: { reason: 'scam' },
      caller: '::1',
      locale: 'nl',
    })
    await decideCase(alone, ada, { id, act: 'hide', input: said.hide })
    await appealCase(alone, street, { id, input: { words } })
    await decideCase(alone, ada, { id, act: 'reverse', input: said.reverse })
    expect((await needVisibleTo(alone, visitor, need.id)).hiddenAt).toBeNull()
    await alone.close()
  })
})

/** Every door through which others come upon a need, an offer or a party: what each of them shows. */
const doors: Record<string, () => Promise<unknown>> = {
  'the list of needs': async () => (await findNeeds(hub, visitor, { limit: 100 })).cards,
  'a search for needs': async () => (await findNeeds(hub, visitor, { text: 'windmolentje' })).cards,
  'needs by region, theme and nearness': async () => [
    (await findNeeds(hub, visitor, { region: solarNeed.region, themes: ['energy'] })).cards,
    (await findNeeds(hub, visitor, { near: { latitude: 52.156, longitude: 5.387, km: 25 } })).cards,
    (await findNeeds(hub, visitor, { sort: 'soonest' })).cards,
  ],
  'the list of offers': async () => (await findOffers(hub, visitor, { limit: 100 })).cards,
  'a search for offers': async () => [
    (await findOffers(hub, visitor, { text: 'windmolentje' })).cards,
    (await findOffers(hub, visitor, { region: solarNeed.region })).cards,
  ],
  'the list of parties': async () => (await findParties(hub, visitor, { limit: 100 })).cards,
  'matches of a sentence': async () =>
    (await findMatchesOfSentence(hub, visitor, { sentence: { text: 'windmolentje op het dak' } })).map(
      ({ card }) => card,
    ),
  'needs like what someone writes': () =>
    findNeedsLike(hub, visitor, { title: 'Een windmolentje op het dak', text: 'windmolentje' }),
  'what is exported for others': async () => {
    const rows: unknown[] = []
    for (const what of ['parties', 'needs', 'offers'] as const)
      for await (const row of exportAll(hub, theHub, what)) rows.push(row)
    return rows
  },
}

describe('what is hidden', () => {
  test('is in no list, no search, no match, no export and no number', async () => {
    const words = {
      title: 'Een windmolentje op het dak van de loods',
      description: 'Een windmolentje op het dak van de loods, met de hele straat, om zelf stroom te maken.',
    }
    const street = await founder(hub, 'Molenstraat')
    const maker = await founder(hub, 'Molenmaker', { kind: 'company' })
    const need = await standingNeed(hub, street, words)
    const offer = await standingOffer(hub, maker, words)
    await hub.runJobs()
    for (const [door, look] of Object.entries(doors)) {
      if (!/region|parties/.test(door)) expect(JSON.stringify(await look()), door).toContain('indmolentje')
    }
    const numbers = await findNumbers(hub, visitor)
    const places = await findPlaces(hub, visitor)
    expect((await findMatchesOfNeed(hub, street, { id: need.id })).map(({ card }) => card.id)).toContain(
      offer.id,
    )

    await decide(mila, await report(visitor, { kind: 'offer', id: offer.id }), 'hide')
    await decide(mila, await report(visitor, { kind: 'need', id: need.id }), 'hide')
    await hub.runJobs()
    for (const [door, look] of Object.entries(doors)) {
      expect(JSON.stringify(await look()), door).not.toContain('indmolentje')
    }
    expect(await findNumbers(hub, visitor)).toEqual({
      ...numbers,
      needs: numbers.needs - 1,
      offers: numbers.offers - 1,
    })
    expect((await findPlaces(hub, visitor))[0]!.needs).toBe(places[0]!.needs - 1)
    expect(await findMatchesOfNeed(hub, street, { id: need.id })).toEqual([])
    expect(await findMatchesOfOffer(hub, maker, { id: offer.id })).toEqual([])
    const { rows } =
      await sql`select 1 from match where need_id = ${need.id} or offer_id = ${offer.id}`.execute(hub.db)
    expect(rows).toEqual([])
    expect((await needCards(hub, [need.id], '2026-05-05')).size).toBe(0)
    expect((await offerCards(hub, [offer.id], '2026-05-05')).size).toBe(0)
    for (const other of [visitor, maker, mila])
      expect(await refusal(needVisibleTo(hub, other, need.id))).toBe('not-found need_not_found')
    expect(await refusal(offerVisibleTo(hub, street, offer.id))).toBe('not-found offer_not_found')
    // Nobody asks about it, nor brings it along.
    const input = { body: 'Hallo', formKey: 'x' }
    expect(await refusal(startConversation(hub, maker, { about: { need: need.id }, input }))).toMatch(
      /^not-found/,
    )
    const other = await standingNeed(hub, await founder(hub, 'Molenbuur'))
    expect(
      await refusal(startConversation(hub, maker, { about: { need: other.id, ownOffer: offer.id }, input })),
    ).toMatch(/^not-allowed/)
    // A change does not bring it back; its own party still sees it.
    await changeOffer(hub, maker, { id: offer.id, input: { ...solarOffer, ...words } })
    expect((await offerVisibleTo(hub, maker, offer.id)).hiddenAt).not.toBeNull()
    expect((await findOffers(hub, visitor, { text: 'windmolentje' })).cards).toEqual([])
  })

  test('of a message is read by those who wrote it only, in the conversation and in the list', async () => {
    const supplier = await founder(hub, 'Praatmaker', { kind: 'company' })
    const street = await founder(hub, 'Praatstraat')
    const need = await standingNeed(hub, street)
    const talk = await startConversation(hub, supplier, {
      about: { need: need.id },
      input: { body: 'Maak eerst geld over', formKey: 'een' },
    })
    const id = await report(street, { kind: 'message', id: `${talk.id}:1` }, { reason: 'scam' })
    expect((await readCase(hub, mila, id)).was[0]!.snapshot.text).toBe('Maak eerst geld over')
    // A moderator reads what was reported, and not the conversation.
    expect(await refusal(conversationVisibleTo(hub, mila, talk.id))).toBe('not-found conversation_not_found')
    await decide(mila, id, 'hide')
    const read = async (actor: Actor) => (await readConversation(hub, actor, { id: talk.id })).messages[0]!
    expect(await read(street)).toMatchObject({ body: '', isOurs: false })
    expect(await read(supplier)).toMatchObject({ body: 'Maak eerst geld over', isOurs: true })
    expect((await findConversations(hub, street)).cards[0]!.last).toBe('')
    expect((await findConversations(hub, supplier)).cards[0]!.last).toBe('Maak eerst geld over')
    await decide(noor, id, 'show')
    expect((await read(street)).body).toBe('Maak eerst geld over')
  })

  test('of a review is read by who wrote it only', async () => {
    const { street, supplier, deal } = await twoWhoAgreed(hub, 'Ervaring')
    await actOnDeal(hub, street, { id: deal.id, act: 'deliver' })
    const well = { delivered: 'yes', again: true, body: 'Netjes gelegd en op tijd.' }
    await writeReview(hub, supplier, { id: deal.id, input: well })
    const { id: review } = await writeReview(hub, street, {
      id: deal.id,
      input: { ...well, body: 'Bel hem thuis op.' },
    })
    const id = await report(visitor, { kind: 'review', id: review }, { reason: 'private' })
    await decide(mila, id, 'hide')
    const read = async () => (await findExperiences(hub, visitor, { partyId: supplier.party!.id })).newest
    expect(await read()).toEqual([])
    expect((await reviewsOfDeal(hub, street, deal.id)).ours?.body).toBe('Bel hem thuis op.')
    expect((await reviewsOfDeal(hub, supplier, deal.id)).theirs).toBeNull()
    await decide(noor, id, 'show')
    expect((await read()).map(({ body }) => body)).toEqual(['Bel hem thuis op.'])
  })

  test('of a picture stands on nothing, is opened by its own party only, and comes back where it stood', async () => {
    const street = await founder(hub, 'Fotostraat')
    const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#0F5C4D' } })
      .png()
      .toBuffer()
    const { id: pictureId } = await keepPicture(hub, street, { name: 'dak.png', bytes, field: 'picture' })
    const need = await standingNeed(hub, street, { pictureId, pictureAlt: 'Een dak' })
    expect((await readFile(hub, visitor, { id: pictureId })).isPublic).toBe(true)
    const id = await report(visitor, { kind: 'picture', id: pictureId }, { reason: 'private' })
    await decide(mila, id, 'hide')
    expect((await needVisibleTo(hub, visitor, need.id)).pictureId).toBeNull()
    expect(await refusal(readFile(hub, visitor, { id: pictureId }))).toBe('not-found file_not_found')
    expect((await readFile(hub, street, { id: pictureId })).isPublic).toBe(false)
    expect((await readFile(hub, mila, { id: pictureId })).isPublic).toBe(false)
    const back = changeNeed(hub, street, { id: need.id, input: { ...solarNeed, pictureId } })
    expect(await refusal(back)).toBe('invalid form_invalid pictureId')
    await decide(mila, id, 'show')
    expect((await needVisibleTo(hub, visitor, need.id)).pictureId).toBe(pictureId)
  })
})

describe('the queue', () => {
  test('has what is most urgent first, by the rule that the page tells', async () => {
    const one = await standingNeed(hub, await founder(hub, 'Rijeen'))
    const two = await standingNeed(hub, await founder(hub, 'Rijtwee'))
    const low = await report(visitor, { kind: 'need', id: one.id }, { reason: 'wrong' })
    const high = await report(visitor, { kind: 'need', id: two.id }, { reason: 'private' })
    for (let count = 0; count < 5; count++)
      await report(visitor, { kind: 'need', id: two.id }, { reason: 'private' })
    const { cases } = await findCases(hub, mila, { queue: 'waiting' })
    expect(cases.map(({ urgency }) => urgency)).toEqual(
      cases.map(({ urgency }) => urgency).toSorted((a, b) => b - a),
    )
    expect(cases[0]!.id).toBe(high)
    const ids = cases.map(({ id }) => id)
    expect(ids.includes(low) && ids.indexOf(high) < ids.indexOf(low)).toBe(true)
  })

  test('of five thousand reports takes as many queries as one of a few', async () => {
    const { id, need } = await reported('Drukte')
    const count = async (look: () => Promise<unknown>) => {
      const before = hub.database.queryCount()
      await look()
      return hub.database.queryCount() - before
    }
    const looks = [
      () => findCases(hub, mila, { queue: 'waiting' }),
      () => findCases(hub, mila, { queue: 'waiting', page: 9 }),
      () => readCase(hub, mila, id),
    ]
    const few = []
    for (const look of looks) few.push(await count(look))
    await sql`
      insert into moderation_case (id, thing_kind, thing_id, title, party_id, status, reports, urgency, opened_at)
      select 'case-' || n, 'need', 'thing-' || n, 'Vraag ' || n, ${need.partyId}, 'open', 10, n % 9, now()
      from generate_series(1, 400) as n`.execute(hub.db)
    await sql`
      insert into moderation_report (id, case_id, reporter_key, locale, reason, snapshot, at)
      select 'report-' || n, case when n % 2 = 0 then ${id} else 'case-' || (1 + n % 400) end, 'who-' || n, 'nl', 'spam',
        '{"title": "Vraag"}', now()
      from generate_series(1, 5000) as n`.execute(hub.db)
    const many = []
    for (const look of looks) many.push(await count(look))
    expect(many).toEqual(few)
    expect((await findCases(hub, mila, { queue: 'waiting' })).pages).toBeGreaterThan(15)
    await sql`delete from moderation_case where id like 'case-%'`.execute(hub.db)
  })
})
