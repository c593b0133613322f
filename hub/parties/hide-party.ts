import { checked } from '#fields'
import type { Hub } from '#foundation'
import { type Actor, allow, type PartyId } from '#vocabulary'
import { hidePartyForm } from './form.ts'
import { partyVisibleTo } from './load-party.ts'
import type { Party } from './party.ts'
import { mayJudgeParties, mayJudgeParty } from './party-policy.ts'
import { membersOf, setHidden } from './party-store.ts'

/**
 * Takes a party out of sight, with all that it asks and offers, for a reason that its members read. It exists for them
 * only. Hiding it again keeps the first reason.
 * @param input the shape of `hidePartyForm`.
 */
export async function hideParty(
  hub: Hub,
  actor: Actor,
  { id, input }: { id: PartyId; input: unknown },
): Promise<void> {
  allow(actor.isHub || mayJudgeParties(actor))
  const { reason } = checked(hidePartyForm, input)
  await hub.inTransaction(async (hub) => {
    const party = await judgedParty(hub, actor, id)
    if (party.hiddenAt) return
    await setHidden(hub, id, { at: hub.clock.now(), reason })
    await hub.record(actor, 'party.hidden', party, { reason })
  })
}

/** Brings a party that was hidden back for everyone. */
export async function showParty(hub: Hub, actor: Actor, id: PartyId): Promise<void> {
  allow(actor.isHub || mayJudgeParties(actor))
  await hub.inTransaction(async (hub) => {
    const party = await judgedParty(hub, actor, id)
    if (!party.hiddenAt) return
    await setHidden(hub, id, null)
    await hub.record(actor, 'party.shown', party)
  })
}

async function judgedParty(hub: Hub, actor: Actor, id: PartyId): Promise<Party> {
  const party = await partyVisibleTo(hub, actor, id, true)
  allow(actor.isHub || mayJudgeParty(actor, await membersOf(hub, id)), 'own_party')
  return party
}
