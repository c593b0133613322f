import { findPlaces } from '@b2c/hub/needs'
import { json } from '@sveltejs/kit'
import { counted } from '#lib/format.ts'
import { hub } from '#lib/server/door.ts'
import { to } from '#lib/text.ts'
import type { RequestHandler } from './$types'

/** Where needs stand, a point a municipality, as GeoJSON for the map. */
export const GET: RequestHandler = async ({ locals }) => {
  const places = await findPlaces(hub(), locals.actor)
  return json({
    type: 'FeatureCollection',
    features: places
      .filter(({ latitude }) => latitude !== null)
      .map(({ code, name, needs, latitude, longitude }) => ({
        type: 'Feature',
        id: code,
        properties: {
          name,
          needs,
          counted: counted('pages.map.needs', needs),
          href: to(`/gebieden/${code}`),
        },
        geometry: { type: 'Point', coordinates: [longitude, latitude] },
      })),
  })
}
