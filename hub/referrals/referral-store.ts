import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Hub, ReferralTable } from '#foundation'
import { type Ground, type Mark, markOf } from '#parties'
import type { ConversationId, NeedId, OfferId, PartyId, PartyKind, PersonId, ReferralId } from '#vocabulary'
import type { NotForUsReason, Referral, ReferralStatus } from './referral.ts'

/** @returns false when the same referrer pointed the party to this already. */
export async function insertReferral(hub: Hub, referral: Referral): Promise<boolean> {
  const row = await hub.db
    .insertInto('referral')
    .values(rowOf(referral))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The referral that stands in the way of this one. */
export async function standingReferral(hub: Hub, fresh: Referral): Promise<Referral> {
  const row = await hub.db
    .selectFrom('referral')
    .selectAll()
    .where(sql<boolean>`coalesce(from_party_id, sent_by, id) = ${fresh.fromPartyId ?? fresh.sentBy}`)
    .where('to_party_id', '=', fresh.toPartyId)
    .where('points_to', '=', fresh.pointsTo)
    .where(
      sql<boolean>`coalesce(need_id, '') = ${fresh.needId ?? ''} and coalesce(offer_id, '') = ${fresh.offerId ?? ''}`,
    )
    .where('status', 'not in', ['withdrawn', 'overtaken', 'expired'])
    .executeTakeFirstOrThrow()
  return referralOf(row)
}

/** Of a referral only how it fares changes: what was written stays. */
export async function saveReferral(
  hub: Hub,
  { id, status, reason, note, changedAt }: Referral,
): Promise<void> {
  await hub.db
    .updateTable('referral')
    .set({ status, reason, note, changed_at: changedAt })
    .where('id', '=', id)
    .execute()
}

export async function loadReferral(hub: Hub, id: ReferralId, lock = false): Promise<Referral | undefined> {
  const row = await hub.db
    .selectFrom('referral')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && referralOf(row)
}

/** Of these the referrals that a party has not seen yet, locked. */
export async function referralsSentTo(
  hub: Hub,
  partyId: PartyId,
  ids: readonly ReferralId[],
): Promise<Referral[]> {
  const rows = await hub.db
    .selectFrom('referral')
    .selectAll()
    .where('id', 'in', ids)
    .where('to_party_id', '=', partyId)
    .where('status', '=', 'sent')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(referralOf)
}

/** Which referrals something happened to: what two parties talk about, a need, or the end of their time. */
export type Touched = { conversationId: ConversationId } | { needId: NeedId } | { overdueOn: string }

/** Whether a conversation is between the two parties of a referral, and about what it points to or goes with it. */
const isAboutIt = sql<boolean>`(
  (conversation.asking_party_id, conversation.asked_party_id)
    in ((referral.to_party_id, referral.other_party_id), (referral.other_party_id, referral.to_party_id))
  and (conversation.need_id = referral.need_id or conversation.offer_id = referral.offer_id)
  and conversation.started_at >= referral.sent_at
)`

/** Referrals with what the two parties did since, locked; null where they did nothing. */
export async function referralsTouched(
  hub: Hub,
  which: Touched,
): Promise<{ referral: Referral; cameOf: 'follow' | 'agree' | 'deliver' | null }[]> {
  const rows = await hub.db
    .selectFrom('referral')
    .selectAll('referral')
    .select(
      sql<'follow' | 'agree' | 'deliver' | null>`(
        select case when bool_or(deal.status = 'delivered') then 'deliver' when count(deal.id) > 0 then 'agree'
          when count(conversation.id) > 0 then 'follow' end
        from conversation left join deal on deal.conversation_id = conversation.id
        where ${isAboutIt}
      )`.as('came_of'),
    )
    .where(isTouched(which))
    .orderBy('referral.id')
    .forUpdate('referral')
    .execute()
  return rows.map(({ came_of, ...row }) => ({ referral: referralOf(row), cameOf: came_of }))
}

function isTouched(which: Touched): RawBuilder<boolean> {
  if ('conversationId' in which) {
    const about = (column: 'need_id' | 'offer_id') =>
      sql`(select ${sql.ref(column)} from conversation where id = ${which.conversationId})`
    return sql<boolean>`(referral.need_id = ${about('need_id')} or referral.offer_id = ${about('offer_id')})
      and exists (select from conversation where id = ${which.conversationId} and ${isAboutIt})`
  }
  const isMeant =
    'needId' in which ? sql`referral.need_id = ${which.needId}` : sql`expires_on < ${which.overdueOn}`
  return sql<boolean>`${isMeant} and status in ('sent', 'seen')`
}

/** A party as a referral tells of it. */
export type ReferralParty = {
  id: PartyId
  slug: string
  name: string
  kind: PartyKind
  isExample: boolean
  mark: Mark | null
}

/** A need or an offer that stands before everyone. */
export type ReferralThing = { id: string; slug: string; title: string }

/** A referral as a list and a page show it. */
export type ToldReferral = Referral & {
  /** Null where a broker referred in their own name. */
  from: ReferralParty | null
  /** That broker; empty once they are gone. */
  brokerName: string
  to: ReferralParty
  other: ReferralParty
  /** Null once it is closed. */
  need: ReferralThing | null
  offer: ReferralThing | null
}

/** What a referral points to, or the referral itself. */
type About = { needId: NeedId } | { offerId: OfferId } | { id: ReferralId }

/** Whose referrals: those that point a party, or those that were sent by a party, or by a broker in their own name. */
export type Whose = { to: PartyId } | { from: PartyId } | { broker: PersonId }

export type ReferralSelection = {
  whose: Whose
  statuses: readonly ReferralStatus[]
  /** ISO date: what stands on it is open. */
  today: string
  /** Only what is still open. */
  isOpen?: boolean
  about?: About
  after: { key: string; id: string } | null
  limit: number
}

/** Referrals, the latest first. One query. */
export async function selectReferrals(
  hub: Hub,
  { whose, statuses, today, isOpen, about, after, limit }: ReferralSelection,
): Promise<{ card: ToldReferral; key: string }[]> {
  const standing = (table: 'need' | 'offer') =>
    sql<boolean>`(${sql.ref(`${table}.status`)} = 'published' and ${sql.ref(`${table}.expires_on`)} >= ${today})`
  const rows = await shownReferrals(hub, whose)
    .leftJoin('person as broker', (join) =>
      join.onRef('broker.id', '=', 'referral.sent_by').on('referral.from_party_id', 'is', null),
    )
    .leftJoin('need', (join) => join.onRef('need.id', '=', 'referral.need_id').on(standing('need')))
    .leftJoin('offer', (join) => join.onRef('offer.id', '=', 'referral.offer_id').on(standing('offer')))
    .selectAll('referral')
    .select('broker.name as broker_name')
    .select([toldThing('need').as('need'), toldThing('offer').as('offer')])
    .select(toldParty('from_party').as('from'))
    .select(toldParty('to_party').as('to'))
    .select(toldParty('other_party').as('other'))
    .select(sql<string>`referral.sent_at::text`.as('key'))
    .where('referral.status', 'in', statuses)
    .$if(isOpen === true, (query) =>
      query.where(sql<boolean>`case points_to when 'need' then need.id else offer.id end is not null`),
    )
    .$if(about !== undefined, (query) => query.where(isAbout(about!)))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(referral.sent_at, referral.id) < (${after!.key}::timestamptz, ${after!.id})`),
    )
    .orderBy('referral.sent_at', 'desc')
    .orderBy('referral.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    key: row.key,
    card: {
      ...referralOf(row),
      from: row.from && partyOf(row.from),
      brokerName: row.broker_name ?? '',
      to: partyOf(row.to!),
      other: partyOf(row.other!),
      need: row.need,
      offer: row.offer,
    },
  }))
}

/** How many referrals there are in each state. */
export async function countReferrals(hub: Hub, whose: Whose): Promise<Map<ReferralStatus, number>> {
  const rows = await shownReferrals(hub, whose)
    .select(['referral.status', sql<number>`count(*)::int`.as('count')])
    .groupBy('referral.status')
    .execute()
  return new Map(rows.map(({ status, count }) => [status, count]))
}

/** Of what is hidden, and of parties that a party does not want to hear from, nothing is told. */
function shownReferrals(hub: Hub, whose: Whose) {
  return hub.db
    .selectFrom('referral')
    .leftJoin('party as from_party', 'from_party.id', 'referral.from_party_id')
    .innerJoin('party as to_party', 'to_party.id', 'referral.to_party_id')
    .innerJoin('party as other_party', 'other_party.id', 'referral.other_party_id')
    .where('other_party.hidden_at', 'is', null)
    .where(
      sql<boolean>`not exists (select from need where need.id = need_id and need.hidden_at is not null)
        and not exists (select from offer where offer.id = offer_id and offer.hidden_at is not null)`,
    )
    .where(
      'to' in whose
        ? sql<boolean>`to_party_id = ${whose.to} and from_party.hidden_at is null and not exists (
            select from party_block where party_id = to_party_id
              and blocked_party_id in (from_party_id, other_party_id))`
        : 'from' in whose
          ? sql<boolean>`from_party_id = ${whose.from} and to_party.hidden_at is null`
          : sql<boolean>`from_party_id is null and sent_by = ${whose.broker} and to_party.hidden_at is null`,
    )
}

function isAbout(about: About): RawBuilder<boolean> {
  if ('id' in about) return sql<boolean>`referral.id = ${about.id}`
  return 'needId' in about
    ? sql<boolean>`points_to = 'need' and need_id = ${about.needId}`
    : sql<boolean>`points_to = 'offer' and offer_id = ${about.offerId}`
}

type PartyRow = {
  id: PartyId
  slug: string
  name: string
  kind: PartyKind
  is_example: boolean
  verified_at: string | null
  verified_ground: Ground | null
}

function toldParty(alias: string): RawBuilder<PartyRow | null> {
  const column = (name: string) => sql`${sql.lit(name)}, ${sql.ref(`${alias}.${name}`)}`
  const columns = ['id', 'slug', 'name', 'kind', 'is_example', 'verified_at', 'verified_ground'].map(column)
  return sql`case when ${sql.ref(`${alias}.id`)} is not null then json_build_object(${sql.join(columns)}) end`
}

function toldThing(table: 'need' | 'offer'): RawBuilder<ReferralThing | null> {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql`case when ${column('id')} is not null
    then json_build_object('id', ${column('id')}, 'slug', ${column('slug')}, 'title', ${column('title')}) end`
}

function partyOf({ id, slug, name, kind, ...row }: PartyRow): ReferralParty {
  const verifiedAt = row.verified_at === null ? null : new Date(row.verified_at)
  const mark = markOf({ verifiedAt, verifiedGround: row.verified_ground })
  return { id, slug, name, kind, isExample: row.is_example, mark }
}

function rowOf(referral: Referral): ReferralTable {
  return {
    id: referral.id,
    from_party_id: referral.fromPartyId,
    sent_by: referral.sentBy,
    to_party_id: referral.toPartyId,
    other_party_id: referral.otherPartyId,
    points_to: referral.pointsTo,
    need_id: referral.needId,
    offer_id: referral.offerId,
    title: referral.title,
    why: referral.why,
    status: referral.status,
    reason: referral.reason,
    note: referral.note,
    sent_at: referral.sentAt,
    changed_at: referral.changedAt,
    expires_on: referral.expiresOn,
  }
}

function referralOf(row: Selectable<ReferralTable>): Referral {
  return {
    id: row.id as ReferralId,
    fromPartyId: row.from_party_id as PartyId | null,
    sentBy: row.sent_by as PersonId | null,
    toPartyId: row.to_party_id as PartyId,
    otherPartyId: row.other_party_id as PartyId,
    pointsTo: row.points_to,
    needId: row.need_id as NeedId | null,
    offerId: row.offer_id as OfferId | null,
    title: row.title,
    why: row.why,
    status: row.status,
    reason: row.reason as NotForUsReason | null,
    note: row.note,
    sentAt: row.sent_at,
    changedAt: row.changed_at,
    expiresOn: row.expires_on,
  }
}
