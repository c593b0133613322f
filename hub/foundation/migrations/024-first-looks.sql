-- What people placed lately, as a mark of its words: whether others placed the same, and how much one person places.
create table placed_text (
  thing_kind text not null check (thing_kind in ('need', 'offer', 'party')),
  thing_id text not null,
  party_id text not null references party (id) on delete cascade,
  person_id text references person (id) on delete cascade,
  -- SHA-256 of its lemmas, each once and in order.
  mark text not null check (char_length(mark) = 64),
  at timestamptz not null,
  primary key (thing_kind, thing_id)
);
create index placed_text_mark on placed_text (mark);
create index placed_text_person on placed_text (person_id, at);
