import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import type { db, Tx } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { workerAbsences } from '@/lib/offices/absence.queries'
import { Prisma } from '@/prisma/generated/client'
import { type BookingWay, CALENDAR_KINDS, type CalendarKind, isBookingWay } from './booking.rules'
import { calendarHoursSchema } from './booking-calendar.schema'
import type { Busy, DaySpan, Schedule } from './booking-hours.rules'

/** A calendar with all that decides when it may be booked. */
export type BookableCalendar = Schedule & {
  readonly id: string
  readonly unitId: string
  readonly kind: CalendarKind
  readonly staffId: string | null
  readonly name: string
  readonly address: string
  readonly languages: readonly string[]
  readonly ways: readonly BookingWay[]
}

export const scheduleFields = {
  id: true,
  unitId: true,
  kind: true,
  staffId: true,
  name: true,
  nameEn: true,
  address: true,
  languages: true,
  ways: true,
  slotMinutes: true,
  gapMinutes: true,
  hours: true,
  daysAhead: true,
  closedOn: true,
} satisfies Prisma.BookingCalendarSelect
type ScheduleRow = Prisma.BookingCalendarGetPayload<{ select: typeof scheduleFields }>

/** A row as it is reckoned with. */
export function scheduleOf(
  row: ScheduleRow,
  locale: Viewer['locale'],
  absences: readonly DaySpan[] = [],
): BookableCalendar {
  return {
    id: row.id,
    unitId: row.unitId,
    kind: kindOf(row.kind),
    staffId: row.staffId,
    name: (locale === 'en' && row.nameEn) || row.name,
    address: row.address,
    languages: row.languages,
    ways: row.ways.filter(isBookingWay),
    slotMinutes: row.slotMinutes,
    gapMinutes: row.gapMinutes,
    daysAhead: row.daysAhead,
    hours: calendarHoursSchema.parse(row.hours),
    closedOn: row.closedOn && plainDateOfUtc(row.closedOn),
    absences,
  }
}

/** Calendars within the viewer's reach with the days on which nobody receives in them: two statements. */
export async function readSchedules(
  client: typeof db | Tx,
  viewer: Viewer,
  where: Prisma.BookingCalendarWhereInput,
): Promise<BookableCalendar[]> {
  const rows = await client.bookingCalendar.findMany({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('BookingCalendar'), where] },
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
    select: scheduleFields,
  })
  const away = await readAbsences(
    client,
    rows.flatMap(({ id, staffId }) => (staffId ? id : [])),
  )
  return rows.map((row) =>
    scheduleOf(
      row,
      viewer.locale,
      away.filter(({ calendarId }) => calendarId === row.id),
    ),
  )
}

/**
 * Days the workers of these calendars are away; a pause keeps from matters of violence alone and closes no calendar. Whoever is gone,
 * their account closed or without a role there, is away for good, until the account is opened or the role given again.
 */
async function readAbsences(
  client: typeof db | Tx,
  calendarIds: string[],
): Promise<(DaySpan & { calendarId: string })[]> {
  return client.$queryRaw(Prisma.sql`
    SELECT k.id AS "calendarId", w.from_on::text AS "from", w.to_on::text AS "to"
    FROM booking_calendars k JOIN ${workerAbsences} w ON w.staff_id = k.staff_id
    WHERE k.id = ANY(${calendarIds}::uuid[]) AND w.kind <> 'PAUSE'
    UNION ALL
    SELECT k.id, '0001-01-01', '9999-12-31'
    FROM booking_calendars k JOIN staff s ON s.id = k.staff_id JOIN units u ON u.id = k.unit_id
    WHERE k.id = ANY(${calendarIds}::uuid[]) AND (s.disabled_at IS NOT NULL
      OR NOT EXISTS (SELECT FROM staff_roles r WHERE r.staff_id = s.id AND r.unit_id = ANY(u.path)))`)
}

export function kindOf(kept: string): CalendarKind {
  const kind = CALENDAR_KINDS.find((each) => each === kept)
  if (!kind) throw new Error(`Unknown kind of a calendar: ${kept}`)
  return kind
}

export type Kept = Pick<BookableCalendar, 'id' | 'staffId'>

/** Whose time an appointment in the calendar takes: the worker's, whatever other calendars they had, or the calendar's own. */
export const keeperOf = ({ id, staffId }: Kept): string => staffId ?? id

/**
 * Times taken of whoever keeps these calendars, by calendar; a hold that ran out takes nothing, nor does the booking that is
 * being moved.
 */
export async function readBusy(
  client: typeof db | Tx,
  calendars: readonly Kept[],
  { from, to, now, exceptId }: { from: Date; to: Date; now: Date; exceptId: string | null },
): Promise<Map<string, Busy[]>> {
  const rows = await client.bookingSlot.findMany({
    where: {
      OR: [
        { keeperId: { in: calendars.map(keeperOf) } },
        { calendarId: { in: calendars.map(({ id }) => id) } },
      ],
      isActive: true,
      startsAt: { lt: to },
      endsAt: { gt: from },
      booking: { is: { NOT: { state: 'HELD', heldUntil: { lte: now } } } },
      ...(exceptId ? { bookingId: { not: exceptId } } : {}),
    },
    select: { calendarId: true, keeperId: true, startsAt: true, endsAt: true },
  })
  const takes = (each: Kept, { calendarId, keeperId }: (typeof rows)[number]) =>
    calendarId === each.id || keeperId === keeperOf(each)
  return new Map(calendars.map((each) => [each.id, rows.filter((row) => takes(each, row))]))
}

/** What says where an appointment is. */
export const placedFields = {
  id: true,
  kind: true,
  name: true,
  nameEn: true,
  address: true,
  hours: true,
} satisfies Prisma.BookingCalendarSelect
export type Placed = { hours: Prisma.JsonValue; address: string }

/** The calendar an appointment is in; the other, if there is one, is its interpreter's. */
export const ownCalendar = <Calendar extends { kind: string }>(
  slots: readonly { calendar: Calendar }[],
): Calendar | undefined => slots.find(({ calendar }) => calendar.kind !== 'INTERPRETER')?.calendar

/** Where people come to on that day: the exceptional day's place, the calendar's, else the unit's own. */
export function placeOn({ hours, address }: Placed, on: PlainDate, unitAddress: string): string {
  const { exceptions } = calendarHoursSchema.parse(hours)
  const exception = exceptions.findLast(({ from, to }) => from <= on && on <= to)
  return exception?.address || address || unitAddress
}
