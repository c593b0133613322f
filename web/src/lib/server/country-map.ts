import { countryOutline } from '@b2c/hub/regions'

export type CountryMap = {
  width: number
  height: number
  land: string
  dots: { x: number; y: number; r: number }[]
}

const west = 3.25
const north = 53.62
/** So many units a degree of latitude; at 52 degrees north a degree of longitude is shorter. */
const scale = 100
const narrowing = Math.cos((52.2 * Math.PI) / 180)
const largest = 13

function at(longitude: number, latitude: number): { x: number; y: number } {
  return {
    x: Math.round((longitude - west) * narrowing * scale * 10) / 10,
    y: Math.round((north - latitude) * scale * 10) / 10,
  }
}

/** The country in one path with a dot a place: the more there is, the larger, by area. */
export function countryMap(
  places: readonly { latitude: number | null; longitude: number | null; count: number }[],
): CountryMap {
  const most = Math.max(1, ...places.map(({ count }) => count))
  const points = countryOutline.map(([longitude, latitude]) => at(longitude, latitude))
  return {
    width: 246,
    height: 292,
    land: `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z`,
    dots: places.flatMap(({ latitude, longitude, count }) =>
      latitude === null || longitude === null
        ? []
        : [
            {
              ...at(longitude, latitude),
              r: Math.round((3 + (largest - 3) * Math.sqrt(count / most)) * 10) / 10,
            },
          ],
    ),
  }
}
