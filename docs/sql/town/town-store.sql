-- What hub/town/town-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- hasParties

select id
from party
limit ?;

-- spreadOver

with spread as (
  select id, interval '1 minute' * ((hashtext(external_id)::bigint + 2147483648) % ?::bigint) as back
  from need
  where external_id like 'town:%'
    and published_at >= ?
) update need as listing
set published_at = listing.published_at - spread.back, created_at = listing.created_at - spread.back
from spread
where spread.id = listing.id;

with spread as (
  select id, interval '1 minute' * ((hashtext(external_id)::bigint + 2147483648) % ?::bigint) as back
  from offer
  where external_id like 'town:%'
    and published_at >= ?
) update offer as listing
set published_at = listing.published_at - spread.back, created_at = listing.created_at - spread.back
from spread
where spread.id = listing.id;
