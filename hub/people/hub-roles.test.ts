import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventsOf, latestMails } from '#foundation'
import { newcomer, openStory, refusal, steward, type TestHub } from '#testing'
import { actorOfToken, createToken } from '#tokens'
import { type Actor, hasHubRole, hubRoles, theHub, visitor } from '#vocabulary'
import {
  askToSignIn,
  blockPerson,
  endSessionsOf,
  findPeople,
  findPerson,
  findSignedIn,
  giveRole,
  signIn,
  takeRole,
  unblockPerson,
} from './index.ts'

let hub: TestHub
let dewi: Actor
beforeAll(async () => {
  hub = await openStory()
  dewi = await steward(hub, 'Dewi', 'administrator')
})
afterAll(() => hub.close())

test('an administrator gives a role once, however often it is given, and takes it away again', async () => {
  const { personId } = await newcomer(hub, 'Eelco')
  const give = () => giveRole(hub, dewi, { personId, role: 'moderator' })
  await give()
  await give()
  await takeRole(hub, dewi, { personId, role: 'moderator' })
  await takeRole(hub, dewi, { personId, role: 'moderator' })
  const events = (await eventsOf(hub, 'person', personId!)).filter(({ name }) => name.includes('role'))
  expect(events.map(({ name, personId: by, details }) => [name, by, details])).toEqual([
    ['person.role-given', dewi.personId, { role: 'moderator' }],
    ['person.role-taken', dewi.personId, { role: 'moderator' }],
  ])
})

test('only administrators say who runs the hub', async () => {
  const others = [
    visitor,
    await newcomer(hub, 'Piet'),
    await steward(hub, 'Moos', 'moderator'),
    await steward(hub, 'Bo', 'broker'),
    { ...dewi, scopes: ['read' as const] },
  ]
  for (const other of others) {
    for (const act of [giveRole, takeRole]) {
      expect(await refusal(act(hub, other, { personId: dewi.personId, role: 'administrator' }))).toBe(
        'not-allowed not_allowed',
      )
    }
  }
})

test('a role is given to someone who is there, and is one of the roles', async () => {
  expect(await refusal(giveRole(hub, dewi, { personId: 'nobody', role: 'broker' }))).toBe(
    'not-found person_not_found',
  )
  expect(await refusal(giveRole(hub, dewi, { personId: dewi.personId, role: 'king' }))).toBe(
    'invalid form_invalid role',
  )
})

test('an administrator has every role, a moderator theirs, and a token none', () => {
  const roles = (actor: Actor) => hubRoles.filter((role) => hasHubRole(actor, role))
  expect(roles({ ...visitor, hubRoles: ['administrator'] })).toEqual([...hubRoles])
  expect(roles({ ...visitor, hubRoles: ['moderator'] })).toEqual(['moderator'])
  expect(roles({ ...visitor, hubRoles: ['administrator'], scopes: ['read'] })).toEqual([])
  expect([roles(visitor), roles(theHub)]).toEqual([[], []])
})

async function signedIn(email: string): Promise<Headers> {
  const before = new Set((await latestMails(hub, 100)).map(({ id }) => id))
  await askToSignIn(hub, visitor, { input: { email }, next: '/mijn', locale: 'nl', caller: email })
  const mail = (await latestMails(hub, 100)).find(({ id }) => !before.has(id))!
  const link = mail.text.match(/http\S+/)?.[0]
  const token = (link && new URL(link).searchParams.get('token')) ?? 'none'
  const { cookies } = await signIn(hub, visitor, { token, locale: 'nl', headers: new Headers() })
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
}

test('whoever is signed in has the roles that they were given, at the next page', async () => {
  const headers = await signedIn('gerda@voorbeeld.nl')
  const me = (await findSignedIn(hub, headers))!
  expect(me.hubRoles).toEqual([])
  await giveRole(hub, dewi, { personId: me.person.id, role: 'broker' })
  expect((await findSignedIn(hub, headers))!.hubRoles).toEqual(['broker'])
})

test('whoever is blocked is signed out, hears why, and comes in by no way until let in again', async () => {
  const moderator = await steward(hub, 'Moor', 'moderator')
  const headers = await signedIn('harm@voorbeeld.nl')
  const { person } = (await findSignedIn(hub, headers))!
  const { secret } = await createToken(
    hub,
    { ...visitor, personId: person.id },
    { name: 'Blad', scopes: ['read'] },
  )
  await askToSignIn(hub, visitor, {
    input: { email: person.email },
    next: '/',
    locale: 'nl',
    caller: 'elsewhere',
  })
  const link = (await latestMails(hub, 1))[0]!.text.match(/http\S+/)![0]
  const block = (reason: string) => blockPerson(hub, moderator, { id: person.id, input: { reason } })
  await block('Stuurt reclame.')
  await block('Een andere reden.')
  const mails = (await latestMails(hub, 100)).filter(({ to }) => to === person.email)
  const told = mails.filter(({ subject }) => subject === 'Je kunt niet meer inloggen')
  expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('Stuurt reclame.')])
  expect(await findSignedIn(hub, headers)).toBeNull()
  expect(await actorOfToken(hub, secret)).toBeNull()
  const token = new URL(link).searchParams.get('token')!
  expect(await refusal(signIn(hub, visitor, { token, locale: 'nl', headers: new Headers() }))).toBe(
    'not-found link_unknown',
  )
  expect(await refusal(signedIn(person.email))).toBe('not-found link_unknown')
  await unblockPerson(hub, moderator, person.id)
  expect(await actorOfToken(hub, secret)).not.toBeNull()
  expect((await findSignedIn(hub, await signedIn(person.email)))?.person.id).toBe(person.id)
})

test('moderators block people but not one another, and nobody blocks themselves', async () => {
  const one = await steward(hub, 'Mia', 'moderator')
  const other = await steward(hub, 'Mo', 'moderator')
  const someone = await newcomer(hub, 'Ida')
  const by = (actor: Actor, whom: Actor) =>
    refusal(blockPerson(hub, actor, { id: whom.personId!, input: { reason: 'Zomaar.' } }))
  expect(await by(one, other)).toBe('not-allowed not_allowed')
  expect(await by(dewi, dewi)).toBe('not-allowed not_allowed')
  for (const actor of [visitor, someone, await steward(hub, 'Br', 'broker')]) {
    expect(await by(actor, await newcomer(hub, 'Jan'))).toBe('not-allowed not_allowed')
    expect(await refusal(findPeople(hub, actor, {}))).toBe('not-allowed not_allowed')
    expect(await refusal(findPerson(hub, actor, someone.personId!))).toBe('not-allowed not_allowed')
    expect(await refusal(endSessionsOf(hub, actor, dewi.personId!))).toBe('not-allowed not_allowed')
  }
  expect(await by(dewi, other)).toBe('done')
})

test('people are found by name or address, a page at a time, in one query however many', async () => {
  for (let count = 0; count < 30; count++) await newcomer(hub, `Zoek ${count}`)
  const before = hub.database.queryCount()
  const first = await findPeople(hub, dewi, { text: 'ZOEK' })
  expect(hub.database.queryCount() - before).toBe(1)
  const second = await findPeople(hub, dewi, { text: 'zoek', after: first.next! })
  const found = [...first.rows, ...second.rows].map(({ name }) => name)
  expect([first.rows.length, second.next, new Set(found).size]).toEqual([25, null, 30])
  expect((await findPeople(hub, dewi, { text: 'zoek.7@voorbeeld' })).rows).toHaveLength(1)
  expect((await findPeople(hub, dewi, { text: '%' })).rows).toEqual([])
  const stewards = await findPeople(hub, dewi, { only: 'roles' })
  expect(stewards.rows.find(({ id }) => id === dewi.personId)?.roles).toContain('administrator')
  expect((await findPeople(hub, dewi, { only: 'blocked' })).rows.map(({ name }) => name)).toEqual(['Mo'])
})

test('the hub keeps an administrator, whoever is taken away at the same moment', async () => {
  const two = [dewi, await steward(hub, 'Fenna', 'administrator')]
  const outcomes = await Promise.all(
    two.map(({ personId }) => refusal(takeRole(hub, theHub, { personId, role: 'administrator' }))),
  )
  expect(outcomes.sort()).toEqual(['conflict last_administrator', 'done'])
})
