import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftNeed } from '#needs'
import { removeMember } from '#parties'
import { founder, openStory, refusal, solarNeed, type TestHub } from '#testing'
import { type Actor, visitor } from '#vocabulary'
import { actorOfToken, createToken, findTokens, revokeToken } from './index.ts'

let hub: TestHub
let amina: Actor
beforeAll(async () => {
  hub = await openStory()
  amina = await founder(hub, 'Amina')
})
afterAll(() => hub.close())

const made = (scopes: string[], days = 90) => createToken(hub, amina, { name: 'Rekenblad', scopes, days })

test('a token acts as its person for its party, within its scopes', async () => {
  const reads = (await actorOfToken(hub, (await made(['read'])).secret))!
  expect(reads.party).toEqual(amina.party)
  expect(await refusal(draftNeed(hub, reads, solarNeed))).toMatch(/^not-allowed/)
  const writes = (await actorOfToken(hub, (await made(['write:needs'])).secret))!
  expect(await refusal(draftNeed(hub, writes, solarNeed))).toBe('done')
})

test('the hub does not hold a token that someone could use', async () => {
  const { secret } = await made(['read'])
  expect(JSON.stringify(await hub.db.selectFrom('api_token').selectAll().execute())).not.toContain(secret)
})

test('a token that was ended, ran out or was made up is nobody', async () => {
  const { token, secret } = await made(['read'])
  await revokeToken(hub, amina, token.id)
  expect(await actorOfToken(hub, secret)).toBeNull()
  const short = await made(['read'], 1)
  hub.clock.set('2026-05-07')
  expect(await actorOfToken(hub, short.secret)).toBeNull()
  hub.clock.set('2026-05-05')
  expect(await actorOfToken(hub, 'b2c_made-up')).toBeNull()
})

test('nobody ends a token of another, and a token makes no tokens', async () => {
  const { token, secret } = await made(['read'])
  const bram = await founder(hub, 'Bram')
  expect(await refusal(revokeToken(hub, bram, token.id))).toBe('not-found token_not_found')
  const byToken = (await actorOfToken(hub, secret))!
  expect(await refusal(createToken(hub, byToken, { name: 'Meer', scopes: ['read'] }))).toMatch(/^not-allowed/)
  expect(await refusal(findTokens(hub, visitor))).toMatch(/^not-allowed/)
})

test('a token of someone who left the party acts for it no more', async () => {
  const carla = await founder(hub, 'Carla')
  const { secret } = await createToken(hub, carla, { name: 'Oud', scopes: ['write:needs'] })
  await hub.inTransaction(async (inner) => {
    await inner.db
      .insertInto('membership')
      .values({
        party_id: carla.party!.id,
        person_id: amina.personId!,
        role: 'owner',
        created_at: hub.clock.now(),
      } as never)
      .execute()
  })
  await removeMember(hub, carla, { id: carla.party!.id, personId: carla.personId! })
  expect((await actorOfToken(hub, secret))!.party).toBeNull()
})
