import { countryShapes } from '@b2c/hub/regions'
import { json } from '@sveltejs/kit'
import { hub } from '#lib/server/door.ts'
import type { RequestHandler } from './$types'

/** The provinces as shapes: those that were loaded, or else those drawn from the centres of municipalities. */
export const GET: RequestHandler = async () =>
  json(await countryShapes(hub()), { headers: { 'cache-control': 'public, max-age=3600' } })
