/** What a person is told: how long, as a range in minutes; that they are next; or that it is not known. */
export type WaitEstimate =
  | { readonly kind: 'range'; readonly fromMinutes: number; readonly toMinutes: number }
  | { readonly kind: 'soon' }
  /** `noWindows`: nobody sits at a window that could take them. `noRecord`: too few were served to reckon from. */
  | { readonly kind: 'unknown'; readonly why: 'noWindows' | 'noRecord' }

export type Reckoning = {
  /** Minutes each person ahead usually takes; null: not known. */
  readonly ahead: readonly (number | null)[]
  /** Windows with a worker that could take the person. */
  readonly windows: number
  /** Of these, how many serve nobody now. */
  readonly free: number
  /** Minutes an average service takes; null: too few were served to say. */
  readonly usual: number | null
}

/** Fewer services than this say nothing. Source: internal standard. */
export const LEAST_SERVED = 5

const STEP = 5
/** How far from the middle the ends of the range are: service varies about so much. */
const EARLIEST_SHARE = 0.7
const LATEST_SHARE = 1.4
const SOON_MINUTES = 5

/**
 * How long a person will wait, told honestly: as a range that grows with the time, in steps of five minutes; nothing at all
 * when there is nothing to reckon from.
 *
 * Rule: the work of those ahead, and half a service at each busy window, shared by the open windows. Source: process.md §2
 * ("tell the expected waiting time"); the way of reckoning is an internal standard.
 */
export function estimateWait({ ahead, windows, free, usual }: Reckoning): WaitEstimate {
  if (windows === 0) return { kind: 'unknown', why: 'noWindows' }
  if (ahead.length === 0 && free > 0) return { kind: 'soon' }
  if (usual === null) return { kind: 'unknown', why: 'noRecord' }
  const work = ahead.reduce((sum: number, minutes) => sum + (minutes ?? usual), 0)
  const busy = Math.max(windows - free, 0)
  // Whoever waits behind nobody waits for the first of the busy windows.
  const minutes = (work + (busy * usual) / 2) / windows
  if (minutes * LATEST_SHARE <= SOON_MINUTES) return { kind: 'soon' }
  const fromMinutes = Math.floor((minutes * EARLIEST_SHARE) / STEP) * STEP
  const toMinutes = Math.max(Math.ceil((minutes * LATEST_SHARE) / STEP) * STEP, fromMinutes + STEP)
  return { kind: 'range', fromMinutes, toMinutes }
}

/** What is kept of what a person was told: both ends of the range; nothing where the wait was not known. */
export type ToldWait = { readonly toldFromMinutes: number | null; readonly toldMinutes: number | null }

export function toldWaitOf(estimate: WaitEstimate): ToldWait {
  if (estimate.kind === 'unknown') return { toldFromMinutes: null, toldMinutes: null }
  return estimate.kind === 'soon'
    ? { toldFromMinutes: 0, toldMinutes: SOON_MINUTES }
    : { toldFromMinutes: estimate.fromMinutes, toldMinutes: estimate.toMinutes }
}

/** The wait as it was told. Why it was not known is not kept; null then. */
export function estimateTold({ toldFromMinutes, toldMinutes }: ToldWait): WaitEstimate | null {
  if (toldMinutes === null) return null
  if (toldMinutes <= SOON_MINUTES) return { kind: 'soon' }
  return { kind: 'range', fromMinutes: toldFromMinutes ?? 0, toMinutes: toldMinutes }
}

/** How long services took: by purpose, and short errands apart. */
export type ServiceRecord = {
  readonly purpose: string
  readonly isQuick: boolean
  readonly served: number
  readonly minutes: number
}

/** Minutes a person with that errand usually takes: of the same kind where enough were served, else of all; null: not known. */
export function usualMinutes(
  records: readonly ServiceRecord[],
  errand?: { readonly purpose: string; readonly isQuick: boolean },
): number | null {
  const same = errand
    ? records.filter(({ purpose, isQuick }) => purpose === errand.purpose && isQuick === errand.isQuick)
    : []
  for (const group of [same, records]) {
    const served = group.reduce((sum, record) => sum + record.served, 0)
    if (served >= LEAST_SERVED)
      return group.reduce((sum, record) => sum + record.minutes * record.served, 0) / served
  }
  return null
}
