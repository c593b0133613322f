import { sql } from 'kysely'
import type { Hub } from '#foundation'
import type { NeedId, OfferId, PartyId } from '#vocabulary'

export type Showing = { offerId: OfferId; place: number; score: number; chance: number }

/** Notes what the people of a need were shown. What they were shown before keeps its first place. */
export async function saveShowings(hub: Hub, needId: NeedId, showings: Showing[]): Promise<void> {
  if (!showings.length) return
  await hub.db
    .insertInto('match_showing')
    .values(
      showings.map(({ offerId, place, score, chance }) => ({
        need_id: needId,
        offer_id: offerId,
        place,
        score,
        chance,
        shown_at: hub.clock.now(),
        opened_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['need_id', 'offer_id']).doNothing())
    .execute()
}

/** Notes that someone of a party opened an offer that its needs were shown. */
export async function saveOpening(hub: Hub, partyId: PartyId, offerId: OfferId): Promise<void> {
  await hub.db
    .updateTable('match_showing')
    .set({ opened_at: hub.clock.now() })
    .where('offer_id', '=', offerId)
    .where('opened_at', 'is', null)
    .where('need_id', 'in', (db) => db.selectFrom('need').select('id').where('party_id', '=', partyId))
    .execute()
}

/** So many first places are taken as given before what was shown of an offer counts against or for it. */
const patience = 5

/**
 * Weighs anew how often each offer was shown for what it was worth: places count by how far down they stand
 * (1/log2(1 + place), as in nDCG), and what an offer was worth is the sum of its scores.
 */
export async function reweighExposure(hub: Hub): Promise<void> {
  await hub.db.deleteFrom('offer_exposure').execute()
  await sql`
    insert into offer_exposure (offer_id, shown, opened, turn)
    select offer_id, shown, opened,
      least(1.15, greatest(0.85, (average * worth + ${patience}::float8) / (seen + ${patience}::float8)))
    from (
      select offer_id, count(*)::int as shown, count(opened_at)::int as opened, sum(score) as worth,
        sum(1 / log(2, 1 + place)::float8) as seen,
        sum(sum(1 / log(2, 1 + place)::float8)) over () / nullif(sum(sum(score)) over (), 0) as average
      from match_showing
      group by offer_id
    ) as shown`.execute(hub.db)
}
