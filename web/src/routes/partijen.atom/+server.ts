import { findParties } from '@b2c/hub/parties'
import { visitor } from '@b2c/hub/vocabulary'
import { hub, reading } from '#lib/server/door.ts'
import { atom } from '#lib/server/feed.ts'
import { readFilters } from '#lib/server/filters.ts'
import { text } from '#lib/text.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ url }) =>
  reading(async () => {
    const filters = await readFilters(url)
    const page = await findParties(hub(), visitor, {
      text: filters.text,
      kinds: filters.partyKinds,
      themes: filters.themes,
      region: filters.place.code ?? undefined,
      sort: 'newest',
      limit: 50,
    })
    const items = page.cards.map((party) => ({
      id: party.id,
      title: party.name,
      href: `/partijen/${party.slug}-${party.id}`,
      about: party.summary,
      at: party.createdAt,
      by: party.name,
    }))
    return atom(url, text('pages.parties.title'), items)
  })
