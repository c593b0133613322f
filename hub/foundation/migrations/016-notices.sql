-- What someone is told: in the hub, and by mail at the rhythm that they chose.
create table notice (
  id bigint generated always as identity primary key,
  person_id text not null references person (id) on delete cascade,
  kind text not null,
  -- Which words tell it, and what stands in their places.
  what text not null,
  details jsonb not null default '{}',
  path text not null check (path like '/%'),
  -- Nobody is told twice for one reason.
  reason_key text not null,
  -- What is told in one line.
  bundle text not null,
  -- As whose member they are told, and from whom it comes.
  party_id text references party (id) on delete cascade,
  from_party_id text references party (id) on delete cascade,
  -- What it is about: asked again when it is shown or mailed, for who may still see it.
  need_id text references need (id) on delete cascade,
  offer_id text references offer (id) on delete cascade,
  conversation_id text references conversation (id) on delete cascade,
  message_number integer,
  proposal_id text references proposal (id) on delete cascade,
  deal_id text references deal (id) on delete cascade,
  search_id text references saved_search (id) on delete cascade,
  at timestamptz not null,
  seen_at timestamptz,
  -- When it is to be mailed; empty once it was, or need not be.
  due_at timestamptz,
  mailed_at timestamptz,
  unique (person_id, reason_key),
  check (due_at is null or mailed_at is null)
);
create index notice_person on notice (person_id, id desc);
create index notice_due on notice (person_id, due_at) where due_at is not null;
create index notice_mailed on notice (person_id, mailed_at) where mailed_at is not null;
create index notice_at on notice (at);
-- For what goes with a thing that is removed.
create index notice_need on notice (need_id) where need_id is not null;
create index notice_offer on notice (offer_id) where offer_id is not null;
create index notice_search on notice (search_id) where search_id is not null;

-- How often someone is mailed about a kind of notice, where that is not the usual.
create table notice_rhythm (
  person_id text not null references person (id) on delete cascade,
  kind text not null,
  rhythm text not null check (rhythm in ('at-once', 'daily', 'weekly', 'never')),
  primary key (person_id, kind)
);

-- What goes along with a mail for the programs that handle it.
alter table mail add column headers jsonb not null default '{}';
