import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Hub, ReviewTable } from '#foundation'
import type { DealId, OfferId, PartyId, PersonId, ProductType, ReviewId } from '#vocabulary'
import type { Review } from './review.ts'

/** @returns false when the party wrote before. */
export async function insertReview(hub: Hub, review: Review): Promise<boolean> {
  const row = await hub.db
    .insertInto('review')
    .values({
      ...changing(review),
      id: review.id,
      deal_id: review.dealId,
      by_party_id: review.byPartyId,
      about_party_id: review.aboutPartyId,
      offer_id: review.offerId,
      product_type: review.productType,
      themes: review.themes,
      kept_until: review.keptUntil,
    })
    .onConflict((conflict) => conflict.columns(['deal_id', 'by_party_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function saveReview(hub: Hub, review: Review): Promise<void> {
  await hub.db.updateTable('review').set(changing(review)).where('id', '=', review.id).execute()
}

/** Takes it out of sight at a moment, or brings it back with null. */
export async function setReviewHidden(hub: Hub, id: ReviewId, at: Date | null): Promise<void> {
  await hub.db.updateTable('review').set({ hidden_at: at }).where('id', '=', id).execute()
}

export async function loadReview(hub: Hub, id: ReviewId, lock = false): Promise<Review | undefined> {
  const row = await hub.db
    .selectFrom('review')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && reviewOf(row)
}

/** What both parties wrote about a deal. */
export async function reviewsAbout(hub: Hub, dealId: DealId): Promise<Review[]> {
  const rows = await hub.db
    .selectFrom('review')
    .selectAll()
    .where('deal_id', '=', dealId)
    .orderBy('written_at')
    .execute()
  return rows.map(reviewOf)
}

/** Reviews of which the other did not come in time. */
export async function overdueReviews(hub: Hub, today: string): Promise<ReviewId[]> {
  const rows = await hub.db
    .selectFrom('review')
    .select('id')
    .where('status', '=', 'kept')
    .where('kept_until', '<', today)
    .execute()
  return rows.map(({ id }) => id as ReviewId)
}

/** A review as everyone reads it. */
export type Experience = Pick<
  Review,
  'id' | 'delivered' | 'again' | 'body' | 'productType' | 'themes' | 'reply'
> & {
  by: { name: string; slug: string; id: PartyId }
  about: string
  publishedAt: Date
}

/** The newest experiences, and of all of them how many there are and what they say. */
export type Experiences = { all: number; delivered: number; again: number; newest: Experience[] }

/** What is shown of an offer, or of a party as the one who gave. Two queries, however many there are. */
export async function experiences(
  hub: Hub,
  of: { offerId: OfferId } | { partyId: PartyId },
  limit: number,
): Promise<Experiences> {
  // Of an offer it is those who got it that tell; of a party, whoever had a deal with it.
  const subject: RawBuilder<boolean> =
    'offerId' in of
      ? sql`review.offer_id = ${of.offerId} and review.about_party_id = (select party_id from offer where id = ${of.offerId})`
      : sql`review.about_party_id = ${of.partyId}`
  const shown = sql`review.status = 'published' and review.hidden_at is null and writer.hidden_at is null and ${subject}`
  const { rows: counts } = await sql<{ all: number; delivered: number; again: number }>`
    select count(*)::int as "all", (count(*) filter (where delivered = 'yes'))::int as delivered,
      (count(*) filter (where again))::int as again
    from review join party as writer on writer.id = review.by_party_id
    where ${shown}`.execute(hub.db)
  const { rows } = await sql<
    Selectable<ReviewTable> & { by_name: string; by_slug: string; about_name: string }
  >`
    select review.*, writer.name as by_name, writer.slug as by_slug, subject.name as about_name
    from review
    join party as writer on writer.id = review.by_party_id
    join party as subject on subject.id = review.about_party_id
    where ${shown}
    order by review.published_at desc, review.id
    limit ${limit}`.execute(hub.db)
  return {
    ...counts[0]!,
    newest: rows.map((row) => {
      const { id, delivered, again, body, productType, themes, reply, publishedAt } = reviewOf(row)
      return {
        ...{ id, delivered, again, body, productType, themes, reply, publishedAt: publishedAt! },
        by: { id: row.by_party_id as PartyId, name: row.by_name, slug: row.by_slug },
        about: row.about_name,
      }
    }),
  }
}

function changing(review: Review) {
  return {
    status: review.status,
    delivered: review.delivered,
    again: review.again,
    body: review.body,
    written_by: review.writtenBy,
    written_at: review.writtenAt,
    published_at: review.publishedAt,
    reply: review.reply,
    replied_by: review.repliedBy,
    replied_at: review.repliedAt,
  }
}

function reviewOf(row: Selectable<ReviewTable>): Review {
  return {
    id: row.id as ReviewId,
    dealId: row.deal_id as DealId,
    byPartyId: row.by_party_id as PartyId,
    aboutPartyId: row.about_party_id as PartyId,
    offerId: row.offer_id as OfferId | null,
    productType: row.product_type as ProductType | null,
    themes: row.themes,
    status: row.status,
    delivered: row.delivered,
    again: row.again,
    body: row.body,
    writtenBy: row.written_by as PersonId | null,
    writtenAt: row.written_at,
    keptUntil: row.kept_until,
    publishedAt: row.published_at,
    reply: row.reply,
    repliedBy: row.replied_by as PersonId | null,
    repliedAt: row.replied_at,
    hiddenAt: row.hidden_at,
  }
}
