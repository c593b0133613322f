create table need (
  id text primary key,
  party_id text not null references party (id) on delete cascade,
  status text not null check (status in ('draft', 'published', 'paused', 'fulfilled', 'withdrawn', 'expired')),
  -- A draft may lack anything.
  kind text check (
    kind in ('finance', 'people', 'skills', 'knowledge', 'product', 'service', 'space', 'permission')
  ),
  title text not null check (char_length(title) <= 140),
  slug text not null,
  description text not null check (char_length(description) <= 8000),
  themes text[] not null,
  region_code text,
  region_path text[] not null,
  latitude double precision,
  longitude double precision,
  amount_cents bigint check (amount_cents between 1 and 100000000000),
  amount_met_cents bigint not null default 0 check (amount_met_cents >= 0),
  quantity numeric(12, 2) check (quantity > 0),
  quantity_met numeric(12, 2) not null default 0 check (quantity_met >= 0),
  unit text check (char_length(unit) <= 40),
  wanted_by date,
  picture_id text references file (id),
  picture_alt text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  expires_on date,
  expiry_warned_on date,
  closed_at timestamptz,
  external_id text,
  -- Counts saves: a form that was opened before another's save is told so.
  revision integer not null default 1,
  -- What the text says, as lexemes; null unless published, so that nothing else can be found.
  document tsvector,
  check (
    status = 'draft'
    or (kind is not null and region_code is not null and cardinality(themes) > 0 and title <> '')
  ),
  check (status <> 'published' or (published_at is not null and expires_on is not null))
)
-- Whole rows stay in one place: ranking reads the documents of thousands of rows at once.
with (toast_tuple_target = 8160);
create unique index need_external on need (external_id) where external_id is not null;
create index need_party on need (party_id, status);
create index need_list on need (published_at desc, id desc) where status = 'published';
create index need_expiry on need (expires_on) where status = 'published';
create index need_document on need using gin (document) where status = 'published';
create index need_region on need using gin (region_path) where status = 'published';

create table need_part (
  id text primary key,
  need_id text not null references need (id) on delete cascade,
  by_name text not null check (char_length(by_name) between 1 and 120),
  amount_cents bigint check (amount_cents > 0),
  quantity numeric(12, 2) check (quantity > 0),
  note text not null default '' check (char_length(note) <= 500),
  created_at timestamptz not null,
  check (amount_cents is not null or quantity is not null)
);
create index need_part_need on need_part (need_id, created_at);

create table need_revision (
  need_id text not null references need (id) on delete cascade,
  revision integer not null,
  at timestamptz not null,
  person_id text,
  content jsonb not null,
  primary key (need_id, revision)
);

create table need_attachment (
  need_id text not null references need (id) on delete cascade,
  file_id text not null references file (id),
  position integer not null,
  primary key (need_id, file_id)
);
