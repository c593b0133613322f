import type { Actor, PartyId, TokenScope } from '#vocabulary'

/** Whether someone writes on behalf of a party: its owners and editors within their token's scope, and the hub. */
export function writesFor(actor: Actor, partyId: PartyId, scope: TokenScope): boolean {
  if (actor.isHub) return true
  if (actor.scopes && !actor.scopes.includes(scope)) return false
  return actor.party?.id === partyId && (actor.party.role === 'owner' || actor.party.role === 'editor')
}
