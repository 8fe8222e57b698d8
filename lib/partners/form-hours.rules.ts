import { clockText } from './bilingual.rules'
import type { OpeningHours, Span } from './opening-hours.rules'

/** A span as it is typed: `8`, `8:00`, `08.00`, `800`; empty when there is none. */
export type TypedSpan = { from: string; to: string }
export type TypedDay = { spans: TypedSpan[]; byAppointment: boolean }
export type TypedException = { id: string; from: string; to: string; note: string; spans: TypedSpan[] }
export type TypedHours = { week: TypedDay[]; exceptions: TypedException[] }

/** Two spans leave one break between them; nobody keeps more by hand. */
const SPANS_A_DAY = 2
const CLOCK = /^(\d{1,2})(?:\s*[:.,-]?\s*(\d{2}))?$/

/** Minutes since midnight of a time as it is typed; undefined when it is none. «24» is the end of the day. */
export function readClock(typed: string): number | undefined {
  const [, hour, minute = '0'] = CLOCK.exec(typed.trim()) ?? []
  if (hour === undefined) return undefined
  const minutes = Number(hour) * 60 + Number(minute)
  return Number(minute) < 60 && minutes <= 1440 ? minutes : undefined
}

export const EMPTY_SPAN: TypedSpan = { from: '', to: '' }

/** Nothing typed: closed on all days until something is. */
export function emptyHours(): TypedHours {
  return {
    week: Array.from({ length: 7 }, () => ({ spans: typedSpans([]), byAppointment: false })),
    exceptions: [],
  }
}

/** Hours as the grid shows them. */
export function typedHours(hours: OpeningHours | null): TypedHours {
  if (!hours) return emptyHours()
  return {
    week: hours.week.map(({ spans, byAppointment }) => ({ spans: typedSpans(spans), byAppointment })),
    exceptions: hours.exceptions.map(({ from, to, note, spans }, place) => ({
      id: String(place),
      from,
      to,
      note,
      spans: typedSpans(spans),
    })),
  }
}

function typedSpans(spans: readonly Span[]): TypedSpan[] {
  const typed = spans.map(({ from, to }) => ({ from: clockText(from), to: clockText(to) }))
  return [
    ...typed,
    ...Array.from({ length: Math.max(0, SPANS_A_DAY - typed.length) }, () => ({ ...EMPTY_SPAN })),
  ]
}
