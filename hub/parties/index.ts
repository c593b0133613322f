/**
 * Parties: initiatives, companies, governments and institutions, with their profile, members and invitations, and
 * whether the hub's people verified who they are. A person acts for one party at a time; what they may do there is their
 * role.
 *
 * Use *party* (Dutch: *partij*), *member* (Dutch: *lid*), *invitation* (Dutch: *uitnodiging*), *to act for*,
 * *verification* (Dutch: *nagekeken zijn*), *ground* (Dutch: *grond*), *to hide*; avoid
 * *organisation*, *account*, *team*.
 */
export * from './ask-verification.ts'
export * from './change-members.ts'
export * from './change-party.ts'
export * from './end-party.ts'
export * from './find-editors.ts'
export * from './find-parties.ts'
export * from './find-parties-to-judge.ts'
export * from './find-verifications.ts'
export * from './found-party.ts'
export * from './hide-party.ts'
export * from './invite-member.ts'
export * from './join-party.ts'
export * from './judge-verification.ts'
export { mustBeInSight, partyVisibleTo, toldBy } from './load-party.ts'
export * from './party.ts'
export { type PartyPermissions, partyPermissions } from './party-policy.ts'
export {
  type Invitation,
  type Member,
  type Membership,
  partiesByExternalId,
  partiesNamed,
} from './party-store.ts'
export * from './present-actor.ts'
export * from './save-parties.ts'
export * from './verification.ts'
export { countVerificationsAsked, type QueuedVerification } from './verification-store.ts'
