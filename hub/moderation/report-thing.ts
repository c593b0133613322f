import { createHmac } from 'node:crypto'
import { checked } from '#fields'
import type { Hub } from '#foundation'
import { attempt, limits } from '#people'
import { type Actor, allow, type CaseId, type Locale, newId } from '#vocabulary'
import { type Case, type ThingRef, urgencyOf } from './case.ts'
import { caseAbout, insertCase, reasonsOf, saveCase, saveReport } from './case-store.ts'
import { reportForm } from './form.ts'
import { type Thing, thingVisibleTo } from './things.ts'

/**
 * Reports something that is not right, as it is now. All reports about one thing that waits come in one case, and
 * whoever reports it again says it in new words.
 * @param input the shape of `reportForm`.
 * @param caller the network address that asks, for the limit and to know a visitor who reports twice.
 * @throws Refusal 'too-many' after so many reports a day (`limits.report`).
 */
// anyone: whoever sees something may report it, also without an account.
export async function reportThing(
  hub: Hub,
  actor: Actor,
  { thing: ref, input, caller, locale }: { thing: ThingRef; input: unknown; caller: string; locale: Locale },
): Promise<CaseId> {
  const { reason, body, email } = checked(reportForm, input)
  return hub.inTransaction(async (hub) => {
    const thing = await thingVisibleTo(hub, actor, ref)
    allow(thing.partyId === null || thing.partyId !== actor.party?.id, 'report_own')
    await attempt(hub, limits.reportFromAddress, markOf(hub, caller))
    await attempt(hub, limits.report, actor.personId ?? markOf(hub, caller))
    const one = await standingCase(hub, actor, ref, thing)
    const now = hub.clock.now()
    await saveReport(hub, one.id, {
      id: newId(),
      reporterKey: actor.personId ?? markOf(hub, email ?? caller),
      personId: actor.personId,
      email: actor.personId ? null : email,
      locale,
      reason,
      body,
      snapshot: thing.snapshot,
      at: now,
    })
    const reasons = await reasonsOf(hub, one.id)
    const urgency = urgencyOf(reasons, one.signs.length > 0)
    await saveCase(hub, { ...one, reports: reasons.length, urgency, lastReportedAt: now })
    await hub.record(actor, 'case.reported', one, { reason })
    return one.id
  })
}

/** The thing that is about to be reported, for whoever may see it. */
// anyone: as for `reportThing`.
export async function findReportable(
  hub: Hub,
  actor: Actor,
  ref: ThingRef,
): Promise<Thing & { isOwn: boolean }> {
  const thing = await thingVisibleTo(hub, actor, ref)
  return { ...thing, isOwn: thing.partyId !== null && thing.partyId === actor.party?.id }
}

/** The case that waits about a thing, locked; a new one where there is none. */
// anyone: whoever calls this found the thing for who reports it.
export async function standingCase(hub: Hub, actor: Actor, ref: ThingRef, thing: Thing): Promise<Case> {
  const known = await caseAbout(hub, ref, ['open', 'asked'])
  if (known) return known
  const fresh: Case = {
    id: newId(),
    thing: ref,
    title: thing.title,
    partyId: thing.partyId,
    status: 'open',
    hidesThing: false,
    hidesParty: false,
    stoodOn: [],
    changeBy: null,
    suspendedUntil: null,
    signs: [],
    reports: 0,
    urgency: 0,
    openedAt: hub.clock.now(),
    lastReportedAt: null,
    changedAt: null,
    claimedBy: null,
    claimedAt: null,
  }
  // Of two who report at once one waits here, and then finds the case of the other.
  if (!(await insertCase(hub, fresh))) return standingCase(hub, actor, ref, thing)
  await hub.record(actor, 'case.opened', fresh, { thing: ref.kind })
  return fresh
}

/** An address that can be compared and not read. */
function markOf(hub: Hub, address: string): string {
  return createHmac('sha256', hub.secret).update(address).digest('base64url').slice(0, 32)
}
