import { Delaunay } from 'd3-delaunay'
import { municipalities } from './facts/municipalities.ts'
import { outline } from './facts/outline.ts'
import { provinces } from './facts/provinces.ts'

type Point = [longitude: number, latitude: number]
type Ring = Point[]

/**
 * The provinces without anyone's map: each is the land that is nearest to the centres of its municipalities, cut
 * off at a coastline and a border drawn by hand. Good enough to know where one is; not for measuring.
 */
export function drawnProvinces(): object {
  const points = municipalities.map(([, , , latitude, longitude]): Point => [longitude, latitude])
  const voronoi = Delaunay.from(points).voronoi([3.2, 50.6, 7.4, 53.8])
  const cells = new Map<string, Ring[]>()
  for (const [index, [, , province]] of municipalities.entries()) {
    const cell = voronoi.cellPolygon(index) as Ring | null
    if (!cell) continue
    const within = clipped(cell, outline as Ring)
    if (within.length >= 3)
      cells.set(province, [...(cells.get(province) ?? []), rounded([...within, within[0]!])])
  }
  return {
    type: 'FeatureCollection',
    features: provinces.map(([code, name]) => ({
      type: 'Feature',
      id: code,
      properties: { code, name },
      geometry: { type: 'MultiPolygon', coordinates: (cells.get(code) ?? []).map((ring) => [ring]) },
    })),
  }
}

/**
 * The part of a convex cell that lies within the outline. The cell is the window: the outline is cut at each of its
 * sides in turn (Sutherland & Hodgman 1974).
 */
function clipped(cell: Ring, outline: Ring): Ring {
  const sides = cell.slice(0, -1)
  const turns = area(sides) > 0 ? 1 : -1
  let shape = outline
  for (const [index, from] of sides.entries()) {
    const to = sides[(index + 1) % sides.length]!
    const isInside = (point: Point) => turns * cross(from, to, point) >= 0
    const next: Ring = []
    for (const [at, point] of shape.entries()) {
      const before = shape[(at + shape.length - 1) % shape.length]!
      if (isInside(point) !== isInside(before)) next.push(crossing(from, to, before, point))
      if (isInside(point)) next.push(point)
    }
    shape = next
    if (!shape.length) return []
  }
  return shape
}

function cross(from: Point, to: Point, point: Point): number {
  return (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0])
}

function crossing(from: Point, to: Point, one: Point, other: Point): Point {
  const before = cross(from, to, one)
  const share = before / (before - cross(from, to, other))
  return [one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])]
}

function area(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!
    return sum + x * nextY - nextX * y
  }, 0)
}

function rounded(ring: Ring): Ring {
  return ring.map(([longitude, latitude]) => [
    Math.round(longitude * 1000) / 1000,
    Math.round(latitude * 1000) / 1000,
  ])
}
