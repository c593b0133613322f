import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Hub, NeedTable, OfferTable, PartyTable } from '#foundation'
import { isShown } from '#listings'
import type { NeedId, OfferId, PartyId, ProductType, RegionCode } from '#vocabulary'
import { readDocument } from './document.ts'
import type { Exposure, Lexemes, NeedSide, OfferSide } from './side.ts'

export type Side = 'need' | 'offer'

export type Counts = { total: number; of: ReadonlyMap<string, number> }

/** In how many documents each lexeme occurs, and how many there are: of both sides together, and of one. */
export async function countsOf(
  hub: Hub,
  lexemes: string[],
  side: Side,
): Promise<{ both: Counts; there: Counts }> {
  const rows = await hub.db
    .selectFrom('lexeme_count')
    .selectAll()
    .where('lexeme', 'in', [...lexemes, totalKey])
    .execute()
  const both = new Map<string, number>()
  const there = new Map<string, number>()
  for (const { lexeme, documents, side: one } of rows) {
    both.set(lexeme, (both.get(lexeme) ?? 0) + documents)
    if (one === side) there.set(lexeme, documents)
  }
  const counts = (of: Map<string, number>): Counts => ({ total: of.get(totalKey) ?? 0, of })
  return { both: counts(both), there: counts(there) }
}

/** Under this name stands how many documents a side has: no word can be called so. */
const totalKey = '*'

/** Beyond so many documents a sample tells as much. */
const sampleSize = 20_000

/** Counts anew in how many standing documents of a side each lexeme occurs. */
export async function recount(hub: Hub, side: Side): Promise<void> {
  const total = await standingTotal(hub, side)
  const share = total > sampleSize ? sampleSize / total : 1
  const source =
    share < 1
      ? `select document from ${side} tablesample system (${(share * 100).toFixed(4)}) repeatable (1) where status = 'published'`
      : `select document from ${side} where status = 'published'`
  await hub.db.deleteFrom('lexeme_count').where('side', '=', side).execute()
  await sql`
    insert into lexeme_count (side, lexeme, documents)
    select ${side}, word, greatest(1, round(ndoc / ${share}::float8))::int
    from ts_stat(${source})
    where substring(word from 2 for 1) <> ':' or word like 'k:%' or word like 'x:%'`.execute(hub.db)
  await hub.db.insertInto('lexeme_count').values({ side, lexeme: totalKey, documents: total }).execute()
  // The embedded database has nobody who does this of its own accord; without it plans are guesses.
  await sql`analyze ${sql.table(side)}, party, region`.execute(hub.db)
}

/** How many documents of a side stand now. */
export async function standingTotal(hub: Hub, side: Side): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(side)} where status = 'published'`.execute(hub.db)
  return rows[0]!.count
}

/** How many documents each side had when they were last counted. */
export async function countedTotals(hub: Hub): Promise<Map<Side, number>> {
  const rows = await hub.db.selectFrom('lexeme_count').selectAll().where('lexeme', '=', totalKey).execute()
  return new Map(rows.map((row) => [row.side, row.documents]))
}

/** What candidates are asked for by. */
export type Asked = {
  /** Lexemes of which one is enough. */
  words: string[]
  /** Tags of which one is enough. */
  tags: string[]
  /** Tags that so many have that one is enough only together with something that counts. */
  crowded: string[]
  /** Lexemes that count in the first look. */
  counted: string[]
}

function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\\0]/g, '')}'`
}

/**
 * How much a document says of what is wanted, in one look at it: a rough order, of which the best are weighed
 * exactly. A look for each lexeme would unpack the document as many times.
 */
function rankBy(table: Side, { counted, tags: few, crowded }: Asked): RawBuilder<number> {
  const document = sql.ref(`${table}.document`)
  const words = counted.length
    ? sql<number>`ts_rank(${document}, ${anyOf(counted)}::tsquery)`
    : sql<number>`0::float8`
  const tags = [...few, ...crowded]
  if (!tags.length) return words
  // ts_rank divides by the number of lexemes that are asked for.
  const bonus = oneTag / Math.max(1, counted.length)
  return sql<number>`${words} + case when ${document} @@ ${anyOf(tags)}::tsquery then ${bonus}::float8 else 0 end`
}

/** To be of the same kind and theme counts as much as so many words of a title in common. */
const oneTag = 1

const anyOf = (lexemes: string[]) => `(${lexemes.map(quoted).join('|')})`

/** Of those with a crowded tag, only who shares one of so many of the weightiest lexemes is looked at. */
const tellingCrowd = 6

/** Null when there is nothing to ask by. */
function queryOf({ words, tags, crowded, counted }: Asked): string | null {
  const enough = [...words, ...tags]
  const either = [
    ...(enough.length ? [anyOf(enough)] : []),
    ...(crowded.length && counted.length
      ? [`(${anyOf(crowded)}&${anyOf(counted.slice(0, tellingCrowd))})`]
      : []),
  ]
  return either.length ? `(${either.join('|')})` : null
}

/**
 * Standing on a day, of a party that is not hidden, and meeting a query. The day is written so that no index answers
 * it: nearly all stand, and the words must be what is looked up by, also where the database has not counted its rows
 * yet.
 */
function standingFor(table: Side, match: string, today: string): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  return sql<boolean>`(
    ${column('status')} = 'published' and ${column('expires_on')} + 0 >= ${today}::date
    and ${isShown(table)} and ${column('document')} @@ ${match}::tsquery)`
}

/**
 * Offers that a need qualifies for and that have words or concepts in common with it, the likeliest first.
 * @param anyone also those that ask for another phase, legal form, size or amount than the need has.
 */
export async function offerCandidates(
  hub: Hub,
  need: NeedSide,
  asked: Asked,
  { today, limit, anyone = false }: { today: string; limit: number; anyone?: boolean },
): Promise<OfferSide[]> {
  const query = queryOf(asked)
  if (!query) return []
  const match = [
    query,
    ...(need.path ? [anyOf(need.path.map((code) => `r:${code}`))] : []),
    ...(need.phase && !anyone ? [quoted(`p:${need.phase}`)] : []),
    ...(need.legalForm && !anyone ? [quoted(`l:${need.legalForm}`)] : []),
  ].join('&')
  const rows = await hub.db
    .with('likely', (db) =>
      db
        .selectFrom('offer')
        .select(['offer.id', rankBy('offer', asked).as('rank')])
        .where(standingFor('offer', match, today))
        .where(sql<boolean>`(offer.capacity is null or offer.capacity_taken < offer.capacity)`)
        .$if(need.households !== null && !anyone, (query) =>
          query
            .where(sql<boolean>`coalesce(offer.households_min, 0) <= ${need.households}`)
            .where(sql<boolean>`coalesce(offer.households_max, 1000000) >= ${need.households}`),
        )
        .$if(need.amountCents !== null && !anyone, (query) =>
          query.where(
            sql<boolean>`(offer.kind <> 'finance' or (
              coalesce(offer.amount_min_cents, 0) <= ${need.amountCents}
              and coalesce(offer.amount_max_cents, 1000000000000) >= ${need.amountCents}))`,
          ),
        )
        .$if(need.partyId !== null, (query) => query.where('offer.party_id', '<>', need.partyId as string))
        .$if(need.id !== null, (query) =>
          query.where(
            sql<boolean>`offer.id not in (select offer_id from match_refusal where need_id = ${need.id})`,
          ),
        )
        .orderBy('rank', 'desc')
        .orderBy('offer.id')
        .limit(limit),
    )
    .selectFrom('likely')
    .innerJoin('offer', 'offer.id', 'likely.id')
    .leftJoin('offer_exposure', 'offer_exposure.offer_id', 'offer.id')
    .select(offerColumns)
    .orderBy('likely.rank', 'desc')
    .orderBy('likely.id')
    .execute()
  return rows.map(offerSideOf)
}

const offerColumns = [
  'offer.id',
  'offer.party_id',
  'offer.kind',
  'offer.product_type',
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
  'offer_exposure.shown',
  'offer_exposure.opened',
  'offer_exposure.turn',
  sql<string>`offer.document::text`.as('lexemes'),
] as const

type OfferSideRow = Pick<
  Selectable<OfferTable>,
  | 'id'
  | 'party_id'
  | 'kind'
  | 'product_type'
  | 'themes'
  | 'service_area'
  | 'phases'
  | 'legal_forms'
  | 'amount_min_cents'
  | 'amount_max_cents'
  | 'households_min'
  | 'households_max'
  | 'capacity'
  | 'capacity_taken'
  | 'valid_until'
> & { [Column in keyof Exposure]: Exposure[Column] | null } & { lexemes: string }

function offerSideOf(row: OfferSideRow): OfferSide {
  return {
    id: row.id as OfferId,
    partyId: row.party_id as PartyId,
    kind: row.kind!,
    productType: row.product_type as ProductType | null,
    themes: row.themes,
    serviceArea: row.service_area as RegionCode[],
    phases: row.phases,
    legalForms: row.legal_forms,
    amountMinCents: row.amount_min_cents,
    amountMaxCents: row.amount_max_cents,
    householdsMin: row.households_min,
    householdsMax: row.households_max,
    capacityLeft: row.capacity === null ? null : row.capacity - row.capacity_taken,
    validUntil: row.valid_until,
    exposure: { shown: row.shown ?? 0, opened: row.opened ?? 0, turn: row.turn ?? 1 },
    lexemes: readDocument(row.lexemes),
  }
}

/** Needs that qualify for an offer and have words or concepts in common with it, the likeliest first. */
export async function needCandidates(
  hub: Hub,
  offer: OfferSide,
  asked: Asked,
  { today, limit }: { today: string; limit: number },
): Promise<NeedSide[]> {
  const query = queryOf(asked)
  if (!query) return []
  const match = [
    query,
    ...(offer.serviceArea.includes('NL' as RegionCode)
      ? []
      : [anyOf(offer.serviceArea.map((code) => `r:${code}`))]),
    ...(offer.phases.length ? [anyOf(offer.phases.map((phase) => `p:${phase}`))] : []),
    ...(offer.legalForms.length ? [anyOf(offer.legalForms.map((form) => `l:${form}`))] : []),
  ].join('&')
  const rows = await hub.db
    .with('likely', (db) =>
      db
        .selectFrom('need')
        .select(['need.id', rankBy('need', asked).as('rank')])
        .where(standingFor('need', match, today))
        .where('need.party_id', '<>', offer.partyId)
        .$if(offer.householdsMin !== null || offer.householdsMax !== null, (query) =>
          query.where(
            sql<boolean>`exists (select 1 from party where party.id = need.party_id and (
              party.households is null or party.households between
                ${offer.householdsMin ?? 0} and ${offer.householdsMax ?? 1_000_000}))`,
          ),
        )
        .$if(offer.kind === 'finance', (query) =>
          query.where(
            sql<boolean>`(need.amount_cents is null or need.amount_cents between
              ${offer.amountMinCents ?? 0} and ${offer.amountMaxCents ?? 1_000_000_000_000})`,
          ),
        )
        .where(sql<boolean>`need.id not in (select need_id from match_refusal where offer_id = ${offer.id})`)
        .orderBy('rank', 'desc')
        .orderBy('need.id')
        .limit(limit),
    )
    .selectFrom('likely')
    .innerJoin('need', 'need.id', 'likely.id')
    .innerJoin('party', 'party.id', 'need.party_id')
    .select(needColumns)
    .orderBy('likely.rank', 'desc')
    .orderBy('likely.id')
    .execute()
  return rows.map(needSideOf)
}

/** Needs that have words or concepts in common with what is asked, the likeliest first, whoever they are for. */
export async function needsLike(
  hub: Hub,
  asked: Asked,
  { today, limit, except }: { today: string; limit: number; except: NeedId | null },
): Promise<{ id: NeedId; lexemes: Lexemes }[]> {
  const match = queryOf(asked)
  if (!match) return []
  const rows = await hub.db
    .selectFrom('need')
    .select(['need.id', sql<string>`need.document::text`.as('lexemes')])
    .where(standingFor('need', match, today))
    .$if(except !== null, (query) => query.where('need.id', '<>', except as string))
    .orderBy(sql`${rankBy('need', asked)} desc`)
    .orderBy('need.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id as NeedId, lexemes: readDocument(row.lexemes) }))
}

const needColumns = [
  'need.id',
  'need.party_id',
  'need.kind',
  'need.themes',
  'need.region_path',
  'need.amount_cents',
  'need.wanted_by',
  'party.phase',
  'party.legal_form',
  'party.households',
  sql<string>`need.document::text`.as('lexemes'),
] as const

type NeedSideRow = Pick<
  Selectable<NeedTable>,
  'id' | 'party_id' | 'kind' | 'themes' | 'region_path' | 'amount_cents' | 'wanted_by'
> &
  Pick<Selectable<PartyTable>, 'phase' | 'legal_form' | 'households'> & { lexemes: string }

function needSideOf(row: NeedSideRow): NeedSide {
  return {
    id: row.id as NeedId,
    partyId: row.party_id as PartyId,
    kind: row.kind,
    themes: row.themes,
    path: tightestFirst(row.region_path as RegionCode[]),
    phase: row.phase,
    legalForm: row.legal_form,
    households: row.households,
    amountCents: row.amount_cents,
    wantedBy: row.wanted_by,
    lexemes: readDocument(row.lexemes),
  }
}

/** From the buurt up to the country. */
export function tightestFirst(path: readonly RegionCode[]): RegionCode[] {
  const order = ['BU', 'WK', 'GM', 'PV', 'NL']
  return [...path].sort((one, other) => order.indexOf(one.slice(0, 2)) - order.indexOf(other.slice(0, 2)))
}

/** A standing need as matching sees it, or undefined. */
export async function loadNeedSide(hub: Hub, id: NeedId, today: string): Promise<NeedSide | undefined> {
  const row = await hub.db
    .selectFrom('need')
    .innerJoin('party', 'party.id', 'need.party_id')
    .select(needColumns)
    .where('need.id', '=', id)
    .where('need.status', '=', 'published')
    .where('need.expires_on', '>=', today)
    .where(isShown('need'))
    .executeTakeFirst()
  return row && needSideOf(row)
}

/** A standing offer as matching sees it, or undefined. */
export async function loadOfferSide(hub: Hub, id: OfferId, today: string): Promise<OfferSide | undefined> {
  const row = await hub.db
    .selectFrom('offer')
    .innerJoin('party', 'party.id', 'offer.party_id')
    .leftJoin('offer_exposure', 'offer_exposure.offer_id', 'offer.id')
    .select(offerColumns)
    .where('offer.id', '=', id)
    .where('offer.status', '=', 'published')
    .where('offer.expires_on', '>=', today)
    .where(isShown('offer'))
    .executeTakeFirst()
  return row && offerSideOf(row)
}

/** Title and text of listings, for showing which words met. */
export async function textsOf(
  hub: Hub,
  side: Side,
  ids: string[],
): Promise<Map<string, { title: string; text: string }>> {
  if (!ids.length) return new Map()
  const rows = await hub.db
    .selectFrom(side)
    .select(['id', 'title', 'description'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, { title: row.title, text: row.description }]))
}
