import { z } from 'zod'
import { checked, line } from '#fields'
import { type Hub, tellLive } from '#foundation'
import { type Actor, type HubRole, locales, type PartyId, type PersonId, Refusal } from '#vocabulary'
import { authenticationOf, freshHours } from './authentication.ts'
import { standingOfPerson } from './hub-role-store.ts'
import {
  deleteOtherSessions,
  deletePasskey,
  deleteSession,
  loadPerson,
  type Passkey,
  passkeysOf,
  savePerson,
  sessionsOfPerson,
  setActingFor,
} from './people-store.ts'
import type { Person, Session } from './person.ts'

/** Who is signed in by these headers, in which session, for which party they last acted, and what they do for the hub. */
export type SignedIn = {
  person: Person
  sessionId: string
  actingFor: PartyId | null
  hubRoles: HubRole[]
}

/** @returns null for a visitor, and for who is blocked. Cookies that must be renewed come along. */
// anyone: tells people only of themselves.
export async function findSignedIn(hub: Hub, headers: Headers): Promise<SignedIn | null> {
  const found = await authenticationOf(hub).api.getSession({ headers })
  if (!found) return null
  const { session, user } = found
  const { hubRoles, isBlocked } = await standingOfPerson(hub, user.id as PersonId)
  if (isBlocked) return null
  return {
    person: {
      id: user.id as PersonId,
      email: user.email,
      name: user.name,
      locale: user.locale === 'en' ? 'en' : 'nl',
      createdAt: user.createdAt,
    },
    sessionId: session.id,
    actingFor: (session.actingFor ?? null) as PartyId | null,
    hubRoles,
  }
}

/** @returns the cookies that end the session in the browser, as `set-cookie` headers. */
// anyone: ends one's own session.
export async function signOut(hub: Hub, headers: Headers): Promise<string[]> {
  const answer = await authenticationOf(hub).api.signOut({ headers, returnHeaders: true })
  return answer.headers.getSetCookie()
}

/** Remembers for which party the person acts in this session. The door checks that they are a member. */
// anyone: one's own session.
export async function actFor(hub: Hub, signedIn: SignedIn, partyId: PartyId | null): Promise<void> {
  await setActingFor(hub, signedIn.sessionId, partyId)
}

const self = z.object({ name: line(1, 80), locale: z.enum(locales) })

/** Changes how a person is called and in which language the hub writes to them. */
// anyone: one's own name and language.
export async function changeSelf(hub: Hub, actor: Actor, input: unknown): Promise<void> {
  const personId = mustBeSomeone(actor)
  const change = checked(self, input)
  await hub.inTransaction(async (hub) => {
    await savePerson(hub, personId, change)
    await hub.record(actor, 'person.changed', { id: personId })
  })
}

/** Where a person is signed in, with which passkeys they can, and whether this session is fresh (`freshHours`). */
// anyone: one's own sessions.
export async function findSessions(
  hub: Hub,
  signedIn: SignedIn,
): Promise<{ sessions: Session[]; passkeys: Passkey[]; isFresh: boolean }> {
  const rows = await sessionsOfPerson(hub, signedIn.person.id)
  return {
    sessions: rows.map((row) => ({
      id: row.id,
      createdAt: row.created_at,
      lastSeenAt: row.updated_at,
      expiresAt: row.expires_at,
      userAgent: row.user_agent,
      isThisOne: row.id === signedIn.sessionId,
    })),
    passkeys: await passkeysOf(hub, signedIn.person.id),
    isFresh: isFresh(hub, signedIn, rows),
  }
}

/**
 * Goes on only in a session that began lately, so that an open device does not give all of someone away.
 * @throws Refusal 'not-allowed' with `sign_in_again`.
 */
// anyone: one's own session.
export async function mustBeFresh(hub: Hub, signedIn: SignedIn): Promise<void> {
  if (!isFresh(hub, signedIn, await sessionsOfPerson(hub, signedIn.person.id)))
    throw new Refusal('not-allowed', 'sign_in_again')
}

function isFresh(hub: Hub, signedIn: SignedIn, sessions: { id: string; created_at: Date }[]): boolean {
  const freshSince = hub.clock.now().getTime() - freshHours * 3_600_000
  return sessions.some(({ id, created_at }) => id === signedIn.sessionId && created_at.getTime() > freshSince)
}

/** Ends a session of one's own, or all but the present one. */
// anyone: one's own sessions.
export async function revokeSession(hub: Hub, signedIn: SignedIn, which: string | 'others'): Promise<void> {
  const personId = signedIn.person.id
  if (which === 'others') await deleteOtherSessions(hub, personId, signedIn.sessionId)
  else if (!(await deleteSession(hub, personId, which))) throw new Refusal('not-found', 'session_not_found')
  // What is open in a session that ended is told nothing more.
  await tellLive(hub, `person:${personId}`)
}

/** Removes a passkey of one's own. */
// anyone: one's own passkeys.
export async function removePasskey(hub: Hub, signedIn: SignedIn, id: string): Promise<void> {
  if (!(await deletePasskey(hub, signedIn.person.id, id))) throw new Refusal('not-found', 'passkey_not_found')
}

/** The person, for those who must show a name. */
export { loadPerson }

function mustBeSomeone(actor: Actor): PersonId {
  if (!actor.personId || actor.scopes) throw new Refusal('not-allowed', 'sign_in_first')
  return actor.personId
}
