-- What hub/parties/party-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- writeParties

insert into party (id, kind, name, slug, summary, description, themes, region_code, region_path, latitude,
    longitude, service_area, phase, legal_form, households, founded_on, website, contact_email, kvk_number,
    picture_id, picture_alt, is_example, verified_at, verified_ground, hidden_at, hidden_reason, external_id,
    created_at, updated_at)
values (…)
on conflict (id) do update set name = excluded.name, slug = excluded.slug, summary = excluded.summary,
    description = excluded.description, themes = excluded.themes, region_code = excluded.region_code,
    region_path = excluded.region_path, latitude = excluded.latitude, longitude = excluded.longitude,
    service_area = excluded.service_area, phase = excluded.phase, legal_form = excluded.legal_form,
    households = excluded.households, founded_on = excluded.founded_on, website = excluded.website,
    contact_email = excluded.contact_email, kvk_number = excluded.kvk_number,
    picture_id = excluded.picture_id, picture_alt = excluded.picture_alt, external_id = excluded.external_id,
    updated_at = excluded.updated_at, verified_at = case when party.name = excluded.name
  and party.kvk_number is not distinct
from excluded.kvk_number then party.verified_at end, verified_ground = case when party.name = excluded.name
  and party.kvk_number is not distinct
from excluded.kvk_number then party.verified_ground end;

-- loadParty

select *
from party
where id = ?;

select *
from party
where id = ?
for update;

-- setHidden

update party
set hidden_at = ?, hidden_reason = ?
where id = ?;

-- saveEnded

update party
set hidden_at = ?, contact_email = ?, updated_at = ?
where id = ?;

-- partiesByExternalId

select *
from party
where external_id in (…);

-- selectParties

select *
from party
where hidden_at is null
order by created_at desc, id desc
limit ?;

select *
from party
where hidden_at is null
order by lower(name) collate "C", id
limit ?;

select *
from party
where hidden_at is null
  and (created_at, id) < (?::timestamptz, ?)
order by created_at desc, id desc
limit ?;

select *
from party
where hidden_at is null
  and (lower(name) collate "C", id) > (? collate "C", ?)
order by lower(name) collate "C", id
limit ?;

select *
from party
where hidden_at is null
  and kind in (…)
  and themes && ?::text[]
  and (region_path @> array[?] or service_area && ?::text[])
  and lower(name || ' ' || summary) like ?
order by lower(name) collate "C", id
limit ?;

-- countParties

select count(*)::int as count
from (
  select id
  from party
  where hidden_at is null
  limit ?
) as some;

select count(*)::int as count
from (
  select id
  from party
  where hidden_at is null
    and kind in (…)
    and themes && ?::text[]
    and (region_path @> array[?] or service_area && ?::text[])
    and lower(name || ' ' || summary) like ?
  limit ?
) as some;

-- partiesNamed

select *
from party
where id in (…);

-- partyNamed

select *
from party
where lower(name) = ?
order by created_at desc, id desc
limit ?;

-- selectPartiesToJudge

select *
from party
order by created_at desc, id desc
limit ?;

select *
from party
where verified_at is not null
order by created_at desc, id desc
limit ?;

select *
from party
where (lower(name) like ? or kvk_number = ?)
  and hidden_at is not null
  and (created_at, id) < (
    select created_at, id
    from party
    where id = ?
  )
order by created_at desc, id desc
limit ?;

-- membershipsOf

select party.*, membership.role
from membership
inner join party on party.id = membership.party_id
where membership.person_id = ?
order by party.name;

-- membersOf

select *
from membership
where party_id = ?
order by created_at;

select *
from membership
where party_id = ?
order by created_at
for update;

-- roleOf

select role
from membership
where party_id = ?
  and person_id = ?;

-- lockMembers

select id
from party
where id = ?
for key share;

-- saveMembership

insert into membership (party_id, person_id, role, created_at)
values (…)
on conflict (party_id, person_id) do update set role = ?;

-- removeMembership

delete from membership
where party_id = ?
  and person_id = ?;

-- insertInvitation

insert into invitation (id, party_id, email, role, token_hash, invited_by, created_at, expires_at,
    accepted_at, withdrawn_at)
values (…);

-- invitationByToken

select *
from invitation
where token_hash = ?;

select *
from invitation
where token_hash = ?
for update;

-- openInvitations

select *
from invitation
where party_id = ?
  and accepted_at is null
  and withdrawn_at is null
  and expires_at > ?
order by created_at desc;

-- closeInvitation

update invitation
set accepted_at = ?
where id = ?;

update invitation
set withdrawn_at = ?
where id = ?;
