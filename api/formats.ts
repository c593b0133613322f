import { stringify } from 'csv-stringify/sync'

/** A list as a spreadsheet reads it: one row an item, lists within a cell parted by `|`. Opens in Excel as UTF-8. */
export function toCsv(items: Record<string, unknown>[]): string {
  const rows = items.map((item) => flattened(item))
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return `\uFEFF${stringify(rows, { header: true, columns, escape_formulas: true })}`
}

function flattened(item: Record<string, unknown>, prefix = ''): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(item)) {
    if (Array.isArray(value)) row[prefix + name] = value.join('|')
    else if (name === 'terms') row[prefix + name] = JSON.stringify(value)
    else if (typeof value === 'object' && value !== null) {
      Object.assign(row, flattened(value as Record<string, unknown>, `${prefix}${name}.`))
    } else row[prefix + name] = value ?? ''
  }
  return row
}

type Placed = { latitude: number | null; longitude: number | null }

/** A list as GeoJSON (RFC 7946), longitude first. What has no place has no geometry. */
export function toGeoJson(items: { properties: Record<string, unknown>; place: Placed }[]) {
  return {
    type: 'FeatureCollection',
    features: items.map(({ properties, place }) => ({
      type: 'Feature',
      id: properties.id,
      geometry:
        place.latitude === null || place.longitude === null
          ? null
          : { type: 'Point', coordinates: [place.longitude, place.latitude] },
      properties,
    })),
  }
}
