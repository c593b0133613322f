-- What hub/tokens/token-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertToken

insert into api_token (id, person_id, party_id, name, token_hash, scopes, created_at, expires_at,
    last_used_on, revoked_at)
values (…);

-- tokenByHash

select *
from api_token
where token_hash = ?;

-- tokensOf

select *
from api_token
where person_id = ?
  and revoked_at is null
order by created_at desc;

-- markUsed

update api_token
set last_used_on = ?
where id = ?;

-- markRevoked

update api_token
set revoked_at = ?
where id = ?
  and person_id = ?
  and revoked_at is null
returning id;
