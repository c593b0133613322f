import type { Hub } from '#foundation'
import { type Actor, allow, type PlanId } from '#vocabulary'
import { mayChangePlan } from './plan-policy.ts'
import { deletePlan } from './plan-store.ts'
import { planVisibleTo } from './read-plan.ts'

/** Removes a plan and all that stands in it, for good. */
export async function removePlan(hub: Hub, actor: Actor, id: PlanId): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const plan = await planVisibleTo(hub, actor, id, true)
    allow(mayChangePlan(actor, plan))
    await deletePlan(hub, id)
    await hub.record(actor, 'plan.removed', plan)
  })
}
