import { checked } from '#fields'
import type { Hub } from '#foundation'
import { partyVisibleTo } from '#parties'
import { type Actor, allow, newId, Refusal } from '#vocabulary'
import { needOfPlan } from './change-plan.ts'
import { newPlanForm } from './form.ts'
import type { Plan } from './plan.ts'
import { mayMakePlan } from './plan-policy.ts'
import { insertPlan, planByKey, plansOf } from './plan-store.ts'

const mostPlans = 50

/**
 * Begins a plan of the initiative acted for. The same form makes one plan, however often it is sent.
 * @param input the shape of `newPlanForm`.
 */
export async function makePlan(hub: Hub, actor: Actor, input: unknown): Promise<Plan> {
  const { formKey, ...form } = checked(newPlanForm, input)
  return hub.inTransaction(async (hub) => {
    allow(mayMakePlan(actor), 'plan_only_for_initiatives')
    // Of two of the same form the second waits here, and then finds what the first made.
    const { id: partyId } = await partyVisibleTo(hub, actor, actor.party!.id, true)
    const earlier = await planByKey(hub, partyId, formKey)
    if (earlier) return earlier
    if ((await plansOf(hub, partyId)).length >= mostPlans) throw new Refusal('too-many', 'too_many_plans')
    await needOfPlan(hub, actor, partyId, form.needId)
    const now = hub.clock.now()
    const plan: Plan = { ...form, id: newId(), partyId, createdAt: now, updatedAt: now, revision: 1 }
    await insertPlan(hub, plan, formKey)
    await hub.record(actor, 'plan.made', plan)
    return plan
  })
}
