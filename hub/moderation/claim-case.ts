import type { Hub } from '#foundation'
import { type Actor, allow, type CaseId, Refusal } from '#vocabulary'
import { isClaimedByOther } from './case.ts'
import { mayModerate } from './case-policy.ts'
import { saveCase } from './case-store.ts'
import { caseForModerator } from './load-case.ts'

/**
 * Takes up a case, so that two moderators do not do the same. Whoever leaves it lying for an hour loses it.
 * @throws Refusal 'conflict' when another has it.
 */
export async function claimCase(hub: Hub, actor: Actor, id: CaseId): Promise<void> {
  allow(mayModerate(actor))
  await hub.inTransaction(async (hub) => {
    const one = await caseForModerator(hub, actor, id, true)
    const now = hub.clock.now()
    if (isClaimedByOther(one, actor.personId!, now)) throw new Refusal('conflict', 'case_claimed')
    if (one.status !== 'open' && one.status !== 'appealed') {
      throw new Refusal('conflict', 'case_decided_already')
    }
    await saveCase(hub, { ...one, claimedBy: actor.personId, claimedAt: now })
    await hub.record(actor, 'case.claimed', one)
  })
}

/** Gives a case back to the others. */
export async function releaseCase(hub: Hub, actor: Actor, id: CaseId): Promise<void> {
  allow(mayModerate(actor))
  await hub.inTransaction(async (hub) => {
    const one = await caseForModerator(hub, actor, id, true)
    if (one.claimedBy !== actor.personId) return
    await saveCase(hub, { ...one, claimedBy: null, claimedAt: null })
    await hub.record(actor, 'case.released', one)
  })
}
