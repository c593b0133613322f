-- How an initiative pays for its plan: what it costs, and where the money comes from.
create table plan (
  id text primary key,
  party_id text not null references party (id) on delete cascade,
  -- The need that the money is looked for with.
  need_id text references need (id) on delete set null,
  title text not null check (char_length(title) between 1 and 120),
  purpose text not null check (char_length(purpose) <= 2000),
  from_year integer not null check (from_year between 2000 and 2150),
  until_year integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null,
  form_key text not null,
  unique (party_id, form_key),
  check (until_year between from_year and from_year + 50)
);
create index plan_party on plan (party_id, updated_at desc);
create index plan_need on plan (need_id);

-- What the plan costs, once or every year, and what it brings in every year.
create table plan_line (
  id text primary key,
  plan_id text not null references plan (id) on delete cascade,
  side text not null check (side in ('cost', 'income')),
  rhythm text not null check (rhythm in ('once', 'yearly')),
  what text not null check (char_length(what) between 1 and 120),
  amount_cents bigint not null check (amount_cents between 1 and 100000000000),
  from_year integer not null check (from_year between 2000 and 2200),
  -- Null: as long as the plan looks ahead.
  until_year integer check (until_year between from_year and 2200),
  note text not null check (char_length(note) <= 500),
  created_at timestamptz not null,
  -- Taken out, and to be put back.
  removed_at timestamptz,
  revision integer not null,
  form_key text not null,
  unique (plan_id, form_key),
  check (side = 'cost' or rhythm = 'yearly'),
  check (rhythm = 'yearly' or until_year is null)
);

-- Where money comes from. Of a deal, amount and status are read from the deal itself.
create table plan_source (
  id text primary key,
  plan_id text not null references plan (id) on delete cascade,
  kind text not null check (kind in ('own', 'grant', 'loan', 'crowdfunding', 'gift', 'deal')),
  name text not null check (char_length(name) between 1 and 200),
  amount_cents bigint check (amount_cents between 1 and 100000000000),
  status text check (status in ('hoped', 'applied', 'promised', 'received', 'refused')),
  -- Comes only when the rest of the costs is covered.
  needs_rest boolean not null,
  conditions text not null check (char_length(conditions) <= 2000),
  closes_on date,
  -- Of a loan: its first day.
  starts_on date,
  looked_after_by text references person (id) on delete set null,
  -- Of a loan, a grant or crowdfunding, in the form of its product type.
  terms jsonb not null,
  offer_id text references offer (id) on delete set null,
  deal_id text references deal (id) on delete cascade,
  created_at timestamptz not null,
  removed_at timestamptz,
  revision integer not null,
  form_key text not null,
  unique (plan_id, form_key),
  check ((kind = 'deal') = (deal_id is not null)),
  check ((kind = 'deal') = (amount_cents is null)),
  check ((kind = 'deal') = (status is null))
);
-- A deal counts once.
create unique index plan_source_deal on plan_source (plan_id, deal_id) where removed_at is null;
create index plan_source_offer on plan_source (offer_id);
create index plan_source_of_deal on plan_source (deal_id);
create index plan_source_person on plan_source (looked_after_by);
