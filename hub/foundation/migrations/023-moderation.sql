-- What moderators took out of sight, or what waits until one has looked at it. It exists for its own party only.
alter table need add column hidden_at timestamptz;
alter table offer add column hidden_at timestamptz;
alter table message add column hidden_at timestamptz;
-- A picture that was hidden stands on nothing any more; where it stood is kept with the decision.
alter table file add column hidden_at timestamptz;

-- What stands is what is not hidden either: counted from an index, without a look at the rows.
drop index need_standing;
drop index offer_standing;
create index need_standing on need (expires_on, party_id) where status = 'published' and hidden_at is null;
create index offer_standing on offer (expires_on, party_id) where status = 'published' and hidden_at is null;

-- One thing that moderators look at: because it was reported, or because a first look held it.
create table moderation_case (
  id text primary key,
  thing_kind text not null check (thing_kind in ('need', 'offer', 'party', 'message', 'review', 'picture')),
  -- Of a message its conversation and number, as `id:7`.
  thing_id text not null,
  -- What it was called when it came in.
  title text not null check (char_length(title) <= 200),
  party_id text references party (id) on delete set null,
  status text not null check (
    status in ('open', 'asked', 'dismissed', 'warned', 'hidden', 'suspended', 'appealed', 'upheld', 'shown', 'reversed', 'ended')
  ),
  -- What the case keeps out of sight now.
  hides_thing boolean not null default false,
  hides_party boolean not null default false,
  -- The things on which a hidden picture stood.
  stood_on jsonb not null default '[]',
  -- By which day a party is to have changed it; until which day it is suspended.
  change_by date,
  suspended_until date,
  -- The signs for which a first look held it, each with its points.
  signs jsonb not null default '[]',
  reports integer not null default 0 check (reports >= 0),
  urgency integer not null default 0,
  opened_at timestamptz not null,
  last_reported_at timestamptz,
  changed_at timestamptz,
  claimed_by text references person (id) on delete set null,
  claimed_at timestamptz
);
-- One case at a time about one thing.
create unique index moderation_case_open on moderation_case (thing_kind, thing_id) where status in ('open', 'asked');
create index moderation_case_queue on moderation_case (urgency desc, opened_at, id)
  where status in ('open', 'appealed');
create index moderation_case_thing on moderation_case (thing_kind, thing_id);
create index moderation_case_party on moderation_case (party_id, opened_at desc);
create index moderation_case_change on moderation_case (change_by) where status = 'asked';
create index moderation_case_suspended on moderation_case (suspended_until) where hides_party;

-- Who reported it, why, and how it was then.
create table moderation_report (
  id text primary key,
  case_id text not null references moderation_case (id) on delete cascade,
  -- The same for whoever reports twice; emptied with the address once the outcome is long known.
  reporter_key text,
  person_id text references person (id) on delete set null,
  -- Where to tell what came of it.
  email text,
  locale text not null check (locale in ('nl', 'en')),
  reason text not null check (reason in ('scam', 'hateful', 'spam', 'private', 'misplaced', 'wrong', 'other')),
  body text not null default '' check (char_length(body) <= 1000),
  snapshot jsonb not null,
  at timestamptz not null,
  unique (case_id, reporter_key)
);

-- All that was done in a case, in order: decisions, the appeal, and what the clock did.
create table moderation_act (
  id bigint generated always as identity primary key,
  case_id text not null references moderation_case (id) on delete cascade,
  act text not null,
  reason text check (reason in ('scam', 'hateful', 'spam', 'private', 'misplaced', 'wrong', 'other')),
  -- What the party reads, and what moderators keep for themselves.
  words text not null default '' check (char_length(words) <= 2000),
  note text not null default '' check (char_length(note) <= 2000),
  person_id text references person (id) on delete set null,
  at timestamptz not null
);
create index moderation_act_case on moderation_act (case_id, id);
create index moderation_act_at on moderation_act (at);
-- A party appeals once.
create unique index moderation_act_appeal on moderation_act (case_id) where act = 'appeal';
