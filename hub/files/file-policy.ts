import type { Actor } from '#vocabulary'
import type { StoredFile } from './file.ts'

/** Whoever writes for a party, or is about to found one. */
export function mayKeepFile(actor: Actor): boolean {
  if (actor.isHub) return true
  return actor.personId !== null && !actor.scopes && actor.party?.role !== 'member'
}

/** Files of a party may be used by those who write for it; files of nobody yet by who brought them. */
export function mayUseFile(actor: Actor, file: Pick<StoredFile, 'partyId' | 'uploadedBy'>): boolean {
  if (actor.isHub) return true
  if (file.partyId !== null) return file.partyId === actor.party?.id
  return file.uploadedBy !== null && file.uploadedBy === actor.personId
}
