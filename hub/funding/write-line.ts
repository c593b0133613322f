import { checked } from '#fields'
import type { Hub } from '#foundation'
import { type Actor, allow, newId, type PlanId, type PlanLineId, Refusal } from '#vocabulary'
import { newPlanLineForm, planLineForm } from './form.ts'
import type { PlanLine } from './plan.ts'
import { mayChangePlan } from './plan-policy.ts'
import { linesOf, partByKey, saveLine, touchPlan } from './plan-store.ts'
import { planVisibleTo } from './read-plan.ts'

/** So many lines, and so many sources, a plan has at most, those that were taken out counted in. */
export const mostParts = 200

/**
 * Adds a cost or an income to a plan. The same form adds one line, however often it is sent.
 * @param input the shape of `newPlanLineForm`.
 */
export async function addLine(
  hub: Hub,
  actor: Actor,
  { plan: id, input }: { plan: PlanId; input: unknown },
): Promise<void> {
  const { formKey, ...form } = checked(newPlanLineForm, input)
  await hub.inTransaction(async (hub) => {
    const plan = await planVisibleTo(hub, actor, id, true)
    allow(mayChangePlan(actor, plan))
    if (await partByKey(hub, 'plan_line', id, formKey)) return
    if ((await linesOf(hub, [id])).length >= mostParts) throw new Refusal('too-many', 'plan_too_long')
    const line: PlanLine = {
      ...form,
      id: newId(),
      planId: id,
      createdAt: hub.clock.now(),
      removedAt: null,
      revision: 1,
    }
    await saveLine(hub, line, formKey)
    await touchPlan(hub, id)
    await hub.record(actor, 'plan.changed', plan, { what: 'line', part: line.id })
  })
}

/**
 * Changes a line of a plan.
 * @param input the shape of `planLineForm`.
 * @param revision the one that the writer saw: another's save in between is refused as a conflict.
 */
export async function changeLine(
  hub: Hub,
  actor: Actor,
  {
    plan: id,
    line: lineId,
    input,
    revision,
  }: { plan: PlanId; line: PlanLineId; input: unknown; revision: number },
): Promise<void> {
  const form = checked(planLineForm, input)
  await hub.inTransaction(async (hub) => {
    const plan = await planVisibleTo(hub, actor, id, true)
    allow(mayChangePlan(actor, plan))
    const line = (await linesOf(hub, [id])).find((one) => one.id === lineId && !one.removedAt)
    if (!line) throw new Refusal('not-found', 'plan_part_not_found')
    if (revision !== line.revision) throw new Refusal('conflict', 'changed_meanwhile')
    await saveLine(hub, { ...line, ...form, revision: revision + 1 })
    await touchPlan(hub, id)
    await hub.record(actor, 'plan.changed', plan, { what: 'line', part: line.id })
  })
}
