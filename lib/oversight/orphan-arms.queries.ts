import 'server-only'
import { addDays, type PlainDate } from '@/lib/core/plain-date'
import { startOfKyivDay } from '@/lib/offices/kyiv-day.rules'
import { Prisma } from '@/prisma/generated/client'
import { CONTACTS, type OrphanFault } from './orphan-contacts.rules'
import type { RowSubject } from './today.rules'

const { VISIT, ENQUIRY, APPLICATION, MANDATE, REFERRAL, TRANSFER, TICKET, BOOKING } = CONTACTS

const one = (states: readonly string[]) => Prisma.sql`ANY(${[...states]}::text[])`
const gone = (column: string) => Prisma.sql`EXISTS (SELECT FROM staff s WHERE s.id = ${Prisma.raw(column)}
  AND (s.disabled_at IS NOT NULL OR NOT EXISTS (SELECT FROM staff_roles r WHERE r.staff_id = s.id)))`

type Arm = { subject: RowSubject; fault: OrphanFault; from: Prisma.Sql; unit?: string; where: Prisma.Sql }

/**
 * Everything that a contact without an owner or an end looks like, as sources of rows (`t`), by the rules of
 * `orphan-contacts.rules.ts`.
 */
export function orphanArms(on: PlainDate, now: Date): Prisma.Sql[] {
  const before = (days: number) => Prisma.sql`${addDays(on, -days)}::date`
  const instant = (days: number) => Prisma.sql`${startOfKyivDay(addDays(on, -days))}::timestamptz`
  const arms: Arm[] = [
    ...visits(instant),
    ...enquiries(before, instant),
    ...applications(before, instant),
    ...mandates(on, before),
    ...referrals(before, instant),
    ...transfers(on, before, instant),
    ...tickets(on),
    ...bookings(now, instant),
  ]
  return arms.map(
    ({ subject, fault, from, unit = 't.unit_id', where }) =>
      Prisma.sql`SELECT ${subject}::text AS subject, t.id AS subject_id, ${Prisma.raw(unit)} AS unit_id, ${fault}::text AS fault
        FROM ${from} WHERE ${where}`,
  )
}

type Day = (days: number) => Prisma.Sql

function visits(instant: Day): Arm[] {
  const source = { subject: 'VISIT', from: Prisma.sql`visits t` } as const
  return [
    { ...source, fault: 'OWNER_GONE', where: Prisma.sql`t.ended_at IS NULL AND ${gone('t.staff_id')}` },
    {
      ...source,
      fault: 'NO_END',
      where: Prisma.sql`t.ended_at IS NULL AND t.started_at < ${instant(VISIT.openDays)}`,
    },
    { ...source, fault: 'HALF_DONE', where: Prisma.sql`(t.ended_at IS NULL) <> (t.end_reason IS NULL)` },
  ]
}

function enquiries(before: Day, instant: Day): Arm[] {
  const source = {
    subject: 'ENQUIRY',
    from: Prisma.sql`enquiries t JOIN visits v ON v.id = t.visit_id`,
  } as const
  return [
    { ...source, fault: 'OWNER_GONE', where: Prisma.sql`t.closed_at IS NULL AND ${gone('t.executor_id')}` },
    {
      ...source,
      fault: 'NO_END',
      // What an application or a referral goes on with is theirs to end.
      where: Prisma.sql`t.closed_at IS NULL AND (
        (t.status = 'REGISTERED' AND v.ended_at < ${instant(VISIT.openDays)})
        OR t.due_on < ${before(ENQUIRY.overdueDays)}
        OR (t.due_on IS NULL AND t.created_at < ${instant(ENQUIRY.restDays)}
          AND NOT EXISTS (SELECT FROM secondary_aid_applications a WHERE a.enquiry_id = t.id)
          AND NOT EXISTS (SELECT FROM referrals r WHERE r.enquiry_id = t.id)))`,
    },
    {
      ...source,
      fault: 'HALF_DONE',
      where: Prisma.sql`(t.status = ${one(ENQUIRY.terminal)}) <> (t.closed_at IS NOT NULL)
        OR t.unit_id <> v.unit_id
        OR (t.status = 'TRANSFER_AWAITED'
          AND NOT EXISTS (SELECT FROM centre_transfers c WHERE c.enquiry_id = t.id AND c.state = 'SENT'))`,
    },
  ]
}

function applications(before: Day, instant: Day): Arm[] {
  const source = { subject: 'APPLICATION', from: Prisma.sql`secondary_aid_applications t` } as const
  return [
    {
      ...source,
      fault: 'OWNER_GONE',
      where: Prisma.sql`t.state = ${one(APPLICATION.open)} AND ${gone('t.executor_id')}`,
    },
    {
      ...source,
      fault: 'NO_END',
      where: Prisma.sql`(t.state = 'DRAFT' AND t.updated_at < ${instant(APPLICATION.draftDays)})
        OR (t.state = 'AWAITING_PAPERS' AND t.updated_at < ${instant(APPLICATION.papersDays)})
        OR (t.state IN ('UNDER_REVIEW', 'RETURNED') AND t.due_on < ${before(APPLICATION.overdueDays)})`,
    },
    {
      ...source,
      fault: 'HALF_DONE',
      where: Prisma.sql`(t.state = 'UNDER_REVIEW' AND t.due_on IS NULL) OR (t.state NOT IN ('DRAFT', 'NOT_APPLIED') AND t.number IS NULL)
        OR (t.state = 'GRANTED'
          AND NOT EXISTS (SELECT FROM provider_appointments p WHERE p.application_id = t.id AND p.due_on IS NOT NULL)
          AND NOT EXISTS (SELECT FROM aid_mandates m WHERE m.application_id = t.id AND m.state = ${one(MANDATE.open)}))`,
    },
  ]
}

function mandates(on: PlainDate, before: Day): Arm[] {
  const source = {
    subject: 'MANDATE',
    from: Prisma.sql`aid_mandates t JOIN aid_providers p ON p.id = t.provider_id
      JOIN secondary_aid_applications a ON a.id = t.application_id`,
  } as const
  const isOpen = Prisma.sql`t.state = ${one(MANDATE.open)}`
  return [
    {
      ...source,
      fault: 'OWNER_GONE',
      where: Prisma.sql`${isOpen} AND (p.retired_on <= ${on}::date OR (p.staff_id IS NOT NULL AND ${gone('p.staff_id')}))`,
    },
    {
      ...source,
      fault: 'NO_END',
      where: Prisma.sql`t.state = 'ISSUED' AND t.contact_by < ${before(MANDATE.answerDays)}`,
    },
    { ...source, fault: 'HALF_DONE', where: Prisma.sql`${isOpen} AND a.state <> 'GRANTED'` },
  ]
}

function referrals(before: Day, instant: Day): Arm[] {
  const source = { subject: 'REFERRAL', from: Prisma.sql`referrals t` } as const
  return [
    {
      ...source,
      fault: 'OWNER_GONE',
      where: Prisma.sql`t.state = ${one(REFERRAL.open)} AND ${gone('t.staff_id')}`,
    },
    {
      ...source,
      fault: 'NO_END',
      where: Prisma.sql`(t.state = 'DRAFT' AND t.created_at < ${instant(REFERRAL.draftDays)})
        OR (t.state IN ('HANDED_OVER', 'ACCEPTED') AND t.asked_at IS NULL AND t.ask_on < ${before(REFERRAL.askDays)})
        OR (t.state = ${one(REFERRAL.failed)} AND coalesce(t.answer_due_on, t.created_at::date) < ${before(REFERRAL.followDays)}
          AND NOT EXISTS (SELECT FROM referrals f WHERE f.follows_id = t.id AND f.state <> 'WITHDRAWN'))`,
    },
    {
      ...source,
      fault: 'HALF_DONE',
      where: Prisma.sql`t.state IN ('SENT', 'SEEN') AND t.answer_due_on < ${before(REFERRAL.clockDays)}`,
    },
  ]
}

function transfers(on: PlainDate, before: Day, instant: Day): Arm[] {
  const source = {
    subject: 'TRANSFER',
    from: Prisma.sql`centre_transfers t JOIN units u ON u.id = t.to_unit_id
      LEFT JOIN enquiries e ON e.id = t.enquiry_id LEFT JOIN secondary_aid_applications a ON a.id = t.application_id`,
    unit: 't.from_unit_id',
  } as const
  const isOpen = Prisma.sql`t.state = ${one(TRANSFER.open)}`
  return [
    { ...source, fault: 'NO_OWNER', where: Prisma.sql`${isOpen} AND u.closed_on <= ${on}::date` },
    {
      ...source,
      fault: 'NO_END',
      where: Prisma.sql`(t.state = 'SENT' AND t.accept_by < ${before(TRANSFER.acceptDays)})
        OR (t.state = 'PROPOSED' AND t.proposed_at < ${instant(TRANSFER.acceptDays)})`,
    },
    {
      ...source,
      fault: 'HALF_DONE',
      where: Prisma.sql`(${isOpen} AND coalesce(e.unit_id, a.unit_id) <> t.from_unit_id)
        OR (t.state = 'ACCEPTED' AND t.new_executor_id IS NULL)`,
    },
  ]
}

function tickets(on: PlainDate): Arm[] {
  const source = { subject: 'TICKET', from: Prisma.sql`queue_tickets t` } as const
  return [
    {
      ...source,
      fault: 'NO_END',
      where: Prisma.sql`t.state = ${one(TICKET.open)} AND t.day < ${on}::date`,
    },
    {
      ...source,
      fault: 'NO_OWNER',
      where: Prisma.sql`t.state IN ('CALLED', 'SERVING') AND t.staff_id IS NULL`,
    },
  ]
}

function bookings(now: Date, instant: Day): Arm[] {
  const source = { subject: 'BOOKING', from: Prisma.sql`bookings t` } as const
  const heldBefore = new Date(now.getTime() - BOOKING.heldMinutes * 60_000)
  return [
    {
      ...source,
      fault: 'NO_END',
      where: Prisma.sql`(t.state = ${BOOKING.held} AND t.held_until < ${heldBefore}::timestamptz)
        OR (t.state = ${one(BOOKING.open)} AND t.starts_at < ${instant(BOOKING.pastDays)})`,
    },
    {
      ...source,
      fault: 'HALF_DONE',
      where: Prisma.sql`t.state IN ('BOOKED', 'CHECKED_IN') AND t.number IS NULL`,
    },
  ]
}
