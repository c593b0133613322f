import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepAttachment, readFile } from '#files'
import { latestMails } from '#foundation'
import { countNews } from '#notifications'
import { actOnOffer, offerVisibleTo } from '#offers'
import { actingFor } from '#parties'
import {
  colleague,
  founder,
  newcomer,
  openStory,
  refusal,
  standingNeed,
  standingOffer,
  type TestHub,
} from '#testing'
import { type Actor, theHub, visitor } from '#vocabulary'
import {
  type About,
  actOnConversation,
  after,
  blockParty,
  type Conversation,
  type ConversationAct,
  conversationActs,
  conversationLife,
  conversationStatuses,
  conversationVisibleTo,
  findConversations,
  lapseConversations,
  leaveConversation,
  readConversation,
  sendMessage,
  startConversation,
  unblockParty,
} from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(() => hub.close())

let keys = 0
const words = (body: string, more: Record<string, unknown> = {}) => ({
  body,
  formKey: `form-${++keys}`,
  ...more,
})
const mailsTo = async (name: string) =>
  (await latestMails(hub, 200)).filter(({ to }) => to === `${name.toLowerCase()}@voorbeeld.nl`)

async function supplierAndStreet(name: string, offer: Record<string, unknown> = {}) {
  const supplier = await founder(hub, `${name}maker`, { kind: 'company' })
  const street = await founder(hub, `${name}straat`)
  const { id } = await standingOffer(hub, supplier, offer)
  const about: About = { offer: id }
  return { supplier, street, offer: id, about }
}

describe('a question and its answer', () => {
  test('an initiative asks, the supplier hears of it and answers, and from then on both talk', async () => {
    const { supplier, street, about } = await supplierAndStreet('Een')
    const { id, status } = await startConversation(hub, street, { about, input: words('Past dit bij ons?') })
    expect(status).toBe('asked')
    await hub.runJobs()
    expect((await mailsTo('Eenmaker')).map(({ subject }) => subject)).toEqual([
      'De straat van Eenstraat heeft een vraag over: Samen eigenaar van zonnepanelen',
    ])
    expect((await mailsTo('Eenmaker'))[0]!.text).not.toContain('Past dit bij ons?')
    expect((await readConversation(hub, street, { id })).other.contactEmail).toBeNull()
    await sendMessage(hub, supplier, { id, input: words('Zeker. Hoeveel huizen zijn jullie?') })
    const read = await readConversation(hub, street, { id })
    expect(read.conversation.status).toBe('open')
    expect(read.messages.map(({ number, isOurs }) => [number, isOurs])).toEqual([
      [1, true],
      [2, false],
    ])
  })

  test('a supplier answers to a need with an offer of its own', async () => {
    const supplier = await founder(hub, 'Tweemaker', { kind: 'company' })
    const street = await founder(hub, 'Tweestraat')
    const need = await standingNeed(hub, street)
    const { id: ownOffer } = await standingOffer(hub, supplier)
    const asked = await startConversation(hub, supplier, {
      about: { need: need.id, ownOffer },
      input: words('Wij kunnen dit.'),
    })
    expect([asked.needId, asked.offerId, asked.askedPartyId]).toEqual([need.id, ownOffer, need.partyId])
    const stranger = await founder(hub, 'Tweevreemd', { kind: 'company' })
    const borrowed = { about: { need: need.id, ownOffer }, input: words('Ik ook.') }
    expect(await refusal(startConversation(hub, stranger, borrowed))).toMatch(/^not-allowed/)
  })

  test('who says no says why, and the asker hears of it', async () => {
    const { supplier, street, about } = await supplierAndStreet('Drie')
    const { id } = await startConversation(hub, street, { about, input: words('Kan het?') })
    expect(await refusal(actOnConversation(hub, supplier, { id, act: 'decline', input: {} }))).toBe(
      'invalid form_invalid reason',
    )
    const input = { reason: 'no-time', note: 'Na de zomer weer.' }
    await actOnConversation(hub, supplier, { id, act: 'decline', input })
    await hub.runJobs()
    expect((await mailsTo('Driestraat')).length).toBe(1)
    expect(await refusal(sendMessage(hub, street, { id, input: words('Toch?') }))).toBe(
      'conflict conversation_has_ended',
    )
    const anew = await startConversation(hub, street, { about, input: words('En nu?') })
    expect(anew.id).not.toBe(id)
  })

  test('who does not answer in two weeks lets it lapse', async () => {
    const { street, about } = await supplierAndStreet('Vier')
    const { id, answerBy } = await startConversation(hub, street, { about, input: words('Hallo?') })
    hub.clock.set(answerBy)
    await lapseConversations(hub)
    expect((await conversationVisibleTo(hub, street, id)).status).toBe('asked')
    hub.clock.set('2026-06-20')
    await lapseConversations(hub)
    expect((await conversationVisibleTo(hub, street, id)).status).toBe('lapsed')
    hub.clock.set('2026-05-05')
  })
})

describe('nobody else', () => {
  test('sees, reads or writes in it', async () => {
    const { street, about } = await supplierAndStreet('Vijf')
    const { id } = await startConversation(hub, street, { about, input: words('Onder ons.') })
    const outsider = await founder(hub, 'Vijfvreemd')
    const token: Actor = { ...street, scopes: ['read', 'write:needs'] }
    for (const actor of [visitor, outsider, await newcomer(hub, 'Vijfniemand'), token]) {
      expect(await refusal(readConversation(hub, actor, { id }))).toBe('not-found conversation_not_found')
      expect(await refusal(sendMessage(hub, actor, { id, input: words('Hoi') }))).toBe(
        'not-found conversation_not_found',
      )
      for (const act of conversationActs) {
        expect(await refusal(actOnConversation(hub, actor, { id, act, input: { reason: 'other' } }))).toBe(
          'not-found conversation_not_found',
        )
      }
    }
    expect(await refusal(startConversation(hub, visitor, { about, input: words('Hoi') }))).toMatch(
      /^not-allowed/,
    )
  })

  test('reads its attachments, and those who take part do', async () => {
    const { supplier, street, about } = await supplierAndStreet('Zes')
    const file = await keepAttachment(hub, street, {
      name: 'plan.pdf',
      bytes: new TextEncoder().encode('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF'),
      field: 'attachments',
    })
    expect(await refusal(readFile(hub, supplier, { id: file.id }))).toMatch(/^not-found/)
    await startConversation(hub, street, {
      about,
      input: words('Zie het plan.', { attachmentIds: [file.id] }),
    })
    expect((await readFile(hub, supplier, { id: file.id })).isPublic).toBe(false)
    expect(await refusal(readFile(hub, await founder(hub, 'Zesvreemd'), { id: file.id }))).toMatch(
      /^not-found/,
    )
    const theirs = words('Van mij?', { attachmentIds: [file.id] })
    const { id } = (await findConversations(hub, supplier)).cards[0]!
    expect(await refusal(sendMessage(hub, supplier, { id, input: theirs }))).toBe(
      'invalid form_invalid attachmentIds',
    )
  })

  test('a member reads and does not write, and who lost their role hears nothing more', async () => {
    const { supplier, street, about } = await supplierAndStreet('Zeven')
    const { id } = await startConversation(hub, street, { about, input: words('Dag') })
    const member = await colleague(hub, 'Zevenlid', supplier, 'member')
    expect((await readConversation(hub, member, { id })).may.write).toBe(false)
    expect(await refusal(sendMessage(hub, member, { id, input: words('Hoi') }))).toMatch(/^not-allowed/)
    await hub.db.deleteFrom('membership').where('person_id', '=', supplier.personId!).execute()
    await hub.runJobs()
    expect(await mailsTo('Zevenmaker')).toEqual([])
    expect(await actingFor(hub, supplier.personId!, supplier.party!.id)).toBeNull()
  })
})

describe('pressed twice', () => {
  test('the same form says the same once, and asks once', async () => {
    const { street, about } = await supplierAndStreet('Acht')
    const input = words('Eén keer')
    const all = await Promise.all([1, 2, 3, 4].map(() => startConversation(hub, street, { about, input })))
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect((await readConversation(hub, street, { id: all[0]!.id })).messages.length).toBe(1)
    const reply = words('Nog één')
    await Promise.all([1, 2, 3].map(() => sendMessage(hub, street, { id: all[0]!.id, input: reply })))
    expect((await readConversation(hub, street, { id: all[0]!.id })).messages.length).toBe(2)
  })

  test('many who write at once each have a number of their own, without gaps', async () => {
    const { supplier, street, about } = await supplierAndStreet('Negen')
    const { id } = await startConversation(hub, street, { about, input: words('Begin') })
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        sendMessage(hub, index % 2 ? supplier : street, { id, input: words(`${index}`) }),
      ),
    )
    const { messages } = await readConversation(hub, street, { id })
    expect(messages.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1))
  })
})

describe('places', () => {
  test('however many ask at once, no more have a place than there are; the others wait by how well they fit', async () => {
    const { offer, about } = await supplierAndStreet('Tien', { capacity: 2 })
    const streets = []
    for (let index = 0; index < 6; index++) streets.push(await founder(hub, `Tienstraat ${index}`))
    const asked = await Promise.all(
      streets.map((street) => startConversation(hub, street, { about, input: words('Wij ook') })),
    )
    expect(asked.filter(({ holdsPlace }) => holdsPlace).length).toBe(2)
    expect(asked.filter(({ status }) => status === 'waiting').length).toBe(4)
    expect((await offerVisibleTo(hub, theHub, offer)).capacityTaken).toBe(2)
  })

  test('a place that falls free goes to who waits, who hears of it; an ended talk keeps none', async () => {
    const { supplier, street, offer, about } = await supplierAndStreet('Elf', { capacity: 1 })
    const later = await founder(hub, 'Elflater')
    const first = await startConversation(hub, street, { about, input: words('Wij') })
    const second = await startConversation(hub, later, { about, input: words('Wij ook') })
    expect([first.status, second.status]).toEqual(['asked', 'waiting'])
    await actOnConversation(hub, supplier, { id: first.id, act: 'decline', input: { reason: 'not-fitting' } })
    await hub.runJobs()
    const admitted = await conversationVisibleTo(hub, later, second.id)
    expect([admitted.status, admitted.holdsPlace]).toEqual(['asked', true])
    expect((await mailsTo('Elflater')).map(({ subject }) => subject)).toEqual([
      'Er is een plaats vrij: Samen eigenaar van zonnepanelen',
    ])
    await actOnConversation(hub, later, { id: second.id, act: 'close' })
    expect((await offerVisibleTo(hub, theHub, offer)).capacityTaken).toBe(0)
  })

  test('a place is kept for a month of talking, and no longer', async () => {
    const { supplier, street, offer, about } = await supplierAndStreet('Twaalf', { capacity: 1 })
    const { id } = await startConversation(hub, street, { about, input: words('Wij') })
    await sendMessage(hub, supplier, { id, input: words('Goed') })
    hub.clock.set('2026-06-04')
    await lapseConversations(hub)
    expect((await offerVisibleTo(hub, theHub, offer)).capacityTaken).toBe(1)
    hub.clock.set('2026-06-05')
    await lapseConversations(hub)
    await lapseConversations(hub)
    expect((await offerVisibleTo(hub, theHub, offer)).capacityTaken).toBe(0)
    expect((await conversationVisibleTo(hub, street, id)).status).toBe('open')
    hub.clock.set('2026-05-05')
  })
})

describe('mails', () => {
  test('there is one mail until someone has looked, and then one again', async () => {
    const { supplier, street, about } = await supplierAndStreet('Dertien')
    const { id } = await startConversation(hub, street, { about, input: words('Eén') })
    for (const body of ['Twee', 'Drie']) await sendMessage(hub, street, { id, input: words(body) })
    await hub.runJobs()
    await hub.runJobs()
    expect((await mailsTo('Dertienmaker')).length).toBe(1)
    expect((await countNews(hub, supplier)).conversations).toBe(1)
    await readConversation(hub, supplier, { id })
    expect((await countNews(hub, supplier)).conversations).toBe(0)
    hub.clock.set('2026-05-05T10:11:00Z')
    await sendMessage(hub, street, { id, input: words('Vier') })
    await hub.runJobs()
    expect((await mailsTo('Dertienmaker')).length).toBe(2)
    hub.clock.set('2026-05-05')
  })

  test('who has read it before the mail is made gets none, and who left gets none', async () => {
    const { supplier, street, about } = await supplierAndStreet('Veertien')
    const { id } = await startConversation(hub, street, { about, input: words('Eén') })
    await readConversation(hub, supplier, { id })
    await hub.runJobs()
    expect(await mailsTo('Veertienmaker')).toEqual([])
    await leaveConversation(hub, supplier, { id, leave: true })
    await sendMessage(hub, street, { id, input: words('Twee') })
    await hub.runJobs()
    expect(await mailsTo('Veertienmaker')).toEqual([])
    await leaveConversation(hub, supplier, { id, leave: false })
    await sendMessage(hub, street, { id, input: words('Drie') })
    await hub.runJobs()
    expect((await mailsTo('Veertienmaker')).length).toBe(1)
  })
})

test('who is blocked neither begins nor goes on, on either side, until it is lifted', async () => {
  const { supplier, street, about } = await supplierAndStreet('Vijftien')
  const { id } = await startConversation(hub, street, { about, input: words('Dag') })
  await blockParty(hub, supplier, street.party!.id)
  expect((await conversationVisibleTo(hub, street, id)).status).toBe('closed')
  expect(await refusal(startConversation(hub, street, { about, input: words('Weer') }))).toBe(
    'not-allowed conversation_blocked',
  )
  await unblockParty(hub, supplier, street.party!.id)
  expect(await refusal(startConversation(hub, street, { about, input: words('Weer') }))).toBe('done')
})

test('one cannot ask about what does not stand, nor oneself', async () => {
  const { supplier, street, offer, about } = await supplierAndStreet('Zestien')
  expect(await refusal(startConversation(hub, supplier, { about, input: words('Ik') }))).toMatch(
    /^not-allowed/,
  )
  await actOnOffer(hub, supplier, { id: offer, act: 'withdraw' })
  expect(await refusal(startConversation(hub, street, { about, input: words('Nog?') }))).toBe(
    'not-found offer_not_found',
  )
  expect(await refusal(startConversation(hub, street, { about, input: words('') }))).toBe(
    'invalid form_invalid body',
  )
})

test('a list of conversations and a long one are a fixed number of queries', async () => {
  const { supplier, street, about } = await supplierAndStreet('Zeventien')
  const { id } = await startConversation(hub, street, { about, input: words('1') })
  const counted = async (read: () => Promise<unknown>) => {
    const before = hub.database.queryCount()
    await read()
    return hub.database.queryCount() - before
  }
  const few = [
    await counted(() => findConversations(hub, supplier)),
    await counted(() => readConversation(hub, supplier, { id })),
  ]
  for (let index = 2; index <= 70; index++) await sendMessage(hub, street, { id, input: words(`${index}`) })
  for (let index = 0; index < 5; index++) {
    const other = await founder(hub, `Zeventien ${index}`)
    await startConversation(hub, other, { about, input: words('Ook') })
  }
  expect([
    await counted(() => findConversations(hub, supplier)),
    await counted(() => readConversation(hub, supplier, { id })),
  ]).toEqual(few)
  const latest = await readConversation(hub, supplier, { id })
  expect([latest.messages.length, latest.messages.at(-1)!.body, latest.earlier]).toEqual([50, '70', 21])
  const earlier = await readConversation(hub, supplier, { id, before: latest.earlier })
  expect([earlier.messages.length, earlier.earlier]).toEqual([20, null])
})

test('whatever is done in whatever order, a talk that ended keeps no place and does not begin again', () => {
  const start = { status: 'asked', holdsPlace: true, holdsUntil: '2026-05-19', endedAt: null } as Conversation
  const act = fc.constantFrom<ConversationAct>(...conversationActs)
  fc.assert(
    fc.property(fc.constantFrom(...conversationStatuses), fc.array(act, { maxLength: 8 }), (status, acts) => {
      let now: Conversation = { ...start, status, ...(status === 'waiting' ? { holdsPlace: false } : {}) }
      for (const act of acts) {
        const ended = now.status === 'closed' || now.status === 'declined' || now.status === 'lapsed'
        if (!conversationLife[act].from.includes(now.status)) {
          expect(() => after(act, now, new Date(), '2026-05-05')).toThrow()
          continue
        }
        expect(ended).toBe(false)
        now = after(act, now, new Date(), '2026-05-05')
        if (now.endedAt) expect([now.holdsPlace, now.holdsUntil]).toEqual([false, null])
      }
    }),
  )
})
