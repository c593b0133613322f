import { findNeeds } from '@b2c/hub/needs'
import { findOffers } from '@b2c/hub/offers'
import { findParties } from '@b2c/hub/parties'
import { visitor } from '@b2c/hub/vocabulary'
import { hub } from '#lib/server/door.ts'
import type { RequestHandler } from './$types'

const fixed = [
  '/',
  '/vragen',
  '/aanbod',
  '/partijen',
  '/kaart',
  '/over',
  '/privacy',
  '/toegankelijkheid',
  '/moderatie',
]
const pages = 10

/** The newest thousand needs, offers and parties, and the pages that are always there. */
export const GET: RequestHandler = async () => {
  const { origin } = hub().settings
  const addresses = [...fixed]
  for (const [find, folder] of [
    [findNeeds, 'vragen'],
    [findOffers, 'aanbod'],
    [findParties, 'partijen'],
  ] as const) {
    let after: string | undefined
    for (let page = 0; page < pages; page++) {
      const found = await find(hub(), visitor, { limit: 100, sort: 'newest', after })
      addresses.push(...found.cards.map((card) => `/${folder}/${card.slug}-${card.id}`))
      if (!found.next) break
      after = found.next
    }
  }
  const urls = addresses.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('')
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`,
    {
      headers: { 'content-type': 'application/xml; charset=utf-8', 'x-hub-keep': '1' },
    },
  )
}
