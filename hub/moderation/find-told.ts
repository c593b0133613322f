import type { Hub } from '#foundation'
import {
  type Actor,
  allow,
  type CaseId,
  type Locale,
  type PartyId,
  type PersonId,
  Refusal,
} from '#vocabulary'
import type { Case, CaseAct } from './case.ts'
import { actsOf, loadCase, reportsOf } from './case-store.ts'

export type ToldCase = {
  partyId: PartyId | null
  title: string
  /** What was said to the party with this act. */
  words: string
  changeBy: string | null
  suspendedUntil: string | null
  /** Whether a first look held it. */
  wasHeld: boolean
  /** Who reported it and can be told what came of it. */
  reporters: { id: string; personId: PersonId | null; email: string | null; locale: Locale }[]
}

const mostTold = 500

/** What a mail about a case says, and to whom: only the hub itself asks this. */
export async function findToldCase(
  hub: Hub,
  actor: Actor,
  { id, act }: { id: CaseId; act: CaseAct },
): Promise<ToldCase> {
  allow(actor.isHub)
  const one: Case | undefined = await loadCase(hub, id)
  if (!one) throw new Refusal('not-found', 'case_not_found')
  const acts = await actsOf(hub, id)
  return {
    partyId: one.partyId,
    title: one.title,
    words: acts.findLast((done) => done.act === act)?.words ?? '',
    changeBy: one.changeBy,
    suspendedUntil: one.suspendedUntil,
    wasHeld: one.signs.length > 0,
    reporters: (await reportsOf(hub, id, mostTold))
      .filter(({ personId, email }) => personId !== null || email !== null)
      .map(({ id, personId, email, locale }) => ({ id, personId, email, locale })),
  }
}
