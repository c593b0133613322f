/**
 * People: human beings who sign in by a mailed link or a passkey, their sessions, and who of them run the hub. What
 * they may do depends on the party that they act for (see parties), and on their roles in the hub.
 *
 * Use *person* (Dutch: *persoon*), *session*, *sign in* (Dutch: *inloggen*), *passkey* (Dutch: *toegangssleutel*),
 * *hub role* (Dutch: *rol in de hub*), *administrator* (Dutch: *beheerder*); avoid *user*, *account*, *login*, *admin*.
 */
export * from './attempts.ts'
export { authenticationOf, authenticationPath, sessionDays } from './authentication.ts'
export * from './block-person.ts'
export * from './change-hub-roles.ts'
export * from './consent.ts'
export * from './find-holders.ts'
export * from './find-people.ts'
export * from './limits.ts'
export {
  blockOf,
  type FoundPerson,
  forgetRunOut,
  loadPeople,
  type Passkey,
  personByEmail,
} from './people-store.ts'
export * from './person.ts'
export * from './sessions.ts'
export * from './sign-in.ts'
