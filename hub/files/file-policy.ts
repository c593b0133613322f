import type { Actor } from '#vocabulary'
import type { StoredFile } from './file.ts'

/** Whoever writes for a party, or is about to found one. */
export function mayKeepFile(actor: Actor): boolean {
  if (actor.isHub) return true
  return actor.personId !== null && !actor.scopes && actor.party?.role !== 'member'
}

/** A file that may be seen may be shown, unless moderators took it out of sight. */
export function mayUseFile(actor: Actor, file: StoredFile): boolean {
  return file.hiddenAt === null && mayOpenFile(actor, file)
}

/** Files of a party are for those who act for it; files of nobody yet for who brought them. */
export function mayOpenFile(actor: Actor, file: Pick<StoredFile, 'partyId' | 'uploadedBy'>): boolean {
  if (actor.isHub) return true
  if (file.partyId !== null) return file.partyId === actor.party?.id
  return file.uploadedBy !== null && file.uploadedBy === actor.personId
}
