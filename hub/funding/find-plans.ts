import type { Hub } from '#foundation'
import { type Actor, Refusal } from '#vocabulary'
import { type Outlook, outlookOf } from './outlook.ts'
import type { Plan } from './plan.ts'
import { maySeePlan } from './plan-policy.ts'
import { linesOf, plansOf, sourcesOf } from './plan-store.ts'

export type PlanCard = { plan: Plan; outlook: Outlook }

/** The plans of the party acted for with how far each is, the one that changed last first. Three queries. */
export async function findPlans(hub: Hub, actor: Actor): Promise<PlanCard[]> {
  if (!actor.party || !maySeePlan(actor, { partyId: actor.party.id })) {
    throw new Refusal('not-allowed', 'no_party')
  }
  const plans = await plansOf(hub, actor.party.id)
  const ids = plans.map(({ id }) => id)
  const lines = await linesOf(hub, ids)
  const sources = await sourcesOf(hub, ids)
  const of = <Part extends { planId: string; removedAt: Date | null }>(parts: Part[], { id }: Plan) =>
    parts.filter(({ planId, removedAt }) => planId === id && !removedAt)
  return plans.map((plan) => ({
    plan,
    outlook: outlookOf({ plan, lines: of(lines, plan), sources: of(sources, plan) }, { careful: false }),
  }))
}
