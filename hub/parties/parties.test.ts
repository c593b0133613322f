import { afterAll, beforeAll, expect, test } from 'vitest'
import { founder, newcomer, openStory, refusal, type TestHub } from '#testing'
import { type Actor, visitor } from '#vocabulary'
import {
  actingFor,
  changeParty,
  changeRole,
  findMemberships,
  findParties,
  foundParty,
  inviteMember,
  joinParty,
  partyVisibleTo,
  removeMember,
  withdrawInvitation,
} from './index.ts'

let hub: TestHub
let amina: Actor
beforeAll(async () => {
  hub = await openStory()
  amina = await founder(hub, 'Amina')
})
afterAll(() => hub.close())

const own = () => amina.party!.id

async function invited(name: string, role: 'owner' | 'editor' | 'member') {
  const { token } = await inviteMember(hub, amina, {
    id: own(),
    input: { email: `${name}@voorbeeld.nl`, role },
  })
  const person = await newcomer(hub, name)
  await joinParty(hub, person, token)
  return { person, token, acting: (await actingFor(hub, person.personId!, own()))! }
}

test('a person founds a party, is its owner, and everyone sees its profile', async () => {
  expect(amina.party).toMatchObject({ kind: 'initiative', role: 'owner' })
  expect((await partyVisibleTo(hub, visitor, own())).name).toBe('De straat van Amina')
  expect((await findParties(hub, visitor, { text: 'Amina' })).cards.map(({ id }) => id)).toContain(own())
})

test('parties are listed by name, or the newest first, page after page', async () => {
  const all = async (sort: 'name' | 'newest') => {
    const cards = []
    let after: string | undefined
    do {
      const page = await findParties(hub, visitor, { sort, limit: 2, after })
      cards.push(...page.cards)
      after = page.next ?? undefined
    } while (after)
    return cards
  }
  hub.clock.set('2026-05-06')
  await founder(hub, 'Zwaantje')
  hub.clock.set('2026-05-05')
  const byName = await all('name')
  const newest = await all('newest')
  expect(newest[0]?.name).toBe('De straat van Zwaantje')
  const moments = newest.map(({ createdAt }) => createdAt.getTime())
  expect(moments).toEqual(moments.toSorted((one, other) => other - one))
  expect(newest.map(({ id }) => id).sort()).toEqual(byName.map(({ id }) => id).sort())
  const { next } = await findParties(hub, visitor, { limit: 1 })
  expect(await refusal(findParties(hub, visitor, { sort: 'newest', after: next! }))).toBe(
    'invalid cursor_unknown after',
  )
})

test('a visitor founds nothing', async () => {
  expect(await refusal(foundParty(hub, visitor, { kind: 'company', name: 'Niemand' }))).toBe(
    'not-allowed sign_in_first',
  )
})

test('an invitation makes its reader a member once, in the role that it names', async () => {
  const { person, token, acting } = await invited('Bram', 'editor')
  expect(acting.party).toMatchObject({ id: own(), role: 'editor' })
  expect(await refusal(joinParty(hub, await newcomer(hub, 'Meelezer'), token))).toBe(
    'not-found invitation_not_found',
  )
  expect((await findMemberships(hub, person)).map(({ party }) => party.id)).toEqual([own()])
})

test('an invitation that was taken back, or is two weeks old, works no more', async () => {
  const first = await inviteMember(hub, amina, {
    id: own(),
    input: { email: 'x@voorbeeld.nl', role: 'member' },
  })
  await withdrawInvitation(hub, amina, { id: own(), invitationId: first.invitation.id })
  const second = await inviteMember(hub, amina, {
    id: own(),
    input: { email: 'y@voorbeeld.nl', role: 'member' },
  })
  const someone = await newcomer(hub, 'Traag')
  expect(await refusal(joinParty(hub, someone, first.token))).toBe('not-found invitation_not_found')
  hub.clock.set('2026-05-20')
  expect(await refusal(joinParty(hub, someone, second.token))).toBe('not-found invitation_not_found')
  hub.clock.set('2026-05-05')
})

test('an editor changes the profile, and neither invites nor gives roles', async () => {
  const { acting, person } = await invited('Eva', 'editor')
  const party = await partyVisibleTo(hub, acting, own())
  const profile = { ...party, summary: 'Nieuw verhaal' }
  await changeParty(hub, acting, { id: own(), input: profile })
  expect((await partyVisibleTo(hub, visitor, own())).summary).toBe('Nieuw verhaal')
  expect(
    await refusal(inviteMember(hub, acting, { id: own(), input: { email: 'z@v.nl', role: 'owner' } })),
  ).toMatch(/^not-allowed/)
  expect(
    await refusal(changeRole(hub, acting, { id: own(), personId: person.personId!, role: 'owner' })),
  ).toMatch(/^not-allowed/)
})

test('a member reads, and changes nothing', async () => {
  const { acting } = await invited('Lees', 'member')
  const party = await partyVisibleTo(hub, acting, own())
  expect(await refusal(changeParty(hub, acting, { id: own(), input: party }))).toMatch(/^not-allowed/)
})

test('a party keeps an owner: the last one neither leaves nor steps down', async () => {
  const personId = amina.personId!
  expect(await refusal(removeMember(hub, amina, { id: own(), personId }))).toBe('conflict last_owner')
  expect(await refusal(changeRole(hub, amina, { id: own(), personId, role: 'member' }))).toBe(
    'conflict last_owner',
  )
})

test('two owners who leave at once leave one of them behind', async () => {
  const shared = await founder(hub, 'Twee')
  const id = shared.party!.id
  const { token } = await inviteMember(hub, shared, { id, input: { email: 'd@voorbeeld.nl', role: 'owner' } })
  const person = await newcomer(hub, 'Drie')
  await joinParty(hub, person, token)
  const third = (await actingFor(hub, person.personId!, id))!
  const results = await Promise.all([
    refusal(removeMember(hub, shared, { id, personId: shared.personId! })),
    refusal(removeMember(hub, third, { id, personId: third.personId! })),
  ])
  expect(results.sort()).toEqual(['conflict last_owner', 'done'])
})

test('whoever was removed acts for the party no more', async () => {
  const { person } = await invited('Weg', 'editor')
  await removeMember(hub, amina, { id: own(), personId: person.personId! })
  expect(await actingFor(hub, person.personId!, own())).toBeNull()
})

test.each([
  ['12345678', 'done'],
  ['1234567', 'invalid form_invalid kvkNumber'],
  ['abcdefgh', 'invalid form_invalid kvkNumber'],
])('a KvK number has eight digits: %s', async (kvkNumber, outcome) => {
  const person = await newcomer(hub, `Kvk ${kvkNumber}`)
  const act = foundParty(hub, person, { kind: 'company', name: 'Firma', serviceArea: ['NL'], kvkNumber })
  expect(await refusal(act)).toBe(outcome)
})
