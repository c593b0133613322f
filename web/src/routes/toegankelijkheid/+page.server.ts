import { hub, keepForVisitors } from '#lib/server/door.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  keepForVisitors(event)
  return { controller: hub().settings.controller }
}
