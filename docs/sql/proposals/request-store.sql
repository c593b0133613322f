-- What hub/proposals/request-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertRequest

insert into proposal_request (id, conversation_id, from_party_id, to_party_id, status, body, amount_cents,
    quantity, unit, wanted_by, reason, note, asked_by, asked_at, ended_at, form_key)
values (…)
on conflict do nothing
returning id;

-- saveRequestState

update proposal_request
set status = ?, reason = ?, note = ?, ended_at = ?
where id = ?;

-- loadRequest

select *
from proposal_request
where id = ?;

-- latestRequest

select *
from proposal_request
where conversation_id = ?
order by asked_at desc, id
limit ?;

-- overdueRequests

select id
from proposal_request
where status = ?
  and wanted_by < ?;
