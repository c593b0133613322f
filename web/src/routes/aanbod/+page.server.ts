import { findOffers } from '@b2c/hub/offers'
import { nearOf } from '@b2c/hub/searches'
import { hub, keepForVisitors, reading } from '#lib/server/door.ts'
import { readFilters } from '#lib/server/filters.ts'
import { listFoot } from '#lib/server/list-page.ts'
import { placedOffer } from '#lib/server/matches.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  reading(async () => {
    const filters = await readFilters(event.url)
    const page = await findOffers(hub(), event.locals.actor, {
      text: filters.text,
      themes: filters.themes,
      kinds: filters.kinds,
      phases: filters.phases,
      productTypes: filters.productTypes,
      legalForms: filters.legalForms,
      region: filters.place.code ?? undefined,
      near: nearOf(filters),
      sort: filters.sort === 'nearest' ? undefined : (filters.sort ?? undefined),
      after: filters.after,
    })
    keepForVisitors(event)
    return {
      filters,
      cards: await Promise.all(page.cards.map(placedOffer)),
      total: page.total,
      isMore: page.isMore,
      foot: listFoot(event.url, page.next, 'offers', '/aanbod.atom', nearOf(filters)),
    }
  })
