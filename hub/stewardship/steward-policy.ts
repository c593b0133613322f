import { type Actor, hasHubRole, hubRoles } from '#vocabulary'

/** The works of the hub, and the record of all that people did, are for administrators. */
export function maySeeWorks(actor: Actor): boolean {
  return hasHubRole(actor, 'administrator')
}

/** Whoever runs the hub hears how residents speak, and may say what they mean. */
export function maySpeakOfWords(actor: Actor): boolean {
  return actor.isHub || hubRoles.some((role) => hasHubRole(actor, role))
}
