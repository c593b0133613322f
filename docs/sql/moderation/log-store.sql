-- What hub/moderation/log-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- countDecisions

with decided as (
  select done.id, done.act, one.thing_kind as kind, done.at, one.opened_at,
      to_char(done.at at time zone 'Europe/Amsterdam', 'YYYY-MM') as month, coalesce(done.reason, (
    select reason
    from moderation_act
    where case_id = one.id
      and reason is not null
    order by id desc
    limit 1
  ), (
    select reason
    from moderation_report
    where case_id = one.id
    order by at, id
    limit 1
  ), 'spam') as reason
  from moderation_act as done
  join moderation_case as one on one.id = done.case_id
  where done.act in ('dismiss', 'ask', 'warn', 'hide', 'suspend', 'lapse')
    and to_char(done.at at time zone 'Europe/Amsterdam', 'YYYY-MM') between ? and ?
)
select 'month' as what, month as key, count(*)::int as count, null::float8 as hours
from decided
group by month
union all
select 'kind', kind, count(*)::int, null
from decided
group by kind
union all
select 'reason', reason, count(*)::int, null
from decided
group by reason
union all
select 'act', act, count(*)::int, null
from decided
group by act
union all
select 'all', '', count(*)::int, percentile_cont(0.5) within group
    (order by extract(epoch from at - opened_at)::float8) / 3600
from decided;

-- countAppeals

select count(*) filter (where act = 'uphold')::int as upheld,
    count(*) filter (where act = 'reverse')::int as reversed
from moderation_act as done
where act in ('uphold', 'reverse')
  and to_char(done.at at time zone 'Europe/Amsterdam', 'YYYY-MM') between ? and ?;

-- latestDecisions

with decided as (
  select done.id, done.act, one.thing_kind as kind, done.at, one.opened_at,
      to_char(done.at at time zone 'Europe/Amsterdam', 'YYYY-MM') as month, coalesce(done.reason, (
    select reason
    from moderation_act
    where case_id = one.id
      and reason is not null
    order by id desc
    limit 1
  ), (
    select reason
    from moderation_report
    where case_id = one.id
    order by at, id
    limit 1
  ), 'spam') as reason
  from moderation_act as done
  join moderation_case as one on one.id = done.case_id
  where done.act in ('dismiss', 'ask', 'warn', 'hide', 'suspend', 'lapse')
    and to_char(done.at at time zone 'Europe/Amsterdam', 'YYYY-MM') between ? and ?
)
select kind, act, reason
from decided
where kind = any(?::text[])
  and act = any(?::text[])
  and reason = any(?::text[])
order by id desc
limit ?;
