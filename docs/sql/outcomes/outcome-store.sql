-- What hub/outcomes/outcome-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertOutcome

insert into outcome (id, party_id, need_id, conversation_id, answer, offer_id, note, person_id, at)
values (…)
on conflict do nothing
returning id;

-- loadOutcome

select *
from outcome
where party_id = ?
  and need_id = ?;

-- hasDeal

select id
from deal
where conversation_id = ?;

-- offersTalkedAbout

select distinct offer.id, offer.title, party.name
from conversation
inner join offer on offer.id = conversation.offer_id
inner join party on party.id = offer.party_id
where conversation.need_id = ?
order by offer.title, offer.id
limit ?;
