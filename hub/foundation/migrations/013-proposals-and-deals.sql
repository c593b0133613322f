-- What one party of a conversation proposes to the other. Each row is one wording of the terms: a counter-proposal or
-- a change is a new row, and the one before it is replaced.
create table proposal (
  id text primary key,
  conversation_id text not null references conversation (id) on delete cascade,
  -- Counts up within its conversation.
  number integer not null check (number > 0),
  from_party_id text not null references party (id) on delete cascade,
  to_party_id text not null references party (id) on delete cascade,
  need_id text references need (id) on delete set null,
  offer_id text references offer (id) on delete set null,
  status text not null
    check (status in ('sent', 'replaced', 'withdrawn', 'declined', 'expired', 'accepted')),
  product_type text,
  terms jsonb not null default '{}',
  amount_cents bigint check (amount_cents between 1 and 100000000000),
  quantity numeric(12, 2) check (quantity > 0),
  unit text not null default '' check (char_length(unit) <= 40),
  starts_on date,
  ends_on date,
  body text not null check (char_length(body) between 1 and 5000),
  conditions text not null default '' check (char_length(conditions) <= 5000),
  valid_until date,
  -- SHA-256 of the terms as both parties see them: whoever accepts says which they saw.
  terms_hash text not null check (char_length(terms_hash) = 64),
  reason text
    check (reason in ('too-expensive', 'not-fitting', 'other-chosen', 'conditions', 'plan-changed', 'other')),
  note text not null default '' check (char_length(note) <= 500),
  sent_by text references person (id) on delete set null,
  sent_at timestamptz not null,
  ended_at timestamptz,
  form_key text not null,
  unique (conversation_id, number),
  unique (conversation_id, form_key),
  check (from_party_id <> to_party_id),
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
-- One proposal at a time waits for an answer in a conversation.
create unique index proposal_standing on proposal (conversation_id) where status = 'sent';
create index proposal_need on proposal (need_id, sent_at desc);
create index proposal_to on proposal (to_party_id, sent_at desc);
create index proposal_from on proposal (from_party_id, sent_at desc);
create index proposal_valid on proposal (valid_until) where status = 'sent';

-- What was agreed: the terms of the proposal that was accepted, as they were.
create table deal (
  id text primary key,
  proposal_id text not null unique references proposal (id),
  conversation_id text not null references conversation (id),
  need_id text references need (id) on delete set null,
  offer_id text references offer (id) on delete set null,
  title text not null check (char_length(title) between 1 and 200),
  -- Who gives what was agreed, and who gets it.
  giving_party_id text not null references party (id),
  getting_party_id text not null references party (id),
  status text not null check (status in ('agreed', 'delivered', 'ended', 'disputed')),
  reason text not null default '' check (char_length(reason) <= 1000),
  product_type text,
  terms jsonb not null,
  amount_cents bigint,
  quantity numeric(12, 2),
  unit text not null default '',
  starts_on date,
  ends_on date,
  body text not null,
  conditions text not null,
  terms_hash text not null,
  agreed_at timestamptz not null,
  ended_at timestamptz,
  check (giving_party_id <> getting_party_id)
);
create index deal_giving on deal (giving_party_id, agreed_at desc);
create index deal_getting on deal (getting_party_id, agreed_at desc);

-- Who said yes for which party, to which terms. A deal has two.
create table deal_consent (
  deal_id text not null references deal (id) on delete cascade,
  party_id text not null references party (id),
  person_id text references person (id) on delete set null,
  at timestamptz not null,
  terms_hash text not null,
  primary key (deal_id, party_id)
);
