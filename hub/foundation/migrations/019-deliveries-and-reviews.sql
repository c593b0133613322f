-- Which part of a need was met by a deal: what is not delivered is given back.
alter table need_part add column deal_id text references deal (id) on delete set null;
create unique index need_part_deal on need_part (deal_id);
-- Deals that stand already met the part that was noted when they were agreed.
update need_part set deal_id = found.deal_id
from (
  select distinct on (deal.id) deal.id as deal_id, need_part.id
  from deal
  join party on party.id = deal.giving_party_id
  join need_part on need_part.need_id = deal.need_id and need_part.by_name = party.name
  where need_part.created_at between deal.agreed_at - interval '1 second' and deal.agreed_at + interval '5 seconds'
  order by deal.id, need_part.created_at
) as found
where need_part.id = found.id;

-- The steps in which a deal is delivered.
create table milestone (
  id text primary key,
  deal_id text not null references deal (id) on delete cascade,
  -- Counts up within its deal.
  number integer not null check (number > 0),
  status text not null check (status in ('planned', 'done', 'confirmed', 'dropped')),
  title text not null check (char_length(title) between 1 and 200),
  due_on date,
  amount_cents bigint check (amount_cents between 1 and 100000000000),
  quantity numeric(12, 2) check (quantity > 0),
  -- Why it was sent back or dropped.
  note text not null default '' check (char_length(note) <= 1000),
  added_by_party_id text not null references party (id),
  done_on date,
  confirmed_on date,
  form_key text not null,
  unique (deal_id, number),
  unique (deal_id, form_key)
);

-- Documents of a deal, for its two parties.
create table deal_document (
  deal_id text not null references deal (id) on delete cascade,
  file_id text not null references file (id) on delete cascade,
  party_id text not null references party (id),
  person_id text references person (id) on delete set null,
  added_at timestamptz not null,
  primary key (deal_id, file_id)
);
create index deal_document_file on deal_document (file_id);

-- A broker who is asked in while two parties differ.
create table deal_broker (
  deal_id text primary key references deal (id) on delete cascade,
  asked_by_party_id text not null references party (id),
  asked_at timestamptz not null,
  -- Who took it up.
  person_id text references person (id) on delete set null,
  taken_at timestamptz
);

create table deal_note (
  deal_id text not null references deal (id) on delete cascade,
  number integer not null check (number > 0),
  person_id text references person (id) on delete set null,
  body text not null check (char_length(body) between 1 and 5000),
  written_at timestamptz not null,
  form_key text not null,
  primary key (deal_id, number),
  unique (deal_id, form_key)
);

-- The address at which a person's calendar reads the dates of their deals; only its mark is kept.
create table calendar_feed (
  person_id text primary key references person (id) on delete cascade,
  hash text not null unique,
  created_at timestamptz not null,
  read_on date
);

-- How each party of a deal that is over thinks back on it.
create table review (
  id text primary key,
  deal_id text not null references deal (id) on delete cascade,
  by_party_id text not null references party (id) on delete cascade,
  about_party_id text not null references party (id) on delete cascade,
  offer_id text references offer (id) on delete set null,
  product_type text,
  themes text[] not null,
  status text not null check (status in ('kept', 'published', 'withdrawn')),
  delivered text not null check (delivered in ('yes', 'partly', 'no')),
  again boolean not null,
  body text not null check (char_length(body) between 1 and 1000),
  written_by text references person (id) on delete set null,
  written_at timestamptz not null,
  -- The last day on which the other party can write before it is shown.
  kept_until date not null,
  published_at timestamptz,
  reply text check (char_length(reply) between 1 and 1000),
  replied_by text references person (id) on delete set null,
  replied_at timestamptz,
  -- Set by moderators.
  hidden_at timestamptz,
  unique (deal_id, by_party_id),
  check (by_party_id <> about_party_id),
  check ((status = 'kept') = (published_at is null))
);
create index review_offer on review (offer_id, published_at desc) where status = 'published';
create index review_about on review (about_party_id, published_at desc) where status = 'published';
create index review_kept on review (kept_until) where status = 'kept';

-- Whether asking or closing led to anything: told once.
create table outcome (
  id text primary key,
  party_id text not null references party (id) on delete cascade,
  need_id text references need (id) on delete cascade,
  conversation_id text references conversation (id) on delete cascade,
  answer text not null check (answer in ('hub', 'elsewhere', 'nobody')),
  offer_id text references offer (id) on delete set null,
  note text not null default '' check (char_length(note) <= 500),
  person_id text references person (id) on delete set null,
  at timestamptz not null,
  check ((need_id is null) <> (conversation_id is null)),
  unique (need_id, party_id),
  unique (conversation_id, party_id)
);
create index outcome_offer on outcome (offer_id);
