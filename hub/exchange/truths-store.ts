import { sql } from 'kysely'
import type { Hub } from '#foundation'

/** What must be true of the data at any moment, and how many rows break it. */
export const truths: readonly { truth: string; count: (hub: Hub) => Promise<number> }[] = [
  counted(
    'nothing can be found that is not published',
    sql`select count(*)::int as count from (
      select id from need where document is not null and status <> 'published'
      union all select id from offer where document is not null and status <> 'published') broken`,
  ),
  counted(
    'everything that is published can be found',
    sql`select count(*)::int as count from (
      select id from need where document is null and status = 'published'
      union all select id from offer where document is null and status = 'published') broken`,
  ),
  counted(
    'every need stands in a region that lies in the country',
    sql`select count(*)::int as count from need
      where status <> 'draft' and not (region_path @> array['NL']::text[] and region_code = any(region_path))`,
  ),
  counted(
    'the parts of a need add up to what was met',
    sql`select count(*)::int as count from need
      left join (select need_id, sum(amount_cents) as amount, sum(quantity) as quantity from need_part group by need_id) part
        on part.need_id = need.id
      where coalesce(part.amount, 0) <> need.amount_met_cents or coalesce(part.quantity, 0) <> need.quantity_met`,
  ),
  counted(
    'no offer gives out more places than it has',
    sql`select count(*)::int as count from offer where capacity is not null and capacity_taken > capacity`,
  ),
  counted(
    'every place that is kept for someone is counted',
    sql`select count(*)::int as count from offer
      where capacity_taken < (select count(*) from conversation where offer_id = offer.id and holds_place)`,
  ),
  counted(
    'two parties have one conversation about one thing',
    sql`select count(*)::int as count from (
      select 1 from conversation where status in ('waiting', 'asked', 'open')
      group by least(asking_party_id, asked_party_id), greatest(asking_party_id, asked_party_id), need_id, offer_id
      having count(*) > 1) broken`,
  ),
  counted(
    'nobody waits for a place that is free',
    sql`select count(*)::int as count from conversation join offer on offer.id = offer_id
      where conversation.status = 'waiting' and offer.status = 'published'
        and (capacity is null or capacity_taken < capacity)`,
  ),
  counted(
    'messages count up without gaps, and their number is told',
    sql`select count(*)::int as count from conversation
      left join (select conversation_id, count(*) as messages, max(number) as last from message group by conversation_id) told
        on told.conversation_id = conversation.id
      where coalesce(told.messages, 0) <> conversation.messages or coalesce(told.last, 0) <> conversation.messages`,
  ),
  counted(
    'who blocked another has nothing going on with them',
    sql`select count(*)::int as count from conversation join party_block
      on (party_id = asking_party_id and blocked_party_id = asked_party_id)
        or (party_id = asked_party_id and blocked_party_id = asking_party_id)
      where conversation.status in ('waiting', 'asked', 'open')`,
  ),
  counted(
    'no deal stands without the consent of both parties to its very terms',
    sql`select count(*)::int as count from deal
      where (select count(*) from deal_consent where deal_id = deal.id and terms_hash = deal.terms_hash
        and party_id in (giving_party_id, getting_party_id)) <> 2`,
  ),
  counted(
    'no proposal was accepted without a deal, and no deal made without one',
    sql`select count(*)::int as count from (
      select id from proposal where status = 'accepted' and id not in (select proposal_id from deal)
      union all select id from deal where proposal_id not in (select id from proposal where status = 'accepted')) broken`,
  ),
  counted(
    'no plan counts a deal of which the money goes to another',
    sql`select count(*)::int as count from plan_source
      join plan on plan.id = plan_id join deal on deal.id = deal_id
      where getting_party_id <> plan.party_id or deal.amount_cents is null`,
  ),
  counted(
    'no part of a need is met by a deal that gave it back, or by more than it agreed',
    sql`select count(*)::int as count from need_part join deal on deal.id = need_part.deal_id
      where coalesce(need_part.amount_cents, 0) > coalesce(deal.amount_cents, 0)
        or coalesce(need_part.quantity, 0) > coalesce(deal.quantity, 0)
        or (deal.status = 'ended' and not exists (
          select 1 from milestone where deal_id = deal.id and status = 'confirmed'))`,
  ),
  counted(
    'the milestones of a deal are not more than was agreed',
    sql`select count(*)::int as count from deal
      join (select deal_id, sum(amount_cents) as amount, sum(quantity) as quantity from milestone
        where status <> 'dropped' group by deal_id) planned on planned.deal_id = deal.id
      where coalesce(planned.amount, 0) > coalesce(deal.amount_cents, 0)
        or coalesce(planned.quantity, 0) > coalesce(deal.quantity, 0)`,
  ),
  counted(
    'no review is shown before both are in or their time is over',
    sql`select count(*)::int as count from review
      where status = 'published' and (published_at at time zone 'Europe/Amsterdam')::date <= kept_until
        and (select count(*) from review as other where other.deal_id = review.deal_id) <> 2`,
  ),
  counted(
    'every deal was decided by the party that gets it',
    sql`select count(*)::int as count from decision join proposal on proposal.id = decision.chosen_id
      where proposal.status <> 'accepted'
        or decision.party_id not in (select getting_party_id from deal where proposal_id = proposal.id)`,
  ),
  counted(
    'whoever is kept out is signed in nowhere',
    sql`select count(*)::int as count from person_session join person on person.id = person_session.person_id
      where person.blocked_at is not null`,
  ),
  counted(
    'every referral points a party to what is another’s',
    sql`select count(*)::int as count from referral
      left join need on need.id = need_id left join offer on offer.id = offer_id
      where (need.id is not null and need.party_id <> case points_to when 'need' then other_party_id else to_party_id end)
        or (offer.id is not null and offer.party_id <> case points_to when 'offer' then other_party_id else to_party_id end)`,
  ),
  counted(
    'no referral is told to have led to a deal that the two parties did not make',
    sql`select count(*)::int as count from referral
      where status in ('agreed', 'delivered') and not exists (select from deal
        where giving_party_id in (to_party_id, other_party_id) and getting_party_id in (to_party_id, other_party_id))`,
  ),
  counted(
    'every party that people run has an owner',
    sql`select count(*)::int as count from (
      select party_id from membership group by party_id having bool_or(role = 'owner') is not true) broken`,
  ),
  counted(
    'no party looks verified that was not, on that ground and under its present name and number',
    sql`select count(*)::int as count from party
      where (verified_at is not null) <> exists (select from verification where party_id = party.id
        and status = 'granted' and ground = party.verified_ground and name = party.name
        and kvk_number is not distinct from party.kvk_number)`,
  ),
  counted(
    'nothing that moderators hid can be seen',
    sql`select count(*)::int as count from moderation_case as one where
      hides_thing and case thing_kind
        when 'need' then exists (select from need where id = thing_id and hidden_at is null)
        when 'offer' then exists (select from offer where id = thing_id and hidden_at is null)
        when 'party' then exists (select from party where id = thing_id and hidden_at is null)
        when 'review' then exists (select from review where id = thing_id and hidden_at is null)
        when 'picture' then exists (select from file where id = thing_id and hidden_at is null)
        else exists (select from message
          where conversation_id || ':' || number = thing_id and hidden_at is null) end
      or hides_party and exists (select from party where id = one.party_id and hidden_at is null)`,
  ),
  counted(
    'no need, offer or message is out of sight without a case that says why',
    sql`select count(*)::int as count from (
      select 'need' as kind, id, hidden_at from need where hidden_at is not null
      union all select 'offer', id, hidden_at from offer where hidden_at is not null
      union all select 'message', conversation_id || ':' || number, hidden_at from message where hidden_at is not null
    ) as thing
    where not exists (select from moderation_case
      where thing_kind = thing.kind and thing_id = thing.id and hides_thing)`,
  ),
  counted(
    'no mail has been sent twice for one reason',
    sql`select count(*)::int as count from (select reason_key from mail group by reason_key having count(*) > 1) broken`,
  ),
]

function counted(truth: string, query: ReturnType<typeof sql>) {
  return {
    truth,
    count: async (hub: Hub) => ((await query.execute(hub.db)).rows[0] as { count: number }).count,
  }
}
