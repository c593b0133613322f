import { z } from 'zod'
import { checked, line } from '#fields'
import type { Hub } from '#foundation'
import { type Actor, newId, type PersonId, Refusal } from '#vocabulary'
import { compiled } from './compile-search.ts'
import { deleteSearch, insertSearch, type SavedSearch, searchesOf } from './search-store.ts'

const searchForm = z.object({
  list: z.enum(['needs', 'offers']),
  name: line(1, 80),
  query: z
    .string()
    .max(1000)
    // The filters of a list as they stand in its address, in one order and without the page.
    .transform((query) => {
      const parameters = new URLSearchParams(query)
      parameters.delete('na')
      parameters.sort()
      return parameters.toString()
    }),
})

const mostSearches = 50

/**
 * Keeps a search in a list under a name of the person's own.
 * @param input `{ list, name, query }`, the query as it stands in the address of the list.
 */
// anyone: one's own searches.
export async function saveSearch(hub: Hub, actor: Actor, input: unknown): Promise<SavedSearch> {
  const personId = mustBeSomeone(actor)
  const form = checked(searchForm, input)
  return hub.inTransaction(async (hub) => {
    const known = await searchesOf(hub, personId)
    const same = known.find((search) => search.list === form.list && search.query === form.query)
    if (same) return same
    if (known.length >= mostSearches) throw new Refusal('too-many', 'too_many_searches')
    const search: SavedSearch = { ...form, id: newId(), createdAt: hub.clock.now() }
    await insertSearch(hub, personId, search, await compiled(hub, search))
    await hub.record(actor, 'search.saved', search)
    return search
  })
}

// anyone: one's own searches.
export async function findSearches(hub: Hub, actor: Actor): Promise<SavedSearch[]> {
  return searchesOf(hub, mustBeSomeone(actor))
}

// anyone: one's own searches.
export async function removeSearch(hub: Hub, actor: Actor, id: string): Promise<void> {
  const personId = mustBeSomeone(actor)
  await hub.inTransaction(async (hub) => {
    if (!(await deleteSearch(hub, personId, id))) throw new Refusal('not-found', 'search_not_found')
    await hub.record(actor, 'search.removed', { id })
  })
}

function mustBeSomeone(actor: Actor): PersonId {
  if (!actor.personId || actor.scopes) throw new Refusal('not-allowed', 'sign_in_first')
  return actor.personId
}
