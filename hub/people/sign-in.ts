import { z } from 'zod'
import { checked, emailAddress } from '#fields'
import { composeMail, type Hub, sendMail } from '#foundation'
import { type Actor, type Locale, newId, type PersonId, Refusal } from '#vocabulary'
import { attempt } from './attempts.ts'
import { authenticationOf, linkMinutes } from './authentication.ts'
import { limits } from './limits.ts'
import { blockOf, insertPerson, personByEmail } from './people-store.ts'

const asked = z.object({ email: emailAddress })

/**
 * Mails a link to sign in with; whoever is new becomes known by using it, and whoever is blocked is mailed why. Tells
 * nobody whether an address is known.
 * @param next where to go afterwards: a path within the hub.
 * @param caller the network address that asks, for the limit.
 * @throws Refusal 'invalid' at `email`; 'too-many' after five mails to one address in a quarter of an hour.
 */
// anyone: this is how one becomes someone.
export async function askToSignIn(
  hub: Hub,
  _actor: Actor,
  { input, next, locale, caller }: { input: unknown; next: string; locale: Locale; caller: string },
): Promise<void> {
  const { email } = checked(asked, input)
  await attempt(hub, limits.signInCaller, caller)
  await attempt(hub, limits.signInMail, email)
  const person = await personByEmail(hub, email)
  const block = person && (await blockOf(hub, person.id))
  if (block) {
    await sendMail(hub, {
      reasonKey: `sign-in-blocked:${newId()}`,
      to: email,
      ...composeMail(locale, 'blocked', { reason: block.reason }, `${hub.settings.origin}/over`),
    })
    return
  }
  let token = ''
  await authenticationOf(hub).api.signInMagicLink({
    body: { email, metadata: { heard: (made: string) => (token = made) } },
    headers: new Headers(),
  })
  const link = new URL(`${hub.settings.origin}${locale === 'en' ? '/en' : ''}/inloggen/bevestigen`)
  link.searchParams.set('token', token)
  if (isOwnPath(next)) link.searchParams.set('next', next)
  await sendMail(hub, {
    reasonKey: `sign-in:${newId()}`,
    to: email,
    ...composeMail(locale, 'sign_in', { minutes: linkMinutes }, link.href),
  })
}

/** A path within the hub, never an address elsewhere. */
export function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(path)
}

/**
 * Signs in by the token of a mailed link, which works once.
 * @returns the cookies to set, as `set-cookie` headers.
 * @throws Refusal 'not-found' when the link is unknown, used or too old.
 */
// anyone: the token itself is the proof.
export async function signIn(
  hub: Hub,
  _actor: Actor,
  { token, locale, headers }: { token: string; locale: Locale; headers: Headers },
): Promise<{ personId: PersonId; cookies: string[] }> {
  try {
    const answer = await authenticationOf(hub).api.magicLinkVerify({
      query: { token },
      headers,
      returnHeaders: true,
    })
    const personId = answer.response.user.id as PersonId
    await hub.inTransaction(async (hub) => {
      await hub.record(
        { personId, party: null, isHub: false },
        'person.signed-in',
        { id: personId },
        { locale },
      )
    })
    return { personId, cookies: answer.headers.getSetCookie() }
  } catch (error) {
    if (isRefused(error)) throw new Refusal('not-found', 'link_unknown')
    throw error
  }
}

/** better-auth answers a bad link with a redirect or an error of its own. */
function isRefused(error: unknown): boolean {
  return (error as Error | undefined)?.name === 'APIError'
}

/** A person made without signing in, for the demo town and for those who run the hub. */
// anyone: only the hub's own command line calls this.
export async function introducePerson(
  hub: Hub,
  _actor: Actor,
  { email, name, locale }: { email: string; name: string; locale: Locale },
): Promise<PersonId> {
  const known = await personByEmail(hub, email)
  if (known) return known.id
  const id: PersonId = newId()
  await insertPerson(hub, { id, email, name, locale, createdAt: hub.clock.now() })
  return id
}
