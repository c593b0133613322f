import { checked } from '#fields'
import type { Hub } from '#foundation'
import { type Actor, allow, type EventName, type ReferralId } from '#vocabulary'
import { notForUsForm } from './form.ts'
import { referralVisibleTo } from './load-referral.ts'
import { after, type Referral, type ReferralAct } from './referral.ts'
import { mayDo } from './referral-policy.ts'
import { referralsSentTo, saveReferral } from './referral-store.ts'

const eventOf: Record<ReferralAct, EventName> = {
  see: 'referral.seen',
  refuse: 'referral.refused',
  withdraw: 'referral.withdrawn',
  follow: 'referral.followed',
  agree: 'referral.agreed',
  deliver: 'referral.delivered',
  overtake: 'referral.overtaken',
  expire: 'referral.expired',
}

/**
 * Says that what a party was pointed to is not for it, with a reason that whoever referred reads.
 * @param input the shape of `notForUsForm`.
 * @throws Refusal 'conflict' when something came of it already.
 */
export async function refuseReferral(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: ReferralId; input: unknown },
): Promise<Referral> {
  const why = checked(notForUsForm, input)
  return hub.inTransaction(async (hub) => {
    const referral = await referralVisibleTo(hub, actor, id, true)
    const next = after('refuse', referral, hub.clock.now(), why)
    allow(mayDo('refuse', actor, referral))
    await become(hub, actor, 'refuse', next)
    return next
  })
}

/**
 * Takes one's own referral back, before the party has seen it.
 * @throws Refusal 'conflict' once it has.
 */
export async function withdrawReferral(hub: Hub, actor: Actor, id: ReferralId): Promise<Referral> {
  return hub.inTransaction(async (hub) => {
    const referral = await referralVisibleTo(hub, actor, id, true)
    const next = after('withdraw', referral, hub.clock.now())
    allow(mayDo('withdraw', actor, referral))
    await become(hub, actor, 'withdraw', next)
    return next
  })
}

/** Remembers that referrals were shown to the party that they point. */
export async function seeReferrals(
  hub: Hub,
  actor: Actor,
  shown: readonly Pick<Referral, 'id' | 'status'>[],
): Promise<void> {
  const unseen = shown.filter(({ status }) => status === 'sent').map(({ id }) => id)
  const { party } = actor
  if (!party || !unseen.length) return
  await hub.inTransaction(async (hub) => {
    for (const referral of await referralsSentTo(hub, party.id, unseen)) {
      if (!mayDo('see', actor, referral)) continue
      await become(hub, actor, 'see', after('see', referral, hub.clock.now()))
    }
  })
}

/** Saves a referral as an act made it, and records it. */
// anyone: whoever did the act was asked.
export async function become(hub: Hub, actor: Actor, act: ReferralAct, referral: Referral): Promise<void> {
  await saveReferral(hub, referral)
  await hub.record(actor, eventOf[act], referral, referral.reason ? { reason: referral.reason } : {})
}
