/**
 * Referrals: a government, an institution or a broker of the hub points an initiative to an offer, or a supplier to a
 * need, says why, and hears what came of it: that they saw it, talk, agreed, or that it is not for them. Of what the two
 * say to each other or agree on they hear nothing.
 *
 * Use *referral* (Dutch: *doorverwijzing*), *to refer*, *to point* a party to something, *broker* (Dutch: *makelaar*),
 * *outcome* (Dutch: *wat ervan kwam*); avoid *lead*, *recommendation*, *introduction*.
 */
export { refuseReferral, seeReferrals, withdrawReferral } from './act-on-referral.ts'
export * from './find-parties-to-point.ts'
export * from './find-referrals.ts'
export * from './follow-referrals.ts'
export { referralVisibleTo } from './load-referral.ts'
export * from './referral.ts'
export { mayPoint, mayPointTo, mayRefer, type ReferralPermissions } from './referral-policy.ts'
export type { ReferralParty, ReferralThing, ToldReferral } from './referral-store.ts'
export * from './send-referral.ts'
