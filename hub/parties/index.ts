/**
 * Parties: initiatives, companies, governments and institutions, with their profile, members and invitations. A
 * person acts for one party at a time; what they may do there is their role.
 *
 * Use *party* (Dutch: *partij*), *member* (Dutch: *lid*), *invitation* (Dutch: *uitnodiging*), *to act for*; avoid
 * *organisation*, *account*, *team*.
 */
export * from './change-members.ts'
export * from './change-party.ts'
export * from './find-editors.ts'
export * from './find-parties.ts'
export * from './found-party.ts'
export * from './invite-member.ts'
export * from './join-party.ts'
export { partyVisibleTo, toldBy } from './load-party.ts'
export * from './party.ts'
export { type PartyPermissions, partyPermissions } from './party-policy.ts'
export {
  type Invitation,
  type Member,
  type Membership,
  partiesByExternalId,
  partiesNamed,
  saveParties,
} from './party-store.ts'
