import { sql } from 'kysely'
import type { Hub } from '#foundation'
import type { Sign } from '#screening'
import type { CaseId, PartyId } from '#vocabulary'
import type { CaseReason, CaseStatus, ThingKind } from './case.ts'
import type { OwnNotice } from './find-cases.ts'

const warningShownDays = 30

/** Of a party: what it was asked to change, what is out of sight, what it appealed against, and what it was warned of lately. */
export async function selectNotices(hub: Hub, partyId: PartyId): Promise<OwnNotice[]> {
  const since = new Date(hub.clock.now().getTime() - warningShownDays * 86_400_000)
  const { rows } = await sql<{
    id: string
    thing_kind: ThingKind
    thing_id: string
    title: string
    status: CaseStatus
    reason: CaseReason | null
    words: string | null
    signs: Sign[]
    hides_thing: boolean
    hides_party: boolean
    change_by: string | null
    suspended_until: string | null
  }>`
    select one.id, thing_kind, thing_id, title, status, said.reason, said.words, signs, hides_thing, hides_party,
      change_by, suspended_until
    from moderation_case as one
    left join lateral (
      select reason, words, at from moderation_act where case_id = one.id and reason is not null
      order by id desc limit 1
    ) as said on true
    where party_id = ${partyId}
      and (status in ('asked', 'appealed') or hides_thing or hides_party or (status = 'warned' and said.at > ${since}))
    order by opened_at desc, one.id
    limit 100`.execute(hub.db)
  return rows.map((row) => ({
    caseId: row.id as CaseId,
    thing: { kind: row.thing_kind, id: row.thing_id },
    title: row.title,
    status: row.status,
    reason: row.reason,
    words: row.words ?? '',
    signs: row.signs,
    hidesThing: row.hides_thing,
    hidesParty: row.hides_party,
    changeBy: row.change_by,
    suspendedUntil: row.suspended_until,
  }))
}
