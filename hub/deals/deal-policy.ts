import { type Actor, hasHubRole } from '#vocabulary'
import type { Broker } from './broker.ts'
import { type Deal, type DealAct, dealActs, dealLife, isPossible, sideOf } from './deal.ts'

/** What two parties agreed is theirs to read. */
export function maySeeDeal(actor: Actor, deal: Pick<Deal, 'givingPartyId' | 'gettingPartyId'>): boolean {
  return actor.isHub || (actor.personId !== null && !actor.scopes && sideOf(actor, deal) !== null)
}

/** Owners and editors bind their party. */
export function speaksIn(actor: Actor, deal: Deal): boolean {
  return !actor.isHub && maySeeDeal(actor, deal) && actor.party?.role !== 'member'
}

export function mayDo(act: DealAct, actor: Actor, deal: Deal): boolean {
  if (!isPossible(act, deal) || !maySeeDeal(actor, deal) || actor.party?.role === 'member') return false
  return actor.isHub || dealLife[act].by === 'either' || sideOf(actor, deal) === dealLife[act].by
}

/** Either party asks a broker in while they differ, once. */
export function mayAskBroker(actor: Actor, deal: Deal, broker: Broker | null): boolean {
  return deal.status === 'disputed' && broker === null && speaksIn(actor, deal)
}

/**
 * A person of the hub reads along and writes while two parties that asked for it differ; not when they act for one of
 * the two.
 */
export function mayBroker(actor: Actor, deal: Deal, broker: Broker | null): boolean {
  if (broker === null || deal.status !== 'disputed' || sideOf(actor, deal) !== null) return false
  return isBroker(actor) && (broker.personId === null || broker.personId === actor.personId)
}

/** Whether a person of the hub may be asked in at all. */
export function isBroker(actor: Actor): boolean {
  return hasHubRole(actor, 'broker')
}

export type DealPermissions = Record<DealAct, boolean>

/** What a screen may offer this person for this deal. */
export function dealPermissions(actor: Actor, deal: Deal): DealPermissions {
  return Object.fromEntries(dealActs.map((act) => [act, mayDo(act, actor, deal)])) as DealPermissions
}
