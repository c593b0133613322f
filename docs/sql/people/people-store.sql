-- What hub/people/people-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- loadPerson

select *
from person
where id = ?;

select *
from person
where id = ?
for update;

-- blockOf

select blocked_at, blocked_reason
from person
where id = ?;

-- setBlocked

update person
set blocked_at = ?, blocked_reason = ?
where id = ?;

-- selectPeople

select id, name, email, created_at, blocked_at, array(
  select role
  from hub_role
  where person_id = person.id
  order by role
) as roles
from person
where blocked_at is not null
order by created_at desc, id desc
limit ?;

select id, name, email, created_at, blocked_at, array(
  select role
  from hub_role
  where person_id = person.id
  order by role
) as roles
from person
where lower(name || ' ' || email) like ?
  and id in (
    select person_id
    from hub_role
  )
  and (created_at, id) < (
    select created_at, id
    from person
    where id = ?
  )
order by created_at desc, id desc
limit ?;

-- loadPeople

select *
from person
where id in (…);

-- personByEmail

select *
from person
where email = ?;

-- insertPerson

insert into person (id, email, email_verified, name, image, locale, created_at, updated_at)
values (…);

-- savePerson

update person
set name = ?, locale = ?, updated_at = ?
where id = ?;

-- setActingFor

update person_session
set acting_for = ?
where id = ?;

-- sessionsOfPerson

select id, created_at, updated_at, expires_at, user_agent
from person_session
where person_id = ?
  and expires_at > ?
order by updated_at desc;

-- deleteSession

delete from person_session
where id = ?
  and person_id = ?
returning id;

-- deleteOtherSessions

delete from person_session
where person_id = ?;

delete from person_session
where person_id = ?
  and id <> ?;

-- passkeysOf

select id, name, created_at
from passkey
where person_id = ?
order by created_at;

-- deletePasskey

delete from passkey
where id = ?
  and person_id = ?
returning id;

-- insertConsent

insert into consent (subject, version, at, person_id)
values (…)
on conflict do nothing
returning version;

-- hasConsent

select version
from consent
where person_id = ?
  and subject = ?
  and version = ?;

-- consentsOf

select subject, version, at
from consent
where person_id = ?
order by at desc;

-- countAttempt

insert into attempt (key, points, ends_at)
values (?, 1, ?)
on conflict (key) do update set points = case when attempt.ends_at <= ? then 1 else attempt.points + 1 end,
    ends_at = case when attempt.ends_at <= ? then ? else attempt.ends_at end
returning points, ends_at;

-- forgetRunOut

delete from attempt
where ends_at < ?;

delete from sign_in_proof
where expires_at < ?;

delete from person_session
where expires_at < ?;
