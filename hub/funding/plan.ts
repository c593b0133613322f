import type { NeedId, PartyId, PlanId, PlanLineId } from '#vocabulary'
import type { PlanForm, PlanLineForm } from './form.ts'
import type { Source } from './source.ts'

/** How an initiative means to pay for something. Years are calendar years. */
export type Plan = PlanForm & {
  id: PlanId
  partyId: PartyId
  needId: NeedId | null
  createdAt: Date
  updatedAt: Date
  /** Counts saves of the plan itself; each line and source counts its own. */
  revision: number
}

/** What a plan costs or brings in. Euro cents, each time that it is paid. */
export type PlanLine = PlanLineForm & {
  id: PlanLineId
  planId: PlanId
  createdAt: Date
  /** Taken out, and to be put back. */
  removedAt: Date | null
  revision: number
}

/** A plan with all that stands in it. */
export type WholePlan = { plan: Plan; lines: PlanLine[]; sources: Source[] }
