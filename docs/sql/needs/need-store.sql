-- What hub/needs/need-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- loadNeed

select need.*, party.kind as party_kind, party.phase, party.legal_form, party.hidden_at as party_hidden_at,
    array(
  select file_id
  from need_attachment
  where need_id = need.id
  order by position
) as attachment_ids
from need
inner join party on party.id = need.party_id
where need.id = ?;

⋮
  inner join party on party.id = need.party_id
- where need.id = ?;
+ where need.id = ?
+ for update of need;

-- loadNeedParty

select kind, phase, legal_form, hidden_at as party_hidden_at
from party
where id = ?;

-- saveNeeds

delete from need_attachment
where need_id in (…);

insert into need_attachment (need_id, file_id, position)
values (…);

insert into need_revision (need_id, revision, at, person_id, content)
values (…)
on conflict (need_id, revision) do nothing;

insert into need (id, party_id, status, kind, title, slug, description, themes, region_code, region_path,
    latitude, longitude, amount_cents, amount_met_cents, quantity, quantity_met, unit, wanted_by, picture_id,
    picture_alt, created_at, updated_at, published_at, expires_on, expiry_warned_on, closed_at, external_id,
    revision, hidden_at, document)
values (…)
on conflict (id) do update set status = excluded.status, kind = excluded.kind, title = excluded.title,
    slug = excluded.slug, description = excluded.description, themes = excluded.themes,
    region_code = excluded.region_code, region_path = excluded.region_path, latitude = excluded.latitude,
    longitude = excluded.longitude, amount_cents = excluded.amount_cents,
    amount_met_cents = excluded.amount_met_cents, quantity = excluded.quantity,
    quantity_met = excluded.quantity_met, unit = excluded.unit, wanted_by = excluded.wanted_by,
    picture_id = excluded.picture_id, picture_alt = excluded.picture_alt, updated_at = excluded.updated_at,
    published_at = excluded.published_at, expires_on = excluded.expires_on,
    expiry_warned_on = excluded.expiry_warned_on, closed_at = excluded.closed_at,
    external_id = excluded.external_id, revision = excluded.revision, document = excluded.document;

⋮
      revision, hidden_at, document)
- values (…)
+ values (…, ?::tsvector)
⋮

-- revisionsOf

select *
from need_revision
where need_id = ?
order by revision desc;

-- standingNeedsOf

select id
from need
where party_id = ?
  and status = ?;

-- setNeedHidden

update need
set hidden_at = ?
where id = ?;

-- removeNeed

delete from need
where id = ?;

-- insertNeedPart

insert into need_part (id, need_id, by_name, amount_cents, quantity, note, created_at, deal_id)
values (…);

-- needOfDeal

select need_id
from need_part
where deal_id = ?;

-- shrinkPart

update need_part
set amount_cents = ?, quantity = ?
where id = ?;

-- partsOf

select *
from need_part
where need_id = ?
order by created_at, id;

-- needsToExpire

select id
from need
where status = ?
  and expires_on < ?
order by expires_on
limit ?;

-- needsToWarn

select id
from need
where status = ?
  and expires_on >= ?
  and expires_on <= ?
  and expiry_warned_on is null
order by expires_on
limit ?;

-- markNeedWarned

update need
set expiry_warned_on = ?
where id = ?;

-- needsByExternalId

select id, external_id, amount_met_cents, quantity_met, published_at, revision
from need
where external_id in (…);

-- selectNeeds

with found as (
  select need.id, need.published_at as key
  from need
  where need.status = ?
    and need.expires_on >= ?
    and (need.hidden_at is null and need.party_id not in (
      select id
      from party
      where hidden_at is not null
    ))
  order by need.published_at desc, need.id desc
  limit ?
)
select need.id, need.slug, need.title, left(need.description, 240) as lead, need.kind, need.themes,
    need.region_code, region.name as region_name, need.amount_cents, need.amount_met_cents, need.quantity,
    need.quantity_met, need.unit, need.wanted_by, need.published_at, need.expires_on, need.picture_id,
    need.picture_alt, need.latitude, need.longitude, party.id as party_id, party.slug as party_slug,
    party.name as party_name, party.kind as party_kind, party.phase, party.legal_form, party.is_example,
    party.verified_at, party.verified_ground, found.key::text as sort_key
from found
inner join need on need.id = found.id
inner join party on party.id = need.party_id
left join region on region.code = need.region_code
order by found.key desc, found.id desc;

⋮
      ))
+     and (need.published_at, need.id) < (?::timestamptz, ?)
⋮

  with found as (
-   select need.id, need.published_at as key
+   select need.id, ts_rank(need.document, ?::tsquery)::float8 as key
⋮
      ))
-   order by need.published_at desc, need.id desc
+     and need.document @@ ?::tsquery
+   order by ts_rank(need.document, ?::tsquery)::float8 desc, need.id desc
⋮

  with found as (
-   select need.id, need.published_at as key
+   select need.id, date '2200-01-01' - coalesce(need.wanted_by, date '2200-01-01') as key
⋮
      ))
-   order by need.published_at desc, need.id desc
+   order by date '2200-01-01' - coalesce(need.wanted_by, date '2200-01-01') desc, need.id desc
⋮

  with found as (
-   select need.id, need.published_at as key
+   select need.id, -(12742 * asin(sqrt(power(sin(radians(need.latitude - ?::float8) / 2), 2) +
+       cos(radians(?::float8)) * cos(radians(need.latitude)) *
+       power(sin(radians(need.longitude - ?::float8) / 2), 2)))) as key
⋮
      ))
-   order by need.published_at desc, need.id desc
+     and (need.latitude between ?::float8 and ?::float8 and need.longitude between ?::float8 and ?::float8 and
+         (12742 * asin(sqrt(power(sin(radians(need.latitude - ?::float8) / 2), 2) + cos(radians(?::float8)) *
+         cos(radians(need.latitude)) * power(sin(radians(need.longitude - ?::float8) / 2), 2)))) <= ?::float8)
+   order by -(12742 * asin(sqrt(power(sin(radians(need.latitude - ?::float8) / 2), 2) +
+       cos(radians(?::float8)) * cos(radians(need.latitude)) *
+       power(sin(radians(need.longitude - ?::float8) / 2), 2)))) desc, need.id desc
⋮

-- countNeeds

select count(*)::int as count
from (
  select need.id
  from need
  where need.status = ?
    and need.expires_on >= ?
    and (need.hidden_at is null and need.party_id not in (
      select id
      from party
      where hidden_at is not null
    ))
  limit ?
) as some;

⋮
      ))
+     and need.document @@ ?::tsquery
⋮

⋮
      ))
+     and (need.latitude between ?::float8 and ?::float8 and need.longitude between ?::float8 and ?::float8 and
+         (12742 * asin(sqrt(power(sin(radians(need.latitude - ?::float8) / 2), 2) + cos(radians(?::float8)) *
+         cos(radians(need.latitude)) * power(sin(radians(need.longitude - ?::float8) / 2), 2)))) <= ?::float8)
⋮

-- needCards

select need.id, need.slug, need.title, left(need.description, 240) as lead, need.kind, need.themes,
    need.region_code, region.name as region_name, need.amount_cents, need.amount_met_cents, need.quantity,
    need.quantity_met, need.unit, need.wanted_by, need.published_at, need.expires_on, need.picture_id,
    need.picture_alt, need.latitude, need.longitude, party.id as party_id, party.slug as party_slug,
    party.name as party_name, party.kind as party_kind, party.phase, party.legal_form, party.is_example,
    party.verified_at, party.verified_ground
from need
inner join party on party.id = need.party_id
left join region on region.code = need.region_code
where need.status = ?
  and need.expires_on >= ?
  and (need.hidden_at is null and need.party_id not in (
    select id
    from party
    where hidden_at is not null
  ))
  and need.id in (…);

-- selectNeedsOfParty

select *, array(
  select file_id
  from need_attachment
  where need_id = need.id
  order by position
) as attachment_ids
from need
where party_id = ?
order by updated_at desc, id
limit ?;
