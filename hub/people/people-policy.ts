import { type Actor, hasHubRole } from '#vocabulary'

/** Who runs the hub is for its administrators to say, and on the command line for whoever keeps it running. */
export function mayChangeHubRoles(actor: Actor): boolean {
  return actor.isHub || hasHubRole(actor, 'administrator')
}
