-- What hub/stewardship/record-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- selectEvents

select id, at, name, person_id, party_id, by_hub, subject_kind, subject_id, details ->> 'role' as role
from event
order by id desc
limit ?;

select id, at, name, person_id, party_id, by_hub, subject_kind, subject_id, details ->> 'role' as role
from event
where subject_kind = ?
  and person_id = ?
  and (party_id = ? or (subject_kind = ? and subject_id = ?))
  and at >= (?::date + ?::int)::timestamp at time zone 'Europe/Amsterdam'
  and id >= (
    select id
    from event
    where at >= (?::date + ?::int)::timestamp at time zone 'Europe/Amsterdam'
    order by at, id
    limit 1
  ) - ?::int
  and at < (?::date + ?::int)::timestamp at time zone 'Europe/Amsterdam'
  and id <= coalesce((
    select id
    from event
    where at >= (?::date + ?::int)::timestamp at time zone 'Europe/Amsterdam'
    order by at, id
    limit 1
  ), 9000000000000000) + ?::int
  and id < ?
order by id desc
limit ?;
