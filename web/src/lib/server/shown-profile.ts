import { defaultName, profileOf } from '@b2c/hub/profile'
import type { Locale } from '@b2c/hub/vocabulary'
import { hub } from './door.ts'
import { placeName } from './matches.ts'

/** What every page shows of the hub itself. */
export async function shownProfile(locale: Locale) {
  const { name, about, accent, themes, region, pictureId } = await profileOf(hub())
  return {
    name: name ?? defaultName,
    hasOwnName: name !== null,
    about: about[locale],
    /** The address of its colours, another for each colour; null where it has those that it comes with. */
    colours: accent && `/huisstijl.css?${accent.slice(1)}`,
    logo: pictureId && `/bestanden/${pictureId}?klein`,
    themes,
    place: region && region !== 'NL' ? await placeName(region) : null,
  }
}

export type ShownProfile = Awaited<ReturnType<typeof shownProfile>>
