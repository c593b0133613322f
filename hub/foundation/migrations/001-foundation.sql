create table event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  name text not null,
  person_id text,
  party_id text,
  by_hub boolean not null default false,
  subject_kind text not null,
  subject_id text not null,
  details jsonb not null default '{}'
);
create index event_subject on event (subject_kind, subject_id, id);
create index event_party on event (party_id, id) where party_id is not null;
create index event_name on event (name, id);

create table mail (
  id text primary key,
  -- One mail for one reason: a second attempt to send the same is refused here.
  reason_key text not null unique,
  to_address text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text
);
create index mail_created on mail (created_at desc);

create table file (
  id text primary key,
  storage_key text not null unique,
  name text not null,
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  width integer,
  height integer,
  party_id text,
  uploaded_by text,
  created_at timestamptz not null
);

create table setting (
  name text primary key,
  value jsonb not null
);

create sequence change_seq;
