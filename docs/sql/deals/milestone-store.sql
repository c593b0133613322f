-- What hub/deals/milestone-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertMilestone

insert into milestone (status, note, done_on, confirmed_on, id, deal_id, number, title, due_on, amount_cents,
    quantity, added_by_party_id, form_key)
values (…)
on conflict (deal_id, form_key) do nothing
returning id;

-- saveMilestone

update milestone
set status = ?, note = ?, done_on = ?, confirmed_on = ?
where id = ?;

-- dealOfMilestone

select deal_id
from milestone
where id = ?;

-- milestonesOf

select *
from milestone
where deal_id = ?
order by number;
