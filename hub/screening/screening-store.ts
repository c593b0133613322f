import { sql } from 'kysely'
import type { Hub } from '#foundation'
import type { PartyId, PersonId } from '#vocabulary'
import type { Circumstance } from './sign.ts'

export type PlacedThing = { kind: 'need' | 'offer' | 'party'; id: string }

/** Keeps what something says now, as a mark. */
export async function keepMark(
  hub: Hub,
  { kind, id, partyId, personId, mark }: PlacedThing & { partyId: PartyId; personId: PersonId; mark: string },
): Promise<void> {
  const kept = { party_id: partyId, person_id: personId, mark, at: hub.clock.now() }
  await hub.db
    .insertInto('placed_text')
    .values({ thing_kind: kind, thing_id: id, ...kept })
    .onConflict((conflict) => conflict.columns(['thing_kind', 'thing_id']).doUpdateSet(kept))
    .execute()
}

/** Whether another party placed the same words, and how much this person placed since a moment. */
export async function placedBefore(
  hub: Hub,
  { partyId, personId, mark, since }: { partyId: PartyId; personId: PersonId; mark: string; since: Date },
): Promise<Circumstance> {
  const { rows } = await sql<Circumstance>`
    select
      exists (select 1 from placed_text where mark = ${mark} and party_id <> ${partyId}) as "isElsewhere",
      (select count(*)::int from placed_text where person_id = ${personId} and at > ${since}) as "inAnHour"`.execute(
    hub.db,
  )
  return rows[0]!
}

export async function deleteMarksBefore(hub: Hub, moment: Date): Promise<void> {
  await hub.db.deleteFrom('placed_text').where('at', '<', moment).execute()
}
