-- What hub/offers/offer-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- loadOffer

select offer.*, party.kind as party_kind, party.hidden_at as party_hidden_at, array(
  select file_id
  from offer_attachment
  where offer_id = offer.id
  order by position
) as attachment_ids
from offer
inner join party on party.id = offer.party_id
where offer.id = ?;

select offer.*, party.kind as party_kind, party.hidden_at as party_hidden_at, array(
  select file_id
  from offer_attachment
  where offer_id = offer.id
  order by position
) as attachment_ids
from offer
inner join party on party.id = offer.party_id
where offer.id = ?
for update of offer;

-- loadOfferParty

select kind, hidden_at
from party
where id = ?;

-- saveOffers

delete from offer_attachment
where offer_id in (…);

insert into offer_attachment (offer_id, file_id, position)
values (…);

insert into offer_revision (offer_id, revision, at, person_id, content)
values (…)
on conflict (offer_id, revision) do nothing;

insert into offer (id, party_id, status, kind, title, slug, description, themes, product_type, terms,
    service_area, phases, legal_forms, amount_min_cents, amount_max_cents, households_min, households_max,
    capacity, capacity_taken, valid_until, picture_id, picture_alt, created_at, updated_at, published_at,
    expires_on, expiry_warned_on, closed_at, external_id, revision, hidden_at, document)
values (…)
on conflict (id) do update set status = excluded.status, kind = excluded.kind, title = excluded.title,
    slug = excluded.slug, description = excluded.description, themes = excluded.themes,
    product_type = excluded.product_type, terms = excluded.terms, service_area = excluded.service_area,
    phases = excluded.phases, legal_forms = excluded.legal_forms,
    amount_min_cents = excluded.amount_min_cents, amount_max_cents = excluded.amount_max_cents,
    households_min = excluded.households_min, households_max = excluded.households_max,
    capacity = excluded.capacity, capacity_taken = excluded.capacity_taken,
    valid_until = excluded.valid_until, picture_id = excluded.picture_id, picture_alt = excluded.picture_alt,
    updated_at = excluded.updated_at, published_at = excluded.published_at, expires_on = excluded.expires_on,
    expiry_warned_on = excluded.expiry_warned_on, closed_at = excluded.closed_at,
    external_id = excluded.external_id, revision = excluded.revision, document = excluded.document;

⋮
      expires_on, expiry_warned_on, closed_at, external_id, revision, hidden_at, document)
- values (…)
+ values (…, ?::tsvector)
⋮

-- revisionsOf

select *
from offer_revision
where offer_id = ?
order by revision desc;

-- setOfferHidden

update offer
set hidden_at = ?
where id = ?;

-- removeOffer

delete from offer
where id = ?;

-- offersToExpire

select id
from offer
where status = ?
  and expires_on < ?
order by expires_on
limit ?;

-- offersToWarn

select id
from offer
where status = ?
  and expires_on >= ?
  and expires_on <= ?
  and expiry_warned_on is null
order by expires_on
limit ?;

-- markOfferWarned

update offer
set expiry_warned_on = ?
where id = ?;

-- offersByExternalId

select id, external_id, capacity_taken, published_at, revision
from offer
where external_id in (…);

-- selectOffers

with found as (
  select offer.id, offer.published_at as key
  from offer
  where offer.status = ?
    and offer.expires_on >= ?
    and (offer.hidden_at is null and offer.party_id not in (
      select id
      from party
      where hidden_at is not null
    ))
  order by offer.published_at desc, offer.id desc
  limit ?
)
select offer.id, offer.slug, offer.title, left(offer.description, 240) as lead, offer.kind,
    offer.product_type, offer.terms, offer.themes, offer.service_area, offer.phases, offer.legal_forms,
    offer.amount_min_cents, offer.amount_max_cents, offer.households_min, offer.households_max,
    offer.capacity, offer.capacity_taken, offer.valid_until, offer.published_at, offer.expires_on,
    offer.picture_id, offer.picture_alt, party.id as party_id, party.slug as party_slug,
    party.name as party_name, party.kind as party_kind, party.is_example, party.verified_at,
    party.verified_ground, found.key::text as sort_key
from found
inner join offer on offer.id = found.id
inner join party on party.id = offer.party_id
order by found.key desc, found.id desc;

⋮
      ))
+     and offer.document @@ ?::tsquery
⋮

⋮
      ))
+     and (offer.published_at, offer.id) < (?::timestamptz, ?)
⋮

  with found as (
-   select offer.id, offer.published_at as key
+   select offer.id, ts_rank(offer.document, ?::tsquery)::float8 as key
⋮
      ))
-   order by offer.published_at desc, offer.id desc
+     and offer.document @@ ?::tsquery
+   order by ts_rank(offer.document, ?::tsquery)::float8 desc, offer.id desc
⋮

  with found as (
-   select offer.id, offer.published_at as key
+   select offer.id, date '2200-01-01' - coalesce(offer.valid_until, date '2200-01-01') as key
⋮
      ))
-   order by offer.published_at desc, offer.id desc
+   order by date '2200-01-01' - coalesce(offer.valid_until, date '2200-01-01') desc, offer.id desc
⋮

-- countOffers

select count(*)::int as count
from (
  select offer.id
  from offer
  where offer.status = ?
    and offer.expires_on >= ?
    and (offer.hidden_at is null and offer.party_id not in (
      select id
      from party
      where hidden_at is not null
    ))
  limit ?
) as some;

⋮
      ))
+     and offer.document @@ ?::tsquery
⋮

-- offerCards

select offer.id, offer.slug, offer.title, left(offer.description, 240) as lead, offer.kind,
    offer.product_type, offer.terms, offer.themes, offer.service_area, offer.phases, offer.legal_forms,
    offer.amount_min_cents, offer.amount_max_cents, offer.households_min, offer.households_max,
    offer.capacity, offer.capacity_taken, offer.valid_until, offer.published_at, offer.expires_on,
    offer.picture_id, offer.picture_alt, party.id as party_id, party.slug as party_slug,
    party.name as party_name, party.kind as party_kind, party.is_example, party.verified_at,
    party.verified_ground
from offer
inner join party on party.id = offer.party_id
where offer.status = ?
  and offer.expires_on >= ?
  and (offer.hidden_at is null and offer.party_id not in (
    select id
    from party
    where hidden_at is not null
  ))
  and offer.id in (…);

-- selectOffersOfParty

select *, array(
  select file_id
  from offer_attachment
  where offer_id = offer.id
  order by position
) as attachment_ids
from offer
where party_id = ?
order by updated_at desc, id
limit ?;

-- changePlacesTaken

update offer
set capacity_taken = capacity_taken + ?::integer
where id = ?
  and capacity_taken + ?::integer between 0 and coalesce(capacity, 2147483647)
returning id;

-- lockPlaces

select capacity, capacity_taken as taken, status
from offer
where id = ?
for no key update;
