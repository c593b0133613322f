create table offer (
  id text primary key,
  party_id text not null references party (id) on delete cascade,
  status text not null check (status in ('draft', 'published', 'paused', 'withdrawn', 'expired')),
  -- A draft may lack anything.
  kind text check (
    kind in ('finance', 'people', 'skills', 'knowledge', 'product', 'service', 'space', 'permission')
  ),
  product_type text,
  terms jsonb not null default '{}',
  title text not null check (char_length(title) <= 140),
  slug text not null,
  description text not null check (char_length(description) <= 8000),
  themes text[] not null,
  service_area text[] not null,
  -- Eligibility. An empty list of phases or legal forms means all.
  phases text[] not null default '{}',
  legal_forms text[] not null default '{}',
  amount_min_cents bigint check (amount_min_cents >= 0),
  amount_max_cents bigint check (amount_max_cents between 1 and 100000000000),
  households_min integer check (households_min >= 1),
  households_max integer check (households_max >= 1),
  capacity integer check (capacity >= 0),
  capacity_taken integer not null default 0 check (capacity_taken >= 0),
  valid_until date,
  picture_id text references file (id),
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
  check (amount_min_cents is null or amount_max_cents is null or amount_min_cents <= amount_max_cents),
  check (households_min is null or households_max is null or households_min <= households_max),
  check (capacity is null or capacity_taken <= capacity),
  check (
    status = 'draft'
    or (kind is not null and cardinality(service_area) > 0 and cardinality(themes) > 0 and title <> '')
  ),
  check (status <> 'published' or (published_at is not null and expires_on is not null))
)
-- Whole rows stay in one place: ranking reads the documents of thousands of rows at once.
with (toast_tuple_target = 8160);
create unique index offer_external on offer (external_id) where external_id is not null;
create index offer_party on offer (party_id, status);
create index offer_list on offer (published_at desc, id desc) where status = 'published';
create index offer_expiry on offer (expires_on) where status = 'published';
create index offer_document on offer using gin (document) where status = 'published';
create index offer_service_area on offer using gin (service_area) where status = 'published';

create table offer_revision (
  offer_id text not null references offer (id) on delete cascade,
  revision integer not null,
  at timestamptz not null,
  person_id text,
  content jsonb not null,
  primary key (offer_id, revision)
);

create table offer_attachment (
  offer_id text not null references offer (id) on delete cascade,
  file_id text not null references file (id),
  position integer not null,
  primary key (offer_id, file_id)
);
