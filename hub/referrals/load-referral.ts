import type { Hub } from '#foundation'
import { type Actor, type ReferralId, Refusal } from '#vocabulary'
import type { Referral } from './referral.ts'
import { maySeeReferral } from './referral-policy.ts'
import { loadReferral } from './referral-store.ts'

/**
 * One referral, for whoever sent it or got it; `lock` keeps others from changing it meanwhile.
 * @throws Refusal 'not-found': what you may not see does not exist.
 */
export async function referralVisibleTo(
  hub: Hub,
  actor: Actor,
  id: ReferralId,
  lock = false,
): Promise<Referral> {
  const referral = await loadReferral(hub, id, lock)
  if (!referral || !maySeeReferral(actor, referral)) throw new Refusal('not-found', 'referral_not_found')
  return referral
}
