create extension if not exists pg_trgm;

create table region (
  code text not null primary key,
  kind text not null check (kind in ('country', 'province', 'municipality', 'district', 'neighbourhood')),
  name text not null,
  -- Lower case, without marks: what is compared with what people type.
  search_name text not null,
  parent_code text,
  -- Codes belong to a year; municipalities merge.
  year integer not null,
  successor_code text,
  latitude double precision,
  longitude double precision
);
create index region_parent on region (parent_code);
create index region_search on region (search_name text_pattern_ops);
create index region_search_within on region using gin (search_name gin_trgm_ops);

create table region_shape (
  code text primary key,
  -- GeoJSON geometry, simplified for maps of the country.
  geometry jsonb not null
);

create table postcode_area (
  digits text primary key check (digits ~ '^[1-9][0-9]{3}$'),
  place text not null,
  search_place text not null,
  municipality_code text not null,
  district_code text,
  latitude double precision,
  longitude double precision
);
create index postcode_area_place on postcode_area (search_place text_pattern_ops);
