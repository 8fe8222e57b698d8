import type { PlainDate } from '@/lib/core/plain-date'
import { clockText } from '@/lib/partners/bilingual.rules'
import type { Span } from '@/lib/partners/opening-hours.rules'
import type { CalendarToChange } from './booking-calendar.queries'
import type { CalendarFormInput } from './booking-calendar.schema'

/** Two spans leave one break between them; nobody keeps more by hand. */
const SPANS_A_DAY = 2

const typed = (spans: readonly Span[]) => [
  ...spans.map(({ from, to }) => ({ from: clockText(from), to: clockText(to) })),
  ...Array.from({ length: Math.max(0, SPANS_A_DAY - spans.length) }, () => ({ from: '', to: '' })),
]

const WORKDAY = [
  { from: 9 * 60, to: 13 * 60 },
  { from: 14 * 60, to: 18 * 60 },
]

/** What the form of a new calendar begins with: half an hour at a time on working days. */
export function newCalendar(unitId: string, today: PlainDate): CalendarFormInput {
  return {
    unitId,
    kind: 'CENTRE',
    staffId: '',
    name: '',
    nameEn: '',
    address: '',
    languages: [],
    ways: ['IN_PERSON'],
    slotMinutes: '30',
    gapMinutes: '0',
    daysAhead: '30',
    hours: {
      validFrom: today,
      week: Array.from({ length: 7 }, (_, day) => typed(day < 5 ? WORKDAY : [])),
      exceptions: [],
    },
  }
}

/** A calendar as its form shows it. */
export function typedCalendar(kept: CalendarToChange): CalendarFormInput {
  const { unitId, kind, staffId, name, nameEn, address, hours } = kept
  return {
    ...{ unitId, kind, nameEn, address },
    name: kind === 'WORKER' ? '' : name,
    staffId: staffId ?? '',
    languages: kept.languages,
    ways: kept.ways,
    slotMinutes: String(kept.slotMinutes),
    gapMinutes: String(kept.gapMinutes),
    daysAhead: String(kept.daysAhead),
    hours: {
      validFrom: hours.validFrom,
      week: hours.week.map(typed),
      exceptions: hours.exceptions.map(({ from, to, spans, note, address: place }) => ({
        from,
        to,
        spans: typed(spans),
        note,
        address: place,
      })),
    },
  }
}
