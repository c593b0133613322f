-- What hub/moderation/notice-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- selectNotices

select one.id, thing_kind, thing_id, title, status, said.reason, said.words, signs, hides_thing, hides_party,
    change_by, suspended_until
from moderation_case as one
left join lateral (
  select reason, words, at
  from moderation_act
  where case_id = one.id
    and reason is not null
  order by id desc
  limit 1
) as said on true
where party_id = ?
  and (status in ('asked', 'appealed') or hides_thing or hides_party or (status = 'warned' and said.at > ?))
order by opened_at desc, one.id
limit 100;
