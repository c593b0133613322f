import { hub } from '#lib/server/door.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = () =>
  new Response(
    `User-agent: *\nDisallow: /mijn\nDisallow: /inloggen\nDisallow: /postvak\nDisallow: /beheer\nDisallow: /nakijken\nSitemap: ${hub().settings.origin}/sitemap.xml\n`,
    {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'x-hub-keep': '1' },
    },
  )
