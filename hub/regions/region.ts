import type { RegionKind } from '#foundation'
import type { RegionCode } from '#vocabulary'

export type { RegionKind }

/** A part of the country. Codes are those of CBS, of a year. */
export type Region = {
  code: RegionCode
  kind: RegionKind
  name: string
  parent: RegionCode | null
  year: number
  /** The code that took its place, where municipalities merged. */
  successor: RegionCode | null
  latitude: number | null
  longitude: number | null
}

/** The country itself, in which everything lies. */
export const country = 'NL' as RegionCode

/** The kind that the form of a code tells. */
export function kindOfCode(code: RegionCode): RegionKind {
  const kinds: Record<string, RegionKind> = {
    NL: 'country',
    PV: 'province',
    GM: 'municipality',
    WK: 'district',
    BU: 'neighbourhood',
  }
  return kinds[code.slice(0, 2)]!
}

/** The code of the region in which one lies, where its own code tells it: a buurt's wijk, a wijk's municipality. */
export function parentByForm(code: RegionCode): RegionCode | null {
  if (code.startsWith('BU')) return `WK${code.slice(2, 8)}` as RegionCode
  if (code.startsWith('WK')) return `GM${code.slice(2, 6)}` as RegionCode
  if (code.startsWith('PV')) return country
  return null
}

/** A name as it is compared: lower case, no marks, no leading `'s-`, `Wijk 10` and the like. */
export function searchName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’]s[- ]/g, 's ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** What people call places that are officially called otherwise. */
export const otherNames: Record<string, string> = {
  'den haag': 's gravenhage',
  'den bosch': 's hertogenbosch',
  'the hague': 's gravenhage',
  friesland: 'fryslan',
}

/** Great-circle distance in kilometres, on a sphere with a radius of 6,371 km. */
export function distanceKm(
  one: { latitude: number; longitude: number },
  other: { latitude: number; longitude: number },
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half =
    Math.sin(radians(other.latitude - one.latitude) / 2) ** 2 +
    Math.cos(radians(one.latitude)) *
      Math.cos(radians(other.latitude)) *
      Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
  return 12_742 * Math.asin(Math.sqrt(half))
}
