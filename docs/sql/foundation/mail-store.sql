-- What hub/foundation/mail-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertMails

insert into mail (id, reason_key, to_address, subject, body_text, body_html, headers, created_at, sent_at,
    last_error)
values (…)
on conflict (reason_key) do nothing
returning id;

-- unsentMail

select *
from mail
where id = ?
  and sent_at is null
  and body_text <> ?;

-- markMailSent

update mail
set sent_at = ?, attempts = attempts + 1, last_error = ?
where id = ?;

-- markMailFailed

update mail
set attempts = attempts + 1, last_error = ?
where id = ?;

-- latestMails

select *
from mail
order by created_at desc, id desc
limit ?;

-- mailById

select *
from mail
where id = ?;
