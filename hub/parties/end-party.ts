import type { Hub } from '#foundation'
import { type Actor, allow, type PartyId } from '#vocabulary'
import { partyVisibleTo } from './load-party.ts'
import { mayRunParty } from './party-policy.ts'
import { saveEnded } from './party-store.ts'

/** Ends a party: nobody sees it any more, but for those who keep a conversation or a deal with it. */
export async function endParty(hub: Hub, actor: Actor, id: PartyId): Promise<void> {
  await hub.inTransaction(async (hub) => {
    const party = await partyVisibleTo(hub, actor, id, true)
    allow(mayRunParty(actor, party))
    if (party.hiddenAt !== null) return
    await saveEnded(hub, id)
    await hub.record(actor, 'party.ended', party)
  })
}
