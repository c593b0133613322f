import type { Hub } from '#foundation'
import type { NeedId, OfferId, PartyId } from '#vocabulary'
import type { Side } from './matching-store.ts'

export type KeptMatch = { needId: NeedId; offerId: OfferId; score: number }

const own = { need: 'need_id', offer: 'offer_id' } as const
const seen = { need: 'seen_by_need_at', offer: 'seen_by_offer_at' } as const

/** Keeps these matches of one need or offer, and forgets its others. One that was kept stays as new or seen as it was. */
export async function replaceMatches(hub: Hub, side: Side, id: string, matches: KeptMatch[]): Promise<void> {
  const other = side === 'need' ? 'offer_id' : 'need_id'
  await hub.db
    .deleteFrom('match')
    .where(own[side], '=', id)
    .$if(matches.length > 0, (query) =>
      query.where(
        other,
        'not in',
        matches.map((match) => (side === 'need' ? match.offerId : match.needId)),
      ),
    )
    .execute()
  if (!matches.length) return
  await hub.db
    .insertInto('match')
    .values(
      matches.map(({ needId, offerId, score }) => ({
        need_id: needId,
        offer_id: offerId,
        score,
        found_at: hub.clock.now(),
        seen_by_need_at: null,
        seen_by_offer_at: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['need_id', 'offer_id']).doUpdateSet((eb) => ({ score: eb.ref('excluded.score') })),
    )
    .execute()
}

/** The kept matches of these needs or offers that their party has not looked at. */
export async function unseenMatches(hub: Hub, side: Side, ids: string[]): Promise<KeptMatch[]> {
  if (!ids.length) return []
  const rows = await hub.db
    .selectFrom('match')
    .select(['need_id', 'offer_id', 'score'])
    .where(own[side], 'in', ids)
    .where(seen[side], 'is', null)
    .execute()
  return rows.map((row) => ({
    needId: row.need_id as NeedId,
    offerId: row.offer_id as OfferId,
    score: row.score,
  }))
}

/** The score of a match as it was last kept, 0 where none was. */
export async function keptScore(hub: Hub, needId: NeedId, offerId: OfferId): Promise<number> {
  const row = await hub.db
    .selectFrom('match')
    .select('score')
    .where('need_id', '=', needId)
    .where('offer_id', '=', offerId)
    .executeTakeFirst()
  return row?.score ?? 0
}

/** What is published of parties that have people in them, or of one party. */
export async function standingOfPeople(
  hub: Hub,
  partyId: PartyId | null = null,
): Promise<{ needs: NeedId[]; offers: OfferId[] }> {
  const ids = (side: Side) =>
    hub.db
      .selectFrom(side)
      .select('id')
      .where('status', '=', 'published')
      .where('party_id', 'in', (db) => db.selectFrom('membership').select('party_id'))
      .$if(partyId !== null, (query) => query.where('party_id', '=', partyId!))
      .orderBy('id')
      .execute()
  const needs = await ids('need')
  const offers = await ids('offer')
  return {
    needs: needs.map(({ id }) => id as NeedId),
    offers: offers.map(({ id }) => id as OfferId),
  }
}

export async function markSeen(hub: Hub, side: Side, id: string): Promise<void> {
  await hub.db
    .updateTable('match')
    .set({ [seen[side]]: hub.clock.now() })
    .where(own[side], '=', id)
    .where(seen[side], 'is', null)
    .execute()
}
