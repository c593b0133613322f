import { dayOf, type Hub } from '#foundation'
import { findMatchesOfNeed } from '#matching'
import { needVisibleTo } from '#needs'
import { partyVisibleTo } from '#parties'
import { type Actor, type PlanId, Refusal } from '#vocabulary'
import type { Plan, PlanLine, WholePlan } from './plan.ts'
import { maySeePlan, type PlanPermissions, planPermissions } from './plan-policy.ts'
import { linesOf, loadPlan, membersNamed, type PlanMember, sourcesOf } from './plan-store.ts'
import type { Source } from './source.ts'

/**
 * One plan, for the members of its initiative; `lock` keeps others from changing anything in it meanwhile.
 * @throws Refusal 'not-found': what you may not see does not exist.
 */
export async function planVisibleTo(hub: Hub, actor: Actor, id: PlanId, lock = false): Promise<Plan> {
  const plan = await loadPlan(hub, id, lock)
  if (!plan || !maySeePlan(actor, plan)) throw new Refusal('not-found', 'plan_not_found')
  return plan
}

export type ReadPlan = WholePlan & {
  party: { name: string; slug: string }
  /** Taken out, the last first. */
  removed: (PlanLine | Source)[]
  members: PlanMember[]
  /** ISO date in the Netherlands. */
  today: string
  may: PlanPermissions
}

/** A plan with all that stands in it: five queries, whatever its length. */
export async function readPlan(hub: Hub, actor: Actor, id: PlanId): Promise<ReadPlan> {
  const plan = await planVisibleTo(hub, actor, id)
  const lines = await linesOf(hub, [id])
  const sources = await sourcesOf(hub, [id])
  const { name, slug } = await partyVisibleTo(hub, actor, plan.partyId)
  return {
    plan,
    lines: lines.filter(({ removedAt }) => !removedAt),
    sources: sources.filter(({ removedAt }) => !removedAt),
    removed: [...lines, ...sources]
      .filter(({ removedAt }) => removedAt)
      .sort((one, other) => other.removedAt!.getTime() - one.removedAt!.getTime()),
    party: { name, slug },
    members: await membersNamed(hub, plan.partyId),
    today: dayOf(hub.clock.now()),
    may: planPermissions(actor, plan),
  }
}

const mostMatches = 30

export type FinanceFound = {
  need: { slug: string; id: string; title: string; kind: string | null }
  offers: number
}

/**
 * The need that a plan is tied to, and how many offers of money fit it.
 * @returns null when it is tied to none, or the need does not stand any more.
 */
export async function findFinance(hub: Hub, actor: Actor, plan: Plan): Promise<FinanceFound | null> {
  if (!plan.needId || !maySeePlan(actor, plan)) return null
  const { id, slug, title, kind, status } = await needVisibleTo(hub, actor, plan.needId)
  if (status !== 'published') return null
  const matches = await findMatchesOfNeed(hub, actor, { id: plan.needId, limit: mostMatches })
  return {
    need: { id, slug, title, kind },
    offers: matches.filter(({ card }) => card.kind === 'finance').length,
  }
}
