-- In how many standing documents of a side a lexeme occurs: rare words say more.
create table lexeme_count (
  side text not null check (side in ('need', 'offer')),
  lexeme text not null,
  documents integer not null,
  primary key (side, lexeme)
);

-- The best matches of a need as they were last computed: for telling people what is new, never for showing.
create table match (
  need_id text not null references need (id) on delete cascade,
  offer_id text not null references offer (id) on delete cascade,
  score real not null check (score between 0 and 1),
  found_at timestamptz not null,
  seen_by_need_at timestamptz,
  seen_by_offer_at timestamptz,
  primary key (need_id, offer_id)
);
create index match_offer on match (offer_id, found_at desc);
create index match_need on match (need_id, found_at desc);

-- "Not for us", said by one of the two sides.
create table match_refusal (
  need_id text not null references need (id) on delete cascade,
  offer_id text not null references offer (id) on delete cascade,
  party_id text not null references party (id) on delete cascade,
  reason text not null check (reason in ('wrong-kind', 'too-far', 'too-expensive', 'not-eligible', 'already-solved', 'full', 'other')),
  note text not null default '' check (char_length(note) <= 500),
  person_id text,
  at timestamptz not null,
  primary key (need_id, offer_id, party_id)
);
create index match_refusal_offer on match_refusal (offer_id);
