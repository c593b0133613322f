import { findPlaces } from '@b2c/hub/needs'
import { regionsWithin } from '@b2c/hub/regions'
import type { RegionCode } from '@b2c/hub/vocabulary'
import { hub, keepForVisitors, reading } from '#lib/server/door.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) =>
  reading(async () => {
    const places = await findPlaces(hub(), event.locals.actor)
    const provinces = await regionsWithin(hub(), 'NL' as RegionCode)
    keepForVisitors(event)
    const byProvince = provinces
      .map(({ code, name }) => ({ code, name, places: places.filter(({ province }) => province === code) }))
      .filter(({ places }) => places.length)
    return { byProvince, count: places.reduce((sum, { needs }) => sum + needs, 0) }
  })
