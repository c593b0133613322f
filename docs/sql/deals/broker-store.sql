-- What hub/deals/broker-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertBroker

insert into deal_broker (deal_id, asked_by_party_id, asked_at)
values (…)
on conflict do nothing
returning deal_id;

-- takeUp

update deal_broker
set person_id = ?, taken_at = ?
where deal_id = ?
  and person_id is null
returning deal_id;

-- brokerOf

select asked_by_party_id, asked_at, person_id, taken_at, person.name
from deal_broker
left join person on person.id = deal_broker.person_id
where deal_id = ?;

-- dealsForBroker

select deal.id, deal.title, giving.name as giving, getting.name as getting, asked_at, person_id
from deal_broker
join deal on deal.id = deal_broker.deal_id
join party as giving on giving.id = deal.giving_party_id
join party as getting on getting.id = deal.getting_party_id
where deal.status = 'disputed'
  and (person_id is null or person_id = ?)
order by asked_at, deal.id
limit 200;

-- insertNote

insert into deal_note (deal_id, number, person_id, body, written_at, form_key)
select ?, coalesce(max(number), 0) + 1, ?, ?, ?::timestamptz, ?
from deal_note
where deal_id = ?
on conflict (deal_id, form_key) do nothing
returning number;

-- notesOf

select number, body, written_at, person.name
from deal_note
left join person on person.id = deal_note.person_id
where deal_id = ?
order by number;
