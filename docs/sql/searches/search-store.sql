-- What hub/searches/search-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertSearch

insert into saved_search (list, name, query, id, match, latitude, longitude, km, person_id, created_at,
    told_at)
values (…);

-- searchesToCompile

select id, list, name, query
from saved_search
where match is null
limit ?;

-- saveCompiled

update saved_search
set match = ?, latitude = ?, longitude = ?, km = ?
where id = ?;

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
