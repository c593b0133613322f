import { type Hub, keptSetting } from '#foundation'
import {
  type Actor,
  type FileId,
  hasHubRole,
  type Locale,
  type RegionCode,
  type Theme,
  themes,
} from '#vocabulary'
import type { Colour } from './colour.ts'

/** What a hub is called where nobody gave it a name. */
export const defaultName = 'Business2Community'

/** What the hub is and looks like. What nobody chose is null: then it is as it comes. */
export type Profile = {
  name: string | null
  about: Record<Locale, string | null>
  accent: Colour | null
  themes: readonly Theme[]
  /** The area that the hub serves. */
  region: RegionCode | null
  pictureId: FileId | null
}

export const plainProfile: Profile = {
  name: null,
  about: { nl: null, en: null },
  accent: null,
  themes,
  region: null,
  pictureId: null,
}

/** Under this name the profile is kept. */
export const settingName = 'profile'

/** How the hub itself is and looks is for its administrators. */
export function mayChangeProfile(actor: Actor): boolean {
  return hasHubRole(actor, 'administrator')
}

const kept = new WeakMap<object, { version: string; profile: Profile }>()

/** The profile of the hub, read again only after something changed. */
export async function profileOf(hub: Hub): Promise<Profile> {
  const version = await hub.changes.version()
  const known = kept.get(hub.changes)
  if (known?.version === version) return known.profile
  const profile = { ...plainProfile, ...(await keptSetting<Profile>(hub.db, settingName)) }
  kept.set(hub.changes, { version, profile })
  return profile
}
