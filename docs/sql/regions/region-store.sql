-- What hub/regions/region-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- saveRegions

insert into region (code, kind, name, search_name, parent_code, year, successor_code, latitude, longitude)
values (…)
on conflict (code) do update set name = excluded.name, search_name = excluded.search_name,
    parent_code = excluded.parent_code, year = excluded.year,
    latitude = coalesce(excluded.latitude, region.latitude),
    longitude = coalesce(excluded.longitude, region.longitude);

-- savePostcodes

insert into postcode_area (digits, place, search_place, municipality_code, district_code, latitude, longitude)
values (…)
on conflict (digits) do update set place = excluded.place, search_place = excluded.search_place,
    municipality_code = excluded.municipality_code, district_code = excluded.district_code;

-- saveShapes

insert into region_shape (code, geometry)
values (…)
on conflict (code) do update set geometry = excluded.geometry;

-- shapesOf

select *
from region_shape
where code in (…);

-- regionsByCode

select *
from region
where code in (…);

-- countRegions

select count(*)::int as count
from region;

-- childrenOf

select *
from region
where parent_code = ?
  and successor_code is null
order by name;

-- nearestRegions

select *
from region
where kind = ?
  and code <> ?
  and latitude is not null
  and successor_code is null
order by power(latitude - ?::float8, 2) + power((longitude - ?::float8) * cos(radians(?::float8)), 2)
limit ?;

-- municipalitiesAround

select *
from region
where kind = ?
  and successor_code is null
  and sqrt(power(latitude - ?::float8, 2) + power((longitude - ?::float8) * cos(radians(?::float8)), 2)) *
      111 <= ?::float8;

-- regionsNamed

select *
from region
where search_name like ?
  and successor_code is null
order by search_name = ? desc, search_name like ? desc, array_position(array['country', 'municipality',
    'province', 'district', 'neighbourhood'], kind), name, code
limit ?;

select *
from region
where search_name like ?
  and successor_code is null
  and kind in (…)
order by search_name = ? desc, search_name like ? desc, array_position(array['country', 'municipality',
    'province', 'district', 'neighbourhood'], kind), name, code
limit ?;

-- postcodesLike

select *
from postcode_area
where digits like ?
order by digits
limit ?;

-- placesNamed

select distinct on (search_place, municipality_code) postcode_area.*
from postcode_area
join region on region.code = municipality_code
where search_place like ?
  and search_place <> region.search_name
order by search_place, municipality_code, digits
limit ?;
