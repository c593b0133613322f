-- What hub/conversations/conversation-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertConversation

insert into conversation (id, need_id, offer_id, title, asking_party_id, asked_party_id, status, reason,
    note, holds_place, holds_until, answer_by, score, messages, started_at, last_message_at, last_party_id,
    ended_at)
values (…)
on conflict do nothing
returning id;

-- saveConversation

update conversation
set need_id = ?, offer_id = ?, title = ?, asking_party_id = ?, asked_party_id = ?, status = ?, reason = ?,
    note = ?, holds_place = ?, holds_until = ?, answer_by = ?, score = ?, messages = ?, started_at = ?,
    last_message_at = ?, last_party_id = ?, ended_at = ?
where id = ?;

-- loadConversation

select *
from conversation
where id = ?;

select *
from conversation
where id = ?
for update;

-- standingConversation

select *
from conversation
where asking_party_id in (…)
  and asked_party_id in (…)
  and coalesce(need_id, '') = ?
  and coalesce(offer_id, '') = ?
  and status in (…)
for update;

-- conversationsAbout

select conversation.id, party.name, conversation.status
from conversation
inner join party on party.id = case when asking_party_id = ? then asked_party_id else asking_party_id end
where ? in (asking_party_id, asked_party_id)
  and need_id = ?
order by last_message_at desc
limit ?;

select conversation.id, party.name, conversation.status
from conversation
inner join party on party.id = case when asking_party_id = ? then asked_party_id else asking_party_id end
where ? in (asking_party_id, asked_party_id)
  and offer_id = ?
order by last_message_at desc
limit ?;

-- messageByKey

select number
from message
where conversation_id = ?
  and form_key = ?;

-- insertMessage

insert into message_attachment (conversation_id, number, file_id)
values (…);

insert into message (conversation_id, number, party_id, person_id, body, sent_at, form_key, words)
values (…, to_tsvector('simple', unaccent(?)) || array_to_tsvector(?::text[]));

-- setMessageHidden

update message
set hidden_at = ?
where conversation_id = ?
  and number = ?
returning number;

-- selectMessages

select number, party_id, person_id, body, sent_at, hidden_at, person.name as person_name, (
  select array_agg(file_id order by file_id) as files
  from message_attachment
  where message_attachment.conversation_id = message.conversation_id
    and message_attachment.number = message.number
) as files
from message
left join person on person.id = message.person_id
where message.conversation_id = ?
order by message.number desc
limit ?;

⋮
  where message.conversation_id = ?
+   and message.number < ?
⋮

-- markRead

insert into conversation_reader as reader (conversation_id, person_id, read_number)
values (…)
on conflict (conversation_id, person_id) do update set read_number = excluded.read_number
where reader.read_number < excluded.read_number
returning 1;

-- readersOf

select person.id, person.name, membership.party_id, read_number, left_at
from conversation_reader
inner join conversation on conversation.id = conversation_reader.conversation_id
inner join membership on membership.person_id = conversation_reader.person_id
  and membership.party_id in (asking_party_id, asked_party_id)
inner join person on person.id = conversation_reader.person_id
where conversation_id = ?
order by read_number desc, person.id;

-- saveLeft

insert into conversation_reader (conversation_id, person_id, left_at)
values (…)
on conflict (conversation_id, person_id) do update set left_at = ?;

-- markTold

insert into conversation_reader as reader (conversation_id, person_id, told_number)
select ?, person, ?::integer
from unnest(?::text[]) as person
on conflict (conversation_id, person_id) do update set told_number = excluded.told_number
where reader.left_at is null
  and reader.told_number <= reader.read_number
  and reader.read_number < excluded.told_number
returning person_id;

-- senderOf

select party_id
from message
where conversation_id = ?
  and number = ?;

-- peopleToTell

select person_id
from conversation_reader
where conversation_id = ?
  and left_at is not null;

-- offersToAdmit

select distinct offer.id
from conversation
inner join offer on offer.id = conversation.offer_id
where conversation.status = ?
  and offer.status = ?
  and (capacity is null or capacity_taken < capacity);

-- overdueConversations

select id
from conversation
where status = ?
  and answer_by < ?;

select id
from conversation
where holds_place = ?
  and holds_until < ?
  and status = ?;

select conversation.id
from conversation
left join offer on offer.id = conversation.offer_id
where conversation.status = ?
  and (offer.id is null or offer.status in (…));

-- firstWaiting

select id
from conversation
where offer_id = ?
  and status = ?
order by score desc, started_at, id
limit ?;

-- lockPair

select pg_advisory_xact_lock(hashtextextended(?, 26));

-- isBlocked

select at
from party_block
where ((party_id = ? and blocked_party_id = ?) or (party_id = ? and blocked_party_id = ?));

-- hasBlocked

select at
from party_block
where party_id = ?
  and blocked_party_id = ?;

-- saveBlock

insert into party_block (party_id, blocked_party_id, at)
values (…)
on conflict do nothing;

-- deleteBlock

delete from party_block
where party_id = ?
  and blocked_party_id = ?;

-- blockedBy

select party.id, party.name
from party_block
inner join party on party.id = party_block.blocked_party_id
where party_block.party_id = ?
order by party.name;

-- goingOnBetween

select id
from conversation
where asking_party_id in (…)
  and asked_party_id in (…)
  and status in (…)
order by holds_place desc, id;
