-- What hub/foundation/setting-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- keptSetting

select value
from setting
where name = ?;

-- keepSetting

delete from setting
where name = ?;

insert into setting (name, value)
values (…)
on conflict (name) do update set value = ?;

-- secretOf

insert into setting (name, value)
values (…)
on conflict (name) do nothing;
