-- What hub/proposals/decision-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertDecision

insert into decision (status, decided_on, why, others, completed_by, completed_at, revoked_by, revoked_at,
    revoked_why, id, party_id, need_id, title, chosen_id, seen, made_by, made_at)
values (…);

-- saveDecision

delete from decision_member
where decision_id = ?;

insert into decision_member (decision_id, number, person_id, said)
values (…);

update decision
set status = ?, decided_on = ?, why = ?, others = ?, completed_by = ?, completed_at = ?, revoked_by = ?,
    revoked_at = ?, revoked_why = ?
where id = ?;

-- loadDecision

select *
from decision
where id = ?;

select *
from decision
where id = ?
for update;

select person_id, said
from decision_member
where decision_id = ?
order by number;

-- decisionAbout

select id
from decision
where chosen_id = ?;

-- decisionsOf

select id, title, status, chosen_id, decided_on
from decision
where party_id = ?
order by made_at desc, id
limit ?;

select id, title, status, chosen_id, decided_on
from decision
where party_id = ?
  and need_id = ?
order by made_at desc, id
limit ?;
