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

insert into setting (name, value) overriding system value
select name, value
from jsonb_populate_recordset(null::setting, ?::jsonb)
on conflict do nothing;

insert into notice_rhythm (person_id, kind, rhythm) overriding system value
select person_id, kind, rhythm
from jsonb_populate_recordset(null::notice_rhythm, ?::jsonb)
on conflict do nothing;

insert into consent (person_id, subject, version, at) overriding system value
select person_id, subject, version, at
from jsonb_populate_recordset(null::consent, ?::jsonb)
on conflict do nothing;

insert into hub_role (person_id, role, given_by, given_at) overriding system value
select person_id, role, given_by, given_at
from jsonb_populate_recordset(null::hub_role, ?::jsonb)
on conflict do nothing;

insert into offer_exposure (offer_id, shown, opened, turn) overriding system value
select offer_id, shown, opened, turn
from jsonb_populate_recordset(null::offer_exposure, ?::jsonb)
on conflict do nothing;

insert into membership (party_id, person_id, role, created_at) overriding system value
select party_id, person_id, role, created_at
from jsonb_populate_recordset(null::membership, ?::jsonb)
on conflict do nothing;

insert into message_attachment (conversation_id, number, file_id) overriding system value
select conversation_id, number, file_id
from jsonb_populate_recordset(null::message_attachment, ?::jsonb)
on conflict do nothing;

insert into decision_member (decision_id, number, person_id, said) overriding system value
select decision_id, number, person_id, said
from jsonb_populate_recordset(null::decision_member, ?::jsonb)
on conflict do nothing;

insert into need_revision (need_id, revision, at, person_id, content) overriding system value
select need_id, revision, at, person_id, content
from jsonb_populate_recordset(null::need_revision, ?::jsonb)
on conflict do nothing;

insert into deal_consent (deal_id, party_id, person_id, at, terms_hash) overriding system value
select deal_id, party_id, person_id, at, terms_hash
from jsonb_populate_recordset(null::deal_consent, ?::jsonb)
on conflict do nothing;

insert into offer_revision (offer_id, revision, at, person_id, content) overriding system value
select offer_id, revision, at, person_id, content
from jsonb_populate_recordset(null::offer_revision, ?::jsonb)
on conflict do nothing;

insert into placed_text (thing_kind, thing_id, party_id, person_id, mark, at) overriding system value
select thing_kind, thing_id, party_id, person_id, mark, at
from jsonb_populate_recordset(null::placed_text, ?::jsonb)
on conflict do nothing;

insert into deal_note (deal_id, number, person_id, body, written_at, form_key) overriding system value
select deal_id, number, person_id, body, written_at, form_key
from jsonb_populate_recordset(null::deal_note, ?::jsonb)
on conflict do nothing;

insert into moderation_act (id, case_id, act, reason, words, note, person_id, at) overriding system value
select id, case_id, act, reason, words, note, person_id, at
from jsonb_populate_recordset(null::moderation_act, ?::jsonb)
on conflict do nothing;

insert into deal_broker (deal_id, asked_by_party_id, asked_at, person_id, taken_at) overriding system value
select deal_id, asked_by_party_id, asked_at, person_id, taken_at
from jsonb_populate_recordset(null::deal_broker, ?::jsonb)
on conflict do nothing;

insert into match_showing (need_id, offer_id, place, score, chance, shown_at, opened_at) overriding system
    value
select need_id, offer_id, place, score, chance, shown_at, opened_at
from jsonb_populate_recordset(null::match_showing, ?::jsonb)
on conflict do nothing;

insert into match (need_id, offer_id, score, found_at, seen_by_need_at, seen_by_offer_at) overriding system
    value
select need_id, offer_id, score, found_at, seen_by_need_at, seen_by_offer_at
from jsonb_populate_recordset(null::match, ?::jsonb)
on conflict do nothing;

insert into conversation_reader (conversation_id, person_id, read_number, told_number, left_at) overriding
    system value
select conversation_id, person_id, read_number, told_number, left_at
from jsonb_populate_recordset(null::conversation_reader, ?::jsonb)
on conflict do nothing;

insert into need_part (id, need_id, by_name, amount_cents, quantity, note, created_at, deal_id) overriding
    system value
select id, need_id, by_name, amount_cents, quantity, note, created_at, deal_id
from jsonb_populate_recordset(null::need_part, ?::jsonb)
on conflict do nothing;

insert into event (id, at, name, person_id, party_id, by_hub, subject_kind, subject_id, details) overriding
    system value
select id, at, name, person_id, party_id, by_hub, subject_kind, subject_id, details
from jsonb_populate_recordset(null::event, ?::jsonb)
on conflict do nothing;

insert into outcome (id, party_id, need_id, conversation_id, answer, offer_id, note, person_id, at)
    overriding system value
select id, party_id, need_id, conversation_id, answer, offer_id, note, person_id, at
from jsonb_populate_recordset(null::outcome, ?::jsonb)
on conflict do nothing;

insert into region (code, kind, name, search_name, parent_code, year, successor_code, latitude, longitude)
    overriding system value
select code, kind, name, search_name, parent_code, year, successor_code, latitude, longitude
from jsonb_populate_recordset(null::region, ?::jsonb)
on conflict do nothing;

insert into message (conversation_id, number, party_id, person_id, body, sent_at, form_key, hidden_at, words)
    overriding system value
select conversation_id, number, party_id, person_id, body, sent_at, form_key, hidden_at, words
from jsonb_populate_recordset(null::message, ?::jsonb)
on conflict do nothing;

insert into postcode_area (digits, place, search_place, municipality_code, district_code, latitude,
    longitude) overriding system value
select digits, place, search_place, municipality_code, district_code, latitude, longitude
from jsonb_populate_recordset(null::postcode_area, ?::jsonb)
on conflict do nothing;

insert into moderation_report (id, case_id, reporter_key, person_id, email, locale, reason, body, snapshot,
    at) overriding system value
select id, case_id, reporter_key, person_id, email, locale, reason, body, snapshot, at
from jsonb_populate_recordset(null::moderation_report, ?::jsonb)
on conflict do nothing;

insert into saved_search (id, person_id, list, name, query, created_at, match, latitude, longitude, km,
    told_at) overriding system value
select id, person_id, list, name, query, created_at, match, latitude, longitude, km, told_at
from jsonb_populate_recordset(null::saved_search, ?::jsonb)
on conflict do nothing;

insert into person (id, email, email_verified, name, image, locale, created_at, updated_at, blocked_at,
    blocked_reason) overriding system value
select id, email, email_verified, name, image, locale, created_at, updated_at, blocked_at, blocked_reason
from jsonb_populate_recordset(null::person, ?::jsonb)
on conflict do nothing;

insert into file (id, storage_key, name, media_type, bytes, width, height, party_id, uploaded_by, created_at,
    hidden_at) overriding system value
select id, storage_key, name, media_type, bytes, width, height, party_id, uploaded_by, created_at, hidden_at
from jsonb_populate_recordset(null::file, ?::jsonb)
on conflict do nothing;

insert into person_session (id, person_id, token, acting_for, ip_address, user_agent, expires_at, created_at,
    updated_at) overriding system value
select id, person_id, token, acting_for, ip_address, user_agent, expires_at, created_at, updated_at
from jsonb_populate_recordset(null::person_session, ?::jsonb)
on conflict do nothing;

insert into api_token (id, person_id, party_id, name, token_hash, scopes, created_at, expires_at,
    last_used_on, revoked_at) overriding system value
select id, person_id, party_id, name, token_hash, scopes, created_at, expires_at, last_used_on, revoked_at
from jsonb_populate_recordset(null::api_token, ?::jsonb)
on conflict do nothing;

insert into invitation (id, party_id, email, role, token_hash, invited_by, created_at, expires_at,
    accepted_at, withdrawn_at) overriding system value
select id, party_id, email, role, token_hash, invited_by, created_at, expires_at, accepted_at, withdrawn_at
from jsonb_populate_recordset(null::invitation, ?::jsonb)
on conflict do nothing;

insert into mail (id, reason_key, to_address, subject, body_text, body_html, created_at, sent_at, attempts,
    last_error, headers) overriding system value
select id, reason_key, to_address, subject, body_text, body_html, created_at, sent_at, attempts, last_error,
    headers
from jsonb_populate_recordset(null::mail, ?::jsonb)
on conflict do nothing;

insert into milestone (id, deal_id, number, status, title, due_on, amount_cents, quantity, note,
    added_by_party_id, done_on, confirmed_on, form_key) overriding system value
select id, deal_id, number, status, title, due_on, amount_cents, quantity, note, added_by_party_id, done_on,
    confirmed_on, form_key
from jsonb_populate_recordset(null::milestone, ?::jsonb)
on conflict do nothing;

insert into referral (id, from_party_id, sent_by, to_party_id, other_party_id, points_to, need_id, offer_id,
    title, why, status, reason, note, sent_at, changed_at, expires_on) overriding system value
select id, from_party_id, sent_by, to_party_id, other_party_id, points_to, need_id, offer_id, title, why,
    status, reason, note, sent_at, changed_at, expires_on
from jsonb_populate_recordset(null::referral, ?::jsonb)
on conflict do nothing;

insert into decision (id, party_id, need_id, title, status, chosen_id, seen, decided_on, why, others,
    made_by, made_at, completed_by, completed_at, revoked_by, revoked_at, revoked_why) overriding system value
select id, party_id, need_id, title, status, chosen_id, seen, decided_on, why, others, made_by, made_at,
    completed_by, completed_at, revoked_by, revoked_at, revoked_why
from jsonb_populate_recordset(null::decision, ?::jsonb)
on conflict do nothing;

insert into proposal_request (id, conversation_id, from_party_id, to_party_id, status, body, amount_cents,
    quantity, unit, wanted_by, reason, note, asked_by, asked_at, ended_at, form_key) overriding system value
select id, conversation_id, from_party_id, to_party_id, status, body, amount_cents, quantity, unit,
    wanted_by, reason, note, asked_by, asked_at, ended_at, form_key
from jsonb_populate_recordset(null::proposal_request, ?::jsonb)
on conflict do nothing;

insert into verification (id, party_id, ground, status, name, kvk_number, explanation, email, token_hash,
    confirm_by, confirmed_at, asked_by, asked_at, decided_by, decided_at, note, reason) overriding system
    value
select id, party_id, ground, status, name, kvk_number, explanation, email, token_hash, confirm_by,
    confirmed_at, asked_by, asked_at, decided_by, decided_at, note, reason
from jsonb_populate_recordset(null::verification, ?::jsonb)
on conflict do nothing;

insert into review (id, deal_id, by_party_id, about_party_id, offer_id, product_type, themes, status,
    delivered, again, body, written_by, written_at, kept_until, published_at, reply, replied_by, replied_at,
    hidden_at) overriding system value
select id, deal_id, by_party_id, about_party_id, offer_id, product_type, themes, status, delivered, again,
    body, written_by, written_at, kept_until, published_at, reply, replied_by, replied_at, hidden_at
from jsonb_populate_recordset(null::review, ?::jsonb)
on conflict do nothing;

insert into conversation (id, need_id, offer_id, title, asking_party_id, asked_party_id, status, reason,
    note, holds_place, holds_until, answer_by, score, messages, started_at, last_message_at, ended_at,
    last_party_id) overriding system value
select id, need_id, offer_id, title, asking_party_id, asked_party_id, status, reason, note, holds_place,
    holds_until, answer_by, score, messages, started_at, last_message_at, ended_at, last_party_id
from jsonb_populate_recordset(null::conversation, ?::jsonb)
on conflict do nothing;

insert into moderation_case (id, thing_kind, thing_id, title, party_id, status, hides_thing, hides_party,
    stood_on, change_by, suspended_until, signs, reports, urgency, opened_at, last_reported_at, changed_at,
    claimed_by, claimed_at) overriding system value
select id, thing_kind, thing_id, title, party_id, status, hides_thing, hides_party, stood_on, change_by,
    suspended_until, signs, reports, urgency, opened_at, last_reported_at, changed_at, claimed_by, claimed_at
from jsonb_populate_recordset(null::moderation_case, ?::jsonb)
on conflict do nothing;

insert into notice (id, person_id, kind, what, details, path, reason_key, bundle, party_id, from_party_id,
    need_id, offer_id, conversation_id, message_number, proposal_id, deal_id, search_id, at, seen_at, due_at,
    mailed_at, referral_id) overriding system value
select id, person_id, kind, what, details, path, reason_key, bundle, party_id, from_party_id, need_id,
    offer_id, conversation_id, message_number, proposal_id, deal_id, search_id, at, seen_at, due_at,
    mailed_at, referral_id
from jsonb_populate_recordset(null::notice, ?::jsonb)
on conflict do nothing;

insert into deal (id, proposal_id, conversation_id, need_id, offer_id, title, giving_party_id,
    getting_party_id, status, reason, product_type, terms, amount_cents, quantity, unit, starts_on, ends_on,
    body, conditions, terms_hash, agreed_at, ended_at, attachments) overriding system value
select id, proposal_id, conversation_id, need_id, offer_id, title, giving_party_id, getting_party_id, status,
    reason, product_type, terms, amount_cents, quantity, unit, starts_on, ends_on, body, conditions,
    terms_hash, agreed_at, ended_at, attachments
from jsonb_populate_recordset(null::deal, ?::jsonb)
on conflict do nothing;

insert into proposal (id, conversation_id, number, from_party_id, to_party_id, need_id, offer_id, status,
    product_type, terms, amount_cents, quantity, unit, starts_on, ends_on, body, conditions, valid_until,
    terms_hash, reason, note, sent_by, sent_at, ended_at, form_key, attachments) overriding system value
select id, conversation_id, number, from_party_id, to_party_id, need_id, offer_id, status, product_type,
    terms, amount_cents, quantity, unit, starts_on, ends_on, body, conditions, valid_until, terms_hash,
    reason, note, sent_by, sent_at, ended_at, form_key, attachments
from jsonb_populate_recordset(null::proposal, ?::jsonb)
on conflict do nothing;

insert into party (id, kind, name, slug, summary, description, themes, region_code, region_path, latitude,
    longitude, service_area, phase, legal_form, households, founded_on, website, contact_email, kvk_number,
    picture_id, picture_alt, is_example, verified_at, verified_ground, hidden_at, external_id, created_at,
    updated_at, hidden_reason) overriding system value
select id, kind, name, slug, summary, description, themes, region_code, region_path, latitude, longitude,
    service_area, phase, legal_form, households, founded_on, website, contact_email, kvk_number, picture_id,
    picture_alt, is_example, verified_at, verified_ground, hidden_at, external_id, created_at, updated_at,
    hidden_reason
from jsonb_populate_recordset(null::party, ?::jsonb)
on conflict do nothing;

insert into need (id, party_id, status, kind, title, slug, description, themes, region_code, region_path,
    latitude, longitude, amount_cents, amount_met_cents, quantity, quantity_met, unit, wanted_by, picture_id,
    picture_alt, created_at, updated_at, published_at, expires_on, expiry_warned_on, closed_at, external_id,
    revision, document, hidden_at) overriding system value
select id, party_id, status, kind, title, slug, description, themes, region_code, region_path, latitude,
    longitude, amount_cents, amount_met_cents, quantity, quantity_met, unit, wanted_by, picture_id,
    picture_alt, created_at, updated_at, published_at, expires_on, expiry_warned_on, closed_at, external_id,
    revision, document, hidden_at
from jsonb_populate_recordset(null::need, ?::jsonb)
on conflict do nothing;

insert into offer (id, party_id, status, kind, product_type, terms, title, slug, description, themes,
    service_area, phases, legal_forms, amount_min_cents, amount_max_cents, households_min, households_max,
    capacity, capacity_taken, valid_until, picture_id, picture_alt, created_at, updated_at, published_at,
    expires_on, expiry_warned_on, closed_at, external_id, revision, document, hidden_at) overriding system
    value
select id, party_id, status, kind, product_type, terms, title, slug, description, themes, service_area,
    phases, legal_forms, amount_min_cents, amount_max_cents, households_min, households_max, capacity,
    capacity_taken, valid_until, picture_id, picture_alt, created_at, updated_at, published_at, expires_on,
    expiry_warned_on, closed_at, external_id, revision, document, hidden_at
from jsonb_populate_recordset(null::offer, ?::jsonb)
on conflict do nothing;

-- restartNumbers

select setval(pg_get_serial_sequence(?, 'id'), (
  select coalesce(max(id), 0) + 1
  from event
), false);

select setval(pg_get_serial_sequence(?, 'id'), (
  select coalesce(max(id), 0) + 1
  from notice
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
