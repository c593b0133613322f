/**
 * People: human beings who sign in by a mailed link or a passkey, and their sessions. What they may do depends on
 * the party that they act for (see parties).
 *
 * Use *person* (Dutch: *persoon*), *session*, *sign in* (Dutch: *inloggen*), *passkey* (Dutch: *toegangssleutel*);
 * avoid *user*, *account*, *login*.
 */
export * from './attempts.ts'
export { authenticationOf, authenticationPath } from './authentication.ts'
export { forgetEnded, loadPeople, type Passkey } from './people-store.ts'
export * from './person.ts'
export * from './sessions.ts'
export * from './sign-in.ts'
