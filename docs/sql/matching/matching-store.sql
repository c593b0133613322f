-- What hub/matching/matching-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- countsOf

select *
from lexeme_count
where lexeme in (…);

-- recount

analyze need, party, region;

analyze offer, party, region;

delete from lexeme_count
where side = ?;

insert into lexeme_count (side, lexeme, documents)
values (…);

insert into lexeme_count (side, lexeme, documents)
select ?, word, greatest(1, round(ndoc / ?::float8))::int
from ts_stat(?)
where substring(word from 2 for 1) <> ':' or word like 'k:%' or word like 'x:%';

-- standingTotal

select count(*)::int as count
from need
where status = 'published';

select count(*)::int as count
from offer
where status = 'published';

-- countedTotals

select *
from lexeme_count
where lexeme = ?;

-- offerCandidates

with likely as (
  select offer.id, ts_rank(offer.document, ?::tsquery) as rank
  from offer
  where (offer.status = 'published' and offer.expires_on + 0 >= ?::date and
      (offer.hidden_at is null and offer.party_id not in (
    select id
    from party
    where hidden_at is not null
  )) and offer.document @@ ?::tsquery)
    and (offer.capacity is null or offer.capacity_taken < offer.capacity)
  order by rank desc, offer.id
  limit ?
)
select offer.id, offer.party_id, offer.kind, offer.product_type, offer.themes, offer.service_area,
    offer.phases, offer.legal_forms, offer.amount_min_cents, offer.amount_max_cents, offer.households_min,
    offer.households_max, offer.capacity, offer.capacity_taken, offer.valid_until, offer_exposure.shown,
    offer_exposure.opened, offer_exposure.turn, offer.document::text as lexemes
from likely
inner join offer on offer.id = likely.id
left join offer_exposure on offer_exposure.offer_id = offer.id
order by likely.rank desc, likely.id;

  with likely as (
-   select offer.id, ts_rank(offer.document, ?::tsquery) as rank
+   select offer.id, ts_rank(offer.document, ?::tsquery) + case when offer.document @@ ?::tsquery then
+       ?::float8 else 0 end as rank
⋮

⋮
      and (offer.capacity is null or offer.capacity_taken < offer.capacity)
+     and offer.party_id <> ?
+     and offer.id not in (
+       select offer_id
+       from match_refusal
+       where need_id = ?
+     )
⋮

⋮
      and (offer.capacity is null or offer.capacity_taken < offer.capacity)
+     and coalesce(offer.households_min, 0) <= ?
+     and coalesce(offer.households_max, 1000000) >= ?
+     and offer.party_id <> ?
+     and offer.id not in (
+       select offer_id
+       from match_refusal
+       where need_id = ?
+     )
⋮

⋮
      and (offer.capacity is null or offer.capacity_taken < offer.capacity)
+     and (offer.kind <> 'finance' or (coalesce(offer.amount_min_cents, 0) <= ? and
+         coalesce(offer.amount_max_cents, 1000000000000) >= ?))
+     and offer.party_id <> ?
+     and offer.id not in (
+       select offer_id
+       from match_refusal
+       where need_id = ?
+     )
⋮

with likely as (
  select offer.id, ts_rank(offer.document, ?::tsquery) + case when offer.document @@ ?::tsquery then
      ?::float8 else 0 end as rank
  from offer
  where (offer.status = 'published' and offer.expires_on + 0 >= ?::date and
      (offer.hidden_at is null and offer.party_id not in (
    select id
    from party
    where hidden_at is not null
  )) and offer.document @@ ?::tsquery)
    and (offer.capacity is null or offer.capacity_taken < offer.capacity)
    and coalesce(offer.households_min, 0) <= ?
    and coalesce(offer.households_max, 1000000) >= ?
    and offer.party_id <> ?
    and offer.id not in (
      select offer_id
      from match_refusal
      where need_id = ?
    )
  order by rank desc, offer.id
  limit ?
)
select offer.id, offer.party_id, offer.kind, offer.product_type, offer.themes, offer.service_area,
    offer.phases, offer.legal_forms, offer.amount_min_cents, offer.amount_max_cents, offer.households_min,
    offer.households_max, offer.capacity, offer.capacity_taken, offer.valid_until, offer_exposure.shown,
    offer_exposure.opened, offer_exposure.turn, offer.document::text as lexemes
from likely
inner join offer on offer.id = likely.id
left join offer_exposure on offer_exposure.offer_id = offer.id
order by likely.rank desc, likely.id;

⋮
      and (offer.capacity is null or offer.capacity_taken < offer.capacity)
-     and coalesce(offer.households_min, 0) <= ?
-     and coalesce(offer.households_max, 1000000) >= ?
+     and (offer.kind <> 'finance' or (coalesce(offer.amount_min_cents, 0) <= ? and
+         coalesce(offer.amount_max_cents, 1000000000000) >= ?))
⋮

  with likely as (
-   select offer.id, ts_rank(offer.document, ?::tsquery) + case when offer.document @@ ?::tsquery then
-       ?::float8 else 0 end as rank
+   select offer.id, ts_rank(offer.document, ?::tsquery) as rank
⋮
      and coalesce(offer.households_max, 1000000) >= ?
+     and (offer.kind <> 'finance' or (coalesce(offer.amount_min_cents, 0) <= ? and
+         coalesce(offer.amount_max_cents, 1000000000000) >= ?))
⋮

⋮
      and coalesce(offer.households_max, 1000000) >= ?
+     and (offer.kind <> 'finance' or (coalesce(offer.amount_min_cents, 0) <= ? and
+         coalesce(offer.amount_max_cents, 1000000000000) >= ?))
⋮

-- needCandidates

with likely as (
  select need.id, ts_rank(need.document, ?::tsquery) as rank
  from need
  where (need.status = 'published' and need.expires_on + 0 >= ?::date and
      (need.hidden_at is null and need.party_id not in (
    select id
    from party
    where hidden_at is not null
  )) and need.document @@ ?::tsquery)
    and need.party_id <> ?
    and need.id not in (
      select need_id
      from match_refusal
      where offer_id = ?
    )
  order by rank desc, need.id
  limit ?
)
select need.id, need.party_id, need.kind, need.themes, need.region_path, need.amount_cents, need.wanted_by,
    party.phase, party.legal_form, party.households, need.document::text as lexemes
from likely
inner join need on need.id = likely.id
inner join party on party.id = need.party_id
order by likely.rank desc, likely.id;

  with likely as (
-   select need.id, ts_rank(need.document, ?::tsquery) as rank
+   select need.id, ts_rank(need.document, ?::tsquery) + case when need.document @@ ?::tsquery then ?::float8
+       else 0 end as rank
⋮

⋮
      and need.party_id <> ?
+     and exists (
+       select 1
+       from party
+       where party.id = need.party_id
+         and (party.households is null or party.households between ? and ?)
+     )
+     and (need.amount_cents is null or need.amount_cents between ? and ?)
⋮

  with likely as (
-   select need.id, ts_rank(need.document, ?::tsquery) as rank
+   select need.id, ts_rank(need.document, ?::tsquery) + case when need.document @@ ?::tsquery then ?::float8
+       else 0 end as rank
⋮
      and need.party_id <> ?
+     and exists (
+       select 1
+       from party
+       where party.id = need.party_id
+         and (party.households is null or party.households between ? and ?)
+     )
+     and (need.amount_cents is null or need.amount_cents between ? and ?)
⋮

-- needsLike

select need.id, need.document::text as lexemes
from need
where (need.status = 'published' and need.expires_on + 0 >= ?::date and
    (need.hidden_at is null and need.party_id not in (
  select id
  from party
  where hidden_at is not null
)) and need.document @@ ?::tsquery)
order by ts_rank(need.document, ?::tsquery) desc, need.id
limit ?;

⋮
  )) and need.document @@ ?::tsquery)
+   and need.id <> ?
⋮

-- loadNeedSide

select need.id, need.party_id, need.kind, need.themes, need.region_path, need.amount_cents, need.wanted_by,
    party.phase, party.legal_form, party.households, need.document::text as lexemes
from need
inner join party on party.id = need.party_id
where need.id = ?
  and need.status = ?
  and need.expires_on >= ?
  and (need.hidden_at is null and need.party_id not in (
    select id
    from party
    where hidden_at is not null
  ));

-- loadOfferSide

select offer.id, offer.party_id, offer.kind, offer.product_type, offer.themes, offer.service_area,
    offer.phases, offer.legal_forms, offer.amount_min_cents, offer.amount_max_cents, offer.households_min,
    offer.households_max, offer.capacity, offer.capacity_taken, offer.valid_until, offer_exposure.shown,
    offer_exposure.opened, offer_exposure.turn, offer.document::text as lexemes
from offer
inner join party on party.id = offer.party_id
left join offer_exposure on offer_exposure.offer_id = offer.id
where offer.id = ?
  and offer.status = ?
  and offer.expires_on >= ?
  and (offer.hidden_at is null and offer.party_id not in (
    select id
    from party
    where hidden_at is not null
  ));

-- textsOf

select id, title, description
from need
where id in (…);

select id, title, description
from offer
where id in (…);
