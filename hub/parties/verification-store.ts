import { type Selectable, sql } from 'kysely'
import type { Hub, VerificationTable } from '#foundation'
import type { PartyId, PartyKind, PersonId } from '#vocabulary'
import type { Ground, Verification, VerificationStatus } from './verification.ts'

export async function insertVerification(
  hub: Hub,
  verification: Verification,
  tokenHash: string | null,
): Promise<void> {
  await hub.db
    .insertInto('verification')
    .values({ ...rowOf(verification), token_hash: tokenHash })
    .execute()
}

export async function saveVerification(hub: Hub, verification: Verification): Promise<void> {
  const { id, ...row } = rowOf(verification)
  await hub.db.updateTable('verification').set(row).where('id', '=', id).execute()
}

export async function loadVerification(
  hub: Hub,
  id: string,
  lock = false,
): Promise<Verification | undefined> {
  let query = hub.db.selectFrom('verification').selectAll().where('id', '=', id)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row && verificationOf(row)
}

export async function verificationByToken(hub: Hub, tokenHash: string): Promise<Verification | undefined> {
  const row = await hub.db
    .selectFrom('verification')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row && verificationOf(row)
}

/** The question of a party that waits, locked. */
export async function openVerification(hub: Hub, partyId: PartyId): Promise<Verification | undefined> {
  const row = await hub.db
    .selectFrom('verification')
    .selectAll()
    .where('party_id', '=', partyId)
    .where('status', 'in', ['unconfirmed', 'asked'])
    .forUpdate()
    .executeTakeFirst()
  return row && verificationOf(row)
}

/** What a party asked and was told: what holds now before what is over, and then the latest first. */
export async function verificationsOf(hub: Hub, partyId: PartyId): Promise<Verification[]> {
  const rows = await hub.db
    .selectFrom('verification')
    .selectAll()
    .where('party_id', '=', partyId)
    .orderBy(sql`status in ('unconfirmed', 'asked', 'granted')`, 'desc')
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(20)
    .execute()
  return rows.map(verificationOf)
}

/** A question as the queue shows it, with the party as it is today. */
export type QueuedVerification = Verification & {
  party: { id: PartyId; slug: string; kind: PartyKind; website: string | null; createdAt: Date }
}

/**
 * Those in one state, in the order in which they were asked; of those that were judged, the latest first.
 * @param after the last of the page before.
 */
export async function selectVerifications(
  hub: Hub,
  { status, after, limit }: { status: VerificationStatus; after: string | null; limit: number },
): Promise<QueuedVerification[]> {
  const isQueue = status === 'asked'
  const rows = await hub.db
    .selectFrom('verification')
    .innerJoin('party', 'party.id', 'verification.party_id')
    .selectAll('verification')
    .select(['party.slug', 'party.kind', 'party.website', 'party.created_at as party_created_at'])
    .where('verification.status', '=', status)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(verification.asked_at, verification.id) ${isQueue ? sql`>` : sql`<`}
          (select asked_at, id from verification where id = ${after})`,
      ),
    )
    .orderBy('verification.asked_at', isQueue ? 'asc' : 'desc')
    .orderBy('verification.id', isQueue ? 'asc' : 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...verificationOf(row),
    party: {
      id: row.party_id as PartyId,
      slug: row.slug,
      kind: row.kind,
      website: row.website,
      createdAt: row.party_created_at,
    },
  }))
}

export async function countVerificationsAsked(hub: Hub): Promise<number> {
  const row = await hub.db
    .selectFrom('verification')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('status', '=', 'asked')
    .executeTakeFirstOrThrow()
  return row.count
}

/** What everyone sees of a verification, or null to take it away. */
export async function markParty(
  hub: Hub,
  partyId: PartyId,
  mark: { at: Date; ground: Ground } | null,
): Promise<void> {
  await hub.db
    .updateTable('party')
    .set({ verified_at: mark?.at ?? null, verified_ground: mark?.ground ?? null })
    .where('id', '=', partyId)
    .execute()
}

/** The verifications and questions of these parties that speak of another name or number than they have now. */
export async function outdatedVerifications(
  hub: Hub,
  partyIds: PartyId[],
): Promise<{ verification: Verification; name: string; kvkNumber: string | null }[]> {
  if (!partyIds.length) return []
  const rows = await hub.db
    .selectFrom('verification')
    .innerJoin('party', 'party.id', 'verification.party_id')
    .selectAll('verification')
    .select(['party.name as party_name', 'party.kvk_number as party_kvk_number'])
    .where('verification.party_id', 'in', partyIds)
    .where('verification.status', 'in', ['unconfirmed', 'asked', 'granted'])
    .where(
      sql<boolean>`(verification.name <> party.name or verification.kvk_number is distinct from party.kvk_number)`,
    )
    .orderBy('verification.id')
    .forUpdate('verification')
    .execute()
  return rows.map((row) => ({
    verification: verificationOf(row),
    name: row.party_name,
    kvkNumber: row.party_kvk_number,
  }))
}

function rowOf(verification: Verification) {
  return {
    id: verification.id,
    party_id: verification.partyId,
    ground: verification.ground,
    status: verification.status,
    name: verification.name,
    kvk_number: verification.kvkNumber,
    explanation: verification.explanation,
    email: verification.email,
    confirm_by: verification.confirmBy,
    confirmed_at: verification.confirmedAt,
    asked_by: verification.askedBy,
    asked_at: verification.askedAt,
    decided_by: verification.decidedBy,
    decided_at: verification.decidedAt,
    note: verification.note,
    reason: verification.reason,
  }
}

function verificationOf(row: Selectable<VerificationTable>): Verification {
  return {
    id: row.id,
    partyId: row.party_id as PartyId,
    ground: row.ground as Ground,
    status: row.status as VerificationStatus,
    name: row.name,
    kvkNumber: row.kvk_number,
    explanation: row.explanation,
    email: row.email,
    confirmBy: row.confirm_by,
    confirmedAt: row.confirmed_at,
    askedBy: row.asked_by as PersonId | null,
    askedAt: row.asked_at,
    decidedBy: row.decided_by as PersonId | null,
    decidedAt: row.decided_at,
    note: row.note,
    reason: row.reason,
  }
}
