-- What hub/matching/kept-match-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- replaceMatches

delete from match
where need_id = ?;

delete from match
where offer_id = ?;

delete from match
where need_id = ?
  and offer_id not in (…);

delete from match
where offer_id = ?
  and need_id not in (…);

insert into match (need_id, offer_id, score, found_at, seen_by_need_at, seen_by_offer_at)
values (…)
on conflict (need_id, offer_id) do update set score = excluded.score;

-- unseenMatches

select need_id, offer_id, score
from match
where need_id in (…)
  and seen_by_need_at is null;

select need_id, offer_id, score
from match
where offer_id in (…)
  and seen_by_offer_at is null;

-- keptScore

select score
from match
where need_id = ?
  and offer_id = ?;

-- standingOfPeople

select id
from need
where status = ?
  and party_id in (
    select party_id
    from membership
  )
order by id;

select id
from offer
where status = ?
  and party_id in (
    select party_id
    from membership
  )
order by id;

select id
from need
where status = ?
  and party_id in (
    select party_id
    from membership
  )
  and party_id = ?
order by id;

  select id
- from need
+ from offer
⋮

-- markSeen

update match
set seen_by_need_at = ?
where need_id = ?
  and seen_by_need_at is null;

update match
set seen_by_offer_at = ?
where offer_id = ?
  and seen_by_offer_at is null;
