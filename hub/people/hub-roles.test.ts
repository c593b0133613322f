import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventsOf } from '#foundation'
import { newcomer, openStory, refusal, steward, type TestHub } from '#testing'
import { type Actor, hasHubRole, hubRoles, theHub, visitor } from '#vocabulary'
import { giveRole, takeRole } from './index.ts'

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
  const events = await eventsOf(hub, 'person', personId!)
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

test('the hub keeps an administrator, whoever is taken away at the same moment', async () => {
  const two = [dewi, await steward(hub, 'Fenna', 'administrator')]
  const outcomes = await Promise.all(
    two.map(({ personId }) => refusal(takeRole(hub, theHub, { personId, role: 'administrator' }))),
  )
  expect(outcomes.sort()).toEqual(['conflict last_administrator', 'done'])
})
