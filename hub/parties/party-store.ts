import { type Selectable, sql } from 'kysely'
import { type Hub, type InvitationTable, likeOf, type PartyTable } from '#foundation'
import type {
  FileId,
  LegalForm,
  MemberRole,
  PartyId,
  PartyKind,
  PersonId,
  Phase,
  RegionCode,
  Theme,
} from '#vocabulary'
import type { Party } from './party.ts'
import type { Ground } from './verification.ts'

export type PartyToSave = { party: Party; path: RegionCode[] }

/**
 * Writes parties whole: one query, however many. Whoever is called something else now, or has another number, no longer
 * looks verified.
 */
export async function writeParties(hub: Hub, all: PartyToSave[]): Promise<void> {
  if (!all.length) return
  await hub.db
    .insertInto('party')
    .values(all.map(rowOf))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        ...Object.fromEntries(changing.map((name) => [name, eb.ref(`excluded.${name}`)])),
        verified_at: sql`case when ${isSame} then party.verified_at end`,
        verified_ground: sql`case when ${isSame} then party.verified_ground end`,
      })),
    )
    .execute()
}

const isSame = sql`party.name = excluded.name and party.kvk_number is not distinct from excluded.kvk_number`

const changing = [
  'name',
  'slug',
  'summary',
  'description',
  'themes',
  'region_code',
  'region_path',
  'latitude',
  'longitude',
  'service_area',
  'phase',
  'legal_form',
  'households',
  'founded_on',
  'website',
  'contact_email',
  'kvk_number',
  'picture_id',
  'picture_alt',
  'external_id',
  'updated_at',
] as const satisfies readonly (keyof PartyTable)[]

function rowOf({ party, path }: PartyToSave) {
  return {
    id: party.id,
    kind: party.kind,
    name: party.name,
    slug: party.slug,
    summary: party.summary,
    description: party.description,
    themes: party.themes,
    region_code: party.region,
    region_path: path,
    latitude: party.latitude,
    longitude: party.longitude,
    service_area: party.serviceArea,
    phase: party.phase,
    legal_form: party.legalForm,
    households: party.households,
    founded_on: party.foundedOn,
    website: party.website,
    contact_email: party.contactEmail,
    kvk_number: party.kvkNumber,
    picture_id: party.pictureId,
    picture_alt: party.pictureAlt,
    is_example: party.isExample,
    verified_at: party.verifiedAt,
    verified_ground: party.verifiedGround,
    hidden_at: party.hiddenAt,
    hidden_reason: party.hiddenReason,
    external_id: party.externalId,
    created_at: party.createdAt,
    updated_at: party.updatedAt,
  }
}

export async function loadParty(hub: Hub, id: PartyId, lock = false): Promise<Party | undefined> {
  let query = hub.db.selectFrom('party').selectAll().where('id', '=', id)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row && partyOf(row)
}

/** Takes a party out of sight, or brings it back with null. */
export async function setHidden(
  hub: Hub,
  id: PartyId,
  hidden: { at: Date; reason: string } | null,
): Promise<void> {
  await hub.db
    .updateTable('party')
    .set({ hidden_at: hidden?.at ?? null, hidden_reason: hidden?.reason ?? '' })
    .where('id', '=', id)
    .execute()
}

/** Takes a party out of sight for good, and how it was to be reached with it. */
export async function saveEnded(hub: Hub, id: PartyId): Promise<void> {
  await hub.db
    .updateTable('party')
    .set({ hidden_at: hub.clock.now(), contact_email: null, updated_at: hub.clock.now() })
    .where('id', '=', id)
    .execute()
}

/** Parties that an import made earlier under names of its own. */
export async function partiesByExternalId(hub: Hub, externalIds: string[]): Promise<Map<string, Party>> {
  if (!externalIds.length) return new Map()
  const rows = await hub.db.selectFrom('party').selectAll().where('external_id', 'in', externalIds).execute()
  return new Map(rows.map((row) => [row.external_id!, partyOf(row)]))
}

export type PartySort = 'name' | 'newest'

export type PartySelection = {
  kinds: readonly PartyKind[]
  themes: readonly Theme[]
  /** At home or working in this region, as all the codes from it up to NL; null for anywhere. */
  regionPath: readonly RegionCode[] | null
  text: string | null
  sort: PartySort
  after: { key: string; id: string } | null
  limit: number
}

function visible(hub: Hub, { kinds, themes, regionPath, text }: PartySelection) {
  return hub.db
    .selectFrom('party')
    .where('hidden_at', 'is', null)
    .$if(kinds.length > 0, (query) => query.where('kind', 'in', kinds))
    .$if(themes.length > 0, (query) => query.where(sql<boolean>`themes && ${themes}::text[]`))
    .$if(regionPath !== null, (query) =>
      query.where(
        sql<boolean>`(region_path @> array[${regionPath![0]}] or service_area && ${regionPath}::text[])`,
      ),
    )
    .$if(text !== null, (query) =>
      query.where(sql<boolean>`lower(name || ' ' || summary) like ${likeOf(text!)}`),
    )
}

/** Parties by name, or the newest first. One query. */
export async function selectParties(hub: Hub, selection: PartySelection): Promise<Party[]> {
  const { after, sort, limit } = selection
  const found = visible(hub, selection).selectAll()
  const rows =
    sort === 'newest'
      ? await found
          .$if(after !== null, (query) =>
            query.where(sql<boolean>`(created_at, id) < (${after!.key}::timestamptz, ${after!.id})`),
          )
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .execute()
      : await found
          .$if(after !== null, (query) =>
            query.where(
              sql<boolean>`(lower(name) collate "C", id) > (${after!.key} collate "C", ${after!.id})`,
            ),
          )
          .orderBy(sql`lower(name) collate "C"`)
          .orderBy('id')
          .limit(limit)
          .execute()
  return rows.map(partyOf)
}

export async function countParties(hub: Hub, selection: PartySelection, ceiling: number): Promise<number> {
  const row = await hub.db
    .selectFrom(visible(hub, selection).select('id').limit(ceiling).as('some'))
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Parties by their identifiers. */
export async function partiesNamed(hub: Hub, ids: PartyId[]): Promise<Map<PartyId, Party>> {
  if (!ids.length) return new Map()
  const rows = await hub.db.selectFrom('party').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id as PartyId, partyOf(row)]))
}

/** The party of a name, in whatever letters, the newest of several. */
export async function partyNamed(hub: Hub, name: string): Promise<Party | undefined> {
  const row = await hub.db
    .selectFrom('party')
    .selectAll()
    .where(sql<boolean>`lower(name) = ${name.toLowerCase()}`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && partyOf(row)
}

/** All parties, also those that are hidden, the newest first. */
export async function selectPartiesToJudge(
  hub: Hub,
  {
    text,
    only,
    after,
    limit,
  }: { text: string | null; only: 'hidden' | 'verified' | null; after: string | null; limit: number },
): Promise<Party[]> {
  const rows = await hub.db
    .selectFrom('party')
    .selectAll()
    .$if(text !== null, (query) =>
      query.where(sql<boolean>`(lower(name) like ${likeOf(text!)} or kvk_number = ${text})`),
    )
    .$if(only === 'hidden', (query) => query.where('hidden_at', 'is not', null))
    .$if(only === 'verified', (query) => query.where('verified_at', 'is not', null))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(created_at, id) < (select created_at, id from party where id = ${after})`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(partyOf)
}

export type Membership = { party: Party; role: MemberRole }

/** The parties that a person is a member of, by name. */
export async function membershipsOf(hub: Hub, personId: PersonId): Promise<Membership[]> {
  const rows = await hub.db
    .selectFrom('membership')
    .innerJoin('party', 'party.id', 'membership.party_id')
    .selectAll('party')
    .select('membership.role')
    .where('membership.person_id', '=', personId)
    .orderBy('party.name')
    .execute()
  return rows.map((row) => ({ party: partyOf(row), role: row.role }))
}

export type Member = { personId: PersonId; role: MemberRole; since: Date }

export async function membersOf(hub: Hub, partyId: PartyId, lock = false): Promise<Member[]> {
  let query = hub.db
    .selectFrom('membership')
    .selectAll()
    .where('party_id', '=', partyId)
    .orderBy('created_at')
  if (lock) query = query.forUpdate()
  const rows = await query.execute()
  return rows.map((row) => ({ personId: row.person_id as PersonId, role: row.role, since: row.created_at }))
}

/** As what a person belongs to a party; null when they do not. */
export async function roleOf(hub: Hub, partyId: PartyId, personId: PersonId): Promise<MemberRole | null> {
  const row = await hub.db
    .selectFrom('membership')
    .select('role')
    .where('party_id', '=', partyId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.role ?? null
}

/** Waits for who changes the members of a party, and keeps others from it until the transaction ends. */
export async function lockMembers(hub: Hub, partyId: PartyId): Promise<void> {
  // Members change under a full lock of their party; this one goes together with that of a row that points to it.
  await hub.db.selectFrom('party').select('id').where('id', '=', partyId).forKeyShare().execute()
}

export async function saveMembership(
  hub: Hub,
  partyId: PartyId,
  personId: PersonId,
  role: MemberRole,
): Promise<void> {
  await hub.db
    .insertInto('membership')
    .values({ party_id: partyId, person_id: personId, role, created_at: hub.clock.now() })
    .onConflict((conflict) => conflict.columns(['party_id', 'person_id']).doUpdateSet({ role }))
    .execute()
}

export async function removeMembership(hub: Hub, partyId: PartyId, personId: PersonId): Promise<void> {
  await hub.db
    .deleteFrom('membership')
    .where('party_id', '=', partyId)
    .where('person_id', '=', personId)
    .execute()
}

export type Invitation = {
  id: string
  partyId: PartyId
  email: string
  role: MemberRole
  createdAt: Date
  expiresAt: Date
  acceptedAt: Date | null
  withdrawnAt: Date | null
}

export async function insertInvitation(
  hub: Hub,
  invitation: Omit<Invitation, 'acceptedAt' | 'withdrawnAt'> & {
    tokenHash: string
    invitedBy: PersonId | null
  },
): Promise<void> {
  await hub.db
    .insertInto('invitation')
    .values({
      id: invitation.id,
      party_id: invitation.partyId,
      email: invitation.email,
      role: invitation.role,
      token_hash: invitation.tokenHash,
      invited_by: invitation.invitedBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      accepted_at: null,
      withdrawn_at: null,
    })
    .execute()
}

export async function invitationByToken(
  hub: Hub,
  tokenHash: string,
  lock = false,
): Promise<Invitation | undefined> {
  let query = hub.db.selectFrom('invitation').selectAll().where('token_hash', '=', tokenHash)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row && invitationOf(row)
}

/** Invitations of a party that still wait, newest first. */
export async function openInvitations(hub: Hub, partyId: PartyId): Promise<Invitation[]> {
  const rows = await hub.db
    .selectFrom('invitation')
    .selectAll()
    .where('party_id', '=', partyId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', hub.clock.now())
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(invitationOf)
}

export async function closeInvitation(
  hub: Hub,
  id: string,
  how: 'accepted_at' | 'withdrawn_at',
): Promise<void> {
  await hub.db
    .updateTable('invitation')
    .set({ [how]: hub.clock.now() })
    .where('id', '=', id)
    .execute()
}

function invitationOf(row: Selectable<InvitationTable>): Invitation {
  return {
    id: row.id,
    partyId: row.party_id as PartyId,
    email: row.email,
    role: row.role,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    acceptedAt: row.accepted_at,
    withdrawnAt: row.withdrawn_at,
  }
}

function partyOf(row: Selectable<PartyTable>): Party {
  return {
    id: row.id as PartyId,
    kind: row.kind,
    name: row.name,
    slug: row.slug,
    summary: row.summary,
    description: row.description,
    themes: row.themes,
    region: row.region_code as RegionCode | null,
    serviceArea: row.service_area as RegionCode[],
    latitude: row.latitude,
    longitude: row.longitude,
    phase: row.phase as Phase | null,
    legalForm: row.legal_form as LegalForm | null,
    households: row.households,
    foundedOn: row.founded_on,
    website: row.website,
    contactEmail: row.contact_email,
    kvkNumber: row.kvk_number,
    pictureId: row.picture_id as FileId | null,
    pictureAlt: row.picture_alt,
    isExample: row.is_example,
    verifiedAt: row.verified_at,
    verifiedGround: row.verified_ground as Ground | null,
    hiddenAt: row.hidden_at,
    hiddenReason: row.hidden_reason,
    externalId: row.external_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
