-- What hub/exchange/backup-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- tablesInOrder

select table_name as name
from information_schema.tables
where table_schema = 'public'
  and table_type = 'BASE TABLE'
order by table_name;

select conrelid::regclass::text as from_table, confrelid::regclass::text as to_table
from pg_constraint
where contype = 'f'
  and connamespace = 'public'::regnamespace;

-- rowsAsJson

select row_to_json(t)::text as row
from (each table) t
order by ctid
limit ?
offset ?;

-- insertJsonRows

insert into (each table) overriding system value
select *
from jsonb_populate_recordset(null::(each table), ?::jsonb)
on conflict do nothing;

-- restartNumbers

select setval(pg_get_serial_sequence('event', 'id'), (
  select coalesce(max(id), 0) + 1
  from event
), false);

-- migrationsRun

select name
from migration
order by name;

-- hasParties

select id
from party
limit ?;

-- fileKeys

select storage_key as "storageKey", width
from file
order by storage_key;

-- emptyTables

delete from (each table);
