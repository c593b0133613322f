import { sql } from 'kysely'
import { unreadConversations } from '#conversations'
import type { Hub } from '#foundation'
import type { NoticeKind, PartyId, PersonId, Rhythm } from '#vocabulary'
import type { About, SeenThing, Told } from './notice.ts'
import { isForEyesOf } from './still-store.ts'

/** When each rhythm has something mailed that is told now. */
export type Due = readonly { rhythm: Rhythm; at: Date | null }[]

/** `rhythm`, or the usual one, as the moment at which it has something mailed. */
export const dueBy = (due: Due, usual: Rhythm) => sql<Date | null>`
  case coalesce(rhythm.rhythm, ${usual}) ${sql.join(
    due.map(({ rhythm, at }) => sql`when ${rhythm} then ${at}::timestamptz`),
    sql` `,
  )} end`

/**
 * Writes one notice for each of these people who was not told for this reason.
 * @returns those of them who want to be mailed at once.
 */
export async function insertNotices(
  hub: Hub,
  people: PersonId[],
  told: Omit<Told, 'count'> & {
    about: About
    partyId?: PartyId
    reasonKey: string
    bundle: string
    usual: Rhythm
    due: Due
  },
): Promise<PersonId[]> {
  const { about } = told
  const now = hub.clock.now()
  const { rows } = await sql<{ person_id: string; due_at: Date | null }>`
    insert into notice (person_id, kind, what, details, path, reason_key, bundle, party_id, from_party_id, need_id,
      offer_id, conversation_id, message_number, proposal_id, deal_id, referral_id, search_id, at, due_at)
    select person.id, ${told.kind}, ${told.what}, ${JSON.stringify(told.details)}::jsonb, ${told.path},
      ${told.reasonKey}, ${told.bundle}, ${told.partyId ?? null}, ${about.fromPartyId ?? null},
      ${about.needId ?? null}, ${about.offerId ?? null}, ${about.conversationId ?? null},
      ${about.messageNumber ?? null}::integer, ${about.proposalId ?? null}, ${about.dealId ?? null},
      ${about.referralId ?? null}, ${about.searchId ?? null}, ${now}::timestamptz, ${dueBy(told.due, told.usual)}
    from person
    left join notice_rhythm as rhythm on rhythm.person_id = person.id and rhythm.kind = ${told.kind}
    where person.id = any(${people}::text[])
    on conflict (person_id, reason_key) do nothing
    returning person_id, due_at`.execute(hub.db)
  return rows.flatMap(({ person_id, due_at }) => (due_at && due_at <= now ? [person_id as PersonId] : []))
}

export type ShownNotice = Told & { id: number; at: Date; isNew: boolean }

/** One page of what a person was told, the latest first, several of one bundle as one. One query. */
export async function selectNotices(
  hub: Hub,
  personId: PersonId,
  { before, today, limit }: { before: number | null; today: string; limit: number },
): Promise<ShownNotice[]> {
  const { rows } = await sql<{
    id: number
    kind: NoticeKind
    what: string
    details: Record<string, string>
    path: string
    at: Date
    count: number
    is_new: boolean
  }>`
    with bundled as (
      select max(id) as id, count(*)::int as count, bool_or(seen_at is null) as is_new
      from notice
      where person_id = ${personId} and ${isForEyesOf(today)}
      group by bundle
    )
    select notice.id, kind, what, details, path, at, count, is_new
    from bundled join notice on notice.id = bundled.id
    ${before === null ? sql`` : sql`where notice.id < ${before}`}
    order by notice.id desc
    limit ${limit}`.execute(hub.db)
  return rows.map(({ is_new, ...row }) => ({ ...row, isNew: is_new }))
}

/**
 * How much is new for a person: unread conversations of the party acted for, and other notices than those of messages,
 * which the conversations tell already. One query.
 */
export async function countNewOf(
  hub: Hub,
  personId: PersonId,
  partyId: PartyId | null,
  today: string,
): Promise<{ conversations: number; notices: number }> {
  const conversations = partyId ? unreadConversations(partyId, personId) : sql<number>`0`
  const { rows } = await sql<{ conversations: number; notices: number }>`
    select ${conversations} as conversations, (
      select count(distinct bundle)::int from notice
      where person_id = ${personId} and seen_at is null and kind <> 'messages' and ${isForEyesOf(today)}
    ) as notices`.execute(hub.db)
  return rows[0]!
}

/** Marks a notice that its person may still see as seen, with all of its bundle. */
export async function seeBundleOf(
  hub: Hub,
  personId: PersonId,
  id: number,
  today: string,
): Promise<{ path: string; partyId: PartyId | null } | undefined> {
  const { rows } = await sql<{ path: string; party_id: string | null }>`
    with opened as (
      select path, party_id, bundle from notice
      where id = ${id} and person_id = ${personId} and ${isForEyesOf(today)}
    ), seen as (
      update notice set seen_at = ${hub.clock.now()}, due_at = null
      from opened
      where notice.person_id = ${personId} and notice.bundle = opened.bundle and seen_at is null
    )
    select path, party_id from opened`.execute(hub.db)
  return rows[0] && { path: rows[0].path, partyId: rows[0].party_id as PartyId | null }
}

/** What a person has seen needs no mail any more. */
export async function markSeen(hub: Hub, personId: PersonId, about: SeenThing | 'all'): Promise<void> {
  await hub.db
    .updateTable('notice')
    .set({ seen_at: hub.clock.now(), due_at: null })
    .where('person_id', '=', personId)
    .where('seen_at', 'is', null)
    .$if(about !== 'all', (query) =>
      query.where((where) => {
        const { needId, offerId, conversationId, dealId } = about as SeenThing
        return where.or([
          ...(needId ? [where('need_id', '=', needId)] : []),
          ...(offerId ? [where('offer_id', '=', offerId)] : []),
          ...(conversationId ? [where('conversation_id', '=', conversationId)] : []),
          ...(dealId ? [where('deal_id', '=', dealId)] : []),
        ])
      }),
    )
    .execute()
}

export async function rhythmsOf(hub: Hub, personId: PersonId): Promise<Map<NoticeKind, Rhythm>> {
  const rows = await hub.db
    .selectFrom('notice_rhythm')
    .select(['kind', 'rhythm'])
    .where('person_id', '=', personId)
    .execute()
  return new Map(rows.map(({ kind, rhythm }) => [kind, rhythm]))
}

/** Keeps the rhythms of these kinds, and lets what waits go by them. */
export async function insertRhythms(
  hub: Hub,
  personId: PersonId,
  chosen: readonly { kind: NoticeKind; rhythm: Rhythm; due: Date | null }[],
): Promise<void> {
  await hub.db
    .insertInto('notice_rhythm')
    .values(chosen.map(({ kind, rhythm }) => ({ person_id: personId, kind, rhythm })))
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'kind']).doUpdateSet((eb) => ({ rhythm: eb.ref('excluded.rhythm') })),
    )
    .execute()
  await sql`
    update notice set due_at = chosen.due
    from unnest(${chosen.map(({ kind }) => kind)}::text[],
      ${chosen.map(({ due }) => due?.toISOString() ?? null)}::timestamptz[]) as chosen(kind, due)
    where person_id = ${personId} and notice.kind = chosen.kind and due_at is not null`.execute(hub.db)
}

/** @returns whether there is such a person; others wait until this one's mails are made. */
export async function lockPerson(hub: Hub, personId: PersonId): Promise<boolean> {
  const row = await hub.db
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** Forgets what was told before a moment. */
export async function deleteNoticesBefore(hub: Hub, moment: Date): Promise<void> {
  await hub.db.deleteFrom('notice').where('at', '<', moment).execute()
}
