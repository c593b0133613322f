import { countWaiting } from '@b2c/hub/moderation'
import { findAttention } from '@b2c/hub/stewardship'
import { hub, reading } from '#lib/server/door.ts'
import { steward } from '#lib/server/steward.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) =>
  reading(async () => ({
    ...(await findAttention(hub(), steward(locals))),
    reports: await countWaiting(hub(), steward(locals)),
    own: locals.actor.hubRoles ?? [],
  }))
