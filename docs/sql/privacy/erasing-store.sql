-- What hub/privacy/erasing-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- eraseMarks

delete from person
where id = ?;

delete from event
where subject_id = ?;

delete from notice
where person_id = ?;

delete from consent
where person_id = ?;

delete from passkey
where person_id = ?;

delete from hub_role
where person_id = ?;

delete from mail
where to_address in (…);

delete from api_token
where person_id = ?;

delete from invitation
where email in (…);

delete from membership
where person_id = ?;

delete from placed_text
where person_id = ?;

delete from saved_search
where person_id = ?;

delete from calendar_feed
where person_id = ?;

delete from notice_rhythm
where person_id = ?;

delete from person_account
where person_id = ?;

delete from person_session
where person_id = ?;

delete from erasure_request
where person_id = ?;

delete from forget_warning
where subject_id = ?;

update decision
set made_by = ?
where made_by = ?;

update proposal
set sent_by = ?
where sent_by = ?;

update referral
set sent_by = ?
where sent_by = ?;

update event
set person_id = ?
where person_id = ?;

delete from conversation_reader
where person_id = ?;

update hub_role
set given_by = ?
where given_by = ?;

update message
set person_id = ?
where person_id = ?;

update outcome
set person_id = ?
where person_id = ?;

update verification
set email = ?
where email in (…);

update file
set uploaded_by = ?
where uploaded_by = ?;

update review
set replied_by = ?
where replied_by = ?;

update review
set written_by = ?
where written_by = ?;

update deal_note
set person_id = ?
where person_id = ?;

update decision
set revoked_by = ?
where revoked_by = ?;

update verification
set asked_by = ?
where asked_by = ?;

update deal_broker
set person_id = ?
where person_id = ?;

update deal_consent
set person_id = ?
where person_id = ?;

update invitation
set invited_by = ?
where invited_by = ?;

update moderation_report
set email = ?
where email in (…);

update deal_document
set person_id = ?
where person_id = ?;

update match_refusal
set person_id = ?
where person_id = ?;

update need_revision
set person_id = ?
where person_id = ?;

update decision
set completed_by = ?
where completed_by = ?;

update moderation_act
set person_id = ?
where person_id = ?;

update offer_revision
set person_id = ?
where person_id = ?;

update proposal_request
set asked_by = ?
where asked_by = ?;

update verification
set decided_by = ?
where decided_by = ?;

update decision_member
set person_id = ?
where person_id = ?;

update party
set contact_email = ?
where contact_email in (…);

update moderation_case
set claimed_by = ?
where claimed_by = ?;

update moderation_report
set person_id = ?
where person_id = ?;

update thesaurus_proposal
set decided_by = ?
where decided_by = ?;

update moderation_report
set reporter_key = ?
where reporter_key = ?;

update plan_source
set looked_after_by = ?
where looked_after_by = ?;

delete from attempt
where substr(key, position(':' in key) + 1) in (…);

update event
set details = details - 'person'
where details ->> 'person' = ?;

delete from sign_in_proof
where (position(? in value) > 0 or position(? in value) > 0);

-- emptyMailsThatName

update mail
set subject = '', body_text = '', body_html = '', headers = '{}', last_error = null
where reason_key in (
  select 'invitation:' || invitation.id
  from invitation
  where invited_by = ?
) or position(? in body_text) > 0 or (sent_at is not null and ? <> '' and subject || ' ' || body_text ~ ?);

-- requestedBy

select person_id
from erasure_request
where token_hash = ?
  and expires_at > ?
for update;

-- saveRequest

insert into erasure_request (person_id, token_hash, asked_at, expires_at)
values (…)
on conflict (person_id) do update set token_hash = ?, asked_at = ?, expires_at = ?;

-- lockWhatIsLeft

select id
from party
where id in (
  select party_id
  from membership
  where person_id = ?
)
order by id
for no key update;

select id
from conversation
where (asking_party_id = any(?) or asked_party_id = any(?))
  and status in ('waiting', 'asked', 'open')
order by id
for update;

-- obstaclesOf

select *
from (
  select party.id, party.name, party.slug, (
    select json_agg(json_build_object('id', person.id, 'name',
        coalesce(nullif(person.name, ''), person.email)) order by other.created_at)
    from membership other
    join person on person.id = other.person_id
    where other.party_id = party.id
      and other.person_id <> ?
  ) as members, (
    select count(*)::int
    from deal
    where party.id in (giving_party_id, getting_party_id)
      and deal.status not in ('delivered', 'ended')
  ) as open_deals
  from membership mine
  join party on party.id = mine.party_id
  where mine.person_id = ?
    and mine.role = 'owner'
    and not exists (
      select 1
      from membership other
      where other.party_id = mine.party_id
        and other.role = 'owner'
        and other.person_id <> ?
    )
) as held
where members is not null or open_deals > 0
order by name;

-- partiesWithoutOwner

select mine.party_id, (
  select person_id
  from membership next
  where next.party_id = mine.party_id
    and next.person_id <> ?
  order by next.role = 'editor' desc, next.created_at, next.person_id
  limit 1
) as heir
from membership mine
where mine.person_id = ?
  and mine.role = 'owner'
  and not exists (
    select 1
    from membership other
    where other.party_id = mine.party_id
      and other.role = 'owner'
      and other.person_id <> ?
  );

-- listingsOf

select 'need' as kind, id, status = 'draft' as is_draft
from need
where party_id = ?
  and status in ('draft', 'published', 'paused', 'expired')
union all
select 'offer', id, status = 'draft'
from offer
where party_id = ?
  and status in ('draft', 'published', 'paused', 'expired');

-- goingOnWith

select id
from conversation
where ? in (asking_party_id, asked_party_id)
  and status in ('waiting', 'asked', 'open');

-- erasedButHere

select id
from person
where encode(sha256(convert_to(id, 'UTF8')), 'hex') = any(?::text[]) or
    encode(sha256(convert_to(id, 'UTF8')), 'hex') in (
  select subject_id
  from event
  where name = 'person.erased'
)
order by id;
