import { findParties, markOf } from '@b2c/hub/parties'
import { hub, keepForVisitors, reading } from '#lib/server/door.ts'
import { readFilters } from '#lib/server/filters.ts'
import { listFoot } from '#lib/server/list-page.ts'
import { areaName, placeName } from '#lib/server/matches.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  reading(async () => {
    const filters = await readFilters(event.url)
    const page = await findParties(hub(), event.locals.actor, {
      text: filters.text,
      kinds: filters.partyKinds,
      themes: filters.themes,
      region: filters.place.code ?? undefined,
      after: filters.after,
    })
    keepForVisitors(event)
    return {
      filters,
      cards: await Promise.all(
        page.cards.map(
          async ({ id, slug, kind, name, summary, themes, region, serviceArea, isExample, ...party }) => ({
            ...{ id, slug, kind, name, summary, themes, isExample },
            mark: markOf(party),
            place: region ? await placeName(region) : await areaName(serviceArea),
          }),
        ),
      ),
      total: page.total,
      isMore: page.isMore,
      foot: listFoot(event.url, page.next, 'parties', '/partijen.atom'),
    }
  })
