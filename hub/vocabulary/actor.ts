import type { PartyId, PersonId } from './ids.ts'
import type { HubRole, MemberRole, PartyKind } from './terms.ts'

/** A person and the party that they act for at this moment. */
export type Actor = {
  /** Null for a visitor who is not signed in, and for the hub itself. */
  personId: PersonId | null
  /** The party acted for, with the person's role in it; null when acting as oneself. */
  party: { id: PartyId; kind: PartyKind; role: MemberRole } | null
  /** True for the hub's own work: schedules, reactions, imports by whoever runs the hub. */
  isHub: boolean
  /** What the person does for the hub itself; absent for all others, and for a token. */
  hubRoles?: readonly HubRole[]
  /** What a personal token is limited to; absent for a person in a browser. */
  scopes?: readonly TokenScope[]
}

/** What a personal token may be limited to. */
export const tokenScopes = ['read', 'write:needs', 'write:offers', 'write:parties'] as const
export type TokenScope = (typeof tokenScopes)[number]

/**
 * Whether a person runs the hub in this role. An administrator has every role, since they could give themselves any;
 * a token has none, whosever it is.
 */
export function hasHubRole(actor: Actor, role: HubRole): boolean {
  if (actor.scopes) return false
  return actor.hubRoles?.some((own) => own === role || own === 'administrator') ?? false
}

/** A visitor who is not signed in. */
export const visitor: Actor = { personId: null, party: null, isHub: false }

/** The hub itself. */
export const theHub: Actor = { personId: null, party: null, isHub: true }
