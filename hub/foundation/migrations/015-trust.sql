-- A party that asks the hub's people to look at who it is, and what they said. What it rests on is kept along: the
-- name and the number by which they looked.
create table verification (
  id text primary key,
  party_id text not null references party (id) on delete cascade,
  ground text not null check (
    ground in ('kvk', 'government-domain', 'known-institution', 'known-people', 'municipality', 'example')
  ),
  status text not null check (
    status in ('unconfirmed', 'asked', 'granted', 'refused', 'withdrawn', 'cancelled', 'lapsed')
  ),
  name text not null,
  kvk_number text,
  explanation text not null default '' check (char_length(explanation) <= 1000),
  -- An address of the government itself, to which a link was mailed; of the link only its hash is kept.
  email text,
  token_hash text unique,
  confirm_by timestamptz,
  confirmed_at timestamptz,
  asked_by text references person (id) on delete set null,
  asked_at timestamptz not null,
  decided_by text references person (id) on delete set null,
  decided_at timestamptz,
  -- What the hub's people wrote for each other.
  note text not null default '' check (char_length(note) <= 1000),
  -- What the party reads.
  reason text not null default '' check (char_length(reason) <= 1000),
  check (ground <> 'government-domain' or email is not null)
);
-- A party asks once at a time, and is verified on one ground.
create unique index verification_open on verification (party_id) where status in ('unconfirmed', 'asked');
create unique index verification_granted on verification (party_id) where status = 'granted';
create index verification_queue on verification (asked_at, id) where status = 'asked';
create index verification_party on verification (party_id, asked_at desc);

alter table party add constraint party_verified_ground_check check (
  verified_ground in ('kvk', 'government-domain', 'known-institution', 'known-people', 'municipality', 'example')
);
-- Nobody looked at who an invented party is.
alter table party add constraint party_verified_example_check check ((verified_ground = 'example') = is_example);

alter table party add column hidden_reason text not null default '' check (char_length(hidden_reason) <= 1000);
create index party_all on party (created_at desc, id desc);

alter table person add column blocked_at timestamptz;
alter table person add column blocked_reason text not null default '' check (char_length(blocked_reason) <= 1000);
create index person_all on person (created_at desc, id desc);

create index mail_unsent on mail (created_at desc, id desc) where sent_at is null;
create index event_kind on event (subject_kind, id);
create index event_person on event (person_id, id) where person_id is not null;
create index event_at on event (at);

-- A word that people use and the thesaurus does not know: to be put in a concept, or left out.
create table thesaurus_proposal (
  word text primary key check (char_length(word) between 1 and 200),
  -- Empty for a word that does not belong in the thesaurus.
  concept text,
  decided_by text references person (id) on delete set null,
  decided_at timestamptz not null
);
