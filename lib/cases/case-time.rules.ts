/** What time is spent on. Labels: `cases.time.kind.*`. */
export const TIME_KINDS = ['MEETING', 'CALL', 'COURT', 'DRAFTING', 'STUDY', 'TRAVEL', 'OTHER'] as const
export type TimeKind = (typeof TIME_KINDS)[number]

/** Lengths that are one press away. */
export const QUICK_MINUTES = [15, 30, 60] as const

/** More than this on one day is a slip of the keyboard. */
export const MOST_MINUTES = 24 * 60

/** Minutes of each kind, the most first, and together. */
export function sumTime(entries: readonly { kind: TimeKind; minutes: number }[]): {
  total: number
  byKind: { kind: TimeKind; minutes: number }[]
} {
  const byKind = TIME_KINDS.map((kind) => ({
    kind,
    minutes: entries.reduce((sum, entry) => sum + (entry.kind === kind ? entry.minutes : 0), 0),
  }))
  return {
    total: byKind.reduce((sum, { minutes }) => sum + minutes, 0),
    byKind: byKind.filter(({ minutes }) => minutes > 0).toSorted((a, b) => b.minutes - a.minutes),
  }
}
