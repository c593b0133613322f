create table party (
  id text primary key,
  kind text not null check (kind in ('initiative', 'company', 'government', 'institution')),
  name text not null check (char_length(name) between 2 and 120),
  slug text not null,
  summary text not null default '',
  description text not null default '',
  themes text[] not null default '{}',
  -- Where an initiative is at home, or which area a government governs.
  region_code text,
  -- From the region itself up to NL, so that "in Utrecht" is one look-up.
  region_path text[] not null default '{}',
  latitude double precision,
  longitude double precision,
  -- Where a company or an institution works.
  service_area text[] not null default '{}',
  phase text check (phase in ('idea', 'start', 'running', 'growth', 'handover')),
  legal_form text check (legal_form in ('informal', 'association', 'foundation', 'cooperative')),
  households integer check (households between 1 and 1000000),
  founded_on date,
  website text,
  contact_email text,
  kvk_number text check (kvk_number ~ '^[0-9]{8}$'),
  picture_id text references file (id),
  picture_alt text not null default '',
  is_example boolean not null default false,
  verified_at timestamptz,
  verified_ground text,
  hidden_at timestamptz,
  external_id text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((verified_at is null) = (verified_ground is null))
);
create unique index party_external on party (external_id) where external_id is not null;
create index party_hidden on party (id) where hidden_at is not null;
create index party_list on party (created_at desc, id desc) where hidden_at is null;
create index party_region on party using gin (region_path);
create index party_service_area on party using gin (service_area);
create index party_name on party (lower(name) text_pattern_ops);

create table membership (
  party_id text not null references party (id) on delete cascade,
  person_id text not null,
  role text not null check (role in ('owner', 'editor', 'member')),
  created_at timestamptz not null,
  primary key (party_id, person_id)
);
create index membership_person on membership (person_id);

create table invitation (
  id text primary key,
  party_id text not null references party (id) on delete cascade,
  email text not null,
  role text not null check (role in ('owner', 'editor', 'member')),
  token_hash text not null unique,
  invited_by text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create index invitation_party on invitation (party_id, created_at desc);
