import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { actOnConversation, readConversation, startConversation } from '#conversations'
import { readDeal } from '#deals'
import { deliverMail, eventsOf, latestMails, sendMail } from '#foundation'
import { changeNeed, draftNeed, needVisibleTo } from '#needs'
import { draftOffer, offerVisibleTo } from '#offers'
import { inviteMember } from '#parties'
import { findSignedIn, loadPerson } from '#people'
import { acceptProposal, sendProposal } from '#proposals'
import {
  askedToErase,
  founder,
  newcomer,
  openStory,
  refusal,
  signInFrom,
  solarNeed,
  solarOffer,
  standingNeed,
  standingOffer,
  type TestHub,
} from '#testing'
import { createToken, revokeToken } from '#tokens'
import { type Actor, theHub } from '#vocabulary'
import { confirmErasure, forgetEnded, terms } from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(() => hub.close())
/** Each story begins with nobody there. */
afterEach(async () => {
  await sql`truncate person, party, event, mail, attempt, sign_in_proof, forget_warning cascade`.execute(
    hub.db,
  )
  hub.clock.set('2026-05-05')
})

const day = 86_400_000
const first = Date.parse('2026-05-05T10:00:00Z')

/** The night so many days after the story began. */
async function nightAfter(days: number): Promise<void> {
  hub.clock.set(new Date(first + days * day).toISOString())
  await forgetEnded(hub)
}

const countOf = async (table: string) =>
  (await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(hub.db))
    .rows[0]!.count

const mailsTo = async (email: string) => (await latestMails(hub, 100)).filter(({ to }) => to === email)

test('every term is a number of days, and each is told once', () => {
  expect(terms.every(({ days }) => Number.isInteger(days) && days > 0)).toBe(true)
  expect(new Set(terms.map(({ name }) => name)).size).toBe(terms.length)
})

test('a term that fails keeps no other from being kept', async () => {
  await sql`alter table mail rename to post`.execute(hub.db)
  hub.clock.set('2026-12-01')
  await hub.db
    .insertInto('attempt')
    .values({ key: 'a:b', points: 1, ends_at: new Date('2026-11-01') })
    .execute()
  await expect(forgetEnded(hub)).rejects.toThrow(AggregateError)
  await sql`alter table post rename to mail`.execute(hub.db)
  expect(await countOf('attempt')).toBe(0)
})

describe('sessions, links and attempts', () => {
  test('end sixty days after the last visit, half an hour after they were mailed, and with their term', async () => {
    const { headers } = await signInFrom(hub, 'amina@voorbeeld.nl', 'phone')
    await signInFrom(hub, 'amina@voorbeeld.nl', 'desk')
    await sql`update person_session set expires_at = ${new Date(first + 60 * day)}`.execute(hub.db)
    await sql`insert into sign_in_proof (id, identifier, value, expires_at, created_at, updated_at)
      values ('p', 'x', '{}', ${new Date(first)}, ${new Date(first)}, ${new Date(first)})`.execute(hub.db)
    await nightAfter(59)
    expect([
      await countOf('person_session'),
      await countOf('sign_in_proof'),
      await countOf('attempt'),
    ]).toEqual([2, 0, 0])
    await nightAfter(61)
    expect(await countOf('person_session')).toBe(0)
    expect(await findSignedIn(hub, headers)).toBeNull()
  })

  test('a request to be erased is forgotten after a day', async () => {
    await askedToErase(hub, await newcomer(hub, 'Amina'), 'amina@voorbeeld.nl')
    await nightAfter(0.9)
    expect(await countOf('erasure_request')).toBe(1)
    await nightAfter(1.1)
    expect(await countOf('erasure_request')).toBe(0)
  })

  test('when someone signed in is forgotten after two years', async () => {
    const { signedIn } = await signInFrom(hub, 'amina@voorbeeld.nl', 'phone')
    await nightAfter(699)
    expect(await eventsOf(hub, 'person', signedIn.person.id)).toHaveLength(1)
    await nightAfter(731)
    expect(await eventsOf(hub, 'person', signedIn.person.id)).toHaveLength(0)
  })
})

describe('a mail', () => {
  const mail = {
    reasonKey: 'one',
    to: 'amina@voorbeeld.nl',
    subject: 'Dag',
    text: 'Dag Amina',
    html: '<p>Dag</p>',
  }

  test('says nothing and names nobody after thirty days, and is never sent again', async () => {
    await sendMail(hub, mail)
    await nightAfter(29)
    expect(await mailsTo('amina@voorbeeld.nl')).toHaveLength(1)
    await nightAfter(31)
    const [row] = await hub.db.selectFrom('mail').selectAll().execute()
    expect(JSON.stringify(row)).not.toMatch(/amina|Dag/i)
    expect(await sendMail(hub, mail)).toBe(false)
    const withServer = { ...hub, settings: { ...hub.settings, smtpUrl: 'smtp://127.0.0.1:1' } }
    await deliverMail(withServer, row!.id)
    expect((await hub.db.selectFrom('mail').selectAll().execute())[0]!.attempts).toBe(0)
  })

  test('of someone who is erased later is gone, too', async () => {
    const person = await newcomer(hub, 'Amina')
    await sendMail(hub, mail)
    await nightAfter(31)
    await confirmErasure(hub, theHub, await askedToErase(hub, person, 'amina@voorbeeld.nl'))
    expect(await countOf('mail')).toBe(0)
  })
})

test('an invitation is forgotten thirty days after it ran out, a token thirty days after it ended', async () => {
  const amina = await founder(hub, 'Amina')
  const input = { email: 'gast@voorbeeld.nl', role: 'member' }
  await inviteMember(hub, amina, { id: amina.party!.id, input })
  const { token } = await createToken(hub, amina, { name: 'Kort', scopes: ['read'], days: 90 })
  await createToken(hub, amina, { name: 'Lang', scopes: ['read'], days: 365 })
  await revokeToken(hub, amina, token.id)
  await nightAfter(29)
  expect([await countOf('invitation'), await countOf('api_token')]).toEqual([1, 2])
  await nightAfter(43)
  expect([await countOf('invitation'), await countOf('api_token')]).toEqual([1, 1])
  await nightAfter(45)
  expect([await countOf('invitation'), await countOf('api_token')]).toEqual([0, 1])
})

test('a notice is forgotten after ninety days', async () => {
  const supplier = await founder(hub, 'Bram', { kind: 'company' })
  const offer = await standingOffer(hub, supplier)
  const about = { offer: offer.id }
  await startConversation(hub, await founder(hub, 'Amina'), { about, input: { body: 'Ja?', formKey: 'a' } })
  await hub.runJobs()
  await nightAfter(89)
  expect(await countOf('notice')).toBe(1)
  await nightAfter(91)
  expect(await countOf('notice')).toBe(0)
})

describe('a draft', () => {
  test('that nobody touches is thrown away after two years, a month after its people were warned', async () => {
    const amina = await founder(hub, 'Amina')
    const { id } = await draftNeed(hub, amina, { ...solarNeed, title: 'Vergeten vraag' })
    const offer = await draftOffer(hub, amina, { ...solarOffer, title: '' })
    await nightAfter(699)
    expect(await mailsTo('amina@voorbeeld.nl')).toHaveLength(0)
    await nightAfter(701)
    await nightAfter(702)
    const mails = await mailsTo('amina@voorbeeld.nl')
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'Een concept van jullie wordt weggegooid op 5 mei 2028',
      'Je concept “Vergeten vraag” wordt weggegooid op 5 mei 2028',
    ])
    await nightAfter(729)
    expect((await needVisibleTo(hub, amina, id)).status).toBe('draft')
    await nightAfter(732)
    expect(await refusal(needVisibleTo(hub, amina, id))).toMatch(/^not-found/)
    expect(await refusal(offerVisibleTo(hub, amina, offer.id))).toMatch(/^not-found/)
    expect(await countOf('forget_warning')).toBe(0)
  })

  test('of which nobody could be warned in time waits until they were', async () => {
    const amina = await founder(hub, 'Amina')
    const { id } = await draftNeed(hub, amina, solarNeed)
    await nightAfter(800)
    await nightAfter(829)
    expect((await needVisibleTo(hub, amina, id)).status).toBe('draft')
    await nightAfter(831)
    expect(await refusal(needVisibleTo(hub, amina, id))).toMatch(/^not-found/)
  })

  test('that is touched after the warning has two years more, and a warning of its own', async () => {
    const amina = await founder(hub, 'Amina')
    const { id } = await draftNeed(hub, amina, solarNeed)
    await nightAfter(705)
    hub.clock.set(new Date(first + 710 * day).toISOString())
    await changeNeed(hub, amina, { id, input: { ...solarNeed, title: 'Toch nog' } })
    await nightAfter(760)
    expect((await needVisibleTo(hub, amina, id)).title).toBe('Toch nog')
    await nightAfter(710 + 701)
    expect(await mailsTo('amina@voorbeeld.nl')).toHaveLength(1)
    await nightAfter(710 + 732)
    expect(await refusal(needVisibleTo(hub, amina, id))).toMatch(/^not-found/)
  })

  test('that was published is none', async () => {
    const amina = await founder(hub, 'Amina')
    const { id } = await standingNeed(hub, amina)
    await nightAfter(705)
    await nightAfter(760)
    expect((await needVisibleTo(hub, amina, id)).id).toBe(id)
  })
})

describe('a conversation', () => {
  async function talk(withDeal: boolean) {
    const street = await founder(hub, 'Amina')
    const supplier = await founder(hub, 'Bram', { kind: 'company' })
    const offer = await standingOffer(hub, supplier)
    const input = { body: 'Past dit?', formKey: 'a' }
    const { id } = await startConversation(hub, street, { about: { offer: offer.id }, input })
    const proposal = await sendProposal(hub, supplier, { id, input: { body: 'Zo dan', formKey: 'b' } })
    const deal = withDeal
      ? await acceptProposal(hub, street, { id: proposal.id, seen: proposal.termsHash })
      : null
    await actOnConversation(hub, street, { id, act: 'close' })
    return { street, id, deal }
  }

  test('is forgotten two years after it ended', async () => {
    const { street, id } = await talk(false)
    await nightAfter(729)
    expect((await readConversation(hub, street, { id })).messages).toHaveLength(1)
    await nightAfter(731)
    expect(await refusal(readConversation(hub, street, { id }))).toMatch(/^not-found/)
    expect([await countOf('message'), await countOf('proposal')]).toEqual([0, 0])
  })

  test('that led to a deal leaves the deal, without what people wrote to each other', async () => {
    const { street, id, deal } = await talk(true)
    await nightAfter(731)
    expect((await readConversation(hub, street, { id })).messages).toEqual([])
    expect((await readDeal(hub, street, deal!.id)).deal.body).toBe('Zo dan')
    expect(await countOf('deal_consent')).toBe(2)
  })

  test('that goes on stays, however old', async () => {
    const street = await founder(hub, 'Amina')
    const offer = await standingOffer(hub, await founder(hub, 'Bram', { kind: 'company' }))
    const input = { body: 'Past dit?', formKey: 'a' }
    const { id } = await startConversation(hub, street, { about: { offer: offer.id }, input })
    await nightAfter(2000)
    expect((await readConversation(hub, street, { id })).messages).toHaveLength(1)
  })
})

describe('someone without a party', () => {
  const known = async ({ personId }: Actor) => (await loadPerson(hub, personId!)) !== undefined

  test('who stays away for two years is warned a month ahead, and erased', async () => {
    const amina = await newcomer(hub, 'Amina')
    await nightAfter(699)
    expect(await mailsTo('amina@voorbeeld.nl')).toHaveLength(0)
    await nightAfter(701)
    await nightAfter(702)
    expect((await mailsTo('amina@voorbeeld.nl')).map(({ subject }) => subject)).toEqual([
      'We verwijderen je uit de hub op 5 mei 2028',
    ])
    await nightAfter(729)
    expect(await known(amina)).toBe(true)
    await nightAfter(732)
    expect(await known(amina)).toBe(false)
    expect(await mailsTo('amina@voorbeeld.nl')).toHaveLength(0)
  })

  test('who signs in after the warning stays, and is warned anew two years later', async () => {
    const amina = await newcomer(hub, 'Amina')
    await nightAfter(701)
    await hub.inTransaction((inner) => inner.record(amina, 'person.signed-in', { id: amina.personId! }))
    await nightAfter(760)
    expect(await known(amina)).toBe(true)
    await nightAfter(701 + 731)
    await nightAfter(701 + 732)
    expect(await known(amina)).toBe(true)
    await nightAfter(701 + 763)
    expect(await known(amina)).toBe(false)
  })

  test('who was never warned is never erased', async () => {
    const amina = await newcomer(hub, 'Amina')
    await nightAfter(1500)
    expect(await known(amina)).toBe(true)
    await nightAfter(1531)
    expect(await known(amina)).toBe(false)
  })

  test('is someone else than who is a member: those stay', async () => {
    const amina = await founder(hub, 'Amina')
    await nightAfter(701)
    await nightAfter(800)
    expect(await known(amina)).toBe(true)
  })
})
