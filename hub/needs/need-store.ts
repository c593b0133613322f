import { type Selectable, sql } from 'kysely'
import type { Hub, NeedTable, PartyTable } from '#foundation'
import { isShown, tagsOf } from '#listings'
import { type Ground, type Mark, markOf } from '#parties'
import { documentOf } from '#thesaurus'
import type {
  DealId,
  FileId,
  Kind,
  LegalForm,
  NeedId,
  PartyId,
  PartyKind,
  PersonId,
  Phase,
  RegionCode,
  Theme,
} from '#vocabulary'
import type { Need } from './need.ts'

/** What a need borrows from its party for being found. */
export type NeedParty = {
  id: PartyId
  kind: PartyKind
  phase: Phase | null
  legalForm: LegalForm | null
  isHidden: boolean
}

/** Where a need is wanted: the region's own code and those of all that it lies in. */
export type NeedPlace = { path: RegionCode[]; latitude: number | null; longitude: number | null }

const attachmentIds = sql<string[]>`array(
  select file_id from need_attachment where need_id = need.id order by position
)`.as('attachment_ids')

/** One need with what its policy must know, or undefined. */
export async function loadNeed(
  hub: Hub,
  id: NeedId,
  lock = false,
): Promise<{ need: Need; party: NeedParty } | undefined> {
  let query = hub.db
    .selectFrom('need')
    .innerJoin('party', 'party.id', 'need.party_id')
    .selectAll('need')
    .select([
      'party.kind as party_kind',
      'party.phase',
      'party.legal_form',
      'party.hidden_at as party_hidden_at',
    ])
    .select(attachmentIds)
    .where('need.id', '=', id)
  if (lock) query = query.forUpdate('need')
  const row = await query.executeTakeFirst()
  return (
    row && {
      need: needOf(row),
      party: { ...partyOf(row), id: row.party_id as PartyId, kind: row.party_kind },
    }
  )
}

/** What a need borrows from a party, or undefined when there is no such party. */
export async function loadNeedParty(hub: Hub, id: PartyId): Promise<NeedParty | undefined> {
  const row = await hub.db
    .selectFrom('party')
    .select(['kind', 'phase', 'legal_form', 'hidden_at as party_hidden_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { id, ...partyOf(row), kind: row.kind }
}

function partyOf(row: { phase: Phase | null; legal_form: LegalForm | null; party_hidden_at: Date | null }) {
  return { phase: row.phase, legalForm: row.legal_form, isHidden: row.party_hidden_at !== null }
}

/** Writes a need whole, with the document by which it is found, and keeps what it now says as a revision. */
export async function saveNeed(
  hub: Hub,
  need: Need,
  party: NeedParty,
  place: NeedPlace,
  by: PersonId | null,
): Promise<void> {
  await saveNeeds(hub, [{ need, party, place }], by)
}

export type NeedToSave = { need: Need; party: NeedParty; place: NeedPlace }

/** Writes many needs at once: four queries, however many. */
export async function saveNeeds(hub: Hub, all: NeedToSave[], by: PersonId | null): Promise<void> {
  if (!all.length) return
  await hub.db
    .insertInto('need')
    .values(all.map(rowOf))
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => Object.fromEntries(changing.map((name) => [name, eb.ref(`excluded.${name}`)]))),
    )
    .execute()
  await hub.db
    .insertInto('need_revision')
    .values(
      all.map(({ need }) => ({
        need_id: need.id,
        revision: need.revision,
        at: need.updatedAt,
        person_id: by,
        content: JSON.stringify(contentOf(need)),
      })),
    )
    .onConflict((conflict) => conflict.columns(['need_id', 'revision']).doNothing())
    .execute()
  await hub.db
    .deleteFrom('need_attachment')
    .where(
      'need_id',
      'in',
      all.map(({ need }) => need.id),
    )
    .execute()
  const attachments = all.flatMap(({ need }) =>
    need.attachmentIds.map((file, position) => ({ need_id: need.id, file_id: file, position })),
  )
  if (attachments.length) await hub.db.insertInto('need_attachment').values(attachments).execute()
}

const changing = [
  'status',
  'kind',
  'title',
  'slug',
  'description',
  'themes',
  'region_code',
  'region_path',
  'latitude',
  'longitude',
  'amount_cents',
  'amount_met_cents',
  'quantity',
  'quantity_met',
  'unit',
  'wanted_by',
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
] as const satisfies readonly (keyof NeedTable)[]

function rowOf({ need, party, place }: NeedToSave) {
  return {
    id: need.id,
    party_id: need.partyId,
    status: need.status,
    kind: need.kind,
    title: need.title,
    slug: need.slug,
    description: need.description,
    themes: need.themes,
    region_code: need.region,
    region_path: place.path,
    latitude: place.latitude,
    longitude: place.longitude,
    amount_cents: need.amountCents,
    amount_met_cents: need.amountMetCents,
    quantity: need.quantity === null ? null : String(need.quantity),
    quantity_met: String(need.quantityMet),
    unit: need.unit || null,
    wanted_by: need.wantedBy,
    picture_id: need.pictureId,
    picture_alt: need.pictureAlt,
    created_at: need.createdAt,
    updated_at: need.updatedAt,
    published_at: need.publishedAt,
    expires_on: need.expiresOn,
    expiry_warned_on: need.expiryWarnedOn,
    closed_at: need.closedAt,
    external_id: need.externalId,
    revision: need.revision,
    hidden_at: need.hiddenAt,
    document: need.status === 'published' ? sql<string>`${needDocument(need, party, place)}::tsvector` : null,
  }
}

/** How a need is found: by its words and concepts, and by what it is, where and from whom. */
function needDocument(need: Need, party: NeedParty, place: NeedPlace): string {
  return documentOf({
    title: need.title,
    text: need.description,
    tags: tagsOf({
      kind: need.kind,
      themes: need.themes,
      regions: place.path,
      phases: party.phase ? [party.phase] : [],
      legalForms: party.legalForm ? [party.legalForm] : [],
      partyId: need.partyId,
    }),
  })
}

/** What a revision keeps: all that people write, nothing that the hub counts. */
function contentOf(need: Need) {
  const { kind, title, description, themes, region, amountCents, quantity, unit, wantedBy, status } = need
  return { kind, title, description, themes, region, amountCents, quantity, unit, wantedBy, status }
}

export type NeedRevision = {
  revision: number
  at: Date
  personId: PersonId | null
  content: Record<string, unknown>
}

/** Everything that a need has said, newest first. */
export async function revisionsOf(hub: Hub, id: NeedId): Promise<NeedRevision[]> {
  const rows = await hub.db
    .selectFrom('need_revision')
    .selectAll()
    .where('need_id', '=', id)
    .orderBy('revision', 'desc')
    .execute()
  return rows.map((row) => ({
    revision: row.revision,
    at: row.at,
    personId: row.person_id as PersonId | null,
    content: row.content,
  }))
}

/** Documents of a party's standing needs change with the party. */
export async function standingNeedsOf(hub: Hub, partyId: PartyId): Promise<NeedId[]> {
  const rows = await hub.db
    .selectFrom('need')
    .select('id')
    .where('party_id', '=', partyId)
    .where('status', '=', 'published')
    .execute()
  return rows.map((row) => row.id as NeedId)
}

/** Takes it out of sight at a moment, or brings it back with null. */
export async function setNeedHidden(hub: Hub, id: NeedId, at: Date | null): Promise<void> {
  await hub.db.updateTable('need').set({ hidden_at: at }).where('id', '=', id).execute()
}

export async function removeNeed(hub: Hub, id: NeedId): Promise<void> {
  await hub.db.deleteFrom('need').where('id', '=', id).execute()
}

export type NeedPart = {
  id: string
  byName: string
  amountCents: number | null
  quantity: number | null
  note: string
  createdAt: Date
  /** The deal that meets it, if one does. */
  dealId: DealId | null
}

export async function insertNeedPart(hub: Hub, needId: NeedId, part: NeedPart): Promise<void> {
  await hub.db
    .insertInto('need_part')
    .values({
      id: part.id,
      need_id: needId,
      by_name: part.byName,
      amount_cents: part.amountCents,
      quantity: part.quantity === null ? null : String(part.quantity),
      note: part.note,
      created_at: part.createdAt,
      deal_id: part.dealId,
    })
    .execute()
}

/** For which need a deal meets a part; undefined when it meets none. */
export async function needOfDeal(hub: Hub, dealId: DealId): Promise<NeedId | undefined> {
  const row = await hub.db
    .selectFrom('need_part')
    .select('need_id')
    .where('deal_id', '=', dealId)
    .executeTakeFirst()
  return row?.need_id as NeedId | undefined
}

/** Makes a part smaller; what is nothing any more is taken away. */
export async function shrinkPart(
  hub: Hub,
  id: string,
  { amountCents, quantity }: Pick<NeedPart, 'amountCents' | 'quantity'>,
): Promise<void> {
  if (amountCents === null && quantity === null) {
    await hub.db.deleteFrom('need_part').where('id', '=', id).execute()
    return
  }
  await hub.db
    .updateTable('need_part')
    .set({ amount_cents: amountCents, quantity: quantity === null ? null : String(quantity) })
    .where('id', '=', id)
    .execute()
}

/** Who met which part of a need, oldest first. */
export async function partsOf(hub: Hub, needId: NeedId): Promise<NeedPart[]> {
  const rows = await hub.db
    .selectFrom('need_part')
    .selectAll()
    .where('need_id', '=', needId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    byName: row.by_name,
    amountCents: row.amount_cents,
    quantity: row.quantity === null ? null : Number(row.quantity),
    note: row.note,
    createdAt: row.created_at,
    dealId: row.deal_id as DealId | null,
  }))
}

/** Needs that stood until yesterday and longer ago. */
export async function needsToExpire(hub: Hub, today: string, limit: number): Promise<NeedId[]> {
  const rows = await hub.db
    .selectFrom('need')
    .select('id')
    .where('status', '=', 'published')
    .where('expires_on', '<', today)
    .orderBy('expires_on')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id as NeedId)
}

/** Needs that end soon and whose party was not told yet. */
export async function needsToWarn(hub: Hub, today: string, until: string, limit: number): Promise<NeedId[]> {
  const rows = await hub.db
    .selectFrom('need')
    .select('id')
    .where('status', '=', 'published')
    .where('expires_on', '>=', today)
    .where('expires_on', '<=', until)
    .where('expiry_warned_on', 'is', null)
    .orderBy('expires_on')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id as NeedId)
}

export async function markNeedWarned(hub: Hub, id: NeedId, today: string): Promise<void> {
  await hub.db.updateTable('need').set({ expiry_warned_on: today }).where('id', '=', id).execute()
}

/** What an import must keep of a need that it made earlier. */
export type EarlierNeed = {
  id: NeedId
  amountMetCents: number
  quantityMet: number
  publishedAt: Date | null
  revision: number
}

/** The needs that an import made earlier, by the names that it gave them. */
export async function needsByExternalId(hub: Hub, externalIds: string[]): Promise<Map<string, EarlierNeed>> {
  if (!externalIds.length) return new Map()
  const rows = await hub.db
    .selectFrom('need')
    .select(['id', 'external_id', 'amount_met_cents', 'quantity_met', 'published_at', 'revision'])
    .where('external_id', 'in', externalIds)
    .execute()
  return new Map(
    rows.map((row) => [
      row.external_id!,
      {
        id: row.id as NeedId,
        amountMetCents: row.amount_met_cents,
        quantityMet: Number(row.quantity_met),
        publishedAt: row.published_at,
        revision: row.revision,
      },
    ]),
  )
}

/** How one need stands in a list. */
export type NeedCard = {
  id: NeedId
  slug: string
  title: string
  /** The first words of the story, at most 240 characters. */
  lead: string
  kind: Kind
  themes: Theme[]
  region: RegionCode
  regionName: string | null
  amountCents: number | null
  amountMetCents: number
  quantity: number | null
  quantityMet: number
  unit: string
  wantedBy: string | null
  publishedAt: Date
  expiresOn: string
  pictureId: FileId | null
  pictureAlt: string
  latitude: number | null
  longitude: number | null
  party: {
    id: PartyId
    slug: string
    name: string
    kind: PartyKind
    phase: Phase | null
    legalForm: LegalForm | null
    isExample: boolean
    mark: Mark | null
  }
}

export type NeedSort = 'newest' | 'best' | 'nearest' | 'soonest'

/** Which needs a list asks for, ready for the database. */
export type NeedSelection = {
  today: string
  /** A `tsquery` that the document must meet, or null for all. */
  match: string | null
  /** A `tsquery` that decides which fits best: there is one for the sort 'best'. */
  rank: string | null
  /** There is one for the sort 'nearest'. */
  near: { latitude: number; longitude: number; km: number } | null
  sort: NeedSort
  after: { key: string; id: string } | null
  limit: number
}

/** What stands today and fits the selection, from parties that are not hidden. */
function standing(hub: Hub, { today, match, near }: NeedSelection) {
  return hub.db
    .selectFrom('need')
    .where('need.status', '=', 'published')
    .where('need.expires_on', '>=', today)
    .where(isShown('need'))
    .$if(match !== null, (query) => query.where(sql<boolean>`need.document @@ ${match}::tsquery`))
    .$if(near !== null, (query) => query.where(within(near!)))
}

/** A box first, which is cheap, then the true distance. */
function within(near: NonNullable<NeedSelection['near']>) {
  const tall = near.km / 111
  const wide = near.km / (111 * Math.cos((near.latitude * Math.PI) / 180))
  return sql<boolean>`(
    need.latitude between ${near.latitude - tall}::float8 and ${near.latitude + tall}::float8
    and need.longitude between ${near.longitude - wide}::float8 and ${near.longitude + wide}::float8
    and ${kilometres(near)} <= ${near.km}::float8
  )`
}

/** Great-circle distance in kilometres, on a sphere with a radius of 6,371 km. */
function kilometres(near: { latitude: number; longitude: number }) {
  return sql<number>`(12742 * asin(sqrt(
    power(sin(radians(need.latitude - ${near.latitude}::float8) / 2), 2)
    + cos(radians(${near.latitude}::float8)) * cos(radians(need.latitude))
    * power(sin(radians(need.longitude - ${near.longitude}::float8) / 2), 2)
  )))`
}

/** By what a list is sorted: an expression whose greatest value comes first, and its type in a cursor. */
function orderOf({ sort, near, rank }: NeedSelection) {
  if (sort === 'soonest') {
    return { key: sql`date '2200-01-01' - coalesce(need.wanted_by, date '2200-01-01')`, type: sql`integer` }
  }
  if (sort === 'nearest') return { key: sql`-${kilometres(near!)}`, type: sql`float8` }
  if (sort === 'best')
    return { key: sql`ts_rank(need.document, ${rank}::tsquery)::float8`, type: sql`float8` }
  return { key: sql`need.published_at`, type: sql`timestamptz` }
}

/** One page of needs that stand, in a fixed order, with the cursor of each. One query. */
export async function selectNeeds(
  hub: Hub,
  selection: NeedSelection,
): Promise<{ card: NeedCard; key: string }[]> {
  const { key, type } = orderOf(selection)
  const { after } = selection
  const rows = await hub.db
    .with('found', () =>
      standing(hub, selection)
        .select(['need.id', sql`${key}`.as('key')])
        .$if(after !== null, (query) =>
          query.where(sql<boolean>`(${key}, need.id) < (${after!.key}::${type}, ${after!.id})`),
        )
        .orderBy(sql`${key} desc`)
        .orderBy('need.id', 'desc')
        .limit(selection.limit),
    )
    .selectFrom('found')
    .innerJoin('need', 'need.id', 'found.id')
    .innerJoin('party', 'party.id', 'need.party_id')
    .leftJoin('region', 'region.code', 'need.region_code')
    .select(cardColumns)
    .select(sql<string>`found.key::text`.as('sort_key'))
    .orderBy('found.key', 'desc')
    .orderBy('found.id', 'desc')
    .execute()
  return rows.map((row) => ({ card: cardOf(row), key: row.sort_key }))
}

/** How many needs stand and fit, counted up to a ceiling: beyond it the exact number tells nobody anything. */
export async function countNeeds(hub: Hub, selection: NeedSelection, ceiling: number): Promise<number> {
  const row = await hub.db
    .selectFrom(standing(hub, selection).select('need.id').limit(ceiling).as('some'))
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Cards of those of these needs that stand, by id. */
export async function needCards(hub: Hub, ids: NeedId[], today: string): Promise<Map<NeedId, NeedCard>> {
  if (!ids.length) return new Map()
  const rows = await standing(hub, {
    today,
    match: null,
    near: null,
    rank: null,
    sort: 'newest',
    after: null,
    limit: 0,
  })
    .innerJoin('party', 'party.id', 'need.party_id')
    .leftJoin('region', 'region.code', 'need.region_code')
    .select(cardColumns)
    .where('need.id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id as NeedId, cardOf(row)]))
}

const cardColumns = [
  'need.id',
  'need.slug',
  'need.title',
  sql<string>`left(need.description, 240)`.as('lead'),
  'need.kind',
  'need.themes',
  'need.region_code',
  'region.name as region_name',
  'need.amount_cents',
  'need.amount_met_cents',
  'need.quantity',
  'need.quantity_met',
  'need.unit',
  'need.wanted_by',
  'need.published_at',
  'need.expires_on',
  'need.picture_id',
  'need.picture_alt',
  'need.latitude',
  'need.longitude',
  'party.id as party_id',
  'party.slug as party_slug',
  'party.name as party_name',
  'party.kind as party_kind',
  'party.phase',
  'party.legal_form',
  'party.is_example',
  'party.verified_at',
  'party.verified_ground',
] as const

type CardRow = Pick<
  Selectable<NeedTable>,
  | 'id'
  | 'slug'
  | 'title'
  | 'kind'
  | 'themes'
  | 'region_code'
  | 'amount_cents'
  | 'amount_met_cents'
  | 'quantity'
  | 'quantity_met'
  | 'unit'
  | 'wanted_by'
  | 'published_at'
  | 'expires_on'
  | 'picture_id'
  | 'picture_alt'
  | 'latitude'
  | 'longitude'
  | 'party_id'
> &
  Pick<Selectable<PartyTable>, 'phase' | 'legal_form' | 'is_example' | 'verified_at' | 'verified_ground'> & {
    lead: string
    region_name: string | null
    party_slug: string
    party_name: string
    party_kind: PartyKind
  }

/** A need that stands has all that a draft may lack. */
function cardOf(row: CardRow): NeedCard {
  return {
    id: row.id as NeedId,
    slug: row.slug,
    title: row.title,
    lead: row.lead,
    kind: row.kind!,
    themes: row.themes,
    region: row.region_code as RegionCode,
    regionName: row.region_name,
    amountCents: row.amount_cents,
    amountMetCents: row.amount_met_cents,
    quantity: row.quantity === null ? null : Number(row.quantity),
    quantityMet: Number(row.quantity_met),
    unit: row.unit ?? '',
    wantedBy: row.wanted_by,
    publishedAt: row.published_at!,
    expiresOn: row.expires_on!,
    pictureId: row.picture_id as FileId | null,
    pictureAlt: row.picture_alt,
    latitude: row.latitude,
    longitude: row.longitude,
    party: {
      id: row.party_id as PartyId,
      slug: row.party_slug,
      name: row.party_name,
      kind: row.party_kind,
      phase: row.phase,
      legalForm: row.legal_form,
      isExample: row.is_example,
      mark: markOf({ verifiedAt: row.verified_at, verifiedGround: row.verified_ground as Ground | null }),
    },
  }
}

/** All needs of a party, in any state, latest first. */
export async function selectNeedsOfParty(hub: Hub, partyId: PartyId): Promise<Need[]> {
  const rows = await hub.db
    .selectFrom('need')
    .selectAll()
    .select(attachmentIds)
    .where('party_id', '=', partyId)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(needOf)
}

function needOf(row: Selectable<NeedTable> & { attachment_ids: string[] }): Need {
  return {
    id: row.id as NeedId,
    partyId: row.party_id as PartyId,
    status: row.status,
    kind: row.kind,
    title: row.title,
    slug: row.slug,
    description: row.description,
    themes: row.themes,
    region: row.region_code as RegionCode | null,
    amountCents: row.amount_cents,
    amountMetCents: row.amount_met_cents,
    quantity: row.quantity === null ? null : Number(row.quantity),
    quantityMet: Number(row.quantity_met),
    unit: row.unit ?? '',
    wantedBy: row.wanted_by,
    pictureId: row.picture_id as FileId | null,
    pictureAlt: row.picture_alt,
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
