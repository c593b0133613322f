import { type Palette, palettesOf, profileOf } from '@b2c/hub/profile'
import { hub } from '#lib/server/door.ts'
import type { RequestHandler } from './$types'

/**
 * The colours that this hub was given, over those that it comes with. Each rule is named more closely than its like in
 * `theme.css`, so that it counts in whichever order the two come.
 */
export const GET: RequestHandler = async ({ request }) => {
  const { accent } = await profileOf(hub())
  const etag = `"${accent ?? 'plain'}"`
  const headers = { etag, 'cache-control': 'public, no-cache' }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(accent ? sheet(palettesOf(accent)) : '', {
    headers: { ...headers, 'content-type': 'text/css; charset=utf-8' },
  })
}

function sheet({ light, dark }: { light: Palette; dark: Palette }): string {
  return [
    `html:root{${rules(light)}}`,
    `@media (prefers-color-scheme:dark){html:root:not([data-theme="light"]){${rules(dark)}}}`,
    `html:root[data-theme="dark"]{${rules(dark)}}`,
  ].join('\n')
}

function rules({ accent, deep, tint, on }: Palette): string {
  return `--hub-offer:${accent};--hub-offer-deep:${deep};--hub-offer-tint:${tint};--hub-on-offer:${on}`
}
