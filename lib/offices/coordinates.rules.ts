export type Point = { latitude: number; longitude: number }

/** Edges of the country, rounded outwards: a point beyond them is a slip, often latitude and longitude changed about. */
const LATITUDES = [44, 53] as const
const LONGITUDES = [22, 41] as const

/**
 * A point as maps show it to be copied: «49.4444, 32.0598». A comma may also stand within a number («49,4444; 32,0598»).
 *
 * @returns nothing when it is no pair of degrees within the country
 */
export function readPoint(typed: string): Point | undefined {
  const parts = typed.includes(';') ? typed.replaceAll(',', '.').split(';') : typed.split(/[,\s]+/)
  const [latitude, longitude, ...more] = parts.map((part) => part.trim()).filter((part) => part !== '')
  if (latitude === undefined || longitude === undefined || more.length > 0) return undefined
  const point = { latitude: Number(latitude), longitude: Number(longitude) }
  return isWithin(point.latitude, LATITUDES) && isWithin(point.longitude, LONGITUDES) ? point : undefined
}

/** The same as it is shown in a field; empty when it is not known. */
export function showPoint(latitude: number | null, longitude: number | null): string {
  return latitude === null || longitude === null ? '' : `${latitude}, ${longitude}`
}

const isWithin = (degrees: number, [from, to]: readonly [number, number]) => degrees >= from && degrees <= to
