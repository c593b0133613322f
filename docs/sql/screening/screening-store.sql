-- What hub/screening/screening-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- keepMark

insert into placed_text (thing_kind, thing_id, party_id, person_id, mark, at)
values (…)
on conflict (thing_kind, thing_id) do update set party_id = ?, person_id = ?, mark = ?, at = ?;

-- placedBefore

select exists (
  select 1
  from placed_text
  where mark = ?
    and party_id <> ?
) as "isElsewhere", (
  select count(*)::int
  from placed_text
  where person_id = ?
    and at > ?
) as "inAnHour";

-- deleteMarksBefore

delete from placed_text
where at < ?;
