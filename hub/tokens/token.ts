import type { PartyId, PersonId, TokenScope } from '#vocabulary'

/** A personal token for the open API: acts as its person for one party, within its scopes. */
export type Token = {
  id: string
  personId: PersonId
  partyId: PartyId | null
  name: string
  scopes: TokenScope[]
  createdAt: Date
  expiresAt: Date
  /** ISO date. */
  lastUsedOn: string | null
  revokedAt: Date | null
}
