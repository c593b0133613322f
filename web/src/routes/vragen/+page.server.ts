import { findNeeds } from '@b2c/hub/needs'
import { nearOf } from '@b2c/hub/searches'
import { hub, keepForVisitors, reading } from '#lib/server/door.ts'
import { readFilters } from '#lib/server/filters.ts'
import { listFoot } from '#lib/server/list-page.ts'
import { placedNeed } from '#lib/server/matches.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  reading(async () => {
    const filters = await readFilters(event.url)
    const near = nearOf(filters)
    const page = await findNeeds(hub(), event.locals.actor, {
      text: filters.text,
      themes: filters.themes,
      kinds: filters.kinds,
      phases: filters.phases,
      region: filters.place.code ?? undefined,
      near,
      sort: filters.sort ?? (near ? 'nearest' : undefined),
      after: filters.after,
    })
    keepForVisitors(event)
    return {
      filters,
      cards: await Promise.all(page.cards.map(placedNeed)),
      total: page.total,
      isMore: page.isMore,
      foot: listFoot(event.url, page.next, 'needs', '/vragen.atom', near),
    }
  })
