import type { Hub } from '#foundation'
import { findEditors, findVerificationReason, partyVisibleTo } from '#parties'
import { type EventName, type PartyId, theHub } from '#vocabulary'
import { mailPeople } from './mail-people.ts'

const telling: Partial<Record<EventName, { mail: string; page: '' | '/nakijken' }>> = {
  'party.verified': { mail: 'party_verified', page: '' },
  'party.verification-refused': { mail: 'party_verification_refused', page: '/nakijken' },
  'party.verification-withdrawn': { mail: 'party_verification_withdrawn', page: '' },
  'party.verification-lapsed': { mail: 'party_verification_lapsed', page: '/nakijken' },
  'party.hidden': { mail: 'party_hidden', page: '' },
  'party.shown': { mail: 'party_shown', page: '' },
}

/** Mails a party what the hub's people said of it, and why. */
// anyone: follows from an act that was allowed; it goes to those who act for the party.
export async function tellOfStanding(
  hub: Hub,
  { id, event, eventId }: { id: PartyId; event: EventName; eventId: number },
): Promise<void> {
  const told = telling[event]
  const party = await partyVisibleTo(hub, theHub, id)
  if (!told || party.isExample) return
  const reason = event === 'party.hidden' ? party.hiddenReason : await findVerificationReason(hub, theHub, id)
  await mailPeople(hub, await findEditors(hub, theHub, id), {
    mail: told.mail,
    values: () => ({ party: party.name, reason }),
    reasonKey: `party:${eventId}`,
    path: `/partijen/${party.slug}-${party.id}${told.page}`,
  })
}
