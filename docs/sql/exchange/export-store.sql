-- What hub/exchange/export-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- exportedRows

select id as key, coalesce(external_id, id) as id, kind, name, summary, description, themes,
    region_code as region, service_area as "serviceArea", phase, legal_form as "legalForm", households,
    founded_on as "foundedOn", website, kvk_number as "kvkNumber", is_example as example
from party
where hidden_at is null
  and id > ?
order by id
limit ?;

select need.id as key, coalesce(need.external_id, need.id) as id,
    json_build_object('id', coalesce(party.external_id, party.id), 'name', party.name, 'region',
    coalesce(party.region_code, need.region_code), 'phase', party.phase, 'legalForm', party.legal_form,
    'households', party.households) as initiative, need.title, need.description, need.kind, need.themes,
    (need.amount_cents / 100.0)::float8 as budget, need.quantity::float8, need.unit,
    need.region_code as region, need.wanted_by as "wantedBy"
from need
join party on party.id = need.party_id
where need.status = 'published'
  and (need.hidden_at is null and need.party_id not in (
    select id
    from party
    where hidden_at is not null
  ))
  and need.id > ?
order by need.id
limit ?;

select offer.id as key, coalesce(offer.external_id, offer.id) as id,
    json_build_object('id', coalesce(party.external_id, party.id), 'name', party.name, 'kind', party.kind) as
    party, offer.title, offer.description, offer.kind, offer.themes, offer.service_area as regions,
    offer.phases, offer.legal_forms as "legalForms", (offer.amount_min_cents / 100.0)::float8 as "amountMin",
    (offer.amount_max_cents / 100.0)::float8 as "amountMax", offer.households_min as "householdsMin",
    offer.households_max as "householdsMax", offer.capacity, offer.valid_until as "availableUntil",
    offer.product_type as "productType", offer.terms
from offer
join party on party.id = offer.party_id
where offer.status = 'published'
  and (offer.hidden_at is null and offer.party_id not in (
    select id
    from party
    where hidden_at is not null
  ))
  and offer.id > ?
order by offer.id
limit ?;
