import { type RawBuilder, sql } from 'kysely'

// Each `offset 0` keeps a look-up by key what it is: without it PostgreSQL may read a whole table for a few notices.

/** A party from which nobody hears: hidden, or blocked by the party as whose member someone is told, or the reverse. */
const isSilenced = sql`(
  exists (select from party where party.id = notice.from_party_id and party.hidden_at is not null offset 0)
  or exists (select from party_block
    where (party_block.party_id = notice.party_id and party_block.blocked_party_id = notice.from_party_id)
      or (party_block.party_id = notice.from_party_id and party_block.blocked_party_id = notice.party_id) offset 0))`

/** Of one's own party, or before everyone today. */
const mayBeSeen = (table: 'need' | 'offer', today: string) => {
  const id = sql.ref(`notice.${table}_id`)
  return sql`(${id} is null or exists (
    select from ${sql.table(table)} as listing join party on party.id = listing.party_id
    where listing.id = ${id} and (listing.party_id = notice.party_id
      or (listing.status = 'published' and listing.expires_on >= ${today}::date and party.hidden_at is null
        and listing.hidden_at is null)) offset 0))`
}

/**
 * Whether the person of a notice may still see what it is about: a member of the party, who has not left the
 * conversation, of a party that is neither hidden nor blocked, about what stands and was not taken back.
 * @param today ISO date in the Netherlands.
 */
export function isForEyesOf(today: string): RawBuilder<boolean> {
  return sql<boolean>`(
    (notice.party_id is null or exists (select from membership
      where membership.party_id = notice.party_id and membership.person_id = notice.person_id offset 0))
    and not ${isSilenced}
    and not exists (select from conversation_reader as reader
      where reader.conversation_id = notice.conversation_id and reader.person_id = notice.person_id
        and reader.left_at is not null offset 0)
    and ${mayBeSeen('need', today)} and ${mayBeSeen('offer', today)}
    and not exists (select from referral
      where referral.id = notice.referral_id and referral.status = 'withdrawn' offset 0))`
}

/**
 * Whether a notice still tells something new: a message that was not read, a proposal that waits for an answer, a referral
 * that nobody saw, a term that was not renewed, a deal that goes on, a match that nobody looked at or refused.
 */
export const isStillNews: RawBuilder<boolean> = sql<boolean>`(
  not exists (select from conversation_reader as reader
    where reader.conversation_id = notice.conversation_id and reader.person_id = notice.person_id
      and reader.read_number >= notice.message_number offset 0)
  and (notice.what <> 'proposal_sent' or exists (select from proposal
    where proposal.id = notice.proposal_id and proposal.status = 'sent' offset 0))
  and (notice.what not in ('referral_sent', 'referral_sent_by_broker') or exists (select from referral
    where referral.id = notice.referral_id and referral.status = 'sent' offset 0))
  and (notice.what <> 'need_expires' or exists (select from need
    where need.id = notice.need_id and need.status = 'published' and need.expires_on::text = notice.details->>'day'
    offset 0))
  and (notice.what <> 'offer_expires' or exists (select from offer
    where offer.id = notice.offer_id and offer.status = 'published' and offer.expires_on::text = notice.details->>'day'
    offset 0))
  and (notice.kind <> 'deadlines' or notice.deal_id is null or exists (select from deal
    where deal.id = notice.deal_id and deal.status in ('agreed', 'disputed') offset 0))
  and (notice.kind <> 'matches' or exists (select from match
    where match.need_id = notice.need_id and match.offer_id = notice.offer_id
      and case notice.what when 'match_of_need' then match.seen_by_need_at else match.seen_by_offer_at end is null
      and not exists (select from match_refusal as refusal
        where refusal.need_id = match.need_id and refusal.offer_id = match.offer_id offset 0) offset 0)))`
