import type { Hub } from '#foundation'
import type { PersonId } from '#vocabulary'

export type SavedSearch = {
  id: string
  list: 'needs' | 'offers'
  name: string
  query: string
  createdAt: Date
}

export async function insertSearch(hub: Hub, personId: PersonId, search: SavedSearch): Promise<void> {
  const { createdAt, ...rest } = search
  await hub.db
    .insertInto('saved_search')
    .values({ ...rest, person_id: personId, created_at: createdAt })
    .execute()
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
