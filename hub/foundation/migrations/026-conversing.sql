-- Two parties talk about one thing in one conversation, whichever of them asked first. Where both asked, that of the
-- party with the need stays: it is the one that keeps a place.
update conversation set status = 'closed', ended_at = now()
where status in ('waiting', 'asked', 'open') and exists (
  select 1 from conversation as other
  where other.asking_party_id = conversation.asked_party_id and other.asked_party_id = conversation.asking_party_id
    and other.need_id = conversation.need_id and other.offer_id = conversation.offer_id
    and other.status in ('waiting', 'asked', 'open')
    and conversation.asking_party_id = (select party_id from offer where id = conversation.offer_id)
);
drop index conversation_standing;
create unique index conversation_standing on conversation (
  least(asking_party_id, asked_party_id), greatest(asking_party_id, asked_party_id),
  coalesce(need_id, ''), coalesce(offer_id, '')
) where status in ('waiting', 'asked', 'open');

-- Which party wrote last: the other one is asked for an answer.
alter table conversation add column last_party_id text;
update conversation set last_party_id = (
  select party_id from message where conversation_id = conversation.id order by number desc limit 1
);

-- In the order of the list of conversations, both ways.
drop index conversation_asking;
drop index conversation_asked;
create index conversation_asking on conversation (asking_party_id, last_message_at desc, id desc);
create index conversation_asked on conversation (asked_party_id, last_message_at desc, id desc);
create index conversation_reader_person on conversation_reader (person_id);

-- “één” and “een” are the same word to whoever searches.
create extension if not exists unaccent;

-- What is searched in messages: their words, and the two parties that may find them, so that nothing of others is read.
alter table message add column words tsvector not null default '';
update message set words = to_tsvector('simple', unaccent(body)) || (
  select array_to_tsvector(array['party:' || asking_party_id, 'party:' || asked_party_id])
  from conversation where id = message.conversation_id
);
create index message_words on message using gin (words);
