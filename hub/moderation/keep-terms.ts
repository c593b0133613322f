import { dayOf, type Hub } from '#foundation'
import { showParty } from '#parties'
import { type CaseId, theHub } from '#vocabulary'
import { isPossible } from './case.ts'
import {
  actsOf,
  casesPastTheirTerm,
  forgetReportersBefore,
  hiddenByOthers,
  loadCase,
  saveCase,
} from './case-store.ts'
import { carriedOut } from './decide-case.ts'
import { lastDecision } from './load-case.ts'

/** For so many days after the last act of a case it is known who reported. */
export const reporterDays = 60

/** Hides what was not changed by its day, and ends suspensions whose last day has passed. */
// anyone: only the clock calls this, as the hub itself.
export async function keepTerms(hub: Hub): Promise<void> {
  const { unchanged, suspended } = await casesPastTheirTerm(hub, dayOf(hub.clock.now()))
  for (const id of unchanged) await lapse(hub, id)
  for (const id of suspended) await endSuspension(hub, id)
}

async function lapse(hub: Hub, id: CaseId): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const one = await loadCase(hub, id, true)
    if (!one || !isPossible('lapse', one)) return
    const asked = lastDecision(await actsOf(hub, id))
    const form = { reason: asked?.reason ?? undefined, words: asked?.words }
    await carriedOut(hub, theHub, { act: 'lapse', one, form })
  })
}

/** A suspension ends on its day, also while an appeal against it waits for an answer. */
async function endSuspension(hub: Hub, id: CaseId): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const one = await loadCase(hub, id, true)
    if (!one?.hidesParty) return
    if (isPossible('end', one)) {
      await carriedOut(hub, theHub, { act: 'end', one, form: {} })
      return
    }
    if (one.partyId && !(await hiddenByOthers(hub, one)).party) await showParty(hub, theHub, one.partyId)
    await saveCase(hub, { ...one, hidesParty: false, suspendedUntil: null })
  })
}

/** Forgets who reported in cases that have rested since a moment: what was reported stays. */
// anyone: the hub's own upkeep.
export async function forgetReporters(hub: Hub, before: Date): Promise<void> {
  await forgetReportersBefore(hub, before)
}
