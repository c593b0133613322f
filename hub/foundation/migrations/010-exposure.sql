-- What the people of a need were shown: in which place, with which score, and with which chance it came to stand
-- there. What learning and a fair turn go by; nothing of who looked is kept.
create table match_showing (
  need_id text not null references need (id) on delete cascade,
  offer_id text not null references offer (id) on delete cascade,
  place integer not null check (place > 0),
  score real not null check (score between 0 and 1),
  chance real not null check (chance > 0 and chance <= 1),
  shown_at timestamptz not null,
  opened_at timestamptz,
  primary key (need_id, offer_id)
);
create index match_showing_offer on match_showing (offer_id);

-- How often an offer was shown and opened, and how much its turn counts for more or less than its score.
create table offer_exposure (
  offer_id text primary key references offer (id) on delete cascade,
  shown integer not null check (shown >= 0),
  opened integer not null check (opened between 0 and shown),
  turn real not null check (turn between 0.85 and 1.15)
);
