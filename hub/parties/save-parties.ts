import type { Hub } from '#foundation'
import { type Actor, newId } from '#vocabulary'
import { type PartyToSave, writeParties } from './party-store.ts'
import { afterAct, type Verification } from './verification.ts'
import { insertVerification, outdatedVerifications, saveVerification } from './verification-store.ts'

/**
 * Writes parties whole, whichever way they came. What the hub's people said of a name and a number does not hold for
 * another: it lapses, and they are asked to look again.
 */
// anyone: whoever calls this asked whether they may change the party.
export async function saveParties(hub: Hub, actor: Actor, all: PartyToSave[]): Promise<void> {
  await writeParties(hub, all)
  const outdated = await outdatedVerifications(
    hub,
    all.map(({ party }) => party.id),
  )
  const now = hub.clock.now()
  for (const { verification, name, kvkNumber } of outdated) {
    const anew: Verification = { ...verification, name, kvkNumber }
    if (verification.status !== 'granted') {
      await saveVerification(hub, anew)
      continue
    }
    await saveVerification(hub, { ...afterAct('lapse', verification), decidedBy: null, decidedAt: now })
    await hub.record(actor, 'party.verification-lapsed', { id: verification.partyId })
    if (!canBeAskedAnew(anew)) continue
    const asked = {
      ...anew,
      id: newId(),
      status: 'asked',
      askedAt: now,
      decidedBy: null,
      decidedAt: null,
    } as const
    await insertVerification(hub, { ...asked, note: '', reason: '' }, null)
  }
}

/** A number that is gone proves nothing, and an invented party is nobody. */
function canBeAskedAnew({ ground, kvkNumber }: Verification): boolean {
  return ground !== 'example' && (ground !== 'kvk' || kvkNumber !== null)
}
