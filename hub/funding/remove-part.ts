import type { Hub } from '#foundation'
import { type Actor, allow, type PlanId, type PlanLineId, type PlanSourceId, Refusal } from '#vocabulary'
import type { Plan } from './plan.ts'
import { mayChangePlan } from './plan-policy.ts'
import { forgetRemoved, linesOf, saveLine, saveSource, sourcesOf, touchPlan } from './plan-store.ts'
import { planVisibleTo } from './read-plan.ts'
import { refuseTwice } from './write-source.ts'

/** For so long what was taken out can be put back. */
const keptDays = 30

export type PlanPartId = PlanLineId | PlanSourceId

/** Takes a line or a source out of a plan, to be put back if it was a mistake. Twice is as good as once. */
export async function removePart(
  hub: Hub,
  actor: Actor,
  { plan: id, part }: { plan: PlanId; part: PlanPartId },
): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const plan = await planVisibleTo(hub, actor, id, true)
    allow(mayChangePlan(actor, plan))
    const now = hub.clock.now()
    await forgetRemoved(hub, id, new Date(now.getTime() - keptDays * 86_400_000))
    if (await move(hub, plan, part, now))
      await hub.record(actor, 'plan.changed', plan, { what: 'removed', part })
  })
}

/**
 * Puts back what was taken out.
 * @throws Refusal 'conflict' for a deal that stands in the plan again.
 */
export async function restorePart(
  hub: Hub,
  actor: Actor,
  { plan: id, part }: { plan: PlanId; part: PlanPartId },
): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const plan = await planVisibleTo(hub, actor, id, true)
    allow(mayChangePlan(actor, plan))
    if (await move(hub, plan, part, null))
      await hub.record(actor, 'plan.changed', plan, { what: 'put-back', part })
  })
}

/** @returns whether anything changed. */
async function move(hub: Hub, { id }: Plan, part: PlanPartId, removedAt: Date | null): Promise<boolean> {
  const line = (await linesOf(hub, [id])).find((one) => one.id === part)
  const sources = await sourcesOf(hub, [id])
  const source = sources.find((one) => one.id === part)
  const found = line ?? source
  if (!found) throw new Refusal('not-found', 'plan_part_not_found')
  if ((found.removedAt === null) === (removedAt === null)) return false
  const changed = { removedAt, revision: found.revision + 1 }
  if (line) await saveLine(hub, { ...line, ...changed })
  if (source) {
    if (!removedAt) refuseTwice(sources, source.deal?.id)
    await saveSource(hub, { ...source, ...changed })
  }
  await touchPlan(hub, id)
  return true
}
