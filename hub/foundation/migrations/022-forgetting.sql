-- Of what is about to be forgotten its people are warned first, on this day.
create table forget_warning (
  subject_kind text not null check (subject_kind in ('person', 'need', 'offer')),
  subject_id text not null,
  warned_on date not null,
  primary key (subject_kind, subject_id)
);

-- Conversations that ended are forgotten in the order in which they did.
create index conversation_ended on conversation (ended_at) where ended_at is not null;
