-- What hub/reviews/review-store.ts sends, function by function. To be read, not run: `?` is a value, `…` any number of them;
-- quotes around names are left out. A wording much like the one above it is told as what differs, `⋮` being equal.
-- Write it anew with: npx vitest run hub/guards -u

-- insertReview

insert into review (status, delivered, again, body, written_by, written_at, published_at, reply, replied_by,
    replied_at, id, deal_id, by_party_id, about_party_id, offer_id, product_type, themes, kept_until)
values (…)
on conflict (deal_id, by_party_id) do nothing
returning id;

-- saveReview

update review
set status = ?, delivered = ?, again = ?, body = ?, written_by = ?, written_at = ?, published_at = ?,
    reply = ?, replied_by = ?, replied_at = ?
where id = ?;

-- setReviewHidden

update review
set hidden_at = ?
where id = ?;

-- loadReview

select *
from review
where id = ?;

select *
from review
where id = ?
for update;

-- reviewsAbout

select *
from review
where deal_id = ?
order by written_at;

-- overdueReviews

select id
from review
where status = ?
  and kept_until < ?;

-- experiences

select count(*)::int as all, (count(*) filter (where delivered = 'yes'))::int as delivered,
    (count(*) filter (where again))::int as again
from review
join party as writer on writer.id = review.by_party_id
where review.status = 'published'
  and review.hidden_at is null
  and writer.hidden_at is null
  and review.about_party_id = ?;

select review.*, writer.name as by_name, writer.slug as by_slug, subject.name as about_name
from review
join party as writer on writer.id = review.by_party_id
join party as subject on subject.id = review.about_party_id
where review.status = 'published'
  and review.hidden_at is null
  and writer.hidden_at is null
  and review.about_party_id = ?
order by review.published_at desc, review.id
limit ?;

select count(*)::int as all, (count(*) filter (where delivered = 'yes'))::int as delivered,
    (count(*) filter (where again))::int as again
from review
join party as writer on writer.id = review.by_party_id
where review.status = 'published'
  and review.hidden_at is null
  and writer.hidden_at is null
  and review.offer_id = ?
  and review.about_party_id = (
    select party_id
    from offer
    where id = ?
  );

select review.*, writer.name as by_name, writer.slug as by_slug, subject.name as about_name
from review
join party as writer on writer.id = review.by_party_id
join party as subject on subject.id = review.about_party_id
where review.status = 'published'
  and review.hidden_at is null
  and writer.hidden_at is null
  and review.offer_id = ?
  and review.about_party_id = (
    select party_id
    from offer
    where id = ?
  )
order by review.published_at desc, review.id
limit ?;
