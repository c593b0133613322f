-- What hub/privacy/forgetting-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- deleteRequests

delete from erasure_request
where asked_at < ?;

-- emptyMails

update mail
set subject = '', body_text = '', body_html = '', headers = '{}', last_error = null,
    to_address = encode(sha256(convert_to(? || to_address, 'UTF8')), 'hex')
where created_at < ?
  and body_text <> '';

-- deleteInvitations

delete from invitation
where least(expires_at, accepted_at, withdrawn_at) < ?;

-- deleteTokens

delete from api_token
where least(expires_at, revoked_at) < ?;

-- deleteConversations

delete from message using conversation
where conversation.id = message.conversation_id
  and conversation.ended_at < ?;

delete from conversation
where ended_at < ?
  and not exists (
    select 1
    from deal
    where conversation_id = conversation.id
  );

-- deleteSignIns

delete from event
where name in (…)
  and at < ?;

-- draftsToWarnOf

select draft.kind, draft.id, draft.party_id, draft.title
from (
  select 'need' as kind, id, party_id, title, updated_at as since
  from need
  where status = 'draft'
  union all
  select 'offer', id, party_id, title, updated_at
  from offer
  where status = 'draft'
) draft
left join forget_warning on subject_kind = draft.kind
  and subject_id = draft.id
where draft.since < ?
  and (warned_on is null or not warned_on > (since at time zone 'UTC')::date)
limit ?;

-- draftsToForget

select draft.kind, draft.id, draft.party_id, draft.title
from (
  select 'need' as kind, id, party_id, title, updated_at as since
  from need
  where status = 'draft'
  union all
  select 'offer', id, party_id, title, updated_at
  from offer
  where status = 'draft'
) draft
join forget_warning on subject_kind = draft.kind
  and subject_id = draft.id
where draft.since < ?
  and warned_on > (since at time zone 'UTC')::date
  and warned_on <= ?
limit ?;

-- peopleToWarn

select quiet.id
from (
  select person.id, greatest(person.updated_at, (
    select max(person_session.updated_at)
    from person_session
    where person_id = person.id
  ), (
    select max(last_used_on)::timestamptz
    from api_token
    where person_id = person.id
  ), (
    select max(at)
    from event
    where subject_kind = 'person'
      and subject_id = person.id
      and event.name = 'person.signed-in'
  )) as since
  from person
  where person.updated_at < ?
    and not exists (
      select 1
      from membership
      where person_id = person.id
    )
    and not exists (
      select 1
      from hub_role
      where person_id = person.id
    )
) quiet
left join forget_warning on subject_kind = 'person'
  and subject_id = quiet.id
where since < ?
  and (warned_on is null or not warned_on > (since at time zone 'UTC')::date)
limit ?;

-- peopleToForget

select quiet.id
from (
  select person.id, greatest(person.updated_at, (
    select max(person_session.updated_at)
    from person_session
    where person_id = person.id
  ), (
    select max(last_used_on)::timestamptz
    from api_token
    where person_id = person.id
  ), (
    select max(at)
    from event
    where subject_kind = 'person'
      and subject_id = person.id
      and event.name = 'person.signed-in'
  )) as since
  from person
  where person.updated_at < ?
    and not exists (
      select 1
      from membership
      where person_id = person.id
    )
    and not exists (
      select 1
      from hub_role
      where person_id = person.id
    )
) quiet
join forget_warning on subject_kind = 'person'
  and subject_id = quiet.id
where since < ?
  and warned_on > (since at time zone 'UTC')::date
  and warned_on <= ?
limit ?;

-- saveWarning

insert into forget_warning (subject_kind, subject_id, warned_on)
values (…)
on conflict (subject_kind, subject_id) do update set warned_on = ?;

-- deleteWarning

delete from forget_warning
where subject_kind = ?
  and subject_id = ?;
