import { hasHubRole, hubRoles } from '@b2c/hub/vocabulary'
import { steward } from '#lib/server/steward.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals }) => {
  const actor = steward(locals)
  return { roles: hubRoles.filter((role) => hasHubRole(actor, role)) }
}
