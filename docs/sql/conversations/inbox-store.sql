-- What hub/conversations/inbox-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- selectConversations

with mine as ((
  select *
  from conversation
  where asking_party_id = ?
  order by last_message_at desc, id desc
  limit ?
) union all (
  select *
  from conversation
  where asked_party_id = ?
  order by last_message_at desc, id desc
  limit ?
))
select mine.id, mine.title, mine.status, party.id as other_id, party.name as other_name,
    party.slug as other_slug, case when message.hidden_at is null or message.party_id = ? then
    left(message.body, 140) end as last, mine.last_party_id = ? as last_by_us, mine.last_message_at,
    mine.last_message_at::text as key, greatest(0, mine.messages - coalesce(reader.read_number, 0)) as
    unread, status in ('asked', 'open')
  and last_party_id <> ? as asks_answer, null::integer as found_number, null as excerpt
from mine
join party on party.id = case when asking_party_id = ? then asked_party_id else asking_party_id end
left join message on message.conversation_id = mine.id
  and message.number = mine.messages
left join conversation_reader as reader on reader.conversation_id = mine.id
  and reader.person_id = ?
order by mine.last_message_at desc, mine.id desc
limit ?;

⋮
    where asking_party_id = ?
+     and ended_at is not null
⋮
    where asked_party_id = ?
+     and ended_at is not null
⋮

⋮
    where asking_party_id = ?
+     and status in ('asked', 'open')
+     and last_party_id <> ?
⋮
    where asked_party_id = ?
+     and status in ('asked', 'open')
+     and last_party_id <> ?
⋮

⋮
    where asking_party_id = ?
+     and messages > coalesce((
+       select case when left_at is null then read_number else messages end
+       from conversation_reader
+       where conversation_id = conversation.id
+         and person_id = ?
+     ), 0)
⋮
    where asked_party_id = ?
+     and messages > coalesce((
+       select case when left_at is null then read_number else messages end
+       from conversation_reader
+       where conversation_id = conversation.id
+         and person_id = ?
+     ), 0)
⋮

with found as (
  select conversation_id, max(number) as number
  from message
  where words @@ (?::tsquery && (nullif(plainto_tsquery('simple', unaccent(?))::text, '') || ':*')::tsquery)
    and (hidden_at is null or party_id = ?)
  group by conversation_id
), mine as ((
  select *
  from conversation
  where asking_party_id = ?
    and (title ilike ? or id in (
      select conversation_id
      from found
    ) or case when asking_party_id = ? then asked_party_id else asking_party_id end in (
      select id
      from party
      where name ilike ?
    ))
    and (last_message_at, id) < (?::timestamptz, ?)
  order by last_message_at desc, id desc
  limit ?
) union all (
  select *
  from conversation
  where asked_party_id = ?
    and (title ilike ? or id in (
      select conversation_id
      from found
    ) or case when asking_party_id = ? then asked_party_id else asking_party_id end in (
      select id
      from party
      where name ilike ?
    ))
    and (last_message_at, id) < (?::timestamptz, ?)
  order by last_message_at desc, id desc
  limit ?
))
select mine.id, mine.title, mine.status, party.id as other_id, party.name as other_name,
    party.slug as other_slug, case when message.hidden_at is null or message.party_id = ? then
    left(message.body, 140) end as last, mine.last_party_id = ? as last_by_us, mine.last_message_at,
    mine.last_message_at::text as key, greatest(0, mine.messages - coalesce(reader.read_number, 0)) as
    unread, status in ('asked', 'open')
  and last_party_id <> ? as asks_answer, hit.number as found_number,
      ts_headline('simple', hit.body, (nullif(plainto_tsquery('simple', unaccent(?))::text, '') ||
      ':*')::tsquery, ?) as excerpt
from mine
join party on party.id = case when asking_party_id = ? then asked_party_id else asking_party_id end
left join message on message.conversation_id = mine.id
  and message.number = mine.messages
left join conversation_reader as reader on reader.conversation_id = mine.id
  and reader.person_id = ?
left join found on found.conversation_id = mine.id
left join message as hit on hit.conversation_id = mine.id
  and hit.number = found.number
order by mine.last_message_at desc, mine.id desc
limit ?;

⋮
    where asking_party_id = ?
+     and ended_at is not null
⋮
    where asked_party_id = ?
+     and ended_at is not null
⋮

⋮
    where asking_party_id = ?
+     and status in ('asked', 'open')
+     and last_party_id <> ?
⋮
    where asked_party_id = ?
+     and status in ('asked', 'open')
+     and last_party_id <> ?
⋮

⋮
    where asking_party_id = ?
+     and messages > coalesce((
+       select case when left_at is null then read_number else messages end
+       from conversation_reader
+       where conversation_id = conversation.id
+         and person_id = ?
+     ), 0)
⋮
    where asked_party_id = ?
+     and messages > coalesce((
+       select case when left_at is null then read_number else messages end
+       from conversation_reader
+       where conversation_id = conversation.id
+         and person_id = ?
+     ), 0)
⋮

-- countConversations

with mine as (
  select id, status, messages, last_party_id, last_message_at, ended_at
  from conversation
  where asking_party_id = ?
  union all
  select id, status, messages, last_party_id, last_message_at, ended_at
  from conversation
  where asked_party_id = ?
)
select count(*)::int as all, count(*) filter (where status in ('asked', 'open') and last_party_id <> ?)::int
    as answer, count(*) filter (where messages > coalesce(reader.read_number, 0) and reader.left_at is
    null)::int as unread, count(*) filter (where ended_at is not null)::int as ended,
    concat_ws(' ', sum(messages), sum(reader.read_number), max(last_message_at), max(ended_at),
    count(*) filter (where status = 'open'), count(*) filter (where status = 'asked')) as state
from mine
left join conversation_reader as reader on reader.conversation_id = mine.id
  and reader.person_id = ?;

with found as (
  select conversation_id, max(number) as number
  from message
  where words @@ (?::tsquery && (nullif(plainto_tsquery('simple', unaccent(?))::text, '') || ':*')::tsquery)
    and (hidden_at is null or party_id = ?)
  group by conversation_id
), mine as (
  select id, status, messages, last_party_id, last_message_at, ended_at
  from conversation
  where asking_party_id = ?
    and (title ilike ? or id in (
      select conversation_id
      from found
    ) or case when asking_party_id = ? then asked_party_id else asking_party_id end in (
      select id
      from party
      where name ilike ?
    ))
  union all
  select id, status, messages, last_party_id, last_message_at, ended_at
  from conversation
  where asked_party_id = ?
    and (title ilike ? or id in (
      select conversation_id
      from found
    ) or case when asking_party_id = ? then asked_party_id else asking_party_id end in (
      select id
      from party
      where name ilike ?
    ))
)
select count(*)::int as all, count(*) filter (where status in ('asked', 'open') and last_party_id <> ?)::int
    as answer, count(*) filter (where messages > coalesce(reader.read_number, 0) and reader.left_at is
    null)::int as unread, count(*) filter (where ended_at is not null)::int as ended,
    concat_ws(' ', sum(messages), sum(reader.read_number), max(last_message_at), max(ended_at),
    count(*) filter (where status = 'open'), count(*) filter (where status = 'asked')) as state
from mine
left join conversation_reader as reader on reader.conversation_id = mine.id
  and reader.person_id = ?;
