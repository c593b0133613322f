import type { Hub } from '#foundation'
import { findToldReferral } from '#referrals'
import { type EventName, type ReferralId, theHub } from '#vocabulary'
import { type Telling, tellParty, tellPeople } from './tell-people.ts'

const telling: Partial<Record<EventName, { what: string; to: 'receiver' | 'referrer' }>> = {
  'referral.sent': { what: 'referral_sent', to: 'receiver' },
  'referral.agreed': { what: 'referral_agreed', to: 'referrer' },
  'referral.refused': { what: 'referral_refused', to: 'referrer' },
}

/** Tells a party that it was pointed to something, and whoever referred what came of it. */
// anyone: follows from an act that was allowed; it goes to those who may read it now.
export async function tellOfReferral(
  hub: Hub,
  { id, event, eventId }: { id: ReferralId; event: EventName; eventId: number },
): Promise<void> {
  const told = telling[event]
  const referral = told && (await findToldReferral(hub, theHub, { id, side: told.to }))
  if (!referral) return
  const { from, to, title } = referral
  const common = { kind: 'referrals' as const, what: told.what, reasonKey: `referral:${eventId}` }
  if (told.to === 'receiver') {
    const { pointsTo, needId, offerId } = referral
    const target = pointsTo === 'need' ? { needId: needId ?? undefined } : { offerId: offerId ?? undefined }
    return tellParty(hub, to.id, {
      ...common,
      // What someone was told stays when a person is erased: it does not name one.
      ...(from
        ? { details: { party: from.name, title } }
        : { what: 'referral_sent_by_broker', details: { title } }),
      path: '/doorverwijzingen?kant=gekregen',
      about: { referralId: id, fromPartyId: from?.id, ...target },
    })
  }
  const heard: Telling = {
    ...common,
    details: { party: to.name, title },
    path: '/doorverwijzingen?kant=verstuurd',
    about: { referralId: id },
  }
  return from ? tellParty(hub, from.id, heard) : tellPeople(hub, [referral.sentBy!], heard)
}
