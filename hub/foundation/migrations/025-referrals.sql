-- A government, an institution or a broker of the hub points a party to another's offer or need, and hears what came of it.
create table referral (
  id text primary key,
  -- Empty where a broker of the hub refers in their own name.
  from_party_id text references party (id) on delete cascade,
  -- Empty once the person is gone.
  sent_by text references person (id) on delete set null,
  to_party_id text not null references party (id) on delete cascade,
  -- Whose offer or need it points to.
  other_party_id text not null references party (id) on delete cascade,
  points_to text not null check (points_to in ('offer', 'need')),
  -- One of the two is what it points to; the other, where there is one, is what of the party's own goes with it.
  need_id text references need (id) on delete set null,
  offer_id text references offer (id) on delete set null,
  -- What it points to, as it was called then.
  title text not null check (char_length(title) between 1 and 200),
  why text not null check (char_length(why) between 1 and 1000),
  status text not null check (
    status in ('sent', 'seen', 'followed', 'agreed', 'delivered', 'refused', 'withdrawn', 'overtaken', 'expired')
  ),
  reason text check (reason in ('not-fitting', 'known', 'arranged', 'no-time', 'other')),
  note text not null default '' check (char_length(note) <= 500),
  sent_at timestamptz not null,
  changed_at timestamptz not null,
  expires_on date not null,
  check (to_party_id <> other_party_id),
  check (to_party_id <> from_party_id),
  check ((status = 'refused') = (reason is not null))
);
-- Whoever refers points a party to one thing once, however often a button is pressed, until that came to nothing.
create unique index referral_standing on referral
  (coalesce(from_party_id, sent_by, id), to_party_id, points_to, coalesce(need_id, ''), coalesce(offer_id, ''))
  where status not in ('withdrawn', 'overtaken', 'expired');
create index referral_to on referral (to_party_id, sent_at desc, id desc);
create index referral_from on referral (from_party_id, sent_at desc, id desc);
create index referral_by on referral (sent_by, sent_at desc, id desc) where from_party_id is null;
create index referral_need on referral (need_id);
create index referral_offer on referral (offer_id);
create index referral_expiry on referral (expires_on) where status in ('sent', 'seen');

alter table notice add column referral_id text references referral (id) on delete cascade;
create index notice_referral on notice (referral_id) where referral_id is not null;
