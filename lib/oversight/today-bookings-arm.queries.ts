import 'server-only'
import { addDays, type PlainDate } from '@/lib/core/plain-date'
import { workerAbsences } from '@/lib/offices/absence.queries'
import { Prisma } from '@/prisma/generated/client'
import { EMPTY, type HeadScope, nearest, type TodayArm, type Walk } from './today-scope.queries'

/** Bookings with somebody away are looked at so many days ahead. */
const AWAY_DAYS = 14

/**
 * Bookings that cannot stay as they were made: however far ahead those of a case that is over, which its lawyer may no longer move
 * or cancel (its state says how it ended), and of the next fortnight those with a worker who is away that day or gone.
 */
export function bookingsArm({ open }: Pick<HeadScope, 'open'>, on: PlainDate, walk: Walk): TodayArm {
  const t = (column: string) => Prisma.raw(`t.${column}`)
  const b = (column: string) => Prisma.raw(`b.${column}`)
  const day = Prisma.sql`(b.starts_at AT TIME ZONE 'Europe/Kyiv')::date`
  // Asked of each booking in turn (OFFSET, LIMIT), or the planner takes all mandates and all staff through all bookings.
  const ended = Prisma.sql`(SELECT m.state FROM aid_mandates m
    WHERE m.id = b.mandate_id AND m.state NOT IN ('ISSUED', 'ACCEPTED') OFFSET 0)`
  const keeper = (which: Prisma.Sql) => Prisma.sql`(SELECT k.staff_id AS worker_id
    FROM booking_slots s JOIN booking_calendars k ON k.id = s.calendar_id
    WHERE s.booking_id = b.id AND s.is_active AND ${which} LIMIT 1)`
  const isAway = Prisma.sql`(SELECT w.disabled_at IS NOT NULL OR EXISTS (
      SELECT FROM ${workerAbsences} q WHERE q.staff_id = w.id AND q.kind <> 'PAUSE' AND ${day} BETWEEN q.from_on AND q.to_on)
    FROM staff w WHERE w.id = k.staff_id)`
  // Of the few that are left: with the bookings themselves it would be asked of all.
  const isOpen = open(b('client_id'), b('unit_id'))
  const walked = (why: Prisma.Sql, sources: Prisma.Sql, which: Prisma.Sql) => Prisma.sql`(
    SELECT b.id, ${day} AS day, b.client_id, b.number, ${why} AS why, k.worker_id FROM bookings b ${sources}
    WHERE b.unit_id = u.id AND b.state = 'BOOKED' AND b.starts_at >= ${on}::date AND ${which}
      ${nearest({ due: day, id: b('id') }, walk)})`
  const over = walked(
    Prisma.raw('m.state'),
    Prisma.sql`CROSS JOIN LATERAL ${ended} m CROSS JOIN LATERAL ${keeper(Prisma.sql`k.kind <> 'INTERPRETER' AND ${isOpen}`)} k`,
    Prisma.sql`b.mandate_id IS NOT NULL`,
  )
  const away = walked(
    Prisma.sql`'AWAY'`,
    Prisma.sql`CROSS JOIN LATERAL ${keeper(
      Prisma.sql`CASE WHEN ${isAway} THEN NOT EXISTS ${ended} AND ${isOpen} ELSE false END`,
    )} k`,
    Prisma.sql`b.starts_at < ${addDays(on, AWAY_DAYS)}::date`,
  )
  return {
    from: Prisma.sql`(${over} UNION ALL ${away}) t`,
    where: () => Prisma.sql`true`,
    due: t('day'),
    id: t('id'),
    keeps: Prisma.sql`t.client_id, t.number, t.why, t.worker_id`,
    subject: Prisma.sql`'BOOKING'`,
    link: t('walk_id'),
    client: t('client_id'),
    number: Prisma.sql`coalesce(t.number, '')`,
    about: t('why'),
    note: EMPTY,
    keeper: t('worker_id'),
    other: EMPTY,
  }
}
