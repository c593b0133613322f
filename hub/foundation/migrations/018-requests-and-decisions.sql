-- What stands with a proposal is part of what is agreed: its mark covers it.
alter table proposal add column attachments text[] not null default '{}' check (cardinality(attachments) <= 5);
alter table deal add column attachments text[] not null default '{}';
create index proposal_attachments on proposal using gin (attachments);

-- What one party asks the other to propose: what, how much and by when.
create table proposal_request (
  id text primary key,
  conversation_id text not null references conversation (id) on delete cascade,
  from_party_id text not null references party (id) on delete cascade,
  to_party_id text not null references party (id) on delete cascade,
  status text not null check (status in ('asked', 'answered', 'declined', 'withdrawn', 'expired')),
  body text not null check (char_length(body) between 1 and 5000),
  amount_cents bigint check (amount_cents between 1 and 100000000000),
  quantity numeric(12, 2) check (quantity > 0),
  unit text not null default '' check (char_length(unit) <= 40),
  wanted_by date,
  reason text check (reason in ('not-fitting', 'no-time', 'full', 'other')),
  note text not null default '' check (char_length(note) <= 500),
  asked_by text references person (id) on delete set null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  form_key text not null,
  unique (conversation_id, form_key),
  check (from_party_id <> to_party_id)
);
-- One request at a time waits for a proposal in a conversation.
create unique index proposal_request_standing on proposal_request (conversation_id) where status = 'asked';
create index proposal_request_wanted on proposal_request (wanted_by) where status = 'asked';

-- What the members of a party decided about proposals, with the proposals as they were seen then.
create table decision (
  id text primary key,
  party_id text not null references party (id) on delete cascade,
  need_id text references need (id) on delete set null,
  title text not null check (char_length(title) between 1 and 200),
  status text not null check (status in ('open', 'final', 'revoked')),
  -- Empty when none was chosen. It points into what was seen: what was chosen stays so, whatever becomes of it.
  chosen_id text,
  seen jsonb not null,
  decided_on date not null,
  why text not null default '' check (char_length(why) <= 5000),
  others text not null default '' check (char_length(others) <= 500),
  made_by text references person (id) on delete set null,
  made_at timestamptz not null,
  completed_by text references person (id) on delete set null,
  completed_at timestamptz,
  revoked_by text references person (id) on delete set null,
  revoked_at timestamptz,
  revoked_why text not null default '' check (char_length(revoked_why) <= 1000)
);
create unique index decision_choice on decision (chosen_id);
create index decision_party on decision (party_id, made_at desc);
create index decision_need on decision (need_id, made_at desc);

create table decision_member (
  decision_id text not null references decision (id) on delete cascade,
  number integer not null check (number > 0),
  -- Empty once the person is gone: that someone was there stays.
  person_id text references person (id) on delete set null,
  said text not null check (said in ('present', 'agreed')),
  primary key (decision_id, number)
);
