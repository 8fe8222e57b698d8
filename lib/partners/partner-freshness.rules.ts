import { diffDays, type PlainDate } from '@/lib/core/plain-date'

/** Contacts are checked again after so many days (process.md §12, inferred). */
export const CHECK_AGAIN_DAYS = 90

/** Whether the contacts were last checked so long ago that they may be wrong. */
export function isStale(checkedOn: PlainDate, on: PlainDate): boolean {
  return diffDays(checkedOn, on) > CHECK_AGAIN_DAYS
}

export type Freshness =
  | { readonly kind: 'never' }
  | { readonly kind: 'fresh' | 'stale'; readonly days: number }

/** How far a record may be trusted by the day of its last check. */
export function freshnessOf(checkedOn: PlainDate | null, on: PlainDate): Freshness {
  if (!checkedOn) return { kind: 'never' }
  return { kind: isStale(checkedOn, on) ? 'stale' : 'fresh', days: Math.max(0, diffDays(checkedOn, on)) }
}
