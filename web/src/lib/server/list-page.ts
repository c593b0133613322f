import type { nearOf } from '@b2c/hub/searches'
import { withParameter } from './filters.ts'

/** What every list tells beneath itself: the next page, the first, and its other forms. */
export function listFoot(
  url: URL,
  next: string | null,
  api: string,
  feed: string | null,
  near?: ReturnType<typeof nearOf>,
) {
  const query = apiQuery(url, near)
  return {
    next: next ? withParameter(url, 'na', next) : null,
    first: url.searchParams.has('na') ? withParameter(url, 'na', null) : null,
    feed: feed ? `${feed}${url.search}` : undefined,
    csv: `/api/v1/${api}?${query}${query ? '&' : ''}limit=100&format=csv`,
    geojson: `/api/v1/${api}?${query}${query ? '&' : ''}limit=100&format=geojson`,
    query: url.searchParams.toString(),
  }
}

const names: Record<string, string> = {
  zoek: 'q',
  thema: 'theme',
  soort: 'kind',
  partij: 'kind',
  fase: 'phase',
  type: 'productType',
  rechtsvorm: 'legalForm',
  gebied: 'region',
}

/** The same filters in the words of the API. */
function apiQuery(url: URL, near: ReturnType<typeof nearOf>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of url.searchParams) {
    const known = names[name]
    if (known && value) parameters.append(known, value)
  }
  if (near) {
    parameters.set('near', `${near.latitude.toFixed(4)},${near.longitude.toFixed(4)}`)
    parameters.set('km', String(near.km))
  }
  return parameters.toString()
}
