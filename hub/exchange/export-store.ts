import { sql } from 'kysely'
import type { Hub } from '#foundation'
import { isShown } from '#listings'

export type Exported = 'parties' | 'needs' | 'offers'

/** Rows in the form that an import reads, so many at a time, after the given identifier. */
export async function exportedRows(
  hub: Hub,
  what: Exported,
  after: string,
  limit: number,
): Promise<{ id: string; row: Record<string, unknown> }[]> {
  const { rows } = await queries[what](after, limit).execute(hub.db)
  return rows.map(({ key, ...row }) => ({ id: key as string, row: withoutEmpty(row) }))
}

const queries = {
  parties: (after: string, limit: number) => sql<Record<string, unknown>>`
    select id as key, coalesce(external_id, id) as id, kind, name, summary, description, themes,
      region_code as region, service_area as "serviceArea", phase, legal_form as "legalForm", households,
      founded_on as "foundedOn", website, kvk_number as "kvkNumber", is_example as example
    from party where hidden_at is null and id > ${after} order by id limit ${limit}`,
  needs: (after: string, limit: number) => sql<Record<string, unknown>>`
    select need.id as key, coalesce(need.external_id, need.id) as id,
      json_build_object('id', coalesce(party.external_id, party.id), 'name', party.name,
        'region', coalesce(party.region_code, need.region_code), 'phase', party.phase,
        'legalForm', party.legal_form, 'households', party.households) as initiative,
      need.title, need.description, need.kind, need.themes, (need.amount_cents / 100.0)::float8 as budget,
      need.quantity::float8, need.unit, need.region_code as region, need.wanted_by as "wantedBy"
    from need join party on party.id = need.party_id
    where need.status = 'published' and ${isShown('need')} and need.id > ${after}
    order by need.id limit ${limit}`,
  offers: (after: string, limit: number) => sql<Record<string, unknown>>`
    select offer.id as key, coalesce(offer.external_id, offer.id) as id,
      json_build_object('id', coalesce(party.external_id, party.id), 'name', party.name, 'kind', party.kind) as party,
      offer.title, offer.description, offer.kind, offer.themes, offer.service_area as regions, offer.phases,
      offer.legal_forms as "legalForms", (offer.amount_min_cents / 100.0)::float8 as "amountMin",
      (offer.amount_max_cents / 100.0)::float8 as "amountMax", offer.households_min as "householdsMin",
      offer.households_max as "householdsMax", offer.capacity, offer.valid_until as "availableUntil",
      offer.product_type as "productType", offer.terms
    from offer join party on party.id = offer.party_id
    where offer.status = 'published' and ${isShown('offer')} and offer.id > ${after}
    order by offer.id limit ${limit}`,
}

/** What was left unsaid is left out. */
function withoutEmpty(row: Record<string, unknown>): Record<string, unknown> {
  const said = Object.entries(row).filter(([, value]) => {
    if (value === null || value === '') return false
    if (Array.isArray(value)) return value.length > 0
    return typeof value !== 'object' || Object.keys(value).length > 0
  })
  return Object.fromEntries(
    said.map(([name, value]) => [
      name,
      typeof value === 'object' && !Array.isArray(value) && name !== 'terms'
        ? withoutEmpty(value as Record<string, unknown>)
        : value,
    ]),
  )
}
