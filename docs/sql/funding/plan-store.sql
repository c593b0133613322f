-- What hub/funding/plan-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertPlan

insert into plan (need_id, title, purpose, from_year, until_year, updated_at, revision, id, party_id,
    created_at, form_key)
values (…);

-- savePlan

update plan
set need_id = ?, title = ?, purpose = ?, from_year = ?, until_year = ?, updated_at = ?, revision = ?
where id = ?;

-- touchPlan

update plan
set updated_at = ?
where id = ?;

-- deletePlan

delete from plan
where id = ?;

-- loadPlan

select *
from plan
where id = ?;

select *
from plan
where id = ?
for update;

-- planByKey

select *
from plan
where party_id = ?
  and form_key = ?;

-- plansOf

select *
from plan
where party_id = ?
order by updated_at desc, id;

-- linesOf

select *
from plan_line
where plan_id in (…)
order by from_year, created_at, id;

-- sourcesOf

select plan_source.*, person.name as person_name, deal.amount_cents as deal_amount,
    deal.status as deal_status, deal.product_type as deal_type, deal.terms as deal_terms,
    deal.offer_id as deal_offer_id, party.id as giving_id, party.name as giving_name,
    party.slug as giving_slug
from plan_source
left join person on person.id = looked_after_by
left join deal on deal.id = deal_id
left join party on party.id = deal.giving_party_id
where plan_id in (…)
order by plan_source.created_at, plan_source.id;

-- saveLine

insert into plan_line (side, rhythm, what, amount_cents, from_year, until_year, note, removed_at, revision,
    id, plan_id, created_at, form_key)
values (…);

update plan_line
set side = ?, rhythm = ?, what = ?, amount_cents = ?, from_year = ?, until_year = ?, note = ?,
    removed_at = ?, revision = ?
where id = ?;

-- saveSource

insert into plan_source (kind, name, amount_cents, status, needs_rest, conditions, closes_on, starts_on,
    looked_after_by, terms, offer_id, deal_id, removed_at, revision, id, plan_id, created_at, form_key)
values (…);

update plan_source
set kind = ?, name = ?, amount_cents = ?, status = ?, needs_rest = ?, conditions = ?, closes_on = ?,
    starts_on = ?, looked_after_by = ?, terms = ?, offer_id = ?, deal_id = ?, removed_at = ?, revision = ?
where id = ?;

-- partByKey

select id
from plan_line
where plan_id = ?
  and form_key = ?;

select id
from plan_source
where plan_id = ?
  and form_key = ?;

-- forgetRemoved

delete from plan_line
where plan_id = ?
  and removed_at < ?;

delete from plan_source
where plan_id = ?
  and removed_at < ?;

-- membersNamed

select person.id, person.name
from membership
inner join person on person.id = membership.person_id
where party_id = ?
order by person.name, person.id;
