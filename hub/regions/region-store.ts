import { type Selectable, sql } from 'kysely'
import type { Hub, PostcodeAreaTable, RegionTable } from '#foundation'
import type { RegionCode } from '#vocabulary'
import { type Region, type RegionKind, searchName } from './region.ts'

export async function saveRegions(hub: Hub, regions: Region[]): Promise<void> {
  if (!regions.length) return
  await hub.db
    .insertInto('region')
    .values(
      regions.map((region) => ({
        code: region.code,
        kind: region.kind,
        name: region.name,
        search_name: searchName(region.name),
        parent_code: region.parent,
        year: region.year,
        successor_code: region.successor,
        latitude: region.latitude,
        longitude: region.longitude,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        search_name: eb.ref('excluded.search_name'),
        parent_code: eb.ref('excluded.parent_code'),
        year: eb.ref('excluded.year'),
        latitude: sql<number | null>`coalesce(excluded.latitude, region.latitude)`,
        longitude: sql<number | null>`coalesce(excluded.longitude, region.longitude)`,
      })),
    )
    .execute()
}

export type Postcode = {
  digits: string
  place: string
  municipality: RegionCode
  district: RegionCode | null
  latitude: number | null
  longitude: number | null
}

export async function savePostcodes(hub: Hub, postcodes: Postcode[]): Promise<void> {
  if (!postcodes.length) return
  await hub.db
    .insertInto('postcode_area')
    .values(
      postcodes.map((postcode) => ({
        digits: postcode.digits,
        place: postcode.place,
        search_place: searchName(postcode.place),
        municipality_code: postcode.municipality,
        district_code: postcode.district,
        latitude: postcode.latitude,
        longitude: postcode.longitude,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('digits').doUpdateSet((eb) => ({
        place: eb.ref('excluded.place'),
        search_place: eb.ref('excluded.search_place'),
        municipality_code: eb.ref('excluded.municipality_code'),
        district_code: eb.ref('excluded.district_code'),
      })),
    )
    .execute()
}

export async function saveShapes(hub: Hub, shapes: { code: string; geometry: unknown }[]): Promise<void> {
  if (!shapes.length) return
  await hub.db
    .insertInto('region_shape')
    .values(shapes.map(({ code, geometry }) => ({ code, geometry: JSON.stringify(geometry) })))
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({ geometry: eb.ref('excluded.geometry') })),
    )
    .execute()
}

export async function shapesOf(hub: Hub, codes: string[]): Promise<Map<string, unknown>> {
  if (!codes.length) return new Map()
  const rows = await hub.db.selectFrom('region_shape').selectAll().where('code', 'in', codes).execute()
  return new Map(rows.map((row) => [row.code, row.geometry]))
}

export async function regionsByCode(hub: Hub, codes: string[]): Promise<Region[]> {
  if (!codes.length) return []
  const rows = await hub.db.selectFrom('region').selectAll().where('code', 'in', codes).execute()
  return rows.map(regionOf)
}

export async function countRegions(hub: Hub): Promise<number> {
  const row = await hub.db
    .selectFrom('region')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

export async function childrenOf(hub: Hub, code: RegionCode): Promise<Region[]> {
  const rows = await hub.db
    .selectFrom('region')
    .selectAll()
    .where('parent_code', '=', code)
    .where('successor_code', 'is', null)
    .orderBy('name')
    .execute()
  return rows.map(regionOf)
}

/** Regions of one kind with a centre, nearest first. */
export async function nearestRegions(hub: Hub, to: Region, limit: number): Promise<Region[]> {
  if (to.latitude === null || to.longitude === null) return []
  const rows = await hub.db
    .selectFrom('region')
    .selectAll()
    .where('kind', '=', to.kind)
    .where('code', '<>', to.code)
    .where('latitude', 'is not', null)
    .where('successor_code', 'is', null)
    .orderBy(
      sql`power(latitude - ${to.latitude}::float8, 2)
        + power((longitude - ${to.longitude}::float8) * cos(radians(${to.latitude}::float8)), 2)`,
    )
    .limit(limit)
    .execute()
  return rows.map(regionOf)
}

/** The municipalities of today whose centre lies within so many kilometres of a point. */
export async function municipalitiesAround(
  hub: Hub,
  { latitude, longitude, km }: { latitude: number; longitude: number; km: number },
): Promise<Region[]> {
  const rows = await hub.db
    .selectFrom('region')
    .selectAll()
    .where('kind', '=', 'municipality')
    .where('successor_code', 'is', null)
    .where(
      sql<boolean>`sqrt(power(latitude - ${latitude}::float8, 2)
        + power((longitude - ${longitude}::float8) * cos(radians(${latitude}::float8)), 2)) * 111 <= ${km}::float8`,
    )
    .execute()
  return rows.map(regionOf)
}

/** Regions whose name begins with a text, or holds it: greater ones first, names that begin so before others. */
export async function regionsNamed(
  hub: Hub,
  text: string,
  kinds: readonly RegionKind[],
  limit: number,
): Promise<Region[]> {
  const rows = await hub.db
    .selectFrom('region')
    .selectAll()
    .where('search_name', 'like', `%${text}%`)
    .where('successor_code', 'is', null)
    .$if(kinds.length > 0, (query) => query.where('kind', 'in', kinds))
    .orderBy(sql`search_name = ${text}`, 'desc')
    .orderBy(sql`search_name like ${`${text}%`}`, 'desc')
    .orderBy(
      sql`array_position(array['country', 'municipality', 'province', 'district', 'neighbourhood'], kind)`,
    )
    .orderBy('name')
    .orderBy('code')
    .limit(limit)
    .execute()
  return rows.map(regionOf)
}

export async function postcodesLike(hub: Hub, digits: string, limit: number): Promise<Postcode[]> {
  const rows = await hub.db
    .selectFrom('postcode_area')
    .selectAll()
    .where('digits', 'like', `${digits}%`)
    .orderBy('digits')
    .limit(limit)
    .execute()
  return rows.map(postcodeOf)
}

/** One postcode of each place whose name begins with a text and is not that of its municipality. */
export async function placesNamed(hub: Hub, text: string, limit: number): Promise<Postcode[]> {
  const { rows } = await sql<Selectable<PostcodeAreaTable>>`
    select distinct on (search_place, municipality_code) postcode_area.*
    from postcode_area join region on region.code = municipality_code
    where search_place like ${`${text}%`} and search_place <> region.search_name
    order by search_place, municipality_code, digits limit ${limit}`.execute(hub.db)
  return rows.map(postcodeOf)
}

function postcodeOf(row: Selectable<PostcodeAreaTable>): Postcode {
  return {
    digits: row.digits,
    place: row.place,
    municipality: row.municipality_code as RegionCode,
    district: row.district_code as RegionCode | null,
    latitude: row.latitude,
    longitude: row.longitude,
  }
}

function regionOf(row: Selectable<RegionTable>): Region {
  return {
    code: row.code as RegionCode,
    kind: row.kind,
    name: row.name,
    parent: row.parent_code as RegionCode | null,
    year: row.year,
    successor: row.successor_code as RegionCode | null,
    latitude: row.latitude,
    longitude: row.longitude,
  }
}
