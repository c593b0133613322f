-- Two parties that talk about a need or an offer. It begins as a question of one to the other, and is open once that
-- one has answered.
create table conversation (
  id text primary key,
  need_id text references need (id) on delete set null,
  offer_id text references offer (id) on delete set null,
  -- What it was about when it began: it stays when that is gone.
  title text not null check (char_length(title) between 1 and 200),
  asking_party_id text not null references party (id) on delete cascade,
  asked_party_id text not null references party (id) on delete cascade,
  status text not null check (status in ('waiting', 'asked', 'open', 'declined', 'lapsed', 'closed')),
  reason text check (reason in ('not-fitting', 'no-time', 'full', 'elsewhere', 'other')),
  note text not null default '' check (char_length(note) <= 500),
  -- Whether it keeps a place of an offer of which there are only so many, and until which day.
  holds_place boolean not null default false,
  holds_until date,
  answer_by date not null,
  -- By what those who wait for a place come first: the score of the match, 0–1.
  score real not null default 0 check (score between 0 and 1),
  messages integer not null default 0,
  started_at timestamptz not null,
  last_message_at timestamptz not null,
  ended_at timestamptz,
  check (asking_party_id <> asked_party_id)
);
-- One conversation at a time about one thing between two parties, however often a button is pressed.
create unique index conversation_standing
  on conversation (asking_party_id, asked_party_id, coalesce(need_id, ''), coalesce(offer_id, ''))
  where status in ('waiting', 'asked', 'open');
create index conversation_asking on conversation (asking_party_id, last_message_at desc, id);
create index conversation_asked on conversation (asked_party_id, last_message_at desc, id);
create index conversation_offer on conversation (offer_id) where status = 'waiting' or holds_place;
create index conversation_answer on conversation (answer_by) where status = 'asked';
create index conversation_hold on conversation (holds_until) where holds_place;

create table message (
  conversation_id text not null references conversation (id) on delete cascade,
  -- Counts up within its conversation, without gaps.
  number integer not null check (number > 0),
  party_id text not null references party (id) on delete cascade,
  -- Empty once the person is gone: what parties said to each other stays.
  person_id text references person (id) on delete set null,
  body text not null check (char_length(body) between 1 and 5000),
  sent_at timestamptz not null,
  -- What the form gave: the same button pressed twice says the same thing once.
  form_key text not null,
  primary key (conversation_id, number),
  unique (conversation_id, form_key)
);

create table message_attachment (
  conversation_id text not null,
  number integer not null,
  file_id text not null references file (id) on delete cascade,
  primary key (conversation_id, number, file_id),
  foreign key (conversation_id, number) references message (conversation_id, number) on delete cascade
);
create index message_attachment_file on message_attachment (file_id);

-- How far each person has read, of what they were mailed, and whether they left.
create table conversation_reader (
  conversation_id text not null references conversation (id) on delete cascade,
  person_id text not null references person (id) on delete cascade,
  read_number integer not null default 0,
  told_number integer not null default 0,
  left_at timestamptz,
  primary key (conversation_id, person_id)
);

create table party_block (
  party_id text not null references party (id) on delete cascade,
  blocked_party_id text not null references party (id) on delete cascade,
  at timestamptz not null,
  primary key (party_id, blocked_party_id)
);
