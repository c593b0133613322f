import type { Actor } from '#vocabulary'
import { type Deal, type DealAct, dealActs, dealLife, isPossible, sideOf } from './deal.ts'

/** What two parties agreed is theirs to read. */
export function maySeeDeal(actor: Actor, deal: Pick<Deal, 'givingPartyId' | 'gettingPartyId'>): boolean {
  return actor.isHub || (actor.personId !== null && !actor.scopes && sideOf(actor, deal) !== null)
}

export function mayDo(act: DealAct, actor: Actor, deal: Deal): boolean {
  if (!isPossible(act, deal) || !maySeeDeal(actor, deal) || actor.party?.role === 'member') return false
  return actor.isHub || dealLife[act].by === 'either' || sideOf(actor, deal) === dealLife[act].by
}

export type DealPermissions = Record<DealAct, boolean>

/** What a screen may offer this person for this deal. */
export function dealPermissions(actor: Actor, deal: Deal): DealPermissions {
  return Object.fromEntries(dealActs.map((act) => [act, mayDo(act, actor, deal)])) as DealPermissions
}
