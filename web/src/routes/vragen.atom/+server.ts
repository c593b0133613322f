import { findNeeds } from '@b2c/hub/needs'
import { nearOf } from '@b2c/hub/searches'
import { visitor } from '@b2c/hub/vocabulary'
import { hub, reading } from '#lib/server/door.ts'
import { atom } from '#lib/server/feed.ts'
import { readFilters } from '#lib/server/filters.ts'
import { text } from '#lib/text.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ url }) =>
  reading(async () => {
    const filters = await readFilters(url)
    const page = await findNeeds(hub(), visitor, {
      text: filters.text,
      themes: filters.themes,
      kinds: filters.kinds,
      phases: filters.phases,
      region: filters.place.code ?? undefined,
      near: nearOf(filters),
      sort: 'newest',
      limit: 50,
    })
    const items = page.cards.map((card) => ({
      id: card.id,
      title: card.title,
      href: `/vragen/${card.slug}-${card.id}`,
      about: card.lead,
      at: card.publishedAt,
      by: card.party.name,
    }))
    return atom(url, text('pages.needs.title'), items)
  })
