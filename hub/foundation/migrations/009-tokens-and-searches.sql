create table api_token (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  party_id text references party (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 80),
  token_hash text not null unique,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_on date,
  revoked_at timestamptz
);
create index api_token_person on api_token (person_id, created_at desc);

create table saved_search (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  list text not null check (list in ('needs', 'offers')),
  name text not null check (char_length(name) between 1 and 80),
  query text not null check (char_length(query) <= 1000),
  created_at timestamptz not null
);
create index saved_search_person on saved_search (person_id, created_at desc);
