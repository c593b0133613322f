-- What hub/proposals/proposal-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertProposal

insert into proposal (product_type, terms, amount_cents, quantity, unit, starts_on, ends_on, body,
    conditions, attachments, id, conversation_id, number, from_party_id, to_party_id, need_id, offer_id,
    status, valid_until, terms_hash, reason, note, sent_by, sent_at, ended_at, form_key)
values (…);

-- saveProposalState

update proposal
set status = ?, reason = ?, note = ?, ended_at = ?
where id = ?;

-- loadProposal

select *
from proposal
where id = ?;

select *
from proposal
where id = ?
for update;

-- proposalsOf

select *
from proposal
where conversation_id = ?
order by number;

-- proposalByKey

select *
from proposal
where conversation_id = ?
  and form_key = ?;

-- proposalsForNeed

select proposal.*, party.id as other_id, party.name as other_name, party.slug as other_slug
from proposal
inner join need on need.id = proposal.need_id
inner join party on ((party.id = from_party_id and party.id <> need.party_id) or
    (party.id = to_party_id and party.id <> need.party_id))
where proposal.need_id = ?
  and proposal.status <> ?
order by sent_at desc, proposal.id
limit ?;

-- overdueProposals

select id
from proposal
where status = ?
  and valid_until < ?;
