-- What hub/deals/document-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertDocuments

insert into deal_document (deal_id, file_id, party_id, person_id, added_at)
values (…)
on conflict do nothing;

-- countDocuments

select count(*)::int as count
from deal_document
where deal_id = ?;

-- deleteDocument

delete from deal_document
where deal_id = ?
  and file_id = ?
  and party_id = ?
returning file_id;

-- documentsOf

select file_id, party_id, added_at
from deal_document
where deal_id = ?
order by added_at, file_id;
