-- What hub/notifications/telling-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertMatchNotices

insert into notice (person_id, kind, what, details, path, reason_key, bundle, party_id, from_party_id,
    need_id, offer_id, at, due_at)
select membership.person_id, 'matches', ?, jsonb_build_object('title', need.title, 'other', offer.title,
    'party', party.name), ? || need.slug || '-' || need.id, ? || need.id || ':' || offer.id,
    ? || need.id || ?, need.party_id, party.id, need.id, offer.id, ?::timestamptz,
    case coalesce(rhythm.rhythm, ?) when ? then ?::timestamptz when ? then ?::timestamptz when ? then
    ?::timestamptz when ? then ?::timestamptz end
from match
join need on need.id = match.need_id
  and need.status = 'published'
  and need.expires_on >= ?::date
join offer on offer.id = match.offer_id
  and offer.status = 'published'
  and offer.expires_on >= ?::date
join party on party.id = offer.party_id
  and party.hidden_at is null
join membership on membership.party_id = need.party_id
  and membership.role <> 'member'
left join notice_rhythm as rhythm on rhythm.person_id = membership.person_id
  and rhythm.kind = ?
where match.found_at > ?
  and match.score >= ?
  and match.seen_by_need_at is null
on conflict (person_id, reason_key) do nothing;

insert into notice (person_id, kind, what, details, path, reason_key, bundle, party_id, from_party_id,
    need_id, offer_id, at, due_at)
select membership.person_id, 'matches', ?, jsonb_build_object('title', offer.title, 'other', need.title,
    'party', party.name), ? || offer.slug || '-' || offer.id, ? || need.id || ':' || offer.id,
    ? || offer.id || ?, offer.party_id, party.id, need.id, offer.id, ?::timestamptz,
    case coalesce(rhythm.rhythm, ?) when ? then ?::timestamptz when ? then ?::timestamptz when ? then
    ?::timestamptz when ? then ?::timestamptz end
from match
join need on need.id = match.need_id
  and need.status = 'published'
  and need.expires_on >= ?::date
join offer on offer.id = match.offer_id
  and offer.status = 'published'
  and offer.expires_on >= ?::date
join party on party.id = need.party_id
  and party.hidden_at is null
join membership on membership.party_id = offer.party_id
  and membership.role <> 'member'
left join notice_rhythm as rhythm on rhythm.person_id = membership.person_id
  and rhythm.kind = ?
where match.found_at > ?
  and match.score >= ?
  and match.seen_by_offer_at is null
on conflict (person_id, reason_key) do nothing;

-- insertSearchNotices

with page as (
  select *
  from saved_search
  where list = ?
    and match is not null
    and id > ?
  order by id
  limit ?
), told as (insert into notice (person_id, kind, what, details, path, reason_key, bundle, from_party_id,
    need_id, offer_id, search_id, at, due_at) select page.person_id, 'searches', 'search_found',
    jsonb_build_object('name', page.name, 'title', listing.title), ? || page.query || '&volgorde=newest',
    'search:' || page.id || ':' || listing.id, 'search:' || page.id || ?, listing.party_id, null, listing.id,
    page.id, ?::timestamptz, case coalesce(rhythm.rhythm, ?) when ? then ?::timestamptz when ? then
    ?::timestamptz when ? then ?::timestamptz when ? then ?::timestamptz end from page cross join lateral (
  select id, title, party_id
  from offer
  where offer.status = 'published'
    and offer.expires_on >= ?::date
    and published_at > page.told_at - make_interval(mins => ?::integer)
    and (page.match = '' or document @@ page.match::tsquery)
    and party_id not in (
      select id
      from party
      where hidden_at is not null
    )
    and party_id not in (
      select party_id
      from membership
      where membership.person_id = page.person_id
    )
  order by published_at desc
  limit ?
) as listing left join notice_rhythm as rhythm on rhythm.person_id = page.person_id and rhythm.kind = ? on
    conflict (person_id, reason_key) do nothing), marked as
    (update saved_search set told_at = ? from page where saved_search.id = page.id)
select max(id) as last, count(*)::int as count
from page;

⋮
      jsonb_build_object('name', page.name, 'title', listing.title), ? || page.query || '&volgorde=newest',
-     'search:' || page.id || ':' || listing.id, 'search:' || page.id || ?, listing.party_id, null, listing.id,
+     'search:' || page.id || ':' || listing.id, 'search:' || page.id || ?, listing.party_id, listing.id, null,
⋮
    select id, title, party_id
-   from offer
-   where offer.status = 'published'
-     and offer.expires_on >= ?::date
+   from need
+   where need.status = 'published'
+     and need.expires_on >= ?::date
⋮
      )
+     and (page.km is null or 12742 * asin(sqrt(power(sin(radians(need.latitude - page.latitude) / 2), 2) +
+         cos(radians(page.latitude)) * cos(radians(need.latitude)) *
+         power(sin(radians(need.longitude - page.longitude) / 2), 2))) <= page.km)
⋮
