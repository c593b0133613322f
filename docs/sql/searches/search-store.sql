-- What hub/searches/search-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertSearch

insert into saved_search (list, name, query, id, person_id, created_at)
values (…);

-- searchesOf

select *
from saved_search
where person_id = ?
order by created_at desc;

-- deleteSearch

delete from saved_search
where id = ?
  and person_id = ?
returning id;
