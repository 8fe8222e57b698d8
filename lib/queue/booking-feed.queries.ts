import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { createTranslator } from 'use-intl/core'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import en from '@/lib/core/i18n/messages/en/bookings.json'
import uk from '@/lib/core/i18n/messages/uk/bookings.json'
import { readLink, signLink } from '@/lib/core/link-token'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import { kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { BOOKING_PURPOSES } from './booking.rules'
import { feedFile } from './booking-file.rules'
import { wayOf } from './booking-row.queries'
import { ownCalendar, type Placed, placedFields, placeOn } from './booking-schedule.queries'

const FEED_LINK = 'calendarFeed'
const DAY_MS = 86_400_000
/** What a worker's program is given: a month back, half a year ahead. */
const [DAYS_BACK, DAYS_AHEAD] = [31, 184]
/** That the feed is read is noted so often: programs ask every few minutes. */
const NOTE_AFTER_MS = 3_600_000

export const feedAddress = (feedId: string): string =>
  `${(env.NEXTAUTH_URL ?? '').replace(/\/$/, '')}/api/calendar/${signLink(FEED_LINK, feedId)}.ics`

/**
 * The calendar behind a private address, for whoever has it: numbers, ways, purposes and places, never a name. An altered
 * address, one taken back, and one of a worker who may no longer see the calendar lead nowhere.
 */
export async function readFeed(token: string, now = new Date()): Promise<string | undefined> {
  const id = readLink(FEED_LINK, token)
  if (!id) return undefined
  const feed = await db.calendarFeed.findFirst({
    where: { id, revokedAt: null, staff: { disabledAt: null } },
    select: {
      readAt: true,
      staffId: true,
      calendarId: true,
      staff: { select: { locale: true } },
      calendar: {
        select: {
          name: true,
          nameEn: true,
          slots: {
            where: {
              startsAt: {
                gt: new Date(now.getTime() - DAYS_BACK * DAY_MS),
                lt: new Date(now.getTime() + DAYS_AHEAD * DAY_MS),
              },
              booking: { is: { number: { not: null } } },
            },
            orderBy: { startsAt: 'asc' },
            select: {
              booking: {
                select: {
                  ...filedFields,
                  unit: { select: { address: true } },
                  slots: { select: { calendar: { select: placedFields } } },
                },
              },
            },
          },
        },
      },
    },
  })
  if (!feed || !(await maySee(feed))) return undefined
  if (!feed.readAt || now.getTime() - feed.readAt.getTime() > NOTE_AFTER_MS)
    await db.calendarFeed.update({ where: { id }, data: { readAt: now }, select: { id: true } })
  const { calendar } = feed
  const locale = feed.staff.locale === 'en' ? 'en' : 'uk'
  const t = createTranslator({ locale, messages: { uk, en }[locale] })
  const name = (locale === 'en' && calendar.nameEn) || calendar.name
  return feedFile(
    t('feed.calendarName', { name }),
    calendar.slots.map(({ booking }) => {
      const way = wayOf(booking)
      return {
        ...fileOf(booking),
        summary: t('feed.summary', {
          number: booking.number ?? '',
          way: t(`way.${way}`),
          purpose: t(`purpose.${purposeOf(booking.purpose)}`),
        }),
        description: '',
        location: way === 'IN_PERSON' ? placeOf(booking) : '',
        url: booking.videoLink || null,
      }
    }),
  )
}

type PlacedBooking = {
  startsAt: Date
  unit: { address: string | null }
  slots: { calendar: Placed & { kind: string } }[]
}

function placeOf({ startsAt, unit, slots }: PlacedBooking): string {
  const own = ownCalendar(slots)
  return own ? placeOn(own, kyivMoment(startsAt).on, unit.address ?? '') : ''
}

/** Whether the worker may still see the calendar: rights that were taken away end the feed too. */
async function maySee({ staffId, calendarId }: { staffId: string; calendarId: string }): Promise<boolean> {
  const viewer = await findViewerOfStaff(staffId)
  if (!viewer) return false
  const reach = accessibleBy(viewer.ability, 'read').ofType('BookingCalendar')
  return (await db.bookingCalendar.count({ where: { AND: [reach, { id: calendarId }] } })) > 0
}

export const filedFields = {
  id: true,
  number: true,
  revision: true,
  startsAt: true,
  endsAt: true,
  state: true,
  way: true,
  purpose: true,
  videoLink: true,
  createdAt: true,
  bookedAt: true,
  closedAt: true,
  events: { select: { at: true }, orderBy: { at: 'desc' }, take: 1 },
} as const
type Filed = {
  id: string
  revision: number
  startsAt: Date
  endsAt: Date
  state: string
  createdAt: Date
  events: readonly { at: Date }[]
}

/** The part of a file that says when it is. */
export const fileOf = ({ id, revision, startsAt, endsAt, state, createdAt, events }: Filed) => ({
  ...{ id, revision, startsAt, endsAt },
  changedAt: events[0]?.at ?? createdAt,
  isCancelled: state === 'CANCELLED',
})

export const purposeOf = (kept: string) => BOOKING_PURPOSES.find((each) => each === kept) ?? 'OTHER'
