-- What hub/notifications/notice-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertNotices

insert into notice (person_id, kind, what, details, path, reason_key, bundle, party_id, from_party_id,
    need_id, offer_id, conversation_id, message_number, proposal_id, deal_id, referral_id, search_id, at,
    due_at)
select person.id, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?::integer, ?, ?, ?, ?, ?::timestamptz,
    case coalesce(rhythm.rhythm, ?) when ? then ?::timestamptz when ? then ?::timestamptz when ? then
    ?::timestamptz when ? then ?::timestamptz end
from person
left join notice_rhythm as rhythm on rhythm.person_id = person.id
  and rhythm.kind = ?
where person.id = any(?::text[])
on conflict (person_id, reason_key) do nothing
returning person_id, due_at;

-- selectNotices

with bundled as (
  select max(id) as id, count(*)::int as count, bool_or(seen_at is null) as is_new
  from notice
  where person_id = ?
    and ((notice.party_id is null or exists (
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
      where (party_block.party_id = notice.party_id and party_block.blocked_party_id = notice.from_party_id)
          or (party_block.party_id = notice.from_party_id and party_block.blocked_party_id = notice.party_id)
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
    ))
  group by bundle
)
select notice.id, kind, what, details, path, at, count, is_new
from bundled
join notice on notice.id = bundled.id
order by notice.id desc
limit ?;

⋮
  join notice on notice.id = bundled.id
+ where notice.id < ?
⋮

-- countNewOf

select 0 as conversations, (
  select count(distinct bundle)::int
  from notice
  where person_id = ?
    and seen_at is null
    and kind <> 'messages'
    and ((notice.party_id is null or exists (
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
      where (party_block.party_id = notice.party_id and party_block.blocked_party_id = notice.from_party_id)
          or (party_block.party_id = notice.from_party_id and party_block.blocked_party_id = notice.party_id)
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
    ))
) as notices;

- select 0 as conversations, (
+ select (
+   select count(*)::int
+   from (
+     select id, messages
+     from conversation
+     where asking_party_id = ?
+     union all
+     select id, messages
+     from conversation
+     where asked_party_id = ?
+   ) as mine
+   left join conversation_reader as reader on reader.conversation_id = mine.id
+     and reader.person_id = ?
+   where mine.messages > coalesce(reader.read_number, 0)
+     and reader.left_at is null
+ ) as conversations, (
⋮

-- seeBundleOf

with opened as (
  select path, party_id, bundle
  from notice
  where id = ?
    and person_id = ?
    and ((notice.party_id is null or exists (
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
      where (party_block.party_id = notice.party_id and party_block.blocked_party_id = notice.from_party_id)
          or (party_block.party_id = notice.from_party_id and party_block.blocked_party_id = notice.party_id)
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
    ))
), seen as (update notice set seen_at = ?, due_at = null from opened where notice.person_id = ? and
    notice.bundle = opened.bundle and seen_at is null)
select path, party_id
from opened;

-- markSeen

update notice
set seen_at = ?, due_at = ?
where person_id = ?
  and seen_at is null;

update notice
set seen_at = ?, due_at = ?
where person_id = ?
  and seen_at is null
  and deal_id = ?;

-- rhythmsOf

select kind, rhythm
from notice_rhythm
where person_id = ?;

-- insertRhythms

insert into notice_rhythm (person_id, kind, rhythm)
values (…)
on conflict (person_id, kind) do update set rhythm = excluded.rhythm;

update notice
set due_at = chosen.due
from unnest(?::text[], ?::timestamptz[]) as chosen(kind, due)
where person_id = ?
  and notice.kind = chosen.kind
  and due_at is not null;

-- lockPerson

select id
from person
where id = ?
for no key update;

-- deleteNoticesBefore

delete from notice
where at < ?;
