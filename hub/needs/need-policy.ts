import { isStanding, writesFor } from '#listings'
import type { Actor } from '#vocabulary'
import { isPossible, type Need, type NeedAct, needActs } from './need.ts'

/** Drafts and closed needs are for the party's own members; what stands is for everyone. */
export function maySeeNeed(actor: Actor, need: Need, partyIsHidden: boolean, today: string): boolean {
  if (actor.isHub || actor.party?.id === need.partyId) return true
  return !partyIsHidden && need.hiddenAt === null && isStanding(need, today)
}

/** Only initiatives have needs. */
export function mayDraftNeed(actor: Actor): boolean {
  if (actor.isHub) return true
  return (
    actor.party !== null &&
    actor.party.kind === 'initiative' &&
    writesFor(actor, actor.party.id, 'write:needs')
  )
}

export function mayChangeNeed(actor: Actor, need: Need): boolean {
  return (
    writesFor(actor, need.partyId, 'write:needs') &&
    need.status !== 'fulfilled' &&
    need.status !== 'withdrawn'
  )
}

/** A need expires by the clock, never by hand. */
export function mayDo(act: NeedAct, actor: Actor, need: Need): boolean {
  return (
    (act === 'expire' ? actor.isHub : writesFor(actor, need.partyId, 'write:needs')) && isPossible(act, need)
  )
}

export function mayRemoveDraft(actor: Actor, need: Need): boolean {
  return writesFor(actor, need.partyId, 'write:needs') && need.status === 'draft'
}

export type NeedPermissions = Record<Exclude<NeedAct, 'expire'> | 'change' | 'remove' | 'meetInPart', boolean>

/** What a screen may offer this person for this need. */
export function needPermissions(actor: Actor, need: Need): NeedPermissions {
  const acts = needActs.filter((act) => act !== 'expire').map((act) => [act, mayDo(act, actor, need)])
  return {
    ...Object.fromEntries(acts),
    change: mayChangeNeed(actor, need),
    remove: mayRemoveDraft(actor, need),
    meetInPart: mayMeetInPart(actor, need),
  }
}

/** Parts are noted while a need stands or waits. */
export function mayMeetInPart(actor: Actor, need: Need): boolean {
  return (
    writesFor(actor, need.partyId, 'write:needs') && (need.status === 'published' || need.status === 'paused')
  )
}
