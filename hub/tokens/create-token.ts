import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { checked, line } from '#fields'
import { dayOf, type Hub } from '#foundation'
import { actingFor } from '#parties'
import { blockOf } from '#people'
import { type Actor, newId, Refusal, tokenScopes } from '#vocabulary'
import type { Token } from './token.ts'
import { insertToken, markRevoked, markUsed, tokenByHash, tokensOf } from './token-store.ts'

const tokenForm = z.object({
  name: line(1, 80),
  scopes: z
    .array(z.enum(tokenScopes))
    .min(1)
    .transform((scopes) => [...new Set(scopes)]),
  days: z.number().int().min(1).max(365).optional().default(90),
})

const mostTokens = 20

/**
 * Makes a personal token for the party acted for. The hub keeps its hash: the token itself is told once.
 * @param input `{ name, scopes, days }`.
 */
// anyone: a person's own token can do no more than the person.
export async function createToken(
  hub: Hub,
  actor: Actor,
  input: unknown,
): Promise<{ token: Token; secret: string }> {
  const { personId } = actor
  if (!personId || actor.scopes) throw new Refusal('not-allowed', 'sign_in_first')
  const form = checked(tokenForm, input)
  return hub.inTransaction(async (hub) => {
    if ((await tokensOf(hub, personId)).length >= mostTokens) throw new Refusal('too-many', 'too_many_tokens')
    const secret = `b2c_${randomBytes(30).toString('base64url')}`
    const now = hub.clock.now()
    const token: Token = {
      id: newId(),
      personId,
      partyId: actor.party?.id ?? null,
      name: form.name,
      scopes: form.scopes,
      createdAt: now,
      expiresAt: new Date(now.getTime() + form.days * 86_400_000),
      lastUsedOn: null,
      revokedAt: null,
    }
    await insertToken(hub, token, hashOf(secret))
    await hub.record(actor, 'token.created', token, { scopes: form.scopes })
    return { token, secret }
  })
}

/** The tokens of the person who is signed in that still work or have merely run out. */
// anyone: one's own tokens.
export async function findTokens(hub: Hub, actor: Actor): Promise<Token[]> {
  if (!actor.personId || actor.scopes) throw new Refusal('not-allowed', 'sign_in_first')
  return tokensOf(hub, actor.personId)
}

/** Ends a token of one's own at once. */
// anyone: one's own tokens.
export async function revokeToken(hub: Hub, actor: Actor, id: string): Promise<void> {
  const { personId } = actor
  if (!personId || actor.scopes) throw new Refusal('not-allowed', 'sign_in_first')
  await hub.inTransaction(async (hub) => {
    if (!(await markRevoked(hub, personId, id))) throw new Refusal('not-found', 'token_not_found')
    await hub.record(actor, 'token.revoked', { id })
  })
}

/**
 * Who acts with a token: its person, for its party with the role that they have there today, within its scopes.
 * @returns null when the token is unknown, revoked or has run out, or its person is blocked.
 */
// anyone: the token itself is the proof.
export async function actorOfToken(hub: Hub, secret: string): Promise<Actor | null> {
  const token = await tokenByHash(hub, hashOf(secret))
  if (!token || token.revokedAt || token.expiresAt <= hub.clock.now()) return null
  if (await blockOf(hub, token.personId)) return null
  const today = dayOf(hub.clock.now())
  if (token.lastUsedOn !== today) await markUsed(hub, token.id, today)
  const person: Actor = { personId: token.personId, party: null, isHub: false, scopes: token.scopes }
  if (!token.partyId) return person
  const member = await actingFor(hub, token.personId, token.partyId)
  return { ...person, party: member?.party ?? null }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
