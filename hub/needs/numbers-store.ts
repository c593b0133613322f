import { sql } from 'kysely'
import type { Hub } from '#foundation'
import { isShown } from '#listings'

export type Numbers = { initiatives: number; needs: number; offers: number }

export async function countEverything(hub: Hub, today: string): Promise<Numbers> {
  const { rows } = await sql<Numbers>`
    select
      (select count(*)::int from party where kind = 'initiative' and hidden_at is null) as initiatives,
      (select count(*)::int from need
        where status = 'published' and expires_on >= ${today} and ${isShown('need')}) as needs,
      (select count(*)::int from offer
        where status = 'published' and expires_on >= ${today} and ${isShown('offer')}) as offers`.execute(
    hub.db,
  )
  return rows[0]!
}

export type InitiativePlaceCount = {
  code: string
  initiatives: number
  latitude: number | null
  longitude: number | null
}

export async function placesOfInitiatives(hub: Hub): Promise<InitiativePlaceCount[]> {
  const { rows } = await sql<InitiativePlaceCount>`
    select region.code, region.latitude, region.longitude, place.initiatives
    from (
      select municipality, count(*)::int as initiatives
      from party, unnest(region_path) as municipality
      where kind = 'initiative' and hidden_at is null and municipality like 'GM%'
      group by municipality) place
    join region on region.code = place.municipality
    order by place.initiatives desc, region.code`.execute(hub.db)
  return rows
}

export type NeedPlaceCount = {
  code: string
  name: string
  province: string
  needs: number
  initiatives: number
  latitude: number | null
  longitude: number | null
}

export async function placesOfNeeds(hub: Hub, today: string): Promise<NeedPlaceCount[]> {
  const { rows } = await sql<NeedPlaceCount>`
    select region.code, region.name, region.parent_code as province, region.latitude, region.longitude,
      count(*)::int as needs, count(distinct need.party_id)::int as initiatives
    from need
    cross join lateral unnest(need.region_path) as municipality
    join region on region.code = municipality and region.kind = 'municipality'
    where need.status = 'published' and need.expires_on >= ${today} and ${isShown('need')}
    group by region.code
    order by region.name`.execute(hub.db)
  return rows
}
