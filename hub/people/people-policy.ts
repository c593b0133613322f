import { type Actor, type HubRole, hasHubRole } from '#vocabulary'

/** Who runs the hub is for its administrators to say, and on the command line for whoever keeps it running. */
export function mayChangeHubRoles(actor: Actor): boolean {
  return actor.isHub || hasHubRole(actor, 'administrator')
}

/** Who is there, by name and address, is for those who keep an eye on them. */
export function maySeePeople(actor: Actor): boolean {
  return hasHubRole(actor, 'moderator')
}

/** Moderators keep people out, but not one another: that is for an administrator. Nobody keeps themselves out. */
export function mayBlock(actor: Actor, id: string, roles: readonly HubRole[]): boolean {
  if (actor.personId === id) return false
  return hasHubRole(actor, roles.length ? 'administrator' : 'moderator')
}
