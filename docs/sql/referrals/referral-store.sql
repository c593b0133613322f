-- What hub/referrals/referral-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertReferral

insert into referral (id, from_party_id, sent_by, to_party_id, other_party_id, points_to, need_id, offer_id,
    title, why, status, reason, note, sent_at, changed_at, expires_on)
values (…)
on conflict do nothing
returning id;

-- standingReferral

select *
from referral
where coalesce(from_party_id, sent_by, id) = ?
  and to_party_id = ?
  and points_to = ?
  and coalesce(need_id, '') = ?
  and coalesce(offer_id, '') = ?
  and status not in (…);

-- saveReferral

update referral
set status = ?, reason = ?, note = ?, changed_at = ?
where id = ?;

-- loadReferral

select *
from referral
where id = ?;

select *
from referral
where id = ?
for update;

-- referralsSentTo

select *
from referral
where id in (…)
  and to_party_id = ?
  and status = ?
order by id
for update;

-- referralsTouched

select referral.*, (
  select case when bool_or(deal.status = 'delivered') then 'deliver' when count(deal.id) > 0 then 'agree'
      when count(conversation.id) > 0 then 'follow' end
  from conversation
  left join deal on deal.conversation_id = conversation.id
  where ((conversation.asking_party_id, conversation.asked_party_id) in
      ((referral.to_party_id, referral.other_party_id), (referral.other_party_id, referral.to_party_id)) and
      (conversation.need_id = referral.need_id or conversation.offer_id = referral.offer_id) and
      conversation.started_at >= referral.sent_at)
) as came_of
from referral
where expires_on < ?
  and status in ('sent', 'seen')
order by referral.id
for update of referral;

⋮
  from referral
- where expires_on < ?
+ where referral.need_id = ?
⋮

select referral.*, (
  select case when bool_or(deal.status = 'delivered') then 'deliver' when count(deal.id) > 0 then 'agree'
      when count(conversation.id) > 0 then 'follow' end
  from conversation
  left join deal on deal.conversation_id = conversation.id
  where ((conversation.asking_party_id, conversation.asked_party_id) in
      ((referral.to_party_id, referral.other_party_id), (referral.other_party_id, referral.to_party_id)) and
      (conversation.need_id = referral.need_id or conversation.offer_id = referral.offer_id) and
      conversation.started_at >= referral.sent_at)
) as came_of
from referral
where (referral.need_id = (
  select need_id
  from conversation
  where id = ?
) or referral.offer_id = (
  select offer_id
  from conversation
  where id = ?
))
  and exists (
    select
    from conversation
    where id = ?
      and ((conversation.asking_party_id, conversation.asked_party_id) in
          ((referral.to_party_id, referral.other_party_id), (referral.other_party_id, referral.to_party_id))
          and (conversation.need_id = referral.need_id or conversation.offer_id = referral.offer_id) and
          conversation.started_at >= referral.sent_at)
  )
order by referral.id
for update of referral;

-- selectReferrals

select referral.*, broker.name as broker_name, case when need.id is not null then
    json_build_object('id', need.id, 'slug', need.slug, 'title', need.title) end as need,
    case when offer.id is not null then json_build_object('id', offer.id, 'slug', offer.slug, 'title',
    offer.title) end as offer, case when from_party.id is not null then
    json_build_object('id', from_party.id, 'slug', from_party.slug, 'name', from_party.name, 'kind',
    from_party.kind, 'is_example', from_party.is_example, 'verified_at', from_party.verified_at,
    'verified_ground', from_party.verified_ground) end as from,
    case when to_party.id is not null then json_build_object('id', to_party.id, 'slug', to_party.slug,
    'name', to_party.name, 'kind', to_party.kind, 'is_example', to_party.is_example, 'verified_at',
    to_party.verified_at, 'verified_ground', to_party.verified_ground) end as to,
    case when other_party.id is not null then json_build_object('id', other_party.id, 'slug',
    other_party.slug, 'name', other_party.name, 'kind', other_party.kind, 'is_example',
    other_party.is_example, 'verified_at', other_party.verified_at, 'verified_ground',
    other_party.verified_ground) end as other, referral.sent_at::text as key
from referral
left join party as from_party on from_party.id = referral.from_party_id
inner join party as to_party on to_party.id = referral.to_party_id
inner join party as other_party on other_party.id = referral.other_party_id
left join person as broker on broker.id = referral.sent_by
  and referral.from_party_id is null
left join need on need.id = referral.need_id
  and (need.status = 'published' and need.expires_on >= ?)
left join offer on offer.id = referral.offer_id
  and (offer.status = 'published' and offer.expires_on >= ?)
where other_party.hidden_at is null
  and not exists (
    select
    from need
    where need.id = need_id
      and need.hidden_at is not null
  )
  and not exists (
    select
    from offer
    where offer.id = offer_id
      and offer.hidden_at is not null
  )
  and from_party_id = ?
  and to_party.hidden_at is null
  and referral.status in (…)
order by referral.sent_at desc, referral.id desc
limit ?;

⋮
    and referral.status in (…)
+   and referral.id = ?
⋮

⋮
    )
-   and from_party_id = ?
+   and from_party_id is null
+   and sent_by = ?
⋮
    and referral.status in (…)
+   and (referral.sent_at, referral.id) < (?::timestamptz, ?)
⋮

⋮
    )
-   and from_party_id = ?
-   and to_party.hidden_at is null
+   and to_party_id = ?
+   and from_party.hidden_at is null
+   and not exists (
+     select
+     from party_block
+     where party_id = to_party_id
+       and blocked_party_id in (from_party_id, other_party_id)
+   )
⋮

⋮
    )
-   and from_party_id = ?
-   and to_party.hidden_at is null
+   and to_party_id = ?
+   and from_party.hidden_at is null
+   and not exists (
+     select
+     from party_block
+     where party_id = to_party_id
+       and blocked_party_id in (from_party_id, other_party_id)
+   )
    and referral.status in (…)
+   and referral.id = ?
⋮

⋮
    )
-   and from_party_id = ?
-   and to_party.hidden_at is null
+   and to_party_id = ?
+   and from_party.hidden_at is null
+   and not exists (
+     select
+     from party_block
+     where party_id = to_party_id
+       and blocked_party_id in (from_party_id, other_party_id)
+   )
    and referral.status in (…)
+   and case points_to when 'need' then need.id else offer.id end is not null
⋮

⋮
    )
-   and from_party_id = ?
-   and to_party.hidden_at is null
+   and to_party_id = ?
+   and from_party.hidden_at is null
+   and not exists (
+     select
+     from party_block
+     where party_id = to_party_id
+       and blocked_party_id in (from_party_id, other_party_id)
+   )
    and referral.status in (…)
+   and case points_to when 'need' then need.id else offer.id end is not null
+   and points_to = 'need'
+   and need_id = ?
⋮

⋮
    )
-   and from_party_id = ?
-   and to_party.hidden_at is null
+   and to_party_id = ?
+   and from_party.hidden_at is null
+   and not exists (
+     select
+     from party_block
+     where party_id = to_party_id
+       and blocked_party_id in (from_party_id, other_party_id)
+   )
    and referral.status in (…)
+   and case points_to when 'need' then need.id else offer.id end is not null
+   and points_to = 'offer'
+   and offer_id = ?
⋮

-- countReferrals

select referral.status, count(*)::int as count
from referral
left join party as from_party on from_party.id = referral.from_party_id
inner join party as to_party on to_party.id = referral.to_party_id
inner join party as other_party on other_party.id = referral.other_party_id
where other_party.hidden_at is null
  and not exists (
    select
    from need
    where need.id = need_id
      and need.hidden_at is not null
  )
  and not exists (
    select
    from offer
    where offer.id = offer_id
      and offer.hidden_at is not null
  )
  and from_party_id = ?
  and to_party.hidden_at is null
group by referral.status;

⋮
    )
-   and from_party_id = ?
+   and from_party_id is null
+   and sent_by = ?
⋮

⋮
    )
-   and from_party_id = ?
-   and to_party.hidden_at is null
+   and to_party_id = ?
+   and from_party.hidden_at is null
+   and not exists (
+     select
+     from party_block
+     where party_id = to_party_id
+       and blocked_party_id in (from_party_id, other_party_id)
+   )
⋮
