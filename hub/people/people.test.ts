import { afterAll, beforeAll, expect, test } from 'vitest'
import { latestMails } from '#foundation'
import { openTestHub, type TestHub } from '#testing'
import { type Refusal, visitor } from '#vocabulary'
import {
  askToSignIn,
  authenticationOf,
  findSessions,
  findSignedIn,
  isOwnPath,
  removePasskey,
  revokeSession,
  signIn,
  signOut,
} from './index.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub()
})
afterAll(() => hub.close())

async function mailedToken(email: string): Promise<string> {
  const before = new Set((await latestMails(hub, 100)).map((mail) => mail.id))
  await askToSignIn(hub, visitor, { input: { email }, next: '/mijn', locale: 'nl', caller: email })
  const mail = (await latestMails(hub, 100)).find((mail) => !before.has(mail.id))
  expect(mail?.to).toBe(email)
  return new URL(mail!.text.match(/http\S+/)![0]).searchParams.get('token')!
}

async function signedInHeaders(email: string): Promise<Headers> {
  const { cookies } = await signIn(hub, visitor, {
    token: await mailedToken(email),
    locale: 'nl',
    headers: new Headers(),
  })
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
}

function refusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no refusal',
    (error: Refusal) => `${error.kind} ${error.code}`,
  )
}

test('a person signs in by a link in a mail, and the link works once', async () => {
  const token = await mailedToken('amina@example.nl')
  const { cookies } = await signIn(hub, visitor, { token, locale: 'nl', headers: new Headers() })
  expect(cookies.join()).toMatch(/HttpOnly/i)
  expect(cookies.join()).toMatch(/SameSite=Lax/i)
  expect(await refusal(signIn(hub, visitor, { token, locale: 'nl', headers: new Headers() }))).toBe(
    'not-found link_unknown',
  )
})

test('the database does not hold a link that someone could use', async () => {
  const token = await mailedToken('joost@example.nl')
  const dump = JSON.stringify(
    await hub.database.kysely
      .selectFrom('sign_in_proof' as never)
      .selectAll()
      .execute(),
  )
  expect(dump).not.toContain(token)
})

test('whoever signs out, or is signed out from elsewhere, is a visitor again', async () => {
  const phone = await signedInHeaders('fatima@example.nl')
  const desk = await signedInHeaders('fatima@example.nl')
  const signedIn = (await findSignedIn(hub, desk))!
  expect(signedIn.person.email).toBe('fatima@example.nl')
  expect((await findSessions(hub, signedIn)).sessions).toHaveLength(2)
  await revokeSession(hub, signedIn, 'others')
  expect(await findSignedIn(hub, phone)).toBeNull()
  await signOut(hub, desk)
  expect(await findSignedIn(hub, desk)).toBeNull()
})

test('nobody ends the session of another', async () => {
  const mine = (await findSignedIn(hub, await signedInHeaders('kees@example.nl')))!
  const theirs = (await findSignedIn(hub, await signedInHeaders('riet@example.nl')))!
  expect(await refusal(revokeSession(hub, mine, theirs.sessionId))).toBe('not-found session_not_found')
})

function askToAddPasskey(headers: Headers): Promise<Response> {
  const address = `${hub.settings.origin}/auth/passkey/generate-register-options?name=sem@example.nl`
  return authenticationOf(hub).handler(new Request(address, { headers }))
}

test('a passkey is one that the device knows by itself, and shows the address of its person', async () => {
  const answer = await askToAddPasskey(await signedInHeaders('sem@example.nl'))
  expect(await answer.json()).toMatchObject({
    rp: { id: 'localhost' },
    user: { name: 'sem@example.nl' },
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true },
  })
})

test('whoever signed in longer than a day ago signs in again before adding a passkey', async () => {
  const headers = await signedInHeaders('noor@example.nl')
  const signedIn = (await findSignedIn(hub, headers))!
  expect((await findSessions(hub, signedIn)).isFresh).toBe(true)
  await hub.db
    .updateTable('person_session')
    .set({ created_at: new Date(hub.clock.now().getTime() - 25 * 3_600_000) })
    .where('id', '=', signedIn.sessionId)
    .execute()
  expect((await findSessions(hub, signedIn)).isFresh).toBe(false)
  const answer = await askToAddPasskey(headers)
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
    403,
    'SESSION_NOT_FRESH',
  ])
})

test('nobody removes the passkey of another', async () => {
  const mine = (await findSignedIn(hub, await signedInHeaders('bas@example.nl')))!
  const theirs = (await findSignedIn(hub, await signedInHeaders('els@example.nl')))!
  await hub.db
    .insertInto('passkey')
    .values({
      id: 'els-her-key',
      person_id: theirs.person.id,
      public_key: 'none',
      credential_id: 'none',
      counter: 0,
      device_type: 'singleDevice',
      backed_up: false,
      created_at: hub.clock.now(),
    } as never)
    .execute()
  expect(await refusal(removePasskey(hub, mine, 'els-her-key'))).toBe('not-found passkey_not_found')
  expect((await findSessions(hub, theirs)).passkeys).toHaveLength(1)
  await removePasskey(hub, theirs, 'els-her-key')
  expect((await findSessions(hub, theirs)).passkeys).toEqual([])
})

test('five links to one address in a quarter of an hour are enough', async () => {
  const ask = () =>
    askToSignIn(hub, visitor, { input: { email: 'veel@example.nl' }, next: '/', locale: 'nl', caller: 'one' })
  for (let count = 0; count < 5; count++) await ask()
  expect(await refusal(ask())).toBe('too-many too_many_attempts')
  hub.clock.set('2026-05-05T10:20:00Z')
  await ask()
})

test('after signing in one stays within the hub', () => {
  expect(isOwnPath('/mijn?x=1')).toBe(true)
  for (const elsewhere of ['//kwaad.nl', 'https://kwaad.nl', '/\\kwaad.nl', 'javascript:alert(1)', '']) {
    expect(isOwnPath(elsewhere), elsewhere).toBe(false)
  }
})
