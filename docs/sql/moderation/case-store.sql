-- What hub/moderation/case-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertCase

insert into moderation_case (id, thing_kind, thing_id, title, party_id, status, hides_thing, hides_party,
    stood_on, change_by, suspended_until, signs, reports, urgency, opened_at, last_reported_at, changed_at,
    claimed_by, claimed_at)
values (…)
on conflict do nothing
returning id;

-- saveCase

update moderation_case
set thing_kind = ?, thing_id = ?, title = ?, party_id = ?, status = ?, hides_thing = ?, hides_party = ?,
    stood_on = ?, change_by = ?, suspended_until = ?, signs = ?, reports = ?, urgency = ?, opened_at = ?,
    last_reported_at = ?, changed_at = ?, claimed_by = ?, claimed_at = ?
where id = ?;

-- loadCase

select *
from moderation_case
where id = ?;

select *
from moderation_case
where id = ?
for update;

-- caseAbout

select *
from moderation_case
where thing_kind = ?
  and thing_id = ?
  and status in (…)
order by opened_at desc, id
limit ?
for update;

-- hiddenByOthers

select coalesce(bool_or(hides_thing and thing_kind = ? and thing_id = ?), false) as thing,
    coalesce(bool_or(hides_party or (hides_thing and thing_kind = 'party')), false) as party
from moderation_case
where party_id = ?
  and id <> ?
  and (hides_thing or hides_party);

-- selectQueue

with found as (
  select id
  from moderation_case
  where status in (…)
  order by opened_at desc, id
  limit ?
  offset ?
)
select moderation_case.*, party.name as party_name, person.name as claimed_by_name, (
  select min(at)
  from moderation_report
  where case_id = moderation_case.id
) as first_at, array(
  select distinct reason
  from moderation_report
  where case_id = moderation_case.id
  order by reason
) as reasons
from found
inner join moderation_case on moderation_case.id = found.id
left join party on party.id = moderation_case.party_id
left join person on person.id = moderation_case.claimed_by
order by moderation_case.opened_at desc, moderation_case.id;

⋮
    where status in (…)
-   order by opened_at desc, id
+   order by urgency desc, opened_at, id
⋮
  left join person on person.id = moderation_case.claimed_by
- order by moderation_case.opened_at desc, moderation_case.id;
+ order by urgency desc, opened_at, moderation_case.id;

-- countQueues

select count(*) filter (where status in ('open', 'appealed'))::int as waiting,
    count(*) filter (where status = 'asked')::int as asked,
    count(*) filter (where status not in ('open', 'appealed', 'asked'))::int as decided
from moderation_case;

-- casesOfParty

select *
from moderation_case
where party_id = ?
order by opened_at desc, id
limit ?;

-- casesPastTheirTerm

select id
from moderation_case
where status = ?
  and change_by < ?;

select id
from moderation_case
where hides_party = ?
  and suspended_until < ?;

-- saveReport

insert into moderation_report (id, case_id, reporter_key, person_id, email, locale, reason, body, snapshot,
    at)
values (…)
on conflict (case_id, reporter_key) do update set reason = ?, body = ?;

insert into moderation_report (id, case_id, reporter_key, person_id, email, locale, reason, body, snapshot,
    at)
values (…)
on conflict (case_id, reporter_key) do update set reason = ?, body = ?, email = ?;

-- reportsOf

select moderation_report.*, person.name as person_name, person.email as person_email
from moderation_report
left join person on person.id = moderation_report.person_id
where case_id = ?
order by at, moderation_report.id
limit ?;

-- reasonsOf

select reason
from moderation_report
where case_id = ?;

-- forgetReportersBefore

update moderation_report
set reporter_key = null, person_id = null, email = null
where (reporter_key is not null or person_id is not null or email is not null)
  and case_id in (
    select id
    from moderation_case
    where status not in ('open', 'asked', 'appealed')
      and (
        select max(at)
        from moderation_act
        where case_id = moderation_case.id
      ) < ?
  );

-- insertAct

insert into moderation_act (case_id, act, reason, words, note, person_id, at)
values (…);

-- actsOf

select moderation_act.*, person.name as person_name
from moderation_act
left join person on person.id = moderation_act.person_id
where case_id = ?
order by moderation_act.id;

-- hasOtherModerators

select person_id
from hub_role
where role in (…)
  and person_id <> ?
limit ?;

-- partyOfPicture

select party_id
from need
where picture_id = ?
union all
select party_id
from offer
where picture_id = ?
union all
select id
from party
where picture_id = ?
union all
select party_id
from file
where id = ?
  and party_id is not null
limit 1;
