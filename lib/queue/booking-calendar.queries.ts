import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { type BookingWay, type CalendarKind, isBookingWay } from './booking.rules'
import {
  calendarHoursSchema,
  INTERPRETER_LANGUAGES,
  type InterpreterLanguage,
} from './booking-calendar.schema'
import type { CalendarHours } from './booking-hours.rules'
import { kindOf, scheduleFields, scheduleOf } from './booking-schedule.queries'

export type NamedCalendar = {
  id: string
  name: string
  kind: CalendarKind
  ways: readonly BookingWay[]
  languages: readonly string[]
  hours: CalendarHours
}

/** Open calendars the viewer sees, for filters: bookable ones first, interpreters last. */
export async function listCalendarNames(viewer: Viewer): Promise<NamedCalendar[]> {
  const rows = await db.bookingCalendar.findMany({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('BookingCalendar'), { closedOn: null }] },
    select: {
      id: true,
      kind: true,
      name: true,
      nameEn: true,
      ways: true,
      languages: true,
      hours: true,
    },
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
  })
  return rows
    .map(({ nameEn, kind, ...row }) => ({
      ...row,
      kind: kindOf(kind),
      name: (viewer.locale === 'en' && nameEn) || row.name,
      ways: row.ways.filter(isBookingWay),
      hours: calendarHoursSchema.parse(row.hours),
    }))
    .sort((a, b) => ORDER[a.kind] - ORDER[b.kind])
}
const ORDER: Record<CalendarKind, number> = { CENTRE: 0, WORKER: 1, POINT: 2, INTERPRETER: 3 }

export type KeptCalendar = NamedCalendar & {
  unit: string
  closedOn: PlainDate | null
  slotMinutes: number
  isOwn: boolean
  mayChange: boolean
  feeds: { id: string; createdAt: string; readAt: string | null }[]
}

/** All calendars the viewer sees, closed ones last, each with the viewer's own feeds of it. */
export async function listCalendars(viewer: Viewer): Promise<KeptCalendar[]> {
  const rows = await db.bookingCalendar.findMany({
    where: accessibleBy(viewer.ability, 'read').ofType('BookingCalendar'),
    select: {
      ...scheduleFields,
      unit: { select: { shortName: true } },
      feeds: {
        where: { staffId: viewer.staffId, revokedAt: null },
        select: { id: true, createdAt: true, readAt: true },
        orderBy: { createdAt: 'desc' },
      },
    },
    orderBy: [{ closedOn: { sort: 'asc', nulls: 'first' } }, { kind: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row): KeptCalendar => {
    const { id, name, kind, ways, languages, hours, slotMinutes, closedOn } = scheduleOf(row, viewer.locale)
    const isOwn = row.staffId === viewer.staffId
    return {
      ...{ id, name, kind, ways, languages, hours, slotMinutes, closedOn, isOwn },
      unit: row.unit.shortName,
      mayChange: !closedOn && (isOwn || keepsUnit(viewer, row.unitId)),
      feeds: row.feeds.map((feed) => ({
        id: feed.id,
        createdAt: feed.createdAt.toISOString(),
        readAt: feed.readAt?.toISOString() ?? null,
      })),
    }
  })
}

export type CalendarToChange = {
  id: string
  unitId: string
  kind: CalendarKind
  staffId: string | null
  name: string
  nameEn: string
  address: string
  languages: InterpreterLanguage[]
  ways: BookingWay[]
  slotMinutes: number
  gapMinutes: number
  daysAhead: number
  hours: CalendarHours
  revision: number
  /** The head keeps all of it; a worker the hours of their own. */
  isKeeper: boolean
  closedOn: PlainDate | null
  /** Appointments still to come. */
  ahead: number
}

/** A calendar as its form shows it, for whoever may change it. */
export async function findCalendar(
  viewer: Viewer,
  calendarId: string,
  now = new Date(),
): Promise<Result<CalendarToChange, 'calendarNotFound'>> {
  const row = await db.bookingCalendar.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'update').ofType('BookingCalendar'), { id: calendarId }] },
    select: {
      ...scheduleFields,
      revision: true,
      _count: {
        select: {
          slots: {
            where: { isActive: true, startsAt: { gt: now }, booking: { is: { state: 'BOOKED' } } },
          },
        },
      },
    },
  })
  if (!row) return fail('calendarNotFound')
  const { hours, kind } = scheduleOf(row, viewer.locale)
  const { _count, ...columns } = row
  return ok({
    ...columns,
    kind,
    languages: INTERPRETER_LANGUAGES.filter((each) => row.languages.includes(each)),
    ways: row.ways.filter(isBookingWay),
    hours,
    closedOn: row.closedOn && plainDateOfUtc(row.closedOn),
    isKeeper: keepsUnit(viewer, row.unitId),
    ahead: _count.slots,
  })
}

export type CalendarChoices = {
  units: { id: string; name: string }[]
  /** Workers of those units who have no calendar yet. */
  workers: { id: string; name: string }[]
}

/** For which units a calendar may be opened, and for whom. */
export async function listCalendarChoices(viewer: Viewer): Promise<CalendarChoices> {
  const kept = keptUnits(viewer)
  const [units, workers] = await Promise.all([
    db.unit.findMany({
      where: { id: { in: kept }, closedOn: null },
      select: { id: true, name: true, nameEn: true },
      orderBy: { path: 'asc' },
    }),
    db.staff.findMany({
      where: {
        disabledAt: null,
        roles: { some: { unitId: { in: kept }, role: { in: ['FRONTLINER', 'LAWYER', 'HEAD'] } } },
        calendars: { none: { closedOn: null } },
      },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  ])
  return {
    units: units.map(({ id, name, nameEn }) => ({ id, name: (viewer.locale === 'en' && nameEn) || name })),
    workers,
  }
}

const keptUnits = ({ roles }: Viewer) =>
  roles.flatMap(({ role, subtree }) => (role === 'HEAD' || role === 'ADMINISTRATOR' ? subtree : []))
const keepsUnit = (viewer: Viewer, unitId: string) => keptUnits(viewer).includes(unitId)
