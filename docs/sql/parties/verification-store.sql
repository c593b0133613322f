-- What hub/parties/verification-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertVerification

insert into verification (id, party_id, ground, status, name, kvk_number, explanation, email, confirm_by,
    confirmed_at, asked_by, asked_at, decided_by, decided_at, note, reason, token_hash)
values (…);

-- saveVerification

update verification
set party_id = ?, ground = ?, status = ?, name = ?, kvk_number = ?, explanation = ?, email = ?,
    confirm_by = ?, confirmed_at = ?, asked_by = ?, asked_at = ?, decided_by = ?, decided_at = ?, note = ?,
    reason = ?
where id = ?;

-- loadVerification

select *
from verification
where id = ?;

select *
from verification
where id = ?
for update;

-- verificationByToken

select *
from verification
where token_hash = ?;

-- openVerification

select *
from verification
where party_id = ?
  and status in (…)
for update;

-- verificationsOf

select *
from verification
where party_id = ?
order by status in ('unconfirmed', 'asked', 'granted') desc, asked_at desc, id
limit ?;

-- selectVerifications

select verification.*, party.slug, party.kind, party.website, party.created_at as party_created_at
from verification
inner join party on party.id = verification.party_id
where verification.status = ?
order by verification.asked_at asc, verification.id asc
limit ?;

select verification.*, party.slug, party.kind, party.website, party.created_at as party_created_at
from verification
inner join party on party.id = verification.party_id
where verification.status = ?
  and (verification.asked_at, verification.id) > (
    select asked_at, id
    from verification
    where id = ?
  )
order by verification.asked_at asc, verification.id asc
limit ?;

select verification.*, party.slug, party.kind, party.website, party.created_at as party_created_at
from verification
inner join party on party.id = verification.party_id
where verification.status = ?
  and (verification.asked_at, verification.id) < (
    select asked_at, id
    from verification
    where id = ?
  )
order by verification.asked_at desc, verification.id desc
limit ?;

-- countVerificationsAsked

select count(*)::int as count
from verification
where status = ?;

-- markParty

update party
set verified_at = ?, verified_ground = ?
where id = ?;

-- outdatedVerifications

select verification.*, party.name as party_name, party.kvk_number as party_kvk_number
from verification
inner join party on party.id = verification.party_id
where verification.party_id in (…)
  and verification.status in (…)
  and (verification.name <> party.name or verification.kvk_number is distinct from party.kvk_number)
order by verification.id
for update of verification;
