import { findRegions } from '@b2c/hub/regions'
import { json } from '@sveltejs/kit'
import { hub } from '#lib/server/door.ts'
import type { RequestHandler } from './$types'

/** Places for who types one: the list beneath a place field. */
export const GET: RequestHandler = async ({ url }) => {
  const found = await findRegions(hub(), { text: (url.searchParams.get('q') ?? '').slice(0, 80), limit: 8 })
  return json(found, { headers: { 'cache-control': 'public, max-age=3600' } })
}
