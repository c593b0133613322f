import { countNews } from '@b2c/hub/notifications'
import { hub } from '#lib/server/door.ts'
import { shareOfHub } from '#lib/server/share.ts'
import { shownProfile } from '#lib/server/shown-profile.ts'
import type { LayoutServerLoad } from './$types'

/** What every page shows of who is here. */
export const load: LayoutServerLoad = async ({ locals, url }) => ({
  locale: locals.locale,
  theme: locals.theme,
  path: url.pathname + url.search,
  origin: hub().settings.origin,
  hub: await shownProfile(locals.locale),
  /** A page that is of something gives its own. */
  share: shareOfHub(),
  me: locals.signedIn && {
    name: locals.signedIn.person.name || locals.signedIn.person.email,
    news: await countNews(hub(), locals.actor),
    runsHub: Boolean(locals.actor.hubRoles?.length),
    actingFor: locals.actor.party && {
      id: locals.actor.party.id,
      kind: locals.actor.party.kind,
      name: locals.memberships.find(({ party }) => party.id === locals.actor.party?.id)?.party.name ?? '',
    },
    parties: locals.memberships.map(({ party }) => ({ id: party.id, name: party.name, kind: party.kind })),
  },
})
