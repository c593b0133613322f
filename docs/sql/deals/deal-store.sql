-- What hub/deals/deal-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertDeal

insert into deal_consent (deal_id, party_id, person_id, at, terms_hash)
values (…);

insert into deal (product_type, terms, amount_cents, quantity, unit, starts_on, ends_on, body, conditions,
    attachments, id, proposal_id, conversation_id, need_id, offer_id, title, giving_party_id,
    getting_party_id, status, reason, terms_hash, agreed_at, ended_at)
values (…);

-- saveDealState

update deal
set status = ?, reason = ?, ended_at = ?
where id = ?;

-- loadDeal

select *
from deal
where id = ?;

select *
from deal
where id = ?
for update;

-- dealOfProposal

select *
from deal
where proposal_id = ?;

-- consentsOf

select party_id, person_id, at, terms_hash, person.name
from deal_consent
left join person on person.id = deal_consent.person_id
where deal_id = ?
order by at, party_id;

-- dealsOfParty

select deal.id, title, status, amount_cents, ends_on, agreed_at, giving_party_id, party.name
from deal
inner join party on party.id = case when giving_party_id = ? then getting_party_id else giving_party_id end
where ? in (giving_party_id, getting_party_id)
order by agreed_at desc, deal.id
limit ?;
