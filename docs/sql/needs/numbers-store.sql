-- What hub/needs/numbers-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- countEverything

select (
  select count(*)::int
  from party
  where kind = 'initiative'
    and hidden_at is null
) as initiatives, (
  select count(*)::int
  from need
  where status = 'published'
    and expires_on >= ?
    and (need.hidden_at is null and need.party_id not in (
      select id
      from party
      where hidden_at is not null
    ))
) as needs, (
  select count(*)::int
  from offer
  where status = 'published'
    and expires_on >= ?
    and (offer.hidden_at is null and offer.party_id not in (
      select id
      from party
      where hidden_at is not null
    ))
) as offers;

-- placesOfInitiatives

select region.code, region.latitude, region.longitude, place.initiatives
from (
  select municipality, count(*)::int as initiatives
  from party, unnest(region_path) as municipality
  where kind = 'initiative'
    and hidden_at is null
    and municipality like 'GM%'
  group by municipality
) place
join region on region.code = place.municipality
order by place.initiatives desc, region.code;

-- placesOfNeeds

select region.code, region.name, region.parent_code as province, region.latitude, region.longitude,
    count(*)::int as needs, count(distinct need.party_id)::int as initiatives
from need
cross join lateral unnest(need.region_path) as municipality
join region on region.code = municipality
  and region.kind = 'municipality'
where need.status = 'published'
  and need.expires_on >= ?
  and (need.hidden_at is null and need.party_id not in (
    select id
    from party
    where hidden_at is not null
  ))
group by region.code
order by region.name;
