-- What hub/people/hub-role-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- standingOfPerson

select blocked_at, array(
  select role
  from hub_role
  where person_id = person.id
  order by role
) as roles
from person
where id = ?;

-- rolesOf

select role
from hub_role
where person_id = ?
order by role;

-- insertRole

insert into hub_role (person_id, role, given_by, given_at)
values (…)
on conflict (person_id, role) do nothing
returning role;

-- lockHoldersOf

select person_id
from hub_role
where role = ?
order by person_id
for update;

-- holdersOf

select person_id
from hub_role
where role = ?
order by person_id;

-- deleteRole

delete from hub_role
where person_id = ?
  and role = ?;
