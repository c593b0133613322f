-- What a person agreed to, in which version, and when.
create table consent (
  person_id text not null references person (id) on delete cascade,
  subject text not null check (subject in ('house-rules')),
  version text not null,
  at timestamptz not null,
  primary key (person_id, subject, version)
);

-- Who asked to be erased and has not confirmed it yet. The token stands in the mail only: here is its hash.
create table erasure_request (
  person_id text primary key references person (id) on delete cascade,
  token_hash text not null unique,
  asked_at timestamptz not null,
  expires_at timestamptz not null
);

-- What a person wrote, did and was mailed is asked for when they fetch it or are erased.
create index message_person on message (person_id) where person_id is not null;
create index mail_to on mail (to_address);
