import { type Actor, type DealId, type MilestoneId, type PartyId, Refusal } from '#vocabulary'
import { type Deal, isOver, sideOf } from './deal.ts'

export type MilestoneStatus = 'planned' | 'done' | 'confirmed' | 'dropped'

/** A step in which a deal is delivered. Amounts are euro cents; quantities count the unit of the deal. */
export type Milestone = {
  id: MilestoneId
  dealId: DealId
  /** Counts up within its deal. */
  number: number
  status: MilestoneStatus
  title: string
  /** ISO date. */
  dueOn: string | null
  amountCents: number | null
  quantity: number | null
  /** Why it was sent back or dropped. */
  note: string
  addedByPartyId: PartyId
  /** ISO dates. */
  doneOn: string | null
  confirmedOn: string | null
}

export const milestoneActs = ['report', 'confirm', 'return', 'drop'] as const
export type MilestoneAct = (typeof milestoneActs)[number]

/** Who may do an act: the party that gives, the one that gets, or either. */
type Side = 'giving' | 'getting' | 'either'

/** The life of a milestone: the one that gives says that it is done, the one that gets that it is so, or not yet. */
export const milestoneLife: Record<
  MilestoneAct,
  { from: readonly MilestoneStatus[]; to: MilestoneStatus; by: Side; asksWhy: boolean }
> = {
  report: { from: ['planned'], to: 'done', by: 'giving', asksWhy: false },
  confirm: { from: ['planned', 'done'], to: 'confirmed', by: 'getting', asksWhy: false },
  return: { from: ['done'], to: 'planned', by: 'getting', asksWhy: true },
  drop: { from: ['planned'], to: 'dropped', by: 'either', asksWhy: true },
}

/**
 * A milestone after an act.
 * @param today ISO date in the Netherlands.
 * @throws Refusal 'conflict' when the act does not fit its state.
 */
export function afterMilestoneAct(
  act: MilestoneAct,
  milestone: Milestone,
  today: string,
  note: string,
): Milestone {
  const { from, to } = milestoneLife[act]
  if (!from.includes(milestone.status)) throw new Refusal('conflict', `milestone_cannot_${act}`)
  return {
    ...milestone,
    note,
    status: to,
    doneOn: act === 'report' ? today : act === 'return' ? null : milestone.doneOn,
    confirmedOn: act === 'confirm' ? today : null,
  }
}

/** Owners and editors of the two parties plan steps while the deal runs. */
export function mayPlan(actor: Actor, deal: Deal): boolean {
  if (isOver(deal) || !actor.personId || actor.scopes || actor.party?.role === 'member') return false
  return sideOf(actor, deal) !== null
}

export function mayDoWithMilestone(
  act: MilestoneAct,
  actor: Actor,
  { deal, milestone }: { deal: Deal; milestone: Milestone },
): boolean {
  const { from, by } = milestoneLife[act]
  if (!from.includes(milestone.status) || !mayPlan(actor, deal)) return false
  return by === 'either' || sideOf(actor, deal) === by
}

/** What was delivered and confirmed, in euro cents and in the unit of the deal. */
export function deliveredBy(milestones: readonly Milestone[]): { amountCents: number; quantity: number } {
  return totalOf(milestones.filter(({ status }) => status === 'confirmed'))
}

/** Whether steps together promise more than the deal that they belong to: what is more was never agreed. */
export function isMoreThanAgreed(
  milestones: readonly Milestone[],
  { amountCents, quantity }: Pick<Deal, 'amountCents' | 'quantity'>,
): boolean {
  const planned = totalOf(milestones.filter(({ status }) => status !== 'dropped'))
  return planned.amountCents > (amountCents ?? 0) || planned.quantity > (quantity ?? 0)
}

function totalOf(milestones: readonly Milestone[]) {
  const hundredths = milestones.reduce((sum, { quantity }) => sum + Math.round((quantity ?? 0) * 100), 0)
  return {
    amountCents: milestones.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0),
    quantity: hundredths / 100,
  }
}
