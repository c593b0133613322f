import { type Selectable, sql } from 'kysely'
import type { Hub, OfferTable, PartyTable } from '#foundation'
import { isShown, tagsOf } from '#listings'
import { type Ground, type Mark, markOf } from '#parties'
import { documentOf } from '#thesaurus'
import {
  type FileId,
  type Kind,
  type LegalForm,
  legalForms,
  type OfferId,
  type PartyId,
  type PartyKind,
  type PersonId,
  type Phase,
  type ProductType,
  phases,
  type RegionCode,
  type Theme,
} from '#vocabulary'
import type { Offer } from './offer.ts'

/** What an offer borrows from its party. */
export type OfferParty = { id: PartyId; kind: PartyKind; isHidden: boolean }

const attachmentIds = sql<string[]>`array(
  select file_id from offer_attachment where offer_id = offer.id order by position
)`.as('attachment_ids')

/** One offer with what its policy must know, or undefined. */
export async function loadOffer(
  hub: Hub,
  id: OfferId,
  lock = false,
): Promise<{ offer: Offer; party: OfferParty } | undefined> {
  let query = hub.db
    .selectFrom('offer')
    .innerJoin('party', 'party.id', 'offer.party_id')
    .selectAll('offer')
    .select(['party.kind as party_kind', 'party.hidden_at as party_hidden_at'])
    .select(attachmentIds)
    .where('offer.id', '=', id)
  if (lock) query = query.forUpdate('offer')
  const row = await query.executeTakeFirst()
  if (!row) return undefined
  return {
    offer: offerOf(row),
    party: { id: row.party_id as PartyId, kind: row.party_kind, isHidden: row.party_hidden_at !== null },
  }
}

/** What an offer borrows from a party, or undefined when there is no such party. */
export async function loadOfferParty(hub: Hub, id: PartyId): Promise<OfferParty | undefined> {
  const row = await hub.db
    .selectFrom('party')
    .select(['kind', 'hidden_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { id, kind: row.kind, isHidden: row.hidden_at !== null }
}

/** Writes an offer whole, with the document by which it is found, and keeps what it now says as a revision. */
export async function saveOffer(
  hub: Hub,
  offer: Offer,
  regionsAround: RegionCode[],
  by: PersonId | null,
): Promise<void> {
  await saveOffers(hub, [{ offer, regionsAround }], by)
}

export type OfferToSave = { offer: Offer; regionsAround: RegionCode[] }

/** Writes many offers at once: four queries, however many. */
export async function saveOffers(hub: Hub, all: OfferToSave[], by: PersonId | null): Promise<void> {
  if (!all.length) return
  await hub.db
    .insertInto('offer')
    .values(all.map(rowOf))
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => Object.fromEntries(changing.map((name) => [name, eb.ref(`excluded.${name}`)]))),
    )
    .execute()
  await hub.db
    .insertInto('offer_revision')
    .values(
      all.map(({ offer }) => ({
        offer_id: offer.id,
        revision: offer.revision,
        at: offer.updatedAt,
        person_id: by,
        content: JSON.stringify(contentOf(offer)),
      })),
    )
    .onConflict((conflict) => conflict.columns(['offer_id', 'revision']).doNothing())
    .execute()
  await hub.db
    .deleteFrom('offer_attachment')
    .where(
      'offer_id',
      'in',
      all.map(({ offer }) => offer.id),
    )
    .execute()
  const attachments = all.flatMap(({ offer }) =>
    offer.attachmentIds.map((file, position) => ({ offer_id: offer.id, file_id: file, position })),
  )
  if (attachments.length) await hub.db.insertInto('offer_attachment').values(attachments).execute()
}

const changing = [
  'status',
  'kind',
  'title',
  'slug',
  'description',
  'themes',
  'product_type',
  'terms',
  'service_area',
  'phases',
  'legal_forms',
  'amount_min_cents',
  'amount_max_cents',
  'households_min',
  'households_max',
  'capacity',
  'capacity_taken',
  'valid_until',
  'picture_id',
  'picture_alt',
  'updated_at',
  'published_at',
  'expires_on',
  'expiry_warned_on',
  'closed_at',
  'external_id',
  'revision',
  'document',
] as const satisfies readonly (keyof OfferTable)[]

function rowOf({ offer, regionsAround }: OfferToSave) {
  return {
    id: offer.id,
    party_id: offer.partyId,
    status: offer.status,
    kind: offer.kind,
    title: offer.title,
    slug: offer.slug,
    description: offer.description,
    themes: offer.themes,
    product_type: offer.productType,
    terms: JSON.stringify(offer.terms),
    service_area: offer.serviceArea,
    phases: offer.phases,
    legal_forms: offer.legalForms,
    amount_min_cents: offer.amountMinCents,
    amount_max_cents: offer.amountMaxCents,
    households_min: offer.householdsMin,
    households_max: offer.householdsMax,
    capacity: offer.capacity,
    capacity_taken: offer.capacityTaken,
    valid_until: offer.validUntil,
    picture_id: offer.pictureId,
    picture_alt: offer.pictureAlt,
    created_at: offer.createdAt,
    updated_at: offer.updatedAt,
    published_at: offer.publishedAt,
    expires_on: offer.expiresOn,
    expiry_warned_on: offer.expiryWarnedOn,
    closed_at: offer.closedAt,
    external_id: offer.externalId,
    revision: offer.revision,
    hidden_at: offer.hiddenAt,
    document:
      offer.status === 'published' ? sql<string>`${offerDocument(offer, regionsAround)}::tsvector` : null,
  }
}

/** How an offer is found: by its words and concepts, and by what it is, where, for whom and from whom. */
function offerDocument(offer: Offer, regionsAround: RegionCode[]): string {
  return documentOf({
    title: offer.title,
    text: offer.description,
    tags: [
      ...tagsOf({
        kind: offer.kind,
        themes: offer.themes,
        regions: offer.serviceArea,
        phases: offer.phases.length ? offer.phases : phases,
        legalForms: offer.legalForms.length ? offer.legalForms : legalForms,
        productType: offer.productType,
        partyId: offer.partyId,
      }),
      ...regionsAround.map((code) => `u:${code}`),
    ],
  })
}

/** What a revision keeps: all that people write, nothing that the hub counts. */
function contentOf(offer: Offer) {
  const { kind, productType, terms, title, description, themes, serviceArea, phases, legalForms } = offer
  const { amountMinCents, amountMaxCents, householdsMin, householdsMax, capacity, validUntil, status } = offer
  return {
    ...{ kind, productType, terms, title, description, themes, serviceArea, phases, legalForms },
    ...{ amountMinCents, amountMaxCents, householdsMin, householdsMax, capacity, validUntil, status },
  }
}

export type OfferRevision = {
  revision: number
  at: Date
  personId: PersonId | null
  content: Record<string, unknown>
}

/** Everything that an offer has said, newest first. */
export async function revisionsOf(hub: Hub, id: OfferId): Promise<OfferRevision[]> {
  const rows = await hub.db
    .selectFrom('offer_revision')
    .selectAll()
    .where('offer_id', '=', id)
    .orderBy('revision', 'desc')
    .execute()
  return rows.map((row) => ({
    revision: row.revision,
    at: row.at,
    personId: row.person_id as PersonId | null,
    content: row.content,
  }))
}

/** Takes it out of sight at a moment, or brings it back with null. */
export async function setOfferHidden(hub: Hub, id: OfferId, at: Date | null): Promise<void> {
  await hub.db.updateTable('offer').set({ hidden_at: at }).where('id', '=', id).execute()
}

export async function removeOffer(hub: Hub, id: OfferId): Promise<void> {
  await hub.db.deleteFrom('offer').where('id', '=', id).execute()
}

/** Offers that stood until yesterday and longer ago. */
export async function offersToExpire(hub: Hub, today: string, limit: number): Promise<OfferId[]> {
  const rows = await hub.db
    .selectFrom('offer')
    .select('id')
    .where('status', '=', 'published')
    .where('expires_on', '<', today)
    .orderBy('expires_on')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id as OfferId)
}

/** Offers that end soon and whose party was not told yet. */
export async function offersToWarn(
  hub: Hub,
  today: string,
  until: string,
  limit: number,
): Promise<OfferId[]> {
  const rows = await hub.db
    .selectFrom('offer')
    .select('id')
    .where('status', '=', 'published')
    .where('expires_on', '>=', today)
    .where('expires_on', '<=', until)
    .where('expiry_warned_on', 'is', null)
    .orderBy('expires_on')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id as OfferId)
}

export async function markOfferWarned(hub: Hub, id: OfferId, today: string): Promise<void> {
  await hub.db.updateTable('offer').set({ expiry_warned_on: today }).where('id', '=', id).execute()
}

/** What an import must keep of an offer that it made earlier. */
export type EarlierOffer = { id: OfferId; capacityTaken: number; publishedAt: Date | null; revision: number }

/** The offers that an import made earlier, by the names that it gave them. */
export async function offersByExternalId(
  hub: Hub,
  externalIds: string[],
): Promise<Map<string, EarlierOffer>> {
  if (!externalIds.length) return new Map()
  const rows = await hub.db
    .selectFrom('offer')
    .select(['id', 'external_id', 'capacity_taken', 'published_at', 'revision'])
    .where('external_id', 'in', externalIds)
    .execute()
  return new Map(
    rows.map((row) => [
      row.external_id!,
      {
        id: row.id as OfferId,
        capacityTaken: row.capacity_taken,
        publishedAt: row.published_at,
        revision: row.revision,
      },
    ]),
  )
}

/** How one offer stands in a list. */
export type OfferCard = {
  id: OfferId
  slug: string
  title: string
  /** The first words of the story, at most 240 characters. */
  lead: string
  kind: Kind
  productType: ProductType | null
  terms: Record<string, unknown>
  themes: Theme[]
  serviceArea: RegionCode[]
  phases: Phase[]
  legalForms: LegalForm[]
  amountMinCents: number | null
  amountMaxCents: number | null
  householdsMin: number | null
  householdsMax: number | null
  capacity: number | null
  capacityTaken: number
  validUntil: string | null
  publishedAt: Date
  expiresOn: string
  pictureId: FileId | null
  pictureAlt: string
  party: { id: PartyId; slug: string; name: string; kind: PartyKind; isExample: boolean; mark: Mark | null }
}

export type OfferSort = 'newest' | 'best' | 'soonest'

/** Which offers a list asks for, ready for the database. */
export type OfferSelection = {
  today: string
  /** A `tsquery` that the document must meet, or null for all. */
  match: string | null
  /** A `tsquery` that decides which fits best: there is one for the sort 'best'. */
  rank: string | null
  sort: OfferSort
  after: { key: string; id: string } | null
  limit: number
}

/** What stands today and fits the selection, from parties that are not hidden. */
function standing(hub: Hub, { today, match }: Pick<OfferSelection, 'today' | 'match'>) {
  return hub.db
    .selectFrom('offer')
    .where('offer.status', '=', 'published')
    .where('offer.expires_on', '>=', today)
    .where(isShown('offer'))
    .$if(match !== null, (query) => query.where(sql<boolean>`offer.document @@ ${match}::tsquery`))
}

/** By what a list is sorted: an expression whose greatest value comes first, and its type in a cursor. */
function orderOf({ sort, rank }: OfferSelection) {
  if (sort === 'soonest') {
    return {
      key: sql`date '2200-01-01' - coalesce(offer.valid_until, date '2200-01-01')`,
      type: sql`integer`,
    }
  }
  if (sort === 'best')
    return { key: sql`ts_rank(offer.document, ${rank}::tsquery)::float8`, type: sql`float8` }
  return { key: sql`offer.published_at`, type: sql`timestamptz` }
}

/** One page of offers that stand, in a fixed order, with the cursor of each. One query. */
export async function selectOffers(
  hub: Hub,
  selection: OfferSelection,
): Promise<{ card: OfferCard; key: string }[]> {
  const { key, type } = orderOf(selection)
  const { after } = selection
  const rows = await hub.db
    .with('found', () =>
      standing(hub, selection)
        .select(['offer.id', sql`${key}`.as('key')])
        .$if(after !== null, (query) =>
          query.where(sql<boolean>`(${key}, offer.id) < (${after!.key}::${type}, ${after!.id})`),
        )
        .orderBy(sql`${key} desc`)
        .orderBy('offer.id', 'desc')
        .limit(selection.limit),
    )
    .selectFrom('found')
    .innerJoin('offer', 'offer.id', 'found.id')
    .innerJoin('party', 'party.id', 'offer.party_id')
    .select(cardColumns)
    .select(sql<string>`found.key::text`.as('sort_key'))
    .orderBy('found.key', 'desc')
    .orderBy('found.id', 'desc')
    .execute()
  return rows.map((row) => ({ card: cardOf(row), key: row.sort_key }))
}

/** How many offers stand and fit, counted up to a ceiling: beyond it the exact number tells nobody anything. */
export async function countOffers(hub: Hub, selection: OfferSelection, ceiling: number): Promise<number> {
  const row = await hub.db
    .selectFrom(standing(hub, selection).select('offer.id').limit(ceiling).as('some'))
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Cards of those of these offers that stand, by id. */
export async function offerCards(hub: Hub, ids: OfferId[], today: string): Promise<Map<OfferId, OfferCard>> {
  if (!ids.length) return new Map()
  const rows = await standing(hub, { today, match: null })
    .innerJoin('party', 'party.id', 'offer.party_id')
    .select(cardColumns)
    .where('offer.id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id as OfferId, cardOf(row)]))
}

const cardColumns = [
  'offer.id',
  'offer.slug',
  'offer.title',
  sql<string>`left(offer.description, 240)`.as('lead'),
  'offer.kind',
  'offer.product_type',
  'offer.terms',
  'offer.themes',
  'offer.service_area',
  'offer.phases',
  'offer.legal_forms',
  'offer.amount_min_cents',
  'offer.amount_max_cents',
  'offer.households_min',
  'offer.households_max',
  'offer.capacity',
  'offer.capacity_taken',
  'offer.valid_until',
  'offer.published_at',
  'offer.expires_on',
  'offer.picture_id',
  'offer.picture_alt',
  'party.id as party_id',
  'party.slug as party_slug',
  'party.name as party_name',
  'party.kind as party_kind',
  'party.is_example',
  'party.verified_at',
  'party.verified_ground',
] as const

type CardRow = Omit<
  OfferRow,
  | 'description'
  | 'status'
  | 'created_at'
  | 'updated_at'
  | 'expiry_warned_on'
  | 'closed_at'
  | 'external_id'
  | 'revision'
  | 'document'
  | 'hidden_at'
> &
  Pick<Selectable<PartyTable>, 'is_example' | 'verified_at' | 'verified_ground'> & {
    lead: string
    party_slug: string
    party_name: string
    party_kind: PartyKind
  }

/** An offer that stands has all that a draft may lack. */
function cardOf(row: CardRow): OfferCard {
  return {
    ...sharedOf(row),
    lead: row.lead,
    kind: row.kind!,
    publishedAt: row.published_at!,
    expiresOn: row.expires_on!,
    party: {
      id: row.party_id as PartyId,
      slug: row.party_slug,
      name: row.party_name,
      kind: row.party_kind,
      isExample: row.is_example,
      mark: markOf({ verifiedAt: row.verified_at, verifiedGround: row.verified_ground as Ground | null }),
    },
  }
}

/** All offers of a party, in any state, latest first. */
export async function selectOffersOfParty(hub: Hub, partyId: PartyId): Promise<Offer[]> {
  const rows = await hub.db
    .selectFrom('offer')
    .selectAll()
    .select(attachmentIds)
    .where('party_id', '=', partyId)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(offerOf)
}

type OfferRow = Selectable<OfferTable>

function offerOf(row: OfferRow & { attachment_ids: string[] }): Offer {
  return {
    ...sharedOf(row),
    partyId: row.party_id as PartyId,
    status: row.status,
    kind: row.kind,
    description: row.description,
    attachmentIds: row.attachment_ids as FileId[],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    publishedAt: row.published_at,
    expiresOn: row.expires_on,
    expiryWarnedOn: row.expiry_warned_on,
    closedAt: row.closed_at,
    externalId: row.external_id,
    revision: row.revision,
    hiddenAt: row.hidden_at,
  }
}

/** What a card and the whole offer both have. */
function sharedOf(
  row: Omit<
    CardRow,
    'lead' | 'party_slug' | 'party_name' | 'party_kind' | 'is_example' | 'verified_at' | 'verified_ground'
  >,
) {
  return {
    id: row.id as OfferId,
    slug: row.slug,
    title: row.title,
    productType: row.product_type as ProductType | null,
    terms: row.terms,
    themes: row.themes,
    serviceArea: row.service_area as RegionCode[],
    phases: row.phases,
    legalForms: row.legal_forms,
    amountMinCents: row.amount_min_cents,
    amountMaxCents: row.amount_max_cents,
    householdsMin: row.households_min,
    householdsMax: row.households_max,
    capacity: row.capacity,
    capacityTaken: row.capacity_taken,
    validUntil: row.valid_until,
    pictureId: row.picture_id as FileId | null,
    pictureAlt: row.picture_alt,
  }
}

/**
 * One place more or less that is taken, in one step: however many ask at once, never more than there are.
 * @returns false when there is none left to take, or to give back.
 */
export async function changePlacesTaken(hub: Hub, id: OfferId, by: 1 | -1): Promise<boolean> {
  const row = await hub.db
    .updateTable('offer')
    .set({ capacity_taken: sql<number>`capacity_taken + ${by}::integer` })
    .where('id', '=', id)
    .where(sql<boolean>`capacity_taken + ${by}::integer between 0 and coalesce(capacity, 2147483647)`)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** What an offer's places depend on; nobody takes or frees one of them until the transaction ends. */
export async function lockPlaces(
  hub: Hub,
  id: OfferId,
): Promise<{ capacity: number | null; taken: number; status: Offer['status'] } | undefined> {
  return hub.db
    .selectFrom('offer')
    .select(['capacity', 'capacity_taken as taken', 'status'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}
