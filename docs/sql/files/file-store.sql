-- What hub/files/file-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertFile

insert into file (id, storage_key, name, media_type, bytes, width, height, party_id, uploaded_by, created_at,
    hidden_at)
values (…);

-- loadFiles

select *
from file
where id in (…);

-- isPublic

select exists (
  select 1
  from party
  where picture_id = ?
    and hidden_at is null
  union all
  select 1
  from setting
  where name = 'profile'
    and value ->> 'pictureId' = ?
  union all
  select 1
  from need
  join party on party.id = need.party_id
  where (need.picture_id = ? or need.id in (
    select need_id
    from need_attachment
    where file_id = ?
  ))
    and need.status in ('published', 'fulfilled')
    and (need.status <> 'published' or need.expires_on >= ?)
    and party.hidden_at is null
    and need.hidden_at is null
  union all
  select 1
  from offer
  join party on party.id = offer.party_id
  where (offer.picture_id = ? or offer.id in (
    select offer_id
    from offer_attachment
    where file_id = ?
  ))
    and offer.status = 'published'
    and offer.expires_on >= ?
    and party.hidden_at is null
    and offer.hidden_at is null
) as found;

-- isSharedWith

select exists (
  select 1
  from membership
  where party_id = ?
    and person_id = ?
)
  and exists (
    select 1
    from message_attachment
    join message on message.conversation_id = message_attachment.conversation_id
      and message.number = message_attachment.number
    join conversation on conversation.id = message.conversation_id
    where message_attachment.file_id = ?
      and message.hidden_at is null
      and ? in (asking_party_id, asked_party_id)
    union all
    select 1
    from proposal
    where attachments @> array[?]::text[]
      and ? in (from_party_id, to_party_id)
    union all
    select 1
    from deal_document
    join deal on deal.id = deal_document.deal_id
    where deal_document.file_id = ?
      and ? in (giving_party_id, getting_party_id)
  ) as found;

-- isBrokered

select exists (
  select 1
  from deal_broker
  join deal on deal.id = deal_broker.deal_id
  where deal_broker.person_id = ?
    and deal.status = 'disputed'
    and (deal.attachments @> array[?]::text[] or exists (
      select 1
      from deal_document
      where deal_id = deal.id
        and file_id = ?
    ) or exists (
      select 1
      from message_attachment as one
      where one.conversation_id = deal.conversation_id
        and one.file_id = ?
    ))
) as found;

-- isReported

select exists (
  select 1
  from moderation_case
  where thing_kind = 'picture'
    and thing_id = ?
) as found;

-- unusedFiles

select *
from file
where created_at < ?
  and hidden_at is null
  and not exists (
    select 1
    from moderation_case
    where thing_kind = 'picture'
      and thing_id = file.id
      and status in ('open', 'asked', 'appealed')
  )
  and not exists (
    select 1
    from party
    where picture_id = file.id
  )
  and not exists (
    select 1
    from need
    where picture_id = file.id
  )
  and not exists (
    select 1
    from offer
    where picture_id = file.id
  )
  and not exists (
    select 1
    from need_attachment
    where file_id = file.id
  )
  and not exists (
    select 1
    from offer_attachment
    where file_id = file.id
  )
  and not exists (
    select 1
    from message_attachment
    where file_id = file.id
  )
  and not exists (
    select 1
    from setting
    where name = 'profile'
      and value ->> 'pictureId' = file.id
  )
  and not exists (
    select 1
    from proposal
    where attachments @> array[file.id]
  )
  and not exists (
    select 1
    from deal_document
    where file_id = file.id
  )
limit ?;

-- hideFile

update file
set hidden_at = ?
where id = ?;

update need
set picture_id = ?
where picture_id = ?
returning id;

update offer
set picture_id = ?
where picture_id = ?
returning id;

update party
set picture_id = ?
where picture_id = ?
returning id;

-- showFile

update file
set hidden_at = ?
where id = ?;

update need
set picture_id = ?
where id = ?
  and picture_id is null;

-- deleteFile

delete from file
where id = ?;
