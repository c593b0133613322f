create table person (
  id text primary key,
  email text not null unique,
  email_verified boolean not null,
  name text not null,
  image text,
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table person_session (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  token text not null unique,
  -- The party that the person acts for in this session.
  acting_for text,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index person_session_person on person_session (person_id);

create table person_account (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index person_account_person on person_account (person_id);

create table sign_in_proof (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sign_in_proof_identifier on sign_in_proof (identifier);

create table passkey (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz
);
create index passkey_person on passkey (person_id);

-- How often something was tried, for limits that hold across processes.
create unlogged table attempt (
  key text primary key,
  points integer not null,
  ends_at timestamptz not null
);

alter table membership add foreign key (person_id) references person (id) on delete cascade;
