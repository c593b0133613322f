-- What a saved search asks of a listing, so that new listings are held against all searches at once. Where `match` is
-- empty that is still to be worked out; '' asks for everything.
alter table saved_search add column match text;
alter table saved_search add column latitude double precision;
alter table saved_search add column longitude double precision;
alter table saved_search add column km real;
-- Up to which moment it was told what is new.
alter table saved_search add column told_at timestamptz not null default now();
create index match_found on match (found_at);
