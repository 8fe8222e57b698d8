import type { PlainDate } from '@/lib/core/plain-date'
import { readHoursText } from '@/lib/partners/hours-text.rules'
import { hoursOn } from '@/lib/partners/opening-hours.rules'

/** How the hall is kept today, as far as the hours of the centre can be read. Minutes since midnight. */
export type HallDay =
  | { readonly kind: 'open'; readonly until: number }
  | { readonly kind: 'opensAt'; readonly at: number }
  | { readonly kind: 'closed' }
  | { readonly kind: 'unknown' }

/** People stand at the door before it opens. */
const EARLY_MINUTES = 30

/**
 * Whether the hall is open at the minute, and until when. A break at noon leaves it open: the queue stands.
 *
 * @param hours as the centre writes them, «пн–чт 9:00–18:00, пт 9:00–16:45»; not understood, they are never guessed
 * @param isHoliday by the one calendar of holidays; days off of the week stand in the hours
 */
export function hallDay(hours: string | null, on: PlainDate, minute: number, isHoliday: boolean): HallDay {
  const read = hours ? readHoursText(hours) : undefined
  if (read?.kind !== 'read') return { kind: 'unknown' }
  const spans = hoursOn(read.hours, on).spans
  const [first, last] = [spans[0], spans.at(-1)]
  if (isHoliday || !first || !last || minute >= last.to) return { kind: 'closed' }
  return minute < first.from ? { kind: 'opensAt', at: first.from } : { kind: 'open', until: last.to }
}

/** Whether a ticket may be taken by phone now: not on days off and not at night; where hours are not known, always. */
export function mayTakeByPhone(day: HallDay, minute: number): boolean {
  if (day.kind === 'closed') return false
  return day.kind !== 'opensAt' || day.at - minute <= EARLY_MINUTES
}
