import { houseRulesVersion } from '@b2c/hub/people'
import { keepForVisitors } from '#lib/server/door.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  keepForVisitors(event)
  return { version: houseRulesVersion }
}
