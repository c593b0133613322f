import type { PartyId, PersonId } from './ids.ts'
import type { MemberRole, PartyKind } from './terms.ts'

/** A person and the party that they act for at this moment. */
export type Actor = {
  /** Null for a visitor who is not signed in, and for the hub itself. */
  personId: PersonId | null
  /** The party acted for, with the person's role in it; null when acting as oneself. */
  party: { id: PartyId; kind: PartyKind; role: MemberRole } | null
  /** True for the hub's own work: schedules, reactions, imports by whoever runs the hub. */
  isHub: boolean
  /** What a personal token is limited to; absent for a person in a browser. */
  scopes?: readonly TokenScope[]
}

/** What a personal token may be limited to. */
export const tokenScopes = ['read', 'write:needs', 'write:offers', 'write:parties'] as const
export type TokenScope = (typeof tokenScopes)[number]

/** A visitor who is not signed in. */
export const visitor: Actor = { personId: null, party: null, isHub: false }

/** The hub itself. */
export const theHub: Actor = { personId: null, party: null, isHub: true }
