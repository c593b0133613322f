import { createHash } from 'node:crypto'
import type { Hub } from '#foundation'
import { analyse } from '#language'
import { attempt, limits, loadPeople } from '#people'
import type { Actor, PartyId } from '#vocabulary'
import { deleteMarksBefore, keepMark, type PlacedThing, placedBefore } from './screening-store.ts'
import { isHeld, newcomerDays, type Placed, type Sign, signsOf } from './sign.ts'

const dayMs = 86_400_000

/**
 * Looks at what a person is about to put before everyone, within the transaction that does so.
 * @returns the signs for which it must wait until a moderator has looked; none when it may stand.
 * @throws Refusal 'too-many' when the person places more than `limits.publish` allows.
 */
// anyone: whoever calls this asked whether they may place it.
export async function firstLook(
  hub: Hub,
  actor: Actor,
  { thing, placed }: { thing: PlacedThing & { partyId: PartyId }; placed: Placed },
): Promise<Sign[]> {
  if (!actor.personId) return []
  await attempt(hub, limits.publish, actor.personId)
  const now = hub.clock.now()
  const mark = markOf(placed)
  await keepMark(hub, { ...thing, personId: actor.personId, mark })
  const person = (await loadPeople(hub, [actor.personId])).get(actor.personId)
  if (!person || now.getTime() - person.createdAt.getTime() > newcomerDays * dayMs) return []
  const circumstance = await placedBefore(hub, {
    partyId: thing.partyId,
    personId: actor.personId,
    mark,
    since: new Date(now.getTime() - dayMs / 24),
  })
  const signs = signsOf(placed, circumstance)
  return isHeld(signs) ? signs : []
}

/** The same for texts that say the same, however they are cut into lines, capitals and inflections. */
function markOf({ title, text }: Placed): string {
  const lemmas = new Set(analyse(`${title}\n${text}`).tokens.map(({ lemma }) => lemma))
  return createHash('sha256')
    .update([...lemmas].sort().join(' '))
    .digest('hex')
}

/** Forgets the marks of what was placed before a moment. */
// anyone: the hub's own upkeep.
export async function forgetMarks(hub: Hub, before: Date): Promise<void> {
  await deleteMarksBefore(hub, before)
}
