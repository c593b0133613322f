import { findDealsForBroker } from '@b2c/hub/deals'
import { hub, reading } from '#lib/server/door.ts'
import { steward } from '#lib/server/steward.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) =>
  reading(async () => ({ deals: await findDealsForBroker(hub(), steward(locals, 'broker')) }))
