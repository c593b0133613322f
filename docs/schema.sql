-- What the migrations in hub/foundation/migrations give, read from the catalogue of the database. They say why;
-- this says what there is. To be read, not run. Write it anew with: npx vitest run hub/guards -u
-- The queue of jobs keeps its tables, which are not ours, in a schema of their own.

create extension pg_trgm;
create extension unaccent;

create sequence change_seq;

create table api_token (
  id text not null,
  person_id text not null,
  party_id text,
  name text not null,
  token_hash text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_on date,
  revoked_at timestamptz,
  constraint api_token_pkey primary key (id),
  constraint api_token_token_hash_key unique (token_hash),
  constraint api_token_party_id_fkey foreign key (party_id) references party(id) on delete cascade,
  constraint api_token_person_id_fkey foreign key (person_id) references person(id) on delete cascade,
  constraint api_token_name_check check (char_length(name) >= 1 and char_length(name) <= 80)
);
create index api_token_person on api_token (person_id, created_at desc);

create unlogged table attempt (
  key text not null,
  points integer not null,
  ends_at timestamptz not null,
  constraint attempt_pkey primary key (key)
);

create table calendar_feed (
  person_id text not null,
  hash text not null,
  created_at timestamptz not null,
  read_on date,
  constraint calendar_feed_pkey primary key (person_id),
  constraint calendar_feed_hash_key unique (hash),
  constraint calendar_feed_person_id_fkey foreign key (person_id) references person(id) on delete cascade
);

create table consent (
  person_id text not null,
  subject text not null,
  version text not null,
  at timestamptz not null,
  constraint consent_pkey primary key (person_id, subject, version),
  constraint consent_person_id_fkey foreign key (person_id) references person(id) on delete cascade,
  constraint consent_subject_check check (subject = 'house-rules')
);

create table conversation (
  id text not null,
  need_id text,
  offer_id text,
  title text not null,
  asking_party_id text not null,
  asked_party_id text not null,
  status text not null,
  reason text,
  note text not null default '',
  holds_place boolean not null default false,
  holds_until date,
  answer_by date not null,
  score real not null default 0,
  messages integer not null default 0,
  started_at timestamptz not null,
  last_message_at timestamptz not null,
  ended_at timestamptz,
  last_party_id text,
  constraint conversation_pkey primary key (id),
  constraint conversation_asked_party_id_fkey foreign key (asked_party_id) references party(id) on delete cascade,
  constraint conversation_asking_party_id_fkey foreign key (asking_party_id) references party(id) on delete cascade,
  constraint conversation_need_id_fkey foreign key (need_id) references need(id) on delete set null,
  constraint conversation_offer_id_fkey foreign key (offer_id) references offer(id) on delete set null,
  constraint conversation_check check (asking_party_id <> asked_party_id),
  constraint conversation_note_check check (char_length(note) <= 500),
  constraint conversation_reason_check check (reason in ('not-fitting', 'no-time', 'full', 'elsewhere', 'other')),
  constraint conversation_score_check check (score >= 0::double precision and score <= 1::double precision),
  constraint conversation_status_check check (status in ('waiting', 'asked', 'open', 'declined', 'lapsed', 'closed')),
  constraint conversation_title_check check (char_length(title) >= 1 and char_length(title) <= 200)
);
create index conversation_answer on conversation (answer_by) where status = 'asked';
create index conversation_asked on conversation (asked_party_id, last_message_at desc, id desc);
create index conversation_asking on conversation (asking_party_id, last_message_at desc, id desc);
create index conversation_ended on conversation (ended_at) where ended_at is not null;
create index conversation_hold on conversation (holds_until) where holds_place;
create index conversation_offer on conversation (offer_id) where status = 'waiting' or holds_place;
create unique index conversation_standing on conversation (least(asking_party_id, asked_party_id), greatest(asking_party_id, asked_party_id), coalesce(need_id, ''), coalesce(offer_id, '')) where status in ('waiting', 'asked', 'open');

create table conversation_reader (
  conversation_id text not null,
  person_id text not null,
  read_number integer not null default 0,
  told_number integer not null default 0,
  left_at timestamptz,
  constraint conversation_reader_pkey primary key (conversation_id, person_id),
  constraint conversation_reader_conversation_id_fkey foreign key (conversation_id) references conversation(id) on delete cascade,
  constraint conversation_reader_person_id_fkey foreign key (person_id) references person(id) on delete cascade
);
create index conversation_reader_person on conversation_reader (person_id);

create table deal (
  id text not null,
  proposal_id text not null,
  conversation_id text not null,
  need_id text,
  offer_id text,
  title text not null,
  giving_party_id text not null,
  getting_party_id text not null,
  status text not null,
  reason text not null default '',
  product_type text,
  terms jsonb not null,
  amount_cents bigint,
  quantity numeric(12,2),
  unit text not null default '',
  starts_on date,
  ends_on date,
  body text not null,
  conditions text not null,
  terms_hash text not null,
  agreed_at timestamptz not null,
  ended_at timestamptz,
  attachments text[] not null default '{}'[],
  constraint deal_pkey primary key (id),
  constraint deal_proposal_id_key unique (proposal_id),
  constraint deal_conversation_id_fkey foreign key (conversation_id) references conversation(id),
  constraint deal_getting_party_id_fkey foreign key (getting_party_id) references party(id),
  constraint deal_giving_party_id_fkey foreign key (giving_party_id) references party(id),
  constraint deal_need_id_fkey foreign key (need_id) references need(id) on delete set null,
  constraint deal_offer_id_fkey foreign key (offer_id) references offer(id) on delete set null,
  constraint deal_proposal_id_fkey foreign key (proposal_id) references proposal(id),
  constraint deal_check check (giving_party_id <> getting_party_id),
  constraint deal_reason_check check (char_length(reason) <= 1000),
  constraint deal_status_check check (status in ('agreed', 'delivered', 'ended', 'disputed')),
  constraint deal_title_check check (char_length(title) >= 1 and char_length(title) <= 200)
);
create index deal_getting on deal (getting_party_id, agreed_at desc);
create index deal_giving on deal (giving_party_id, agreed_at desc);

create table deal_broker (
  deal_id text not null,
  asked_by_party_id text not null,
  asked_at timestamptz not null,
  person_id text,
  taken_at timestamptz,
  constraint deal_broker_pkey primary key (deal_id),
  constraint deal_broker_asked_by_party_id_fkey foreign key (asked_by_party_id) references party(id),
  constraint deal_broker_deal_id_fkey foreign key (deal_id) references deal(id) on delete cascade,
  constraint deal_broker_person_id_fkey foreign key (person_id) references person(id) on delete set null
);

create table deal_consent (
  deal_id text not null,
  party_id text not null,
  person_id text,
  at timestamptz not null,
  terms_hash text not null,
  constraint deal_consent_pkey primary key (deal_id, party_id),
  constraint deal_consent_deal_id_fkey foreign key (deal_id) references deal(id) on delete cascade,
  constraint deal_consent_party_id_fkey foreign key (party_id) references party(id),
  constraint deal_consent_person_id_fkey foreign key (person_id) references person(id) on delete set null
);

create table deal_document (
  deal_id text not null,
  file_id text not null,
  party_id text not null,
  person_id text,
  added_at timestamptz not null,
  constraint deal_document_pkey primary key (deal_id, file_id),
  constraint deal_document_deal_id_fkey foreign key (deal_id) references deal(id) on delete cascade,
  constraint deal_document_file_id_fkey foreign key (file_id) references file(id) on delete cascade,
  constraint deal_document_party_id_fkey foreign key (party_id) references party(id),
  constraint deal_document_person_id_fkey foreign key (person_id) references person(id) on delete set null
);
create index deal_document_file on deal_document (file_id);

create table deal_note (
  deal_id text not null,
  number integer not null,
  person_id text,
  body text not null,
  written_at timestamptz not null,
  form_key text not null,
  constraint deal_note_pkey primary key (deal_id, number),
  constraint deal_note_deal_id_form_key_key unique (deal_id, form_key),
  constraint deal_note_deal_id_fkey foreign key (deal_id) references deal(id) on delete cascade,
  constraint deal_note_person_id_fkey foreign key (person_id) references person(id) on delete set null,
  constraint deal_note_body_check check (char_length(body) >= 1 and char_length(body) <= 5000),
  constraint deal_note_number_check check (number > 0)
);

create table decision (
  id text not null,
  party_id text not null,
  need_id text,
  title text not null,
  status text not null,
  chosen_id text,
  seen jsonb not null,
  decided_on date not null,
  why text not null default '',
  others text not null default '',
  made_by text,
  made_at timestamptz not null,
  completed_by text,
  completed_at timestamptz,
  revoked_by text,
  revoked_at timestamptz,
  revoked_why text not null default '',
  constraint decision_pkey primary key (id),
  constraint decision_completed_by_fkey foreign key (completed_by) references person(id) on delete set null,
  constraint decision_made_by_fkey foreign key (made_by) references person(id) on delete set null,
  constraint decision_need_id_fkey foreign key (need_id) references need(id) on delete set null,
  constraint decision_party_id_fkey foreign key (party_id) references party(id) on delete cascade,
  constraint decision_revoked_by_fkey foreign key (revoked_by) references person(id) on delete set null,
  constraint decision_others_check check (char_length(others) <= 500),
  constraint decision_revoked_why_check check (char_length(revoked_why) <= 1000),
  constraint decision_status_check check (status in ('open', 'final', 'revoked')),
  constraint decision_title_check check (char_length(title) >= 1 and char_length(title) <= 200),
  constraint decision_why_check check (char_length(why) <= 5000)
);
create unique index decision_choice on decision (chosen_id);
create index decision_need on decision (need_id, made_at desc);
create index decision_party on decision (party_id, made_at desc);

create table decision_member (
  decision_id text not null,
  number integer not null,
  person_id text,
  said text not null,
  constraint decision_member_pkey primary key (decision_id, number),
  constraint decision_member_decision_id_fkey foreign key (decision_id) references decision(id) on delete cascade,
  constraint decision_member_person_id_fkey foreign key (person_id) references person(id) on delete set null,
  constraint decision_member_number_check check (number > 0),
  constraint decision_member_said_check check (said in ('present', 'agreed'))
);

create table erasure_request (
  person_id text not null,
  token_hash text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  constraint erasure_request_pkey primary key (person_id),
  constraint erasure_request_token_hash_key unique (token_hash),
  constraint erasure_request_person_id_fkey foreign key (person_id) references person(id) on delete cascade
);

create table event (
  id bigint not null generated always as identity,
  at timestamptz not null,
  name text not null,
  person_id text,
  party_id text,
  by_hub boolean not null default false,
  subject_kind text not null,
  subject_id text not null,
  details jsonb not null default '{}'::jsonb,
  constraint event_pkey primary key (id)
);
create index event_at on event (at);
create index event_kind on event (subject_kind, id);
create index event_name on event (name, id);
create index event_party on event (party_id, id) where party_id is not null;
create index event_person on event (person_id, id) where person_id is not null;
create index event_subject on event (subject_kind, subject_id, id);

create table file (
  id text not null,
  storage_key text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  width integer,
  height integer,
  party_id text,
  uploaded_by text,
  created_at timestamptz not null,
  hidden_at timestamptz,
  constraint file_pkey primary key (id),
  constraint file_storage_key_key unique (storage_key),
  constraint file_bytes_check check (bytes >= 0)
);

create table forget_warning (
  subject_kind text not null,
  subject_id text not null,
  warned_on date not null,
  constraint forget_warning_pkey primary key (subject_kind, subject_id),
  constraint forget_warning_subject_kind_check check (subject_kind in ('person', 'need', 'offer'))
);

create table hub_role (
  person_id text not null,
  role text not null,
  given_by text,
  given_at timestamptz not null,
  constraint hub_role_pkey primary key (person_id, role),
  constraint hub_role_given_by_fkey foreign key (given_by) references person(id) on delete set null,
  constraint hub_role_person_id_fkey foreign key (person_id) references person(id) on delete cascade,
  constraint hub_role_role_check check (role in ('administrator', 'moderator', 'broker'))
);

create table invitation (
  id text not null,
  party_id text not null,
  email text not null,
  role text not null,
  token_hash text not null,
  invited_by text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  constraint invitation_pkey primary key (id),
  constraint invitation_token_hash_key unique (token_hash),
  constraint invitation_party_id_fkey foreign key (party_id) references party(id) on delete cascade,
  constraint invitation_role_check check (role in ('owner', 'editor', 'member'))
);
create index invitation_party on invitation (party_id, created_at desc);

create table lexeme_count (
  side text not null,
  lexeme text not null,
  documents integer not null,
  constraint lexeme_count_pkey primary key (side, lexeme),
  constraint lexeme_count_side_check check (side in ('need', 'offer'))
);

create table mail (
  id text not null,
  reason_key text not null,
  to_address text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  headers jsonb not null default '{}'::jsonb,
  constraint mail_pkey primary key (id),
  constraint mail_reason_key_key unique (reason_key)
);
create index mail_created on mail (created_at desc);
create index mail_to on mail (to_address);
create index mail_unsent on mail (created_at desc, id desc) where sent_at is null;

create table match (
  need_id text not null,
  offer_id text not null,
  score real not null,
  found_at timestamptz not null,
  seen_by_need_at timestamptz,
  seen_by_offer_at timestamptz,
  constraint match_pkey primary key (need_id, offer_id),
  constraint match_need_id_fkey foreign key (need_id) references need(id) on delete cascade,
  constraint match_offer_id_fkey foreign key (offer_id) references offer(id) on delete cascade,
  constraint match_score_check check (score >= 0::double precision and score <= 1::double precision)
);
create index match_found on match (found_at);
create index match_need on match (need_id, found_at desc);
create index match_offer on match (offer_id, found_at desc);

create table match_refusal (
  need_id text not null,
  offer_id text not null,
  party_id text not null,
  reason text not null,
  note text not null default '',
  person_id text,
  at timestamptz not null,
  constraint match_refusal_pkey primary key (need_id, offer_id, party_id),
  constraint match_refusal_need_id_fkey foreign key (need_id) references need(id) on delete cascade,
  constraint match_refusal_offer_id_fkey foreign key (offer_id) references offer(id) on delete cascade,
  constraint match_refusal_party_id_fkey foreign key (party_id) references party(id) on delete cascade,
  constraint match_refusal_note_check check (char_length(note) <= 500),
  constraint match_refusal_reason_check check (reason in ('wrong-kind', 'too-far', 'too-expensive', 'not-eligible', 'already-solved', 'full', 'other'))
);
create index match_refusal_offer on match_refusal (offer_id);

create table match_showing (
  need_id text not null,
  offer_id text not null,
  place integer not null,
  score real not null,
  chance real not null,
  shown_at timestamptz not null,
  opened_at timestamptz,
  constraint match_showing_pkey primary key (need_id, offer_id),
  constraint match_showing_need_id_fkey foreign key (need_id) references need(id) on delete cascade,
  constraint match_showing_offer_id_fkey foreign key (offer_id) references offer(id) on delete cascade,
  constraint match_showing_chance_check check (chance > 0::double precision and chance <= 1::double precision),
  constraint match_showing_place_check check (place > 0),
  constraint match_showing_score_check check (score >= 0::double precision and score <= 1::double precision)
);
create index match_showing_offer on match_showing (offer_id);

create table membership (
  party_id text not null,
  person_id text not null,
  role text not null,
  created_at timestamptz not null,
  constraint membership_pkey primary key (party_id, person_id),
  constraint membership_party_id_fkey foreign key (party_id) references party(id) on delete cascade,
  constraint membership_person_id_fkey foreign key (person_id) references person(id) on delete cascade,
  constraint membership_role_check check (role in ('owner', 'editor', 'member'))
);
create index membership_person on membership (person_id);

create table message (
  conversation_id text not null,
  number integer not null,
  party_id text not null,
  person_id text,
  body text not null,
  sent_at timestamptz not null,
  form_key text not null,
  hidden_at timestamptz,
  words tsvector not null default ''::tsvector,
  constraint message_pkey primary key (conversation_id, number),
  constraint message_conversation_id_form_key_key unique (conversation_id, form_key),
  constraint message_conversation_id_fkey foreign key (conversation_id) references conversation(id) on delete cascade,
  constraint message_party_id_fkey foreign key (party_id) references party(id) on delete cascade,
  constraint message_person_id_fkey foreign key (person_id) references person(id) on delete set null,
  constraint message_body_check check (char_length(body) >= 1 and char_length(body) <= 5000),
  constraint message_number_check check (number > 0)
);
create index message_person on message (person_id) where person_id is not null;
create index message_words on message using gin (words);

create table message_attachment (
  conversation_id text not null,
  number integer not null,
  file_id text not null,
  constraint message_attachment_pkey primary key (conversation_id, number, file_id),
  constraint message_attachment_conversation_id_number_fkey foreign key (conversation_id, number) references message(conversation_id, number) on delete cascade,
  constraint message_attachment_file_id_fkey foreign key (file_id) references file(id) on delete cascade
);
create index message_attachment_file on message_attachment (file_id);

create table migration (
  name text not null,
  ran_at timestamptz not null default now(),
  constraint migration_pkey primary key (name)
);

create table milestone (
  id text not null,
  deal_id text not null,
  number integer not null,
  status text not null,
  title text not null,
  due_on date,
  amount_cents bigint,
  quantity numeric(12,2),
  note text not null default '',
  added_by_party_id text not null,
  done_on date,
  confirmed_on date,
  form_key text not null,
  constraint milestone_pkey primary key (id),
  constraint milestone_deal_id_form_key_key unique (deal_id, form_key),
  constraint milestone_deal_id_number_key unique (deal_id, number),
  constraint milestone_added_by_party_id_fkey foreign key (added_by_party_id) references party(id),
  constraint milestone_deal_id_fkey foreign key (deal_id) references deal(id) on delete cascade,
  constraint milestone_amount_cents_check check (amount_cents >= 1 and amount_cents <= '100000000000'::bigint),
  constraint milestone_note_check check (char_length(note) <= 1000),
  constraint milestone_number_check check (number > 0),
  constraint milestone_quantity_check check (quantity > 0::numeric),
  constraint milestone_status_check check (status in ('planned', 'done', 'confirmed', 'dropped')),
  constraint milestone_title_check check (char_length(title) >= 1 and char_length(title) <= 200)
);

create table moderation_act (
  id bigint not null generated always as identity,
  case_id text not null,
  act text not null,
  reason text,
  words text not null default '',
  note text not null default '',
  person_id text,
  at timestamptz not null,
  constraint moderation_act_pkey primary key (id),
  constraint moderation_act_case_id_fkey foreign key (case_id) references moderation_case(id) on delete cascade,
  constraint moderation_act_person_id_fkey foreign key (person_id) references person(id) on delete set null,
  constraint moderation_act_note_check check (char_length(note) <= 2000),
  constraint moderation_act_reason_check check (reason in ('scam', 'hateful', 'spam', 'private', 'misplaced', 'wrong', 'other')),
  constraint moderation_act_words_check check (char_length(words) <= 2000)
);
create unique index moderation_act_appeal on moderation_act (case_id) where act = 'appeal';
create index moderation_act_at on moderation_act (at);
create index moderation_act_case on moderation_act (case_id, id);

create table moderation_case (
  id text not null,
  thing_kind text not null,
  thing_id text not null,
  title text not null,
  party_id text,
  status text not null,
  hides_thing boolean not null default false,
  hides_party boolean not null default false,
  stood_on jsonb not null default '[]'::jsonb,
  change_by date,
  suspended_until date,
  signs jsonb not null default '[]'::jsonb,
  reports integer not null default 0,
  urgency integer not null default 0,
  opened_at timestamptz not null,
  last_reported_at timestamptz,
  changed_at timestamptz,
  claimed_by text,
  claimed_at timestamptz,
  constraint moderation_case_pkey primary key (id),
  constraint moderation_case_claimed_by_fkey foreign key (claimed_by) references person(id) on delete set null,
  constraint moderation_case_party_id_fkey foreign key (party_id) references party(id) on delete set null,
  constraint moderation_case_reports_check check (reports >= 0),
  constraint moderation_case_status_check check (status in ('open', 'asked', 'dismissed', 'warned', 'hidden', 'suspended', 'appealed', 'upheld', 'shown', 'reversed', 'ended')),
  constraint moderation_case_thing_kind_check check (thing_kind in ('need', 'offer', 'party', 'message', 'review', 'picture')),
  constraint moderation_case_title_check check (char_length(title) <= 200)
);
create index moderation_case_change on moderation_case (change_by) where status = 'asked';
create unique index moderation_case_open on moderation_case (thing_kind, thing_id) where status in ('open', 'asked');
create index moderation_case_party on moderation_case (party_id, opened_at desc);
create index moderation_case_queue on moderation_case (urgency desc, opened_at, id) where status in ('open', 'appealed');
create index moderation_case_suspended on moderation_case (suspended_until) where hides_party;
create index moderation_case_thing on moderation_case (thing_kind, thing_id);

create table moderation_report (
  id text not null,
  case_id text not null,
  reporter_key text,
  person_id text,
  email text,
  locale text not null,
  reason text not null,
  body text not null default '',
  snapshot jsonb not null,
  at timestamptz not null,
  constraint moderation_report_pkey primary key (id),
  constraint moderation_report_case_id_reporter_key_key unique (case_id, reporter_key),
  constraint moderation_report_case_id_fkey foreign key (case_id) references moderation_case(id) on delete cascade,
  constraint moderation_report_person_id_fkey foreign key (person_id) references person(id) on delete set null,
  constraint moderation_report_body_check check (char_length(body) <= 1000),
  constraint moderation_report_locale_check check (locale in ('nl', 'en')),
  constraint moderation_report_reason_check check (reason in ('scam', 'hateful', 'spam', 'private', 'misplaced', 'wrong', 'other'))
);

create table need (
  id text not null,
  party_id text not null,
  status text not null,
  kind text,
  title text not null,
  slug text not null,
  description text not null,
  themes text[] not null,
  region_code text,
  region_path text[] not null,
  latitude double precision,
  longitude double precision,
  amount_cents bigint,
  amount_met_cents bigint not null default 0,
  quantity numeric(12,2),
  quantity_met numeric(12,2) not null default 0,
  unit text,
  wanted_by date,
  picture_id text,
  picture_alt text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  expires_on date,
  expiry_warned_on date,
  closed_at timestamptz,
  external_id text,
  revision integer not null default 1,
  document tsvector,
  hidden_at timestamptz,
  constraint need_pkey primary key (id),
  constraint need_party_id_fkey foreign key (party_id) references party(id) on delete cascade,
  constraint need_picture_id_fkey foreign key (picture_id) references file(id),
  constraint need_amount_cents_check check (amount_cents >= 1 and amount_cents <= '100000000000'::bigint),
  constraint need_amount_met_cents_check check (amount_met_cents >= 0),
  constraint need_check check (status = 'draft' or kind is not null and region_code is not null and cardinality(themes) > 0 and title <> ''),
  constraint need_check1 check (status <> 'published' or published_at is not null and expires_on is not null),
  constraint need_description_check check (char_length(description) <= 8000),
  constraint need_kind_check check (kind in ('finance', 'people', 'skills', 'knowledge', 'product', 'service', 'space', 'permission')),
  constraint need_quantity_check check (quantity > 0::numeric),
  constraint need_quantity_met_check check (quantity_met >= 0::numeric),
  constraint need_status_check check (status in ('draft', 'published', 'paused', 'fulfilled', 'withdrawn', 'expired')),
  constraint need_title_check check (char_length(title) <= 140),
  constraint need_unit_check check (char_length(unit) <= 40)
) with (toast_tuple_target=8160);
create index need_document on need using gin (document) where status = 'published';
create unique index need_external on need (external_id) where external_id is not null;
create index need_list on need (published_at desc, id desc) where status = 'published';
create index need_party on need (party_id, status);
create index need_region on need using gin (region_path) where status = 'published';
create index need_standing on need (expires_on, party_id) where status = 'published' and hidden_at is null;

create table need_attachment (
  need_id text not null,
  file_id text not null,
  "position" integer not null,
  constraint need_attachment_pkey primary key (need_id, file_id),
  constraint need_attachment_file_id_fkey foreign key (file_id) references file(id),
  constraint need_attachment_need_id_fkey foreign key (need_id) references need(id) on delete cascade
);

create table need_part (
  id text not null,
  need_id text not null,
  by_name text not null,
  amount_cents bigint,
  quantity numeric(12,2),
  note text not null default '',
  created_at timestamptz not null,
  deal_id text,
  constraint need_part_pkey primary key (id),
  constraint need_part_deal_id_fkey foreign key (deal_id) references deal(id) on delete set null,
  constraint need_part_need_id_fkey foreign key (need_id) references need(id) on delete cascade,
  constraint need_part_amount_cents_check check (amount_cents > 0),
  constraint need_part_by_name_check check (char_length(by_name) >= 1 and char_length(by_name) <= 120),
  constraint need_part_check check (amount_cents is not null or quantity is not null),
  constraint need_part_note_check check (char_length(note) <= 500),
  constraint need_part_quantity_check check (quantity > 0::numeric)
);
create unique index need_part_deal on need_part (deal_id);
create index need_part_need on need_part (need_id, created_at);

create table need_revision (
  need_id text not null,
  revision integer not null,
  at timestamptz not null,
  person_id text,
  content jsonb not null,
  constraint need_revision_pkey primary key (need_id, revision),
  constraint need_revision_need_id_fkey foreign key (need_id) references need(id) on delete cascade
);

create table notice (
  id bigint not null generated always as identity,
  person_id text not null,
  kind text not null,
  what text not null,
  details jsonb not null default '{}'::jsonb,
  path text not null,
  reason_key text not null,
  bundle text not null,
  party_id text,
  from_party_id text,
  need_id text,
  offer_id text,
  conversation_id text,
  message_number integer,
  proposal_id text,
  deal_id text,
  search_id text,
  at timestamptz not null,
  seen_at timestamptz,
  due_at timestamptz,
  mailed_at timestamptz,
  referral_id text,
  constraint notice_pkey primary key (id),
  constraint notice_person_id_reason_key_key unique (person_id, reason_key),
  constraint notice_conversation_id_fkey foreign key (conversation_id) references conversation(id) on delete cascade,
  constraint notice_deal_id_fkey foreign key (deal_id) references deal(id) on delete cascade,
  constraint notice_from_party_id_fkey foreign key (from_party_id) references party(id) on delete cascade,
  constraint notice_need_id_fkey foreign key (need_id) references need(id) on delete cascade,
  constraint notice_offer_id_fkey foreign key (offer_id) references offer(id) on delete cascade,
  constraint notice_party_id_fkey foreign key (party_id) references party(id) on delete cascade,
  constraint notice_person_id_fkey foreign key (person_id) references person(id) on delete cascade,
  constraint notice_proposal_id_fkey foreign key (proposal_id) references proposal(id) on delete cascade,
  constraint notice_referral_id_fkey foreign key (referral_id) references referral(id) on delete cascade,
  constraint notice_search_id_fkey foreign key (search_id) references saved_search(id) on delete cascade,
  constraint notice_check check (due_at is null or mailed_at is null),
  constraint notice_path_check check (path ~~ '/%')
);
create index notice_at on notice (at);
create index notice_due on notice (person_id, due_at) where due_at is not null;
create index notice_mailed on notice (person_id, mailed_at) where mailed_at is not null;
create index notice_need on notice (need_id) where need_id is not null;
create index notice_offer on notice (offer_id) where offer_id is not null;
create index notice_person on notice (person_id, id desc);
create index notice_referral on notice (referral_id) where referral_id is not null;
create index notice_search on notice (search_id) where search_id is not null;

create table notice_rhythm (
  person_id text not null,
  kind text not null,
  rhythm text not null,
  constraint notice_rhythm_pkey primary key (person_id, kind),
  constraint notice_rhythm_person_id_fkey foreign key (person_id) references person(id) on delete cascade,
  constraint notice_rhythm_rhythm_check check (rhythm in ('at-once', 'daily', 'weekly', 'never'))
);

create table offer (
  id text not null,
  party_id text not null,
  status text not null,
  kind text,
  product_type text,
  terms jsonb not null default '{}'::jsonb,
  title text not null,
  slug text not null,
  description text not null,
  themes text[] not null,
  service_area text[] not null,
  phases text[] not null default '{}'[],
  legal_forms text[] not null default '{}'[],
  amount_min_cents bigint,
  amount_max_cents bigint,
  households_min integer,
  households_max integer,
  capacity integer,
  capacity_taken integer not null default 0,
  valid_until date,
  picture_id text,
  picture_alt text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  expires_on date,
  expiry_warned_on date,
  closed_at timestamptz,
  external_id text,
  revision integer not null default 1,
  document tsvector,
  hidden_at timestamptz,
  constraint offer_pkey primary key (id),
  constraint offer_party_id_fkey foreign key (party_id) references party(id) on delete cascade,
  constraint offer_picture_id_fkey foreign key (picture_id) references file(id),
  constraint offer_amount_max_cents_check check (amount_max_cents >= 1 and amount_max_cents <= '100000000000'::bigint),
  constraint offer_amount_min_cents_check check (amount_min_cents >= 0),
  constraint offer_capacity_check check (capacity >= 0),
  constraint offer_capacity_taken_check check (capacity_taken >= 0),
  constraint offer_check check (amount_min_cents is null or amount_max_cents is null or amount_min_cents <= amount_max_cents),
  constraint offer_check1 check (households_min is null or households_max is null or households_min <= households_max),
  constraint offer_check2 check (capacity is null or capacity_taken <= capacity),
  constraint offer_check3 check (status = 'draft' or kind is not null and cardinality(service_area) > 0 and cardinality(themes) > 0 and title <> ''),
  constraint offer_check4 check (status <> 'published' or published_at is not null and expires_on is not null),
  constraint offer_description_check check (char_length(description) <= 8000),
  constraint offer_households_max_check check (households_max >= 1),
  constraint offer_households_min_check check (households_min >= 1),
  constraint offer_kind_check check (kind in ('finance', 'people', 'skills', 'knowledge', 'product', 'service', 'space', 'permission')),
  constraint offer_status_check check (status in ('draft', 'published', 'paused', 'withdrawn', 'expired')),
  constraint offer_title_check check (char_length(title) <= 140)
) with (toast_tuple_target=8160);
create index offer_document on offer using gin (document) where status = 'published';
create unique index offer_external on offer (external_id) where external_id is not null;
create index offer_list on offer (published_at desc, id desc) where status = 'published';
create index offer_party on offer (party_id, status);
create index offer_service_area on offer using gin (service_area) where status = 'published';
create index offer_standing on offer (expires_on, party_id) where status = 'published' and hidden_at is null;

create table offer_attachment (
  offer_id text not null,
  file_id text not null,
  "position" integer not null,
  constraint offer_attachment_pkey primary key (offer_id, file_id),
  constraint offer_attachment_file_id_fkey foreign key (file_id) references file(id),
  constraint offer_attachment_offer_id_fkey foreign key (offer_id) references offer(id) on delete cascade
);

create table offer_exposure (
  offer_id text not null,
  shown integer not null,
  opened integer not null,
  turn real not null,
  constraint offer_exposure_pkey primary key (offer_id),
  constraint offer_exposure_offer_id_fkey foreign key (offer_id) references offer(id) on delete cascade,
  constraint offer_exposure_check check (opened >= 0 and opened <= shown),
  constraint offer_exposure_shown_check check (shown >= 0),
  constraint offer_exposure_turn_check check (turn >= 0.85::double precision and turn <= 1.15::double precision)
);

create table offer_revision (
  offer_id text not null,
  revision integer not null,
  at timestamptz not null,
  person_id text,
  content jsonb not null,
  constraint offer_revision_pkey primary key (offer_id, revision),
  constraint offer_revision_offer_id_fkey foreign key (offer_id) references offer(id) on delete cascade
);

create table outcome (
  id text not null,
  party_id text not null,
  need_id text,
  conversation_id text,
  answer text not null,
  offer_id text,
  note text not null default '',
  person_id text,
  at timestamptz not null,
  constraint outcome_pkey primary key (id),
  constraint outcome_conversation_id_party_id_key unique (conversation_id, party_id),
  constraint outcome_need_id_party_id_key unique (need_id, party_id),
  constraint outcome_conversation_id_fkey foreign key (conversation_id) references conversation(id) on delete cascade,
  constraint outcome_need_id_fkey foreign key (need_id) references need(id) on delete cascade,
  constraint outcome_offer_id_fkey foreign key (offer_id) references offer(id) on delete set null,
  constraint outcome_party_id_fkey foreign key (party_id) references party(id) on delete cascade,
  constraint outcome_person_id_fkey foreign key (person_id) references person(id) on delete set null,
  constraint outcome_answer_check check (answer in ('hub', 'elsewhere', 'nobody')),
  constraint outcome_check check ((need_id is null) <> (conversation_id is null)),
  constraint outcome_note_check check (char_length(note) <= 500)
);
create index outcome_offer on outcome (offer_id);

create table party (
  id text not null,
  kind text not null,
  name text not null,
  slug text not null,
  summary text not null default '',
  description text not null default '',
  themes text[] not null default '{}'[],
  region_code text,
  region_path text[] not null default '{}'[],
  latitude double precision,
  longitude double precision,
  service_area text[] not null default '{}'[],
  phase text,
  legal_form text,
  households integer,
  founded_on date,
  website text,
  contact_email text,
  kvk_number text,
  picture_id text,
  picture_alt text not null default '',
  is_example boolean not null default false,
  verified_at timestamptz,
  verified_ground text,
  hidden_at timestamptz,
  external_id text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  hidden_reason text not null default '',
  constraint party_pkey primary key (id),
  constraint party_picture_id_fkey foreign key (picture_id) references file(id),
  constraint party_check check ((verified_at is null) = (verified_ground is null)),
  constraint party_hidden_reason_check check (char_length(hidden_reason) <= 1000),
  constraint party_households_check check (households >= 1 and households <= 1000000),
  constraint party_kind_check check (kind in ('initiative', 'company', 'government', 'institution')),
  constraint party_kvk_number_check check (kvk_number ~ '^[0-9]{8}$'),
  constraint party_legal_form_check check (legal_form in ('informal', 'association', 'foundation', 'cooperative')),
  constraint party_name_check check (char_length(name) >= 2 and char_length(name) <= 120),
  constraint party_phase_check check (phase in ('idea', 'start', 'running', 'growth', 'handover')),
  constraint party_verified_example_check check ((verified_ground = 'example') = is_example),
  constraint party_verified_ground_check check (verified_ground in ('kvk', 'government-domain', 'known-institution', 'known-people', 'municipality', 'example'))
);
create index party_all on party (created_at desc, id desc);
create unique index party_external on party (external_id) where external_id is not null;
create index party_hidden on party (id) where hidden_at is not null;
create index party_list on party (created_at desc, id desc) where hidden_at is null;
create index party_name on party (lower(name) text_pattern_ops);
create index party_region on party using gin (region_path);
create index party_service_area on party using gin (service_area);

create table party_block (
  party_id text not null,
  blocked_party_id text not null,
  at timestamptz not null,
  constraint party_block_pkey primary key (party_id, blocked_party_id),
  constraint party_block_blocked_party_id_fkey foreign key (blocked_party_id) references party(id) on delete cascade,
  constraint party_block_party_id_fkey foreign key (party_id) references party(id) on delete cascade
);

create table passkey (
  id text not null,
  person_id text not null,
  name text,
  public_key text not null,
  credential_id text not null,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz,
  constraint passkey_pkey primary key (id),
  constraint passkey_credential_id_key unique (credential_id),
  constraint passkey_person_id_fkey foreign key (person_id) references person(id) on delete cascade
);
create index passkey_person on passkey (person_id);

create table person (
  id text not null,
  email text not null,
  email_verified boolean not null,
  name text not null,
  image text,
  locale text not null default 'nl',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  blocked_at timestamptz,
  blocked_reason text not null default '',
  constraint person_pkey primary key (id),
  constraint person_email_key unique (email),
  constraint person_blocked_reason_check check (char_length(blocked_reason) <= 1000),
  constraint person_locale_check check (locale in ('nl', 'en'))
);
create index person_all on person (created_at desc, id desc);

create table person_account (
  id text not null,
  person_id text not null,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint person_account_pkey primary key (id),
  constraint person_account_person_id_fkey foreign key (person_id) references person(id) on delete cascade
);
create index person_account_person on person_account (person_id);

create table person_session (
  id text not null,
  person_id text not null,
  token text not null,
  acting_for text,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint person_session_pkey primary key (id),
  constraint person_session_token_key unique (token),
  constraint person_session_person_id_fkey foreign key (person_id) references person(id) on delete cascade
);
create index person_session_person on person_session (person_id);

create table placed_text (
  thing_kind text not null,
  thing_id text not null,
  party_id text not null,
  person_id text,
  mark text not null,
  at timestamptz not null,
  constraint placed_text_pkey primary key (thing_kind, thing_id),
  constraint placed_text_party_id_fkey foreign key (party_id) references party(id) on delete cascade,
  constraint placed_text_person_id_fkey foreign key (person_id) references person(id) on delete cascade,
  constraint placed_text_mark_check check (char_length(mark) = 64),
  constraint placed_text_thing_kind_check check (thing_kind in ('need', 'offer', 'party'))
);
create index placed_text_mark on placed_text (mark);
create index placed_text_person on placed_text (person_id, at);

create table plan (
  id text not null,
  party_id text not null,
  need_id text,
  title text not null,
  purpose text not null,
  from_year integer not null,
  until_year integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null,
  form_key text not null,
  constraint plan_pkey primary key (id),
  constraint plan_party_id_form_key_key unique (party_id, form_key),
  constraint plan_need_id_fkey foreign key (need_id) references need(id) on delete set null,
  constraint plan_party_id_fkey foreign key (party_id) references party(id) on delete cascade,
  constraint plan_check check (until_year >= from_year and until_year <= (from_year + 50)),
  constraint plan_from_year_check check (from_year >= 2000 and from_year <= 2150),
  constraint plan_purpose_check check (char_length(purpose) <= 2000),
  constraint plan_title_check check (char_length(title) >= 1 and char_length(title) <= 120)
);
create index plan_need on plan (need_id);
create index plan_party on plan (party_id, updated_at desc);

create table plan_line (
  id text not null,
  plan_id text not null,
  side text not null,
  rhythm text not null,
  what text not null,
  amount_cents bigint not null,
  from_year integer not null,
  until_year integer,
  note text not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  revision integer not null,
  form_key text not null,
  constraint plan_line_pkey primary key (id),
  constraint plan_line_plan_id_form_key_key unique (plan_id, form_key),
  constraint plan_line_plan_id_fkey foreign key (plan_id) references plan(id) on delete cascade,
  constraint plan_line_amount_cents_check check (amount_cents >= 1 and amount_cents <= '100000000000'::bigint),
  constraint plan_line_check check (until_year >= from_year and until_year <= 2200),
  constraint plan_line_check1 check (side = 'cost' or rhythm = 'yearly'),
  constraint plan_line_check2 check (rhythm = 'yearly' or until_year is null),
  constraint plan_line_from_year_check check (from_year >= 2000 and from_year <= 2200),
  constraint plan_line_note_check check (char_length(note) <= 500),
  constraint plan_line_rhythm_check check (rhythm in ('once', 'yearly')),
  constraint plan_line_side_check check (side in ('cost', 'income')),
  constraint plan_line_what_check check (char_length(what) >= 1 and char_length(what) <= 120)
);

create table plan_source (
  id text not null,
  plan_id text not null,
  kind text not null,
  name text not null,
  amount_cents bigint,
  status text,
  needs_rest boolean not null,
  conditions text not null,
  closes_on date,
  starts_on date,
  looked_after_by text,
  terms jsonb not null,
  offer_id text,
  deal_id text,
  created_at timestamptz not null,
  removed_at timestamptz,
  revision integer not null,
  form_key text not null,
  constraint plan_source_pkey primary key (id),
  constraint plan_source_plan_id_form_key_key unique (plan_id, form_key),
  constraint plan_source_deal_id_fkey foreign key (deal_id) references deal(id) on delete cascade,
  constraint plan_source_looked_after_by_fkey foreign key (looked_after_by) references person(id) on delete set null,
  constraint plan_source_offer_id_fkey foreign key (offer_id) references offer(id) on delete set null,
  constraint plan_source_plan_id_fkey foreign key (plan_id) references plan(id) on delete cascade,
  constraint plan_source_amount_cents_check check (amount_cents >= 1 and amount_cents <= '100000000000'::bigint),
  constraint plan_source_check check ((kind = 'deal') = (deal_id is not null)),
  constraint plan_source_check1 check ((kind = 'deal') = (amount_cents is null)),
  constraint plan_source_check2 check ((kind = 'deal') = (status is null)),
  constraint plan_source_conditions_check check (char_length(conditions) <= 2000),
  constraint plan_source_kind_check check (kind in ('own', 'grant', 'loan', 'crowdfunding', 'gift', 'deal')),
  constraint plan_source_name_check check (char_length(name) >= 1 and char_length(name) <= 200),
  constraint plan_source_status_check check (status in ('hoped', 'applied', 'promised', 'received', 'refused'))
);
create unique index plan_source_deal on plan_source (plan_id, deal_id) where removed_at is null;
create index plan_source_of_deal on plan_source (deal_id);
create index plan_source_offer on plan_source (offer_id);
create index plan_source_person on plan_source (looked_after_by);

create table postcode_area (
  digits text not null,
  place text not null,
  search_place text not null,
  municipality_code text not null,
  district_code text,
  latitude double precision,
  longitude double precision,
  constraint postcode_area_pkey primary key (digits),
  constraint postcode_area_digits_check check (digits ~ '^[1-9][0-9]{3}$')
);
create index postcode_area_place on postcode_area (search_place text_pattern_ops);

create table proposal (
  id text not null,
  conversation_id text not null,
  number integer not null,
  from_party_id text not null,
  to_party_id text not null,
  need_id text,
  offer_id text,
  status text not null,
  product_type text,
  terms jsonb not null default '{}'::jsonb,
  amount_cents bigint,
  quantity numeric(12,2),
  unit text not null default '',
  starts_on date,
  ends_on date,
  body text not null,
  conditions text not null default '',
  valid_until date,
  terms_hash text not null,
  reason text,
  note text not null default '',
  sent_by text,
  sent_at timestamptz not null,
  ended_at timestamptz,
  form_key text not null,
  attachments text[] not null default '{}'[],
  constraint proposal_pkey primary key (id),
  constraint proposal_conversation_id_form_key_key unique (conversation_id, form_key),
  constraint proposal_conversation_id_number_key unique (conversation_id, number),
  constraint proposal_conversation_id_fkey foreign key (conversation_id) references conversation(id) on delete cascade,
  constraint proposal_from_party_id_fkey foreign key (from_party_id) references party(id) on delete cascade,
  constraint proposal_need_id_fkey foreign key (need_id) references need(id) on delete set null,
  constraint proposal_offer_id_fkey foreign key (offer_id) references offer(id) on delete set null,
  constraint proposal_sent_by_fkey foreign key (sent_by) references person(id) on delete set null,
  constraint proposal_to_party_id_fkey foreign key (to_party_id) references party(id) on delete cascade,
  constraint proposal_amount_cents_check check (amount_cents >= 1 and amount_cents <= '100000000000'::bigint),
  constraint proposal_attachments_check check (cardinality(attachments) <= 5),
  constraint proposal_body_check check (char_length(body) >= 1 and char_length(body) <= 5000),
  constraint proposal_check check (from_party_id <> to_party_id),
  constraint proposal_check1 check (ends_on is null or starts_on is null or ends_on >= starts_on),
  constraint proposal_conditions_check check (char_length(conditions) <= 5000),
  constraint proposal_note_check check (char_length(note) <= 500),
  constraint proposal_number_check check (number > 0),
  constraint proposal_quantity_check check (quantity > 0::numeric),
  constraint proposal_reason_check check (reason in ('too-expensive', 'not-fitting', 'other-chosen', 'conditions', 'plan-changed', 'other')),
  constraint proposal_status_check check (status in ('sent', 'replaced', 'withdrawn', 'declined', 'expired', 'accepted')),
  constraint proposal_terms_hash_check check (char_length(terms_hash) = 64),
  constraint proposal_unit_check check (char_length(unit) <= 40)
);
create index proposal_attachments on proposal using gin (attachments);
create index proposal_from on proposal (from_party_id, sent_at desc);
create index proposal_need on proposal (need_id, sent_at desc);
create unique index proposal_standing on proposal (conversation_id) where status = 'sent';
create index proposal_to on proposal (to_party_id, sent_at desc);
create index proposal_valid on proposal (valid_until) where status = 'sent';

create table proposal_request (
  id text not null,
  conversation_id text not null,
  from_party_id text not null,
  to_party_id text not null,
  status text not null,
  body text not null,
  amount_cents bigint,
  quantity numeric(12,2),
  unit text not null default '',
  wanted_by date,
  reason text,
  note text not null default '',
  asked_by text,
  asked_at timestamptz not null,
  ended_at timestamptz,
  form_key text not null,
  constraint proposal_request_pkey primary key (id),
  constraint proposal_request_conversation_id_form_key_key unique (conversation_id, form_key),
  constraint proposal_request_asked_by_fkey foreign key (asked_by) references person(id) on delete set null,
  constraint proposal_request_conversation_id_fkey foreign key (conversation_id) references conversation(id) on delete cascade,
  constraint proposal_request_from_party_id_fkey foreign key (from_party_id) references party(id) on delete cascade,
  constraint proposal_request_to_party_id_fkey foreign key (to_party_id) references party(id) on delete cascade,
  constraint proposal_request_amount_cents_check check (amount_cents >= 1 and amount_cents <= '100000000000'::bigint),
  constraint proposal_request_body_check check (char_length(body) >= 1 and char_length(body) <= 5000),
  constraint proposal_request_check check (from_party_id <> to_party_id),
  constraint proposal_request_note_check check (char_length(note) <= 500),
  constraint proposal_request_quantity_check check (quantity > 0::numeric),
  constraint proposal_request_reason_check check (reason in ('not-fitting', 'no-time', 'full', 'other')),
  constraint proposal_request_status_check check (status in ('asked', 'answered', 'declined', 'withdrawn', 'expired')),
  constraint proposal_request_unit_check check (char_length(unit) <= 40)
);
create unique index proposal_request_standing on proposal_request (conversation_id) where status = 'asked';
create index proposal_request_wanted on proposal_request (wanted_by) where status = 'asked';

create table referral (
  id text not null,
  from_party_id text,
  sent_by text,
  to_party_id text not null,
  other_party_id text not null,
  points_to text not null,
  need_id text,
  offer_id text,
  title text not null,
  why text not null,
  status text not null,
  reason text,
  note text not null default '',
  sent_at timestamptz not null,
  changed_at timestamptz not null,
  expires_on date not null,
  constraint referral_pkey primary key (id),
  constraint referral_from_party_id_fkey foreign key (from_party_id) references party(id) on delete cascade,
  constraint referral_need_id_fkey foreign key (need_id) references need(id) on delete set null,
  constraint referral_offer_id_fkey foreign key (offer_id) references offer(id) on delete set null,
  constraint referral_other_party_id_fkey foreign key (other_party_id) references party(id) on delete cascade,
  constraint referral_sent_by_fkey foreign key (sent_by) references person(id) on delete set null,
  constraint referral_to_party_id_fkey foreign key (to_party_id) references party(id) on delete cascade,
  constraint referral_check check (to_party_id <> other_party_id),
  constraint referral_check1 check (to_party_id <> from_party_id),
  constraint referral_check2 check ((status = 'refused') = (reason is not null)),
  constraint referral_note_check check (char_length(note) <= 500),
  constraint referral_points_to_check check (points_to in ('offer', 'need')),
  constraint referral_reason_check check (reason in ('not-fitting', 'known', 'arranged', 'no-time', 'other')),
  constraint referral_status_check check (status in ('sent', 'seen', 'followed', 'agreed', 'delivered', 'refused', 'withdrawn', 'overtaken', 'expired')),
  constraint referral_title_check check (char_length(title) >= 1 and char_length(title) <= 200),
  constraint referral_why_check check (char_length(why) >= 1 and char_length(why) <= 1000)
);
create index referral_by on referral (sent_by, sent_at desc, id desc) where from_party_id is null;
create index referral_expiry on referral (expires_on) where status in ('sent', 'seen');
create index referral_from on referral (from_party_id, sent_at desc, id desc);
create index referral_need on referral (need_id);
create index referral_offer on referral (offer_id);
create unique index referral_standing on referral (coalesce(from_party_id, sent_by, id), to_party_id, points_to, coalesce(need_id, ''), coalesce(offer_id, '')) where status <> all (array['withdrawn', 'overtaken', 'expired']);
create index referral_to on referral (to_party_id, sent_at desc, id desc);

create table region (
  code text not null,
  kind text not null,
  name text not null,
  search_name text not null,
  parent_code text,
  year integer not null,
  successor_code text,
  latitude double precision,
  longitude double precision,
  constraint region_pkey primary key (code),
  constraint region_kind_check check (kind in ('country', 'province', 'municipality', 'district', 'neighbourhood'))
);
create index region_parent on region (parent_code);
create index region_search on region (search_name text_pattern_ops);
create index region_search_within on region using gin (search_name gin_trgm_ops);

create table region_shape (
  code text not null,
  geometry jsonb not null,
  constraint region_shape_pkey primary key (code)
);

create table review (
  id text not null,
  deal_id text not null,
  by_party_id text not null,
  about_party_id text not null,
  offer_id text,
  product_type text,
  themes text[] not null,
  status text not null,
  delivered text not null,
  again boolean not null,
  body text not null,
  written_by text,
  written_at timestamptz not null,
  kept_until date not null,
  published_at timestamptz,
  reply text,
  replied_by text,
  replied_at timestamptz,
  hidden_at timestamptz,
  constraint review_pkey primary key (id),
  constraint review_deal_id_by_party_id_key unique (deal_id, by_party_id),
  constraint review_about_party_id_fkey foreign key (about_party_id) references party(id) on delete cascade,
  constraint review_by_party_id_fkey foreign key (by_party_id) references party(id) on delete cascade,
  constraint review_deal_id_fkey foreign key (deal_id) references deal(id) on delete cascade,
  constraint review_offer_id_fkey foreign key (offer_id) references offer(id) on delete set null,
  constraint review_replied_by_fkey foreign key (replied_by) references person(id) on delete set null,
  constraint review_written_by_fkey foreign key (written_by) references person(id) on delete set null,
  constraint review_body_check check (char_length(body) >= 1 and char_length(body) <= 1000),
  constraint review_check check (by_party_id <> about_party_id),
  constraint review_check1 check ((status = 'kept') = (published_at is null)),
  constraint review_delivered_check check (delivered in ('yes', 'partly', 'no')),
  constraint review_reply_check check (char_length(reply) >= 1 and char_length(reply) <= 1000),
  constraint review_status_check check (status in ('kept', 'published', 'withdrawn'))
);
create index review_about on review (about_party_id, published_at desc) where status = 'published';
create index review_kept on review (kept_until) where status = 'kept';
create index review_offer on review (offer_id, published_at desc) where status = 'published';

create table saved_search (
  id text not null,
  person_id text not null,
  list text not null,
  name text not null,
  query text not null,
  created_at timestamptz not null,
  match text,
  latitude double precision,
  longitude double precision,
  km real,
  told_at timestamptz not null default now(),
  constraint saved_search_pkey primary key (id),
  constraint saved_search_person_id_fkey foreign key (person_id) references person(id) on delete cascade,
  constraint saved_search_list_check check (list in ('needs', 'offers')),
  constraint saved_search_name_check check (char_length(name) >= 1 and char_length(name) <= 80),
  constraint saved_search_query_check check (char_length(query) <= 1000)
);
create index saved_search_person on saved_search (person_id, created_at desc);

create table setting (
  name text not null,
  value jsonb not null,
  constraint setting_pkey primary key (name)
);

create table sign_in_proof (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint sign_in_proof_pkey primary key (id)
);
create index sign_in_proof_identifier on sign_in_proof (identifier);

create table thesaurus_proposal (
  word text not null,
  concept text,
  decided_by text,
  decided_at timestamptz not null,
  constraint thesaurus_proposal_pkey primary key (word),
  constraint thesaurus_proposal_decided_by_fkey foreign key (decided_by) references person(id) on delete set null,
  constraint thesaurus_proposal_word_check check (char_length(word) >= 1 and char_length(word) <= 200)
);

create table verification (
  id text not null,
  party_id text not null,
  ground text not null,
  status text not null,
  name text not null,
  kvk_number text,
  explanation text not null default '',
  email text,
  token_hash text,
  confirm_by timestamptz,
  confirmed_at timestamptz,
  asked_by text,
  asked_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  note text not null default '',
  reason text not null default '',
  constraint verification_pkey primary key (id),
  constraint verification_token_hash_key unique (token_hash),
  constraint verification_asked_by_fkey foreign key (asked_by) references person(id) on delete set null,
  constraint verification_decided_by_fkey foreign key (decided_by) references person(id) on delete set null,
  constraint verification_party_id_fkey foreign key (party_id) references party(id) on delete cascade,
  constraint verification_check check (ground <> 'government-domain' or email is not null),
  constraint verification_explanation_check check (char_length(explanation) <= 1000),
  constraint verification_ground_check check (ground in ('kvk', 'government-domain', 'known-institution', 'known-people', 'municipality', 'example')),
  constraint verification_note_check check (char_length(note) <= 1000),
  constraint verification_reason_check check (char_length(reason) <= 1000),
  constraint verification_status_check check (status in ('unconfirmed', 'asked', 'granted', 'refused', 'withdrawn', 'cancelled', 'lapsed'))
);
create unique index verification_granted on verification (party_id) where status = 'granted';
create unique index verification_open on verification (party_id) where status in ('unconfirmed', 'asked');
create index verification_party on verification (party_id, asked_at desc);
create index verification_queue on verification (asked_at, id) where status = 'asked';
