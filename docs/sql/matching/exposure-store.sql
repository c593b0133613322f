-- What hub/matching/exposure-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- saveShowings

insert into match_showing (need_id, offer_id, place, score, chance, shown_at, opened_at)
values (…)
on conflict (need_id, offer_id) do nothing;

-- saveOpening

update match_showing
set opened_at = ?
where offer_id = ?
  and opened_at is null
  and need_id in (
    select id
    from need
    where party_id = ?
  );

-- reweighExposure

delete from offer_exposure;

insert into offer_exposure (offer_id, shown, opened, turn)
select offer_id, shown, opened, least(1.15, greatest(0.85,
    (average * worth + ?::float8) / (seen + ?::float8)))
from (
  select offer_id, count(*)::int as shown, count(opened_at)::int as opened, sum(score) as worth,
      sum(1 / log(2, 1 + place)::float8) as seen, sum(sum(1 / log(2, 1 + place)::float8)) over () /
      nullif(sum(sum(score)) over (), 0) as average
  from match_showing
  group by offer_id
) as shown;
