import type { Hub } from '#foundation'
import { type NeedId, type PartyId, theHub } from '#vocabulary'
import { needWithParty, placeOfNeed } from './load-need.ts'
import { saveNeeds, standingNeedsOf } from './need-store.ts'

/**
 * Writes anew how the standing needs of a party are found: its phase and legal form count there.
 * @returns the needs.
 */
// anyone: follows from a change of the party that was allowed; it changes nothing that a person wrote.
export async function redocumentNeedsOf(hub: Hub, partyId: PartyId): Promise<NeedId[]> {
  return hub.inTransaction(async (hub) => {
    const ids = await standingNeedsOf(hub, partyId)
    const all = []
    for (const id of ids) {
      const { need, party } = await needWithParty(hub, theHub, id, true)
      all.push({ need, party, place: await placeOfNeed(hub, need.region) })
    }
    await saveNeeds(hub, all, null)
    return ids
  })
}
