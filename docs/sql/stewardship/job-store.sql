-- What hub/stewardship/job-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- selectJobs

select id, coalesce(data ->> 'work', replace(name, 'clock-', '')) as work, created_on, start_after,
    started_on, retry_count, left(output ->> 'message', 300) as problem
from queue.job
where state in ('failed')
  and name not like '\_\_pgboss%'
  and true
order by created_on desc, id desc
limit ?;

select id, coalesce(data ->> 'work', replace(name, 'clock-', '')) as work, created_on, start_after,
    started_on, retry_count, left(output ->> 'message', 300) as problem
from queue.job
where state in ('created', 'retry')
  and name not like '\_\_pgboss%'
  and true
order by created_on desc, id desc
limit ?;

select id, coalesce(data ->> 'work', replace(name, 'clock-', '')) as work, created_on, start_after,
    started_on, retry_count, left(output ->> 'message', 300) as problem
from queue.job
where state in ('active')
  and name not like '\_\_pgboss%'
  and (created_on, id) < (
    select created_on, id
    from queue.job
    where id = ?::uuid
  )
order by created_on desc, id desc
limit ?;

-- countJobs

select count(*) filter (where state in ('created', 'retry'))::int as waiting,
    count(*) filter (where state in ('active'))::int as running,
    count(*) filter (where state in ('failed'))::int as failed
from queue.job
where state in ('created', 'retry', 'active', 'failed')
  and name not like '\_\_pgboss%';

-- retryFailedJob

update queue.job
set state = 'retry', retry_limit = retry_limit + 1, completed_on = null,
    start_after = greatest(start_after, now())
where id = ?::uuid
  and state = 'failed'
returning id;

-- mailJobOf

select id, state not in ('created', 'retry', 'active') as is_over
from queue.job
where name = 'work'
  and data ->> 'work' = 'mail'
  and data -> 'data' ->> 'id' = ?
order by is_over, created_on desc
limit 1;
