import type { Hub } from '#foundation'
import { loadPeople } from '#people'
import { type Actor, allow, type DecisionId, type NeedId, type PersonId } from '#vocabulary'
import { decisionVisibleTo } from './decide.ts'
import { type Decision, mayDoWithDecision } from './decision.ts'
import { decisionsOf } from './decision-store.ts'

/** A decision with the names of people, for the members of its party; a name is empty once someone is gone. */
export async function readDecision(
  hub: Hub,
  actor: Actor,
  id: DecisionId,
): Promise<{
  decision: Decision
  members: { name: string; said: 'present' | 'agreed' }[]
  madeBy: string
  completedBy: string
  revokedBy: string
  may: { complete: boolean; revoke: boolean }
}> {
  const decision = await decisionVisibleTo(hub, actor, id)
  const { madeBy, completedBy, revokedBy, members } = decision
  const ids = [madeBy, completedBy, revokedBy, ...members.map(({ personId }) => personId)]
  const people = await loadPeople(hub, [...new Set(ids.filter((one): one is PersonId => one !== null))])
  const nameOf = (personId: PersonId | null) => (personId && people.get(personId)?.name) || ''
  return {
    decision,
    members: members.map(({ personId, said }) => ({ name: nameOf(personId), said })),
    madeBy: nameOf(madeBy),
    completedBy: nameOf(completedBy),
    revokedBy: nameOf(revokedBy),
    may: {
      complete: mayDoWithDecision('complete', actor, decision),
      revoke: mayDoWithDecision('revoke', actor, decision),
    },
  }
}

/** What the party acted for decided, the latest first; about one need, or all. One query. */
export async function findDecisions(
  hub: Hub,
  actor: Actor,
  { needId = null }: { needId?: NeedId | null } = {},
) {
  allow(actor.party !== null && !actor.scopes, 'no_party')
  return decisionsOf(hub, actor.party!.id, needId)
}
