import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConversation, sendMessage, startConversation } from '#conversations'
import { actOnDeal, readDeal } from '#deals'
import { backUp, checkTruths, restoreBackup } from '#exchange'
import { type Hub, latestMails } from '#foundation'
import { draftNeed, findNeeds, needVisibleTo } from '#needs'
import { actingFor, changeRole, findMembers, findParties, inviteMember, joinParty } from '#parties'
import { findSignedIn, giveRole, introducePerson } from '#people'
import { acceptProposal, sendProposal } from '#proposals'
import {
  askedToErase,
  founder,
  newcomer,
  openStory,
  openTestHub,
  refusal,
  solarNeed,
  standingNeed,
  standingOffer,
  type TestHub,
  type WholeLife,
  wholeLife,
} from '#testing'
import { actorOfToken, createToken } from '#tokens'
import { type Actor, type MemberRole, theHub, visitor } from '#vocabulary'
import { askToErase, confirmErasure, eraseAgain, findObstacles } from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openStory()
})
afterAll(() => hub.close())

/** Every row of every table, as text. */
async function dump(hub: Hub): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(hub.db)
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select row_to_json(t)::text as row from ${sql.table(name)} t`.execute(hub.db)
    texts.push(...rows.map(({ row }) => `${name}: ${row}`))
  }
  return texts.join('\n')
}

const linesWith = (text: string, ...marks: string[]) =>
  text.split('\n').filter((line) => marks.some((mark) => line.toLowerCase().includes(mark.toLowerCase())))

const mailOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.nl`

/** Someone who joins a party in a role. */
async function joined(owner: Actor, name: string, role: MemberRole): Promise<Actor> {
  const id = owner.party!.id
  const { token } = await inviteMember(hub, owner, { id, input: { email: mailOf(name), role } })
  const person = await newcomer(hub, name)
  await joinParty(hub, person, token)
  return (await actingFor(hub, person.personId!, id))!
}

async function dealBetween(street: Actor, supplier: Actor) {
  const offer = await standingOffer(hub, supplier)
  const about = { offer: offer.id }
  const { id } = await startConversation(hub, street, { about, input: { body: 'Past dit?', formKey: 'a' } })
  await sendMessage(hub, supplier, { id, input: { body: 'Zeker', formKey: 'b' } })
  const input = { body: 'Wij doen het', amountCents: 100_000, formKey: 'c' }
  const proposal = await sendProposal(hub, supplier, { id, input })
  return acceptProposal(hub, street, { id: proposal.id, seen: proposal.termsHash })
}

describe('someone who did everything and is erased', () => {
  let life: WholeLife
  let backup: string[]
  let after: string
  beforeAll(async () => {
    life = await wholeLife(hub)
    backup = []
    await backUp(hub, theHub, async (line) => {
      backup.push(line)
    })
    await confirmErasure(hub, visitor, life.token)
    await hub.runJobs()
    after = await dump(hub)
  })

  test('is nowhere in the database by name or address', () => {
    expect(linesWith(after, 'Zebedeus', 'Kwikstaart')).toEqual([])
  })

  test('was told by name in many a place before that', () => {
    expect(linesWith(backup.join('\n'), 'Zebedeus').length).toBeGreaterThan(3)
  })

  test('is not pointed to by anything', () => {
    expect(linesWith(after, `"${life.actor.personId}"`)).toEqual([])
  })

  test('is signed in nowhere, and the link works once', async () => {
    expect(await findSignedIn(hub, life.headers)).toBeNull()
    expect(await refusal(confirmErasure(hub, visitor, life.token))).toBe('not-found erasure_link_unknown')
  })

  test('leaves the deal to the other party, with two consents and without a name', async () => {
    const { deal, consents } = await readDeal(hub, life.supplier, life.deal.id)
    expect(deal.body).toBe('Voorstel valk')
    expect(consents.map(({ personName }) => personName).sort()).toEqual(['', 'Leverancier'])
    const read = await readConversation(hub, life.supplier, { id: deal.conversationId })
    expect(read.messages.map(({ body, personId }) => [body, personId])).toContainEqual([
      'Bericht buizerd',
      null,
    ])
    expect(read.other.contactEmail).toBeNull()
  })

  test('takes along the party that nobody is left of', async () => {
    const { cards } = await findParties(hub, visitor, { text: 'Buurtschuur' })
    expect(cards).toEqual([])
    expect((await findNeeds(hub, visitor, { text: 'vuurgoudhaan' })).cards).toEqual([])
  })

  test('leaves a party that goes on to its people', async () => {
    const { members } = await findMembers(hub, life.host, life.host.party!.id)
    expect(members.map(({ personId }) => personId)).toEqual([life.host.personId])
  })

  test('breaks no truth of the data', async () => {
    expect((await checkTruths(hub, theHub)).filter(({ broken }) => broken > 0)).toEqual([])
  })

  test('comes back with an older backup, and is erased again at once', async () => {
    const other = await openTestHub()
    try {
      const { objects } = await hub.files.listAll('erased')
      for (const { name } of objects) await other.files.put(`erased/${name}`, '-')
      await restoreBackup(
        other,
        theHub,
        (async function* () {
          yield* backup
        })(),
      )
      expect(linesWith(await dump(other), 'Zebedeus')).not.toEqual([])
      expect(await eraseAgain(other, theHub)).toBe(1)
      expect(linesWith(await dump(other), 'Zebedeus', 'Kwikstaart')).toEqual([])
      expect(await eraseAgain(other, theHub)).toBe(0)
    } finally {
      await other.close()
    }
  })
})

describe('asking for it', () => {
  test('takes one’s own address, typed again, and mails a link that works for a day', async () => {
    const person = await newcomer(hub, 'Vlugge Vera')
    const wrong = { input: { email: 'ander@voorbeeld.nl' }, locale: 'nl' } as const
    expect(await refusal(askToErase(hub, person, wrong))).toBe('invalid form_invalid email')
    const token = await askedToErase(hub, person, mailOf('Vlugge Vera'))
    hub.clock.set('2026-05-06T10:00:01Z')
    expect(await refusal(confirmErasure(hub, visitor, token))).toBe('not-found erasure_link_unknown')
    const again = await askedToErase(hub, person, mailOf('Vlugge Vera'))
    hub.clock.set('2026-05-07T09:59:00Z')
    expect(await refusal(confirmErasure(hub, visitor, again))).toBe('done')
    hub.clock.set('2026-05-05')
  })

  test('a later link takes the place of an earlier one', async () => {
    const person = await newcomer(hub, 'Dubbele Dora')
    const first = await askedToErase(hub, person, mailOf('Dubbele Dora'))
    hub.clock.set('2026-05-05T11:00:00Z')
    const second = await askedToErase(hub, person, mailOf('Dubbele Dora'))
    expect(second).not.toBe(first)
    expect(await refusal(confirmErasure(hub, visitor, first))).toBe('not-found erasure_link_unknown')
    expect(await refusal(confirmErasure(hub, visitor, second))).toBe('done')
    hub.clock.set('2026-05-05')
  })

  test('is not for a token, a visitor, or more than five times a day', async () => {
    const amina = await founder(hub, 'Tokenvrouw')
    const { secret } = await createToken(hub, amina, { name: 'Alles', scopes: ['read', 'write:parties'] })
    const byToken = (await actorOfToken(hub, secret))!
    const form = { input: { email: mailOf('Tokenvrouw') }, locale: 'nl' } as const
    expect(await refusal(askToErase(hub, byToken, form))).toMatch(/^not-allowed/)
    expect(await refusal(findObstacles(hub, byToken))).toMatch(/^not-allowed/)
    expect(await refusal(askToErase(hub, visitor, form))).toMatch(/^not-allowed/)
    for (let time = 0; time < 5; time++) await askToErase(hub, amina, form)
    expect(await refusal(askToErase(hub, amina, form))).toBe('too-many too_many_attempts')
  })

  test('the database does not hold a link that someone could use', async () => {
    const person = await newcomer(hub, 'Stille Stan')
    const token = await askedToErase(hub, person, mailOf('Stille Stan'))
    const held = await hub.db.selectFrom('erasure_request').selectAll().execute()
    expect(JSON.stringify(held)).not.toContain(token)
  })
})

describe('the last owner', () => {
  test('hands a party with other members over first', async () => {
    const owner = await founder(hub, 'Oude Otto')
    const heir = await joined(owner, 'Jonge Jo', 'member')
    const [obstacle] = await findObstacles(hub, owner)
    expect(obstacle).toMatchObject({ openDeals: 0, members: [{ id: heir.personId, name: 'Jonge Jo' }] })
    const form = { input: { email: mailOf('Oude Otto') }, locale: 'nl' } as const
    expect(await refusal(askToErase(hub, owner, form))).toBe('conflict hand_over_first')
    await changeRole(hub, owner, { id: owner.party!.id, personId: heir.personId!, role: 'owner' })
    expect(await findObstacles(hub, owner)).toEqual([])
    const draft = await draftNeed(hub, owner, { ...solarNeed, title: 'Nog een concept' })
    await confirmErasure(hub, visitor, await askedToErase(hub, owner, mailOf('Oude Otto')))
    const acting = (await actingFor(hub, heir.personId!, owner.party!.id))!
    expect((await needVisibleTo(hub, acting, draft.id)).title).toBe('Nog een concept')
  })

  test('stays until the deals of the party are done', async () => {
    const street = await founder(hub, 'Dealstraat')
    const deal = await dealBetween(street, await founder(hub, 'Dealmaker', { kind: 'company' }))
    expect(await findObstacles(hub, street)).toMatchObject([{ openDeals: 1, members: [] }])
    await actOnDeal(hub, street, { id: deal.id, act: 'deliver' })
    expect(await findObstacles(hub, street)).toEqual([])
    await confirmErasure(hub, visitor, await askedToErase(hub, street, mailOf('Dealstraat')))
  })

  test('who became one after asking is refused by the link, too', async () => {
    const owner = await founder(hub, 'Late Lotte')
    const token = await askedToErase(hub, owner, mailOf('Late Lotte'))
    await joined(owner, 'Nieuwe Nick', 'editor')
    expect(await refusal(confirmErasure(hub, visitor, token))).toBe('conflict hand_over_first')
    expect(await findObstacles(hub, owner)).toHaveLength(1)
  })

  test('of the hub, its only administrator, makes someone else one first', async () => {
    const boss = await newcomer(hub, 'Hoofd Hans')
    const give = (person: Actor) =>
      giveRole(hub, theHub, { personId: person.personId, role: 'administrator' })
    await give(boss)
    const form = { input: { email: mailOf('Hoofd Hans') }, locale: 'nl' } as const
    expect(await refusal(askToErase(hub, boss, form))).toBe('conflict last_administrator')
    await give(await newcomer(hub, 'Hoofd Hilde'))
    expect(await refusal(askToErase(hub, boss, form))).toBe('done')
  })

  test('is found in one query, however many parties there are', async () => {
    const owner = await founder(hub, 'Drukke Daan')
    await joined(owner, 'Lid Leo', 'member')
    const counted = async () => {
      const before = hub.database.queryCount()
      await findObstacles(hub, owner)
      return hub.database.queryCount() - before
    }
    const one = await counted()
    for (const name of ['A', 'B', 'C']) {
      await joined(owner, `Lid ${name}`, 'member')
    }
    expect(await counted()).toBe(one)
    expect(one).toBe(1)
  })
})

describe('at the same moment', () => {
  test('a button pressed twice erases once', async () => {
    const person = await newcomer(hub, 'Trillende Tom')
    const token = await askedToErase(hub, person, mailOf('Trillende Tom'))
    const outcomes = await Promise.all([1, 2, 3].map(() => refusal(confirmErasure(hub, visitor, token))))
    expect(outcomes.sort()).toEqual([
      'done',
      'not-found erasure_link_unknown',
      'not-found erasure_link_unknown',
    ])
  })

  test('of two owners who leave members behind, one stays', async () => {
    const one = await founder(hub, 'Eerste Els')
    const two = await joined(one, 'Tweede Teun', 'owner')
    await joined(one, 'Derde Dien', 'member')
    const tokens = [
      await askedToErase(hub, one, mailOf('Eerste Els')),
      await askedToErase(hub, two, mailOf('Tweede Teun')),
    ]
    const outcomes = await Promise.all(tokens.map((token) => refusal(confirmErasure(hub, visitor, token))))
    expect(outcomes.sort()).toEqual(['conflict hand_over_first', 'done'])
  })

  test('a deal is made before its party ends, or not at all', async () => {
    const supplier = await founder(hub, 'Haastmaker', { kind: 'company' })
    const street = await founder(hub, 'Haaststraat')
    const offer = await standingOffer(hub, supplier)
    const input = { body: 'Past dit?', formKey: 'a' }
    const { id } = await startConversation(hub, street, { about: { offer: offer.id }, input })
    await sendMessage(hub, supplier, { id, input: { body: 'Ja', formKey: 'b' } })
    const proposal = await sendProposal(hub, street, { id, input: { body: 'Zo dan', formKey: 'c' } })
    const token = await askedToErase(hub, street, mailOf('Haaststraat'))
    const [erased, agreed] = await Promise.all([
      refusal(confirmErasure(hub, visitor, token)),
      refusal(acceptProposal(hub, supplier, { id: proposal.id, seen: proposal.termsHash })),
    ])
    expect([
      ['done', 'conflict conversation_has_ended'],
      ['conflict hand_over_first', 'done'],
    ]).toContainEqual([erased, agreed])
    expect((await checkTruths(hub, theHub)).filter(({ broken }) => broken > 0)).toEqual([])
  })
})

test('whoever has no party is erased at once by the link, and can begin anew', async () => {
  const email = 'opnieuw@voorbeeld.nl'
  const before = await introducePerson(hub, theHub, { email, name: 'Opnieuw', locale: 'nl' })
  const self: Actor = { personId: before, party: null, isHub: false }
  await confirmErasure(hub, visitor, await askedToErase(hub, self, email))
  expect((await latestMails(hub, 100)).filter(({ to }) => to === email)).toEqual([])
  expect(await introducePerson(hub, theHub, { email, name: 'Opnieuw', locale: 'nl' })).not.toBe(before)
})

test('a need of a party that ends is withdrawn, and who talked about it hears no more of it', async () => {
  const street = await founder(hub, 'Eindstraat')
  const supplier = await founder(hub, 'Eindmaker', { kind: 'company' })
  const need = await standingNeed(hub, street)
  const input = { body: 'Wij kunnen dit', formKey: 'a' }
  const { id } = await startConversation(hub, supplier, { about: { need: need.id }, input })
  await confirmErasure(hub, visitor, await askedToErase(hub, street, mailOf('Eindstraat')))
  expect((await needVisibleTo(hub, theHub, need.id)).status).toBe('withdrawn')
  const { conversation } = await readConversation(hub, supplier, { id })
  expect(conversation.status).toBe('closed')
})
