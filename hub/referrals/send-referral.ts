import { isBlocked } from '#conversations'
import { checked } from '#fields'
import { dayOf, daysAfter, type Hub } from '#foundation'
import { needVisibleTo } from '#needs'
import { offerVisibleTo } from '#offers'
import { mustBeInSight, partyVisibleTo } from '#parties'
import { attempt, limits } from '#people'
import { type Actor, allow, newId, Refusal, visitor } from '#vocabulary'
import { referralForm } from './form.ts'
import { type Referral, waitsForDays } from './referral.ts'
import { mayPoint, mayRefer, referrerOf } from './referral-policy.ts'
import { insertReferral, standingReferral } from './referral-store.ts'

/**
 * Points a party to an offer or a need of another, with a word of explanation. Where the same referrer did so already,
 * that referral stands, whatever came of it.
 * @param input the shape of `referralForm`.
 * @throws Refusal 'too-many' after so many a day (`limits.referral`), with how long to wait.
 */
export async function sendReferral(hub: Hub, actor: Actor, input: unknown): Promise<Referral> {
  allow(mayRefer(actor))
  const form = checked(referralForm, input)
  return hub.inTransaction(async (hub) => {
    const pointed = await pointedBy(hub, form)
    allow(mayPoint(actor, pointed), 'referral_to_own')
    const fromPartyId = referrerOf(actor)!.partyId
    if (fromPartyId) await mustBeInSight(hub, fromPartyId)
    for (const partyId of fromPartyId ? [fromPartyId, pointed.otherPartyId] : [pointed.otherPartyId]) {
      if (await isBlocked(hub, partyId, pointed.toPartyId)) {
        throw new Refusal('not-allowed', 'referral_not_taken')
      }
    }
    const now = hub.clock.now()
    const fresh: Referral = {
      ...pointed,
      id: newId(),
      fromPartyId,
      sentBy: actor.personId,
      why: form.why,
      status: 'sent',
      reason: null,
      note: '',
      sentAt: now,
      changedAt: now,
      expiresOn: daysAfter(dayOf(now), waitsForDays),
    }
    if (!(await insertReferral(hub, fresh))) return standingReferral(hub, fresh)
    await attempt(hub, limits.referral, actor.personId!)
    await hub.record(actor, 'referral.sent', fresh)
    return fresh
  })
}

type Pointed = Pick<Referral, 'toPartyId' | 'otherPartyId' | 'pointsTo' | 'needId' | 'offerId' | 'title'>

/** What is pointed to, and who is: only what everyone can see today. */
async function pointedBy(
  hub: Hub,
  { pointsTo, partyId, needId, offerId }: ReturnType<typeof referralForm.parse>,
): Promise<Pointed> {
  const to = await partyVisibleTo(hub, visitor, partyId)
  const need = needId && (await needVisibleTo(hub, visitor, needId))
  const offer = offerId && (await offerVisibleTo(hub, visitor, offerId))
  const [target, own] = pointsTo === 'offer' ? [offer, need] : [need, offer]
  if (!target) throw wrong(`${pointsTo}Id`, 'required')
  if (own && own.partyId !== to.id) throw wrong(pointsTo === 'offer' ? 'needId' : 'offerId', 'not_a_choice')
  if (pointsTo === 'offer' && to.kind !== 'initiative') throw wrong('partyId', 'offer_to_initiatives')
  const { partyId: otherPartyId, title } = target
  return { toPartyId: to.id, otherPartyId, pointsTo, needId, offerId, title }
}

function wrong(path: string, code: string): Refusal {
  return new Refusal('invalid', 'form_invalid', { fields: [{ path, code }] })
}
