import { findNeeds } from '@b2c/hub/needs'
import { findOffers } from '@b2c/hub/offers'
import { findParties } from '@b2c/hub/parties'
import { neighboursOf, regionOrRefuse, regionsWithin, resolveRegion } from '@b2c/hub/regions'
import { isRegionCode } from '@b2c/hub/vocabulary'
import { error } from '@sveltejs/kit'
import { hub, keepForVisitors, reading } from '#lib/server/door.ts'
import { placedNeed, placedOffer } from '#lib/server/matches.ts'
import { text } from '#lib/text.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  reading(async () => {
    const { code } = event.params
    if (!isRegionCode(code)) error(404, { message: text('refusals.region_not_found') })
    const region = await regionOrRefuse(hub(), code)
    const { actor } = event.locals
    const needs = await findNeeds(hub(), actor, { region: code, limit: 9 })
    const offers = await findOffers(hub(), actor, { region: code, limit: 9 })
    const initiatives = await findParties(hub(), actor, { region: code, kinds: ['initiative'], limit: 12 })
    keepForVisitors(event)
    const brief = ({ code, name }: { code: string; name: string }) => ({ code, name })
    const around = await Promise.all(region.path.slice(1).map((one) => resolveRegion(hub(), one)))
    return {
      region: brief(region),
      kind: region.kind,
      year: region.year,
      around: around
        .filter((one) => one !== null)
        .map(brief)
        .reverse(),
      within: (await regionsWithin(hub(), code)).map(brief),
      neighbours: (await neighboursOf(hub(), code)).map(brief),
      needs: { cards: await Promise.all(needs.cards.map(placedNeed)), total: needs.total },
      offers: { cards: await Promise.all(offers.cards.map(placedOffer)), total: offers.total },
      initiatives: {
        cards: initiatives.cards.map(({ id, slug, name, summary }) => ({ id, slug, name, summary })),
        total: initiatives.total,
      },
    }
  })
