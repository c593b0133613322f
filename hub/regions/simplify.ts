/** Four decimals are eleven metres: finer than a map of the country shows, and half the size. */
const decimals = 10_000

/** A GeoJSON geometry with its coordinates rounded. */
export function roundedGeometry(geometry: unknown): unknown {
  if (typeof geometry === 'number') return Math.round(geometry * decimals) / decimals
  if (Array.isArray(geometry)) return geometry.map(roundedGeometry)
  if (typeof geometry !== 'object' || geometry === null) return geometry
  return Object.fromEntries(
    Object.entries(geometry).map(([name, value]) => [
      name,
      name === 'coordinates' ? roundedGeometry(value) : value,
    ]),
  )
}

/** The middle of the box around a geometry: a centre that is good enough for distances and dots. */
export function centreOf(geometry: unknown): { latitude: number; longitude: number } | null {
  let [west, south, east, north] = [180, 90, -180, -90]
  const visit = (value: unknown) => {
    if (!Array.isArray(value)) return
    if (typeof value[0] === 'number' && typeof value[1] === 'number') {
      west = Math.min(west, value[0])
      east = Math.max(east, value[0])
      south = Math.min(south, value[1])
      north = Math.max(north, value[1])
    } else for (const inner of value) visit(inner)
  }
  visit((geometry as { coordinates?: unknown } | null)?.coordinates)
  return west <= east ? { latitude: (south + north) / 2, longitude: (west + east) / 2 } : null
}
