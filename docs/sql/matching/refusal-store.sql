-- What hub/matching/refusal-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- saveRefusal

insert into match_refusal (need_id, offer_id, party_id, reason, note, person_id, at)
values (…)
on conflict (need_id, offer_id, party_id) do update set reason = ?, note = ?, person_id = ?, at = ?;

-- deleteRefusal

delete from match_refusal
where need_id = ?
  and offer_id = ?
  and party_id = ?
returning need_id;

-- refusalsOfNeed

select offer_id, party_id
from match_refusal
where need_id = ?
order by at desc
limit ?;
