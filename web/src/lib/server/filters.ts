import * as searches from '@b2c/hub/searches'
import { hub } from './door.ts'

export type { Filters } from '@b2c/hub/searches'

/** The filters of a list as they stand in its address. */
export const readFilters = (url: URL) => searches.readFilters(hub(), url.searchParams)

/** What someone means by a place. */
export const readPlace = (typed: string, code: string) => searches.readPlace(hub(), typed, code)

/** The address of a list with one thing changed, for links to the next page and to other sorts. */
export function withParameter(url: URL, name: string, value: string | null): string {
  const parameters = new URLSearchParams(url.search)
  if (value === null) parameters.delete(name)
  else parameters.set(name, value)
  if (name !== 'na') parameters.delete('na')
  const query = parameters.toString()
  return query ? `?${query}` : '?'
}
