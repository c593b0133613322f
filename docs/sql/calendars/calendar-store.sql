-- What hub/calendars/calendar-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- saveFeed

insert into calendar_feed (person_id, hash, created_at, read_on)
values (…)
on conflict (person_id) do update set hash = ?, created_at = ?, read_on = ?;

-- deleteFeed

delete from calendar_feed
where person_id = ?
returning person_id;

-- loadFeed

select created_at, read_on
from calendar_feed
where person_id = ?;

-- feedByHash

select person_id, read_on
from calendar_feed
where hash = ?;

-- markFeedRead

update calendar_feed
set read_on = ?
where hash = ?;

-- datesOfPerson

select deal.id, deal.title, deal.starts_on, deal.ends_on, coalesce((
  select json_agg(json_build_object('number', number, 'title', milestone.title, 'dueOn', due_on, 'status',
      milestone.status) order by number)
  from milestone
  where deal_id = deal.id
    and due_on is not null
    and milestone.status in ('planned', 'done')
), '[]') as steps
from deal
where deal.status in ('agreed', 'disputed')
  and exists (
    select 1
    from membership
    where person_id = ?
      and party_id in (giving_party_id, getting_party_id)
  )
order by deal.agreed_at desc, deal.id
limit 500;
