-- What hub/foundation/event-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertEvents

insert into event (at, name, person_id, party_id, by_hub, subject_kind, subject_id, details)
values (…)
returning id;

-- eventsOf

select *
from event
where subject_kind = ?
  and subject_id = ?
order by id;
