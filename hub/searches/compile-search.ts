import type { Hub } from '#foundation'
import { needMatch } from '#needs'
import { offerMatch } from '#offers'
import { searchQueryOf } from '#thesaurus'
import { nearOf, readFilters } from './read-filters.ts'
import { type CompiledSearch, type SavedSearch, saveCompiled, searchesToCompile } from './search-store.ts'

const atOnce = 200

/** Works out what saved searches ask for that were kept before that was known. */
// anyone: the hub's own upkeep; it shows nothing to anyone.
export async function compileSearches(hub: Hub): Promise<void> {
  for (;;) {
    const searches = await searchesToCompile(hub, atOnce)
    for (const search of searches) await saveCompiled(hub, search.id, await compiled(hub, search))
    if (searches.length < atOnce) return
  }
}

/** What the filters of a list ask of a listing, ready for the database. */
export async function compiled(
  hub: Hub,
  { list, query }: Pick<SavedSearch, 'list' | 'query'>,
): Promise<CompiledSearch> {
  const filters = await readFilters(hub, new URLSearchParams(query))
  const near = nearOf(filters)
  const asked = {
    ...filters,
    region: filters.place.code ?? undefined,
    near,
    sort: undefined,
    after: undefined,
  }
  const words = filters.text.trim() ? (searchQueryOf(filters.text)?.match ?? null) : null
  const match = list === 'needs' ? needMatch(asked, words) : await offerMatch(hub, asked, words)
  // An offer around a place is asked for by the regions around it.
  const point = list === 'needs' ? near : undefined
  return {
    match: match ?? '',
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    km: point?.km ?? null,
  }
}
