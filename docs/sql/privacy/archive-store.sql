-- What hub/privacy/archive-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- ownRows

select at, thing_kind
from placed_text
where person_id = ?
order by at, ctid
limit ?
offset ?;

select kind, rhythm
from notice_rhythm
where person_id = ?
order by kind, ctid
limit ?
offset ?;

select subject, version, at
from consent
where person_id = ?
order by at, ctid
limit ?
offset ?;

select warned_on
from forget_warning
where subject_id = ?
order by warned_on, ctid
limit ?
offset ?;

select deal_id, party_id, at
from deal_consent
where person_id = ?
order by at, ctid
limit ?
offset ?;

select deal_id, taken_at
from deal_broker
where person_id = ?
order by taken_at, ctid
limit ?
offset ?;

select at, act, reason, words
from moderation_act
where person_id = ?
order by at, ctid
limit ?
offset ?;

select sent_at, title, why, status
from referral
where sent_by = ?
order by sent_at, ctid
limit ?
offset ?;

select name, contact_email
from party
where contact_email in (…)
order by created_at, ctid
limit ?
offset ?;

select claimed_at, title
from moderation_case
where claimed_by = ?
order by opened_at, ctid
limit ?
offset ?;

select created_at, read_on
from calendar_feed
where person_id = ?
order by created_at, ctid
limit ?
offset ?;

select asked_at, expires_at
from erasure_request
where person_id = ?
order by asked_at, ctid
limit ?
offset ?;

select decision_id, said
from decision_member
where person_id = ?
order by decision_id, ctid
limit ?
offset ?;

select deal_id, written_at, body
from deal_note
where person_id = ?
order by written_at, ctid
limit ?
offset ?;

select need_id, revision, at, content
from need_revision
where person_id = ?
order by at, ctid
limit ?
offset ?;

select party_id, role, created_at
from membership
where person_id = ?
order by created_at, ctid
limit ?
offset ?;

select role, given_at
from hub_role
where person_id = ? or given_by = ?
order by given_at, ctid
limit ?
offset ?;

select offer_id, revision, at, content
from offer_revision
where person_id = ?
order by at, ctid
limit ?
offset ?;

select deal_id, party_id, added_at
from deal_document
where person_id = ?
order by added_at, ctid
limit ?
offset ?;

select need_id, offer_id, reason, note, at
from match_refusal
where person_id = ?
order by at, ctid
limit ?
offset ?;

select name, list, query, created_at
from saved_search
where person_id = ?
order by created_at, ctid
limit ?
offset ?;

select word, concept, decided_at
from thesaurus_proposal
where decided_by = ?
order by decided_at, ctid
limit ?
offset ?;

select name, created_at, device_type, backed_up
from passkey
where person_id = ?
order by created_at, ctid
limit ?
offset ?;

select subject, body_text, created_at, sent_at
from mail
where to_address in (…)
order by created_at, ctid
limit ?
offset ?;

select at, kind, what, details, party_id, seen_at, mailed_at
from notice
where person_id = ?
order by id, ctid
limit ?
offset ?;

select party_id, need_id, conversation_id, answer, note, at
from outcome
where person_id = ?
order by at, ctid
limit ?
offset ?;

select conversation_id, party_id, sent_at, body, hidden_at
from message
where person_id = ?
order by sent_at, ctid
limit ?
offset ?;

select key, points, ends_at
from attempt
where substr(key, position(':' in key) + 1) in (…)
order by ends_at, ctid
limit ?
offset ?;

select name, media_type, bytes, created_at, storage_key, hidden_at
from file
where uploaded_by = ?
order by created_at, ctid
limit ?
offset ?;

select at, reason, body, email
from moderation_report
where person_id = ? or reporter_key = ? or email in (…)
order by at, ctid
limit ?
offset ?;

select provider_id, account_id, scope, created_at, updated_at
from person_account
where person_id = ?
order by created_at, ctid
limit ?
offset ?;

select email, name, locale, created_at, updated_at, blocked_at, blocked_reason
from person
where id = ?
order by created_at, ctid
limit ?
offset ?;

select conversation_id, read_number, told_number, left_at
from conversation_reader
where person_id = ?
order by conversation_id, ctid
limit ?
offset ?;

select created_at, expires_at
from sign_in_proof
where (position(? in value) > 0 or position(? in value) > 0)
order by created_at, ctid
limit ?
offset ?;

select name, party_id, scopes, created_at, expires_at, last_used_on, revoked_at
from api_token
where person_id = ?
order by created_at, ctid
limit ?
offset ?;

select plan_id, kind, name, amount_cents, status, conditions, created_at
from plan_source
where looked_after_by = ?
order by created_at, ctid
limit ?
offset ?;

select deal_id, written_at, status, delivered, again, body, reply
from review
where written_by = ? or replied_by = ?
order by written_at, ctid
limit ?
offset ?;

select created_at, updated_at, expires_at, user_agent, ip_address, acting_for
from person_session
where person_id = ?
order by created_at, ctid
limit ?
offset ?;

select conversation_id, asked_at, status, body, amount_cents, quantity, unit, wanted_by
from proposal_request
where asked_by = ?
order by asked_at, ctid
limit ?
offset ?;

select at, name, party_id, subject_kind, subject_id, details
from event
where subject_id = ? or person_id = ? or details ->> 'person' = ?
order by id, ctid
limit ?
offset ?;

select party_id, email, role, created_at, expires_at, accepted_at, withdrawn_at
from invitation
where email in (…) or invited_by = ?
order by created_at, ctid
limit ?
offset ?;

select party_id, title, status, decided_on, why, others, made_at, revoked_why
from decision
where made_by = ? or completed_by = ? or revoked_by = ?
order by made_at, ctid
limit ?
offset ?;

select party_id, ground, status, name, email, explanation, asked_at, decided_at, reason
from verification
where asked_by = ? or decided_by = ? or email in (…)
order by asked_at, ctid
limit ?
offset ?;

select conversation_id, sent_at, status, body, conditions, product_type, terms, amount_cents, quantity, unit,
    starts_on, ends_on, valid_until, reason, note
from proposal
where sent_by = ?
order by sent_at, ctid
limit ?
offset ?;

-- ownFilesOf

select id, name, storage_key as "storageKey", width
from file
where uploaded_by = ?
order by created_at;
