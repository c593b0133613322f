import type { Hub } from '#foundation'
import { findVerificationReason, partyVisibleTo } from '#parties'
import { type EventName, type PartyId, theHub } from '#vocabulary'
import { tellParty } from './tell-people.ts'

const telling: Partial<Record<EventName, { what: string; page: '' | '/nakijken' }>> = {
  'party.verified': { what: 'party_verified', page: '' },
  'party.verification-refused': { what: 'party_verification_refused', page: '/nakijken' },
  'party.verification-withdrawn': { what: 'party_verification_withdrawn', page: '' },
  'party.verification-lapsed': { what: 'party_verification_lapsed', page: '/nakijken' },
  'party.hidden': { what: 'party_hidden', page: '' },
  'party.shown': { what: 'party_shown', page: '' },
}

/** Tells a party what the hub's people said of it, and why. */
// anyone: follows from an act that was allowed; it goes to those who act for the party.
export async function tellOfStanding(
  hub: Hub,
  { id, event, eventId }: { id: PartyId; event: EventName; eventId: number },
): Promise<void> {
  const told = telling[event]
  const party = await partyVisibleTo(hub, theHub, id)
  if (!told || party.isExample) return
  const reason = event === 'party.hidden' ? party.hiddenReason : await findVerificationReason(hub, theHub, id)
  await tellParty(hub, id, {
    kind: 'party',
    what: told.what,
    details: { party: party.name, reason },
    path: `/partijen/${party.slug}-${party.id}${told.page}`,
    about: {},
    reasonKey: `party:${eventId}`,
  })
}
