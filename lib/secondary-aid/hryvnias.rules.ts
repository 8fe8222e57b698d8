/**
 * A sum as people type it, in kopiykas: «5 800», «5800,5», «5.800,50» is none.
 *
 * @returns null for nothing typed, undefined when it is no sum of hryvnias and kopiykas
 */
export function readHryvnias(typed: string): number | null | undefined {
  const text = typed.replace(/[\s\u00a0\u202f₴]/g, '').replace(/грн\.?$/i, '')
  if (text === '') return null
  const [, whole, part = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text) ?? []
  if (whole === undefined) return undefined
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** The sum as it stands in a field: «5800» or «5800,50». */
export function showHryvnias(kopiykas: number): string {
  const whole = Math.floor(kopiykas / 100)
  const part = kopiykas % 100
  return part === 0 ? String(whole) : `${whole},${String(part).padStart(2, '0')}`
}

export type SumTimes = { readonly kopiykas: number; readonly times: number }

/** Months of one source as they are said: 5 800 × 3 + 3 900. Equal months stand together, in the order they came. */
export function groupSums(months: readonly number[]): SumTimes[] {
  const times = new Map<number, number>()
  for (const kopiykas of months) if (kopiykas > 0) times.set(kopiykas, (times.get(kopiykas) ?? 0) + 1)
  return [...times].map(([kopiykas, count]) => ({ kopiykas, times: count }))
}
