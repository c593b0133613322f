import { writesFor } from '#listings'
import type { Actor, PartyId } from '#vocabulary'

/** Those who write for the party of the need, or of the offer, may say that a match is not for them. */
export function refusingParty(
  actor: Actor,
  need: { partyId: PartyId },
  offer: { partyId: PartyId },
): PartyId | null {
  if (writesFor(actor, need.partyId, 'write:needs')) return need.partyId
  if (writesFor(actor, offer.partyId, 'write:offers')) return offer.partyId
  return null
}
