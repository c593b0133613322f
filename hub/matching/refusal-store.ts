import type { Hub } from '#foundation'
import type { NeedId, OfferId, PartyId, PersonId } from '#vocabulary'
import type { RefusalReason } from './form.ts'

export type MatchRefusal = {
  needId: NeedId
  offerId: OfferId
  partyId: PartyId
  reason: RefusalReason
  note: string
  personId: PersonId | null
}

export async function saveRefusal(hub: Hub, refusal: MatchRefusal): Promise<void> {
  const { reason, note, personId } = refusal
  const said = { reason, note, person_id: personId, at: hub.clock.now() }
  await hub.db
    .insertInto('match_refusal')
    .values({ need_id: refusal.needId, offer_id: refusal.offerId, party_id: refusal.partyId, ...said })
    .onConflict((conflict) => conflict.columns(['need_id', 'offer_id', 'party_id']).doUpdateSet(said))
    .execute()
}

export async function deleteRefusal(
  hub: Hub,
  { needId, offerId, partyId }: Pick<MatchRefusal, 'needId' | 'offerId' | 'partyId'>,
): Promise<boolean> {
  const row = await hub.db
    .deleteFrom('match_refusal')
    .where('need_id', '=', needId)
    .where('offer_id', '=', offerId)
    .where('party_id', '=', partyId)
    .returning('need_id')
    .executeTakeFirst()
  return row !== undefined
}

/** What was refused for a need, to show what can be taken back. */
export async function refusalsOfNeed(
  hub: Hub,
  needId: NeedId,
): Promise<{ offerId: OfferId; partyId: PartyId }[]> {
  const rows = await hub.db
    .selectFrom('match_refusal')
    .select(['offer_id', 'party_id'])
    .where('need_id', '=', needId)
    .orderBy('at', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({ offerId: row.offer_id as OfferId, partyId: row.party_id as PartyId }))
}
