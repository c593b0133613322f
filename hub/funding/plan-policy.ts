import type { Actor } from '#vocabulary'
import type { Plan } from './plan.ts'

/** A plan is for the members of its initiative, and not for a token. */
export function maySeePlan(actor: Actor, plan: Pick<Plan, 'partyId'>): boolean {
  return actor.isHub || (actor.personId !== null && !actor.scopes && actor.party?.id === plan.partyId)
}

export function mayChangePlan(actor: Actor, plan: Pick<Plan, 'partyId'>): boolean {
  return maySeePlan(actor, plan) && actor.party?.role !== 'member'
}

/** Only initiatives have plans. */
export function mayMakePlan(actor: Actor): boolean {
  return actor.party?.kind === 'initiative' && !actor.scopes && (actor.isHub || actor.party.role !== 'member')
}

export type PlanPermissions = { change: boolean }

/** What a screen may offer this person for this plan. */
export function planPermissions(actor: Actor, plan: Pick<Plan, 'partyId'>): PlanPermissions {
  return { change: mayChangePlan(actor, plan) }
}
