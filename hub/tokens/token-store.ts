import type { Selectable } from 'kysely'
import type { ApiTokenTable, Hub } from '#foundation'
import type { PartyId, PersonId } from '#vocabulary'
import type { Token } from './token.ts'

export async function insertToken(hub: Hub, token: Token, hash: string): Promise<void> {
  await hub.db
    .insertInto('api_token')
    .values({
      id: token.id,
      person_id: token.personId,
      party_id: token.partyId,
      name: token.name,
      token_hash: hash,
      scopes: token.scopes,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
      last_used_on: null,
      revoked_at: null,
    })
    .execute()
}

export async function tokenByHash(hub: Hub, hash: string): Promise<Token | undefined> {
  const row = await hub.db
    .selectFrom('api_token')
    .selectAll()
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  return row && tokenOf(row)
}

export async function tokensOf(hub: Hub, personId: PersonId): Promise<Token[]> {
  const rows = await hub.db
    .selectFrom('api_token')
    .selectAll()
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(tokenOf)
}

/** Remembers the day only: a write a day is enough to see which tokens sleep. */
export async function markUsed(hub: Hub, id: string, day: string): Promise<void> {
  await hub.db.updateTable('api_token').set({ last_used_on: day }).where('id', '=', id).execute()
}

export async function markRevoked(hub: Hub, personId: PersonId, id: string): Promise<boolean> {
  const row = await hub.db
    .updateTable('api_token')
    .set({ revoked_at: hub.clock.now() })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

function tokenOf(row: Selectable<ApiTokenTable>): Token {
  return {
    id: row.id,
    personId: row.person_id as PersonId,
    partyId: row.party_id as PartyId | null,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedOn: row.last_used_on,
    revokedAt: row.revoked_at,
  }
}
