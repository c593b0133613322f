import { checked } from '#fields'
import type { Hub } from '#foundation'
import { needVisibleTo } from '#needs'
import { type Actor, allow, type NeedId, type PartyId, type PlanId, Refusal } from '#vocabulary'
import { planForm } from './form.ts'
import type { Plan } from './plan.ts'
import { mayChangePlan } from './plan-policy.ts'
import { savePlan } from './plan-store.ts'
import { planVisibleTo } from './read-plan.ts'

/**
 * Changes what a plan says of itself.
 * @param input the shape of `planForm`.
 * @param revision the one that the writer saw: another's save in between is refused as a conflict.
 */
export async function changePlan(
  hub: Hub,
  actor: Actor,
  { id, input, revision }: { id: PlanId; input: unknown; revision: number },
): Promise<Plan> {
  const form = checked(planForm, input)
  return hub.inTransaction(async (hub) => {
    const plan = await planVisibleTo(hub, actor, id, true)
    allow(mayChangePlan(actor, plan))
    if (revision !== plan.revision) throw new Refusal('conflict', 'changed_meanwhile')
    if (form.needId !== plan.needId) await needOfPlan(hub, actor, plan.partyId, form.needId)
    const changed: Plan = { ...plan, ...form, updatedAt: hub.clock.now(), revision: revision + 1 }
    await savePlan(hub, changed)
    await hub.record(actor, 'plan.changed', plan, { what: 'plan' })
    return changed
  })
}

/** @throws Refusal 'invalid' at `needId` for a need that is not the party's own. */
// anyone: it only says no; both verbs that ask it ask a policy first.
export async function needOfPlan(
  hub: Hub,
  actor: Actor,
  partyId: PartyId,
  needId: NeedId | null,
): Promise<void> {
  if (needId === null) return
  const need = await needVisibleTo(hub, actor, needId)
  if (need.partyId === partyId) return
  throw new Refusal('invalid', 'form_invalid', { fields: [{ path: 'needId', code: 'need_not_found' }] })
}
