-- What hub/notifications/mailing-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- peopleDue

with recursive due as (
  select (
    select person_id
    from notice
    where due_at <= ?
      and person_id > ?
    order by person_id
    limit 1
  ) as person_id
  union all
  select (
    select person_id
    from notice
    where due_at <= ?
      and person_id > due.person_id
    order by person_id
    limit 1
  )
  from due
  where due.person_id is not null
)
select person_id
from due
where person_id is not null
limit ?;

⋮
        and person_id > ?
+       and person_id = any(?::text[])
⋮
        and person_id > due.person_id
+       and person_id = any(?::text[])
⋮

-- lockRecipients

select id, email, locale
from person
where id in (…)
order by id
for no key update skip locked;

-- mailedSince

select person_id, mailed.last, mailed.count
from unnest(?::text[]) as told(person_id)
cross join lateral (
  select max(mailed_at) as last, count(distinct mailed_at)::int as count
  from notice
  where notice.person_id = told.person_id
    and mailed_at >= ?
) as mailed
where mailed.count > 0;

-- withoutCompiling

set local jit = off;

-- dueNotices

select notice.id, notice.person_id, notice.kind, what, details, path, bundle,
    (seen_at is null and person.blocked_at is null and rhythm.rhythm is distinct from 'never' and
    ((notice.party_id is null or exists (
  select
  from membership
  where membership.party_id = notice.party_id
    and membership.person_id = notice.person_id
  offset 0
)) and not (exists (
  select
  from party
  where party.id = notice.from_party_id
    and party.hidden_at is not null
  offset 0
) or exists (
  select
  from party_block
  where (party_block.party_id = notice.party_id and party_block.blocked_party_id = notice.from_party_id) or
      (party_block.party_id = notice.from_party_id and party_block.blocked_party_id = notice.party_id)
  offset 0
)) and not exists (
  select
  from conversation_reader as reader
  where reader.conversation_id = notice.conversation_id
    and reader.person_id = notice.person_id
    and reader.left_at is not null
  offset 0
) and (notice.need_id is null or exists (
  select
  from need as listing
  join party on party.id = listing.party_id
  where listing.id = notice.need_id
    and (listing.party_id = notice.party_id or (listing.status = 'published' and listing.expires_on >=
        ?::date and party.hidden_at is null and listing.hidden_at is null))
  offset 0
)) and (notice.offer_id is null or exists (
  select
  from offer as listing
  join party on party.id = listing.party_id
  where listing.id = notice.offer_id
    and (listing.party_id = notice.party_id or (listing.status = 'published' and listing.expires_on >=
        ?::date and party.hidden_at is null and listing.hidden_at is null))
  offset 0
)) and not exists (
  select
  from referral
  where referral.id = notice.referral_id
    and referral.status = 'withdrawn'
  offset 0
)) and (not exists (
  select
  from conversation_reader as reader
  where reader.conversation_id = notice.conversation_id
    and reader.person_id = notice.person_id
    and reader.read_number >= notice.message_number
  offset 0
) and (notice.what <> 'proposal_sent' or exists (
  select
  from proposal
  where proposal.id = notice.proposal_id
    and proposal.status = 'sent'
  offset 0
)) and (notice.what not in ('referral_sent', 'referral_sent_by_broker') or exists (
  select
  from referral
  where referral.id = notice.referral_id
    and referral.status = 'sent'
  offset 0
)) and (notice.what <> 'need_expires' or exists (
  select
  from need
  where need.id = notice.need_id
    and need.status = 'published'
    and need.expires_on::text = notice.details->>'day'
  offset 0
)) and (notice.what <> 'offer_expires' or exists (
  select
  from offer
  where offer.id = notice.offer_id
    and offer.status = 'published'
    and offer.expires_on::text = notice.details->>'day'
  offset 0
)) and (notice.kind <> 'deadlines' or notice.deal_id is null or exists (
  select
  from deal
  where deal.id = notice.deal_id
    and deal.status in ('agreed', 'disputed')
  offset 0
)) and (notice.kind <> 'matches' or exists (
  select
  from match
  where match.need_id = notice.need_id
    and match.offer_id = notice.offer_id
    and case notice.what when 'match_of_need' then match.seen_by_need_at else match.seen_by_offer_at end is
        null
    and not exists (
      select
      from match_refusal as refusal
      where refusal.need_id = match.need_id
        and refusal.offer_id = match.offer_id
      offset 0
    )
  offset 0
)))) as is_still
from person
cross join lateral (
  select *
  from notice
  where notice.person_id = person.id
    and due_at <= ?
  offset 0
) as notice
left join notice_rhythm as rhythm on rhythm.person_id = notice.person_id
  and rhythm.kind = notice.kind
where person.id = any(?::text[])
order by notice.id;

-- endWaiting

update notice
set due_at = ?
where id = any(?::bigint[]);

update notice
set due_at = ?, mailed_at = ?
where id = any(?::bigint[]);

-- postpone

update notice
set due_at = waiting.until
from unnest(?::bigint[], ?::timestamptz[]) as waiting(id, until)
where notice.id = waiting.id;
