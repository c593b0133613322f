-- Who runs the hub, and in which role.
create table hub_role (
  person_id text not null references person (id) on delete cascade,
  role text not null check (role in ('administrator', 'moderator', 'broker')),
  -- Empty where the command line gave it, and once that person is gone.
  given_by text references person (id) on delete set null,
  given_at timestamptz not null,
  primary key (person_id, role)
);
