-- What hub/stewardship/outbox-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- selectMails

select id, to_address, subject, created_at, sent_at, attempts, last_error
from mail
where sent_at is not null
order by created_at desc, id desc
limit ?;

select id, to_address, subject, created_at, sent_at, attempts, last_error
from mail
where sent_at is null
  and last_error is null
order by created_at desc, id desc
limit ?;

select id, to_address, subject, created_at, sent_at, attempts, last_error
from mail
where sent_at is null
  and last_error is not null
order by created_at desc, id desc
limit ?;

select id, to_address, subject, created_at, sent_at, attempts, last_error
from mail
where sent_at is null
  and last_error is null
  and (created_at, id) < (
    select created_at, id
    from mail
    where id = ?
  )
order by created_at desc, id desc
limit ?;

-- countUnsent

select count(*) filter (where last_error is null)::int as waiting,
    count(*) filter (where last_error is not null)::int as failed
from mail
where sent_at is null;

-- lockUnsent

select id
from mail
where id = ?
  and sent_at is null
for update;
