import type { Hub } from '#foundation'
import { findRegions, resolveRegion } from '#regions'
import {
  isRegionCode,
  type Kind,
  kinds,
  type LegalForm,
  legalForms,
  type PartyKind,
  type Phase,
  type ProductType,
  partyKinds,
  phases,
  productTypes,
  type RegionCode,
  type Theme,
  themes,
} from '#vocabulary'

/** A place as a filter shows it: what was typed, and what it was understood as. */
export type PlaceFilter = {
  typed: string
  code: RegionCode | null
  name: string | null
  /** Other places of that name, to choose from. */
  others: { code: string; name: string; context: string }[]
  latitude: number | null
  longitude: number | null
}

export type Filters = {
  text: string
  themes: Theme[]
  kinds: Kind[]
  phases: Phase[]
  productTypes: ProductType[]
  legalForms: LegalForm[]
  partyKinds: PartyKind[]
  place: PlaceFilter
  km: number | null
  sort: 'newest' | 'best' | 'nearest' | 'soonest' | null
  after: string | undefined
}

const distances = [5, 10, 25, 50] as const
const sorts = ['newest', 'best', 'nearest', 'soonest'] as const

/** The filters of a list as they stand in its address. What is not understood is left out, never an error. */
// anyone: it tells only of places.
export async function readFilters(hub: Hub, address: URLSearchParams): Promise<Filters> {
  const several = <Value extends string>(name: string, known: readonly Value[]) => {
    const given = address.getAll(name).flatMap((text) => text.split(','))
    return known.filter((value) => given.includes(value))
  }
  const km = Number(address.get('km'))
  return {
    text: (address.get('zoek') ?? '').slice(0, 300),
    themes: several('thema', themes),
    kinds: several('soort', kinds),
    phases: several('fase', phases),
    productTypes: several('type', productTypes),
    legalForms: several('rechtsvorm', legalForms),
    partyKinds: several('partij', partyKinds),
    place: await readPlace(hub, address.get('plaats') ?? '', address.get('gebied') ?? ''),
    km: distances.find((one) => one === km) ?? null,
    sort: sorts.find((one) => one === address.get('volgorde')) ?? null,
    after: address.get('na') ?? undefined,
  }
}

/**
 * What someone means by a place: the code that they chose from a list, or else the likeliest by its name.
 * @param typed what stands in the field; a code that belongs to another name gives way to it.
 */
// anyone: it tells only of places.
export async function readPlace(hub: Hub, typed: string, code: string): Promise<PlaceFilter> {
  const nothing: PlaceFilter = { typed, code: null, name: null, others: [], latitude: null, longitude: null }
  const text = typed.trim().slice(0, 100)
  if (!text && !code) return nothing
  if (isRegionCode(code)) {
    const place = await resolveRegion(hub, code)
    if (place && (!text || text.startsWith(place.name))) {
      const { name, latitude, longitude } = place
      return { typed: text || name, code, name, others: [], latitude, longitude }
    }
  }
  if (!text) return nothing
  const [first, ...others] = await findRegions(hub, { text: text.replace(/,.*$/, ''), limit: 6 })
  if (!first) return nothing
  const place = await resolveRegion(hub, first.code)
  return {
    typed: text,
    code: first.code,
    name: first.name,
    others,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
  }
}

/** The point around which a list is asked for, where a distance was chosen. */
export function nearOf({
  place,
  km,
}: Pick<Filters, 'place' | 'km'>): { latitude: number; longitude: number; km: number } | undefined {
  if (km === null || place.latitude === null || place.longitude === null) return undefined
  return { latitude: place.latitude, longitude: place.longitude, km }
}
