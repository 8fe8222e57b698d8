/** A part of a record that keeps its id: a service, a place, a telephone. */
export type Part = Record<string, unknown> & { id: string }

/** Whether all of a list can be matched by their ids. */
export function isPartList(value: unknown): value is Part[] {
  return Array.isArray(value) && value.every((part) => isRecord(part) && typeof part.id === 'string')
}

/** Whether a value has fields of its own. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether two values as JSON are the same; an absent text and an absent value too. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
