import { type RawBuilder, sql } from 'kysely'
import type { Hub } from '#foundation'
import type { NoticeKind, Rhythm } from '#vocabulary'
import { type Due, dueBy } from './notice-store.ts'

/** How a kind of notice is mailed that is told to many at once. */
export type ToMany = { today: string; usual: Rhythm; due: Due }

const standing = (table: 'need' | 'offer', today: string): RawBuilder<boolean> =>
  sql`${sql.ref(`${table}.status`)} = 'published' and ${sql.ref(`${table}.expires_on`)} >= ${today}::date`

const rhythm = (person: string, kind: NoticeKind) =>
  sql`left join notice_rhythm as rhythm on rhythm.person_id = ${sql.ref(person)} and rhythm.kind = ${kind}`

/**
 * Tells the people of needs, or of offers, of the good matches that were found since a moment and that nobody of their
 * party has looked at: one notice for each pair, of one bundle for each listing and day. One statement.
 */
export async function insertMatchNotices(
  hub: Hub,
  side: 'need' | 'offer',
  { since, least, today, usual, due }: ToMany & { since: Date; least: number },
): Promise<void> {
  const other = side === 'need' ? 'offer' : 'need'
  const own = (column: string) => sql.ref(`${side}.${column}`)
  await sql`
    insert into notice (person_id, kind, what, details, path, reason_key, bundle, party_id, from_party_id, need_id,
      offer_id, at, due_at)
    select membership.person_id, 'matches', ${`match_of_${side}`},
      jsonb_build_object('title', ${own('title')}, 'other', ${sql.ref(`${other}.title`)}, 'party', party.name),
      ${side === 'need' ? '/vragen/' : '/aanbod/'} || ${own('slug')} || '-' || ${own('id')},
      ${`match-of-${side}:`} || need.id || ':' || offer.id,
      ${`match-of-${side}:`} || ${own('id')} || ${`:${today}`},
      ${own('party_id')}, party.id, need.id, offer.id, ${hub.clock.now()}::timestamptz, ${dueBy(due, usual)}
    from match
    join need on need.id = match.need_id and ${standing('need', today)}
    join offer on offer.id = match.offer_id and ${standing('offer', today)}
    join party on party.id = ${sql.ref(`${other}.party_id`)} and party.hidden_at is null
    join membership on membership.party_id = ${own('party_id')} and membership.role <> 'member'
    ${rhythm('membership.person_id', 'matches')}
    where match.found_at > ${since} and match.score >= ${least}
      and ${sql.ref(`match.seen_by_${side}_at`)} is null
    on conflict (person_id, reason_key) do nothing`.execute(hub.db)
}

/** So many new listings of one search are told at most at one time. */
const mostOfOne = 50

/**
 * Tells the people of some saved searches what was published since they were last told: one notice for each listing, of
 * one bundle for each search and day. Searches are taken in the order of their identifiers. One statement.
 * @param overlap from so long before that moment is looked again: what was published then may have been saved later.
 * @returns the last search of these, and how many they were.
 */
export async function insertSearchNotices(
  hub: Hub,
  list: 'needs' | 'offers',
  {
    after,
    limit,
    overlapMinutes,
    today,
    usual,
    due,
  }: ToMany & { after: string; limit: number; overlapMinutes: number },
): Promise<{ last: string | null; count: number }> {
  const table = list === 'needs' ? 'need' : 'offer'
  const now = hub.clock.now()
  const { rows } = await sql<{ last: string | null; count: number }>`
    with page as (
      select * from saved_search
      where list = ${list} and match is not null and id > ${after}
      order by id limit ${limit}
    ), told as (
      insert into notice (person_id, kind, what, details, path, reason_key, bundle, from_party_id, need_id, offer_id,
        search_id, at, due_at)
      select page.person_id, 'searches', 'search_found',
        jsonb_build_object('name', page.name, 'title', listing.title),
        ${list === 'needs' ? '/vragen?' : '/aanbod?'} || page.query || '&volgorde=newest',
        'search:' || page.id || ':' || listing.id, 'search:' || page.id || ${`:${today}`}, listing.party_id,
        ${list === 'needs' ? sql`listing.id, null` : sql`null, listing.id`},
        page.id, ${now}::timestamptz, ${dueBy(due, usual)}
      from page
      cross join lateral (
        select id, title, party_id from ${sql.table(table)}
        where ${standing(table, today)}
          and published_at > page.told_at - make_interval(mins => ${overlapMinutes}::integer)
          and (page.match = '' or document @@ page.match::tsquery)
          and party_id not in (select id from party where hidden_at is not null)
          and party_id not in (select party_id from membership where membership.person_id = page.person_id)
          ${list === 'needs' ? within : sql``}
        order by published_at desc limit ${mostOfOne}
      ) as listing
      ${rhythm('page.person_id', 'searches')}
      on conflict (person_id, reason_key) do nothing
    ), marked as (
      update saved_search set told_at = ${now} from page where saved_search.id = page.id
    )
    select max(id) as last, count(*)::int as count from page`.execute(hub.db)
  return rows[0]!
}

/** Great-circle distance, as lists of needs have it. */
const within = sql`and (page.km is null or 12742 * asin(sqrt(
  power(sin(radians(need.latitude - page.latitude) / 2), 2)
  + cos(radians(page.latitude)) * cos(radians(need.latitude))
  * power(sin(radians(need.longitude - page.longitude) / 2), 2))) <= page.km)`
