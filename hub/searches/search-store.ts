import type { Hub } from '#foundation'
import type { PersonId } from '#vocabulary'

export type SavedSearch = {
  id: string
  list: 'needs' | 'offers'
  name: string
  query: string
  createdAt: Date
}

/** What a search asks of a listing: a `tsquery`, '' for everything, and a distance of so many kilometres to a point. */
export type CompiledSearch = {
  match: string
  latitude: number | null
  longitude: number | null
  km: number | null
}

/** What is there when a search is kept is no news. */
export async function insertSearch(
  hub: Hub,
  personId: PersonId,
  search: SavedSearch,
  compiled: CompiledSearch,
): Promise<void> {
  const { createdAt, ...rest } = search
  await hub.db
    .insertInto('saved_search')
    .values({ ...rest, ...compiled, person_id: personId, created_at: createdAt, told_at: createdAt })
    .execute()
}

export async function searchesToCompile(hub: Hub, limit: number): Promise<Omit<SavedSearch, 'createdAt'>[]> {
  return hub.db
    .selectFrom('saved_search')
    .select(['id', 'list', 'name', 'query'])
    .where('match', 'is', null)
    .limit(limit)
    .execute()
}

export async function saveCompiled(hub: Hub, id: string, compiled: CompiledSearch): Promise<void> {
  await hub.db.updateTable('saved_search').set(compiled).where('id', '=', id).execute()
}

export async function searchesOf(hub: Hub, personId: PersonId): Promise<SavedSearch[]> {
  const rows = await hub.db
    .selectFrom('saved_search')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(({ id, list, name, query, created_at }) => ({
    id,
    list,
    name,
    query,
    createdAt: created_at,
  }))
}

export async function deleteSearch(hub: Hub, personId: PersonId, id: string): Promise<boolean> {
  const row = await hub.db
    .deleteFrom('saved_search')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
