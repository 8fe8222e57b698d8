import 'server-only'
import { addDays, type PlainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { TodayGroup } from './today.rules'
import { ownerlessSource } from './today-keepers.queries'

/** What a head heads, and what of it: the units, and the SQL of the access policy. */
export type HeadScope = { units: string[]; open: (client: Prisma.Sql, unit: Prisma.Sql) => Prisma.Sql }

/**
 * A group as a source of rows in one unit, the nearest first. Each is walked along an index by itself, so that the page costs
 * the same however much a centre has; `unit` is the unit in hand.
 */
export type TodayArm = {
  /** After FROM; `t` is the record. */
  from: Prisma.Sql
  where: (unit: Prisma.Sql) => Prisma.Sql
  /** The day it goes by; never null. */
  due: Prisma.Sql
  id: Prisma.Sql
  subject: Prisma.Sql
  link: Prisma.Sql
  client: Prisma.Sql
  number: Prisma.Sql
  about: Prisma.Sql
  note: Prisma.Sql
  keeper: Prisma.Sql
  other: Prisma.Sql
}

/** Stands for "no term runs": goes last. */
export const NO_DAY = '9999-12-31'
const EMPTY = Prisma.sql`''`
const NOBODY = Prisma.sql`NULL::uuid`
const OPEN_STATES = Prisma.sql`('AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED')`

/** The access policy for a head as SQL: the units below, and of protected people those whose card is of the own centre. */
export function headScope({ roles }: Viewer): HeadScope {
  const heads = roles.filter(({ role }) => role === 'HEAD')
  return {
    units: [...new Set(heads.flatMap(({ subtree }) => subtree))],
    // Asked row by row: as a join it would let the planner read all records of the unit and sort them.
    open: (client, unit) => {
      const own = heads.map(
        ({ subtree, centre }) =>
          Prisma.sql`(${unit} = ANY(${subtree}::uuid[]) AND c.home_unit_id = ANY(${centre}::uuid[]))`,
      )
      return Prisma.sql`(${client} IS NULL OR (SELECT ${Prisma.join([Prisma.sql`NOT c.is_protected`, ...own], ' OR ')}
        FROM clients c WHERE c.id = ${client}))`
    },
  }
}

/** How many days before its end a term is about to be overdue: shown on the page (standard of the office). */
const ABOUT_TO_BE_DAYS = 3
const BOOKINGS_DAYS = 14

/** The sources of all groups on a day. */
export function todayArms({ open }: HeadScope, on: PlainDate): Record<TodayGroup, TodayArm> {
  const soon = addDays(on, ABOUT_TO_BE_DAYS)
  const t = (column: string) => Prisma.raw(`t.${column}`)
  const id = t('id')
  const application = {
    from: Prisma.sql`secondary_aid_applications t`,
    id,
    subject: Prisma.sql`'APPLICATION'`,
    link: id,
    client: t('client_id'),
    number: Prisma.sql`coalesce(t.number, '')`,
    about: Prisma.sql`coalesce(t.primary_category, '')`,
    note: EMPTY,
    keeper: t('executor_id'),
    other: EMPTY,
  }
  const enquiry = {
    id,
    subject: Prisma.sql`'ENQUIRY'`,
    link: t('visit_id'),
    client: t('client_id'),
    number: t('number'),
    keeper: t('executor_id'),
    other: EMPTY,
  }
  const transfer = {
    from: Prisma.sql`centre_transfers t LEFT JOIN enquiries e ON e.id = t.enquiry_id
      LEFT JOIN secondary_aid_applications a ON a.id = t.application_id`,
    id,
    subject: Prisma.sql`'TRANSFER'`,
    link: id,
    client: t('client_id'),
    number: Prisma.sql`coalesce(e.number, a.number, '')`,
    note: EMPTY,
    keeper: NOBODY,
  }
  return {
    decisions: {
      ...application,
      where: (unit) =>
        Prisma.sql`t.unit_id = ${unit} AND t.state = 'UNDER_REVIEW' AND t.due_on IS NOT NULL AND ${open(t('client_id'), t('unit_id'))}`,
      due: t('due_on'),
    },
    written: {
      ...enquiry,
      from: Prisma.sql`enquiries t`,
      where: (unit) =>
        Prisma.sql`t.unit_id = ${unit} AND t.closed_at IS NULL AND t.due_on <= ${soon}::date AND t.answered_on IS NULL
          AND t.forwarded_on IS NULL AND ${open(t('client_id'), t('unit_id'))}`,
      due: t('due_on'),
      about: Prisma.sql`coalesce(t.written_kind, '')`,
      note: EMPTY,
    },
    terms: {
      ...enquiry,
      from: Prisma.sql`enquiry_deadlines d JOIN enquiries t ON t.id = d.enquiry_id`,
      where: (unit) =>
        Prisma.sql`d.unit_id = ${unit} AND d.met_at IS NULL AND d.due_on <= ${soon}::date AND ${open(t('client_id'), t('unit_id'))}`,
      due: Prisma.raw('d.due_on'),
      id: Prisma.raw('d.id'),
      about: EMPTY,
      note: Prisma.raw('d.title'),
    },
    exceptions: {
      ...application,
      where: (unit) =>
        Prisma.sql`t.unit_id = ${unit} AND t.state IN ${OPEN_STATES} AND t.exceptions @? '$[*] ? (@.agreedById == null)'
          AND ${open(t('client_id'), t('unit_id'))}`,
      due: Prisma.sql`coalesce(t.due_on, ${NO_DAY}::date)`,
      note: Prisma.sql`coalesce(jsonb_path_query_first(t.exceptions, '$[*] ? (@.agreedById == null)')->>'reason', '')`,
      about: Prisma.sql`coalesce(jsonb_path_query_first(t.exceptions, '$[*] ? (@.agreedById == null)')->>'paper', '')`,
    },
    incoming: {
      ...transfer,
      where: (unit) => Prisma.sql`t.to_unit_id = ${unit} AND t.state = 'SENT'`,
      due: Prisma.sql`coalesce(t.accept_by, ${NO_DAY}::date)`,
      about: t('reason'),
      other: Prisma.sql`(SELECT u.short_name FROM units u WHERE u.id = t.from_unit_id)`,
    },
    outgoing: {
      ...transfer,
      where: (unit) =>
        Prisma.sql`t.from_unit_id = ${unit} AND (t.state = 'PROPOSED' OR (t.state = 'SENT' AND t.accept_by < ${on}::date))`,
      due: Prisma.sql`coalesce(t.accept_by, (t.proposed_at AT TIME ZONE 'Europe/Kyiv')::date)`,
      about: t('state'),
      other: Prisma.sql`(SELECT u.short_name FROM units u WHERE u.id = t.to_unit_id)`,
    },
    appointments: {
      from: Prisma.sql`provider_appointments t JOIN secondary_aid_applications a ON a.id = t.application_id`,
      where: (unit) =>
        Prisma.sql`t.unit_id = ${unit} AND t.due_on IS NOT NULL AND ${open(Prisma.raw('a.client_id'), t('unit_id'))}`,
      due: t('due_on'),
      id: t('application_id'),
      subject: Prisma.sql`'APPLICATION'`,
      link: t('application_id'),
      client: Prisma.raw('a.client_id'),
      number: Prisma.sql`coalesce(a.number, '')`,
      about: t('waits_because'),
      note: EMPTY,
      keeper: NOBODY,
      other: EMPTY,
    },
    ownerless: {
      from: ownerlessSource(on),
      where: (unit) => Prisma.sql`t.unit_id = ${unit} AND ${open(t('client_id'), t('unit_id'))}`,
      due: t('due_on'),
      id,
      subject: t('subject'),
      link: t('link_id'),
      client: t('client_id'),
      number: t('number'),
      about: t('why'),
      note: EMPTY,
      keeper: t('executor_id'),
      other: EMPTY,
    },
    conflicts: {
      from: Prisma.sql`conflict_checks t LEFT JOIN enquiries e ON e.id = t.enquiry_id
        LEFT JOIN secondary_aid_applications a ON a.id = t.application_id`,
      where: (unit) =>
        Prisma.sql`t.unit_id = ${unit} AND t.verdict = 'FOR_HEAD' AND ${open(t('client_id'), t('unit_id'))}`,
      due: Prisma.sql`(t.at AT TIME ZONE 'Europe/Kyiv')::date`,
      id,
      subject: Prisma.sql`'ENQUIRY'`,
      link: id,
      client: t('client_id'),
      number: Prisma.sql`coalesce(a.number, e.number, '')`,
      about: t('occasion'),
      note: t('reason'),
      keeper: t('staff_id'),
      other: EMPTY,
    },
    referrals: {
      from: Prisma.sql`referrals t JOIN partners p ON p.id = t.partner_id`,
      where: (unit) =>
        Prisma.sql`t.unit_id = ${unit} AND (t.state IN ('NO_ANSWER', 'DECLINED', 'NOT_SERVED')
          OR (t.state IN ('SENT', 'SEEN') AND t.answer_due_on < ${on}::date))
          AND NOT EXISTS (SELECT FROM referrals f WHERE f.follows_id = t.id) AND ${open(t('client_id'), t('unit_id'))}`,
      due: Prisma.sql`coalesce(t.answer_due_on, ${NO_DAY}::date)`,
      id,
      subject: Prisma.sql`'REFERRAL'`,
      link: id,
      client: t('client_id'),
      number: Prisma.sql`coalesce(t.number, '')`,
      about: t('state'),
      note: EMPTY,
      keeper: t('staff_id'),
      other: Prisma.raw('p.name'),
    },
    bookings: {
      from: Prisma.sql`bookings t JOIN booking_slots b ON b.booking_id = t.id AND b.is_active
        JOIN booking_calendars k ON k.id = b.calendar_id JOIN staff w ON w.id = k.staff_id`,
      where: (unit) =>
        Prisma.sql`t.unit_id = ${unit} AND t.state = 'BOOKED' AND t.starts_at >= ${on}::date
          AND t.starts_at < ${addDays(on, BOOKINGS_DAYS)}::date AND (w.disabled_at IS NOT NULL OR EXISTS (
            SELECT FROM staff_absences q WHERE q.staff_id = w.id AND q.cancelled_at IS NULL
              AND (t.starts_at AT TIME ZONE 'Europe/Kyiv')::date BETWEEN q.from_on AND q.to_on))
          AND ${open(t('client_id'), t('unit_id'))}`,
      due: Prisma.sql`(t.starts_at AT TIME ZONE 'Europe/Kyiv')::date`,
      id,
      subject: Prisma.sql`'BOOKING'`,
      link: id,
      client: t('client_id'),
      number: Prisma.sql`coalesce(t.number, '')`,
      about: EMPTY,
      note: EMPTY,
      keeper: Prisma.raw('w.id'),
      other: EMPTY,
    },
    orphans: {
      from: Prisma.sql`orphan_contacts t LEFT JOIN enquiries e ON t.subject = 'ENQUIRY' AND e.id = t.subject_id
        LEFT JOIN visits v ON t.subject = 'VISIT' AND v.id = t.subject_id
        LEFT JOIN secondary_aid_applications a ON t.subject = 'APPLICATION' AND a.id = t.subject_id
        LEFT JOIN aid_mandates m ON t.subject = 'MANDATE' AND m.id = t.subject_id
        LEFT JOIN referrals r ON t.subject = 'REFERRAL' AND r.id = t.subject_id
        LEFT JOIN bookings g ON t.subject = 'BOOKING' AND g.id = t.subject_id
        LEFT JOIN queue_tickets k ON t.subject = 'TICKET' AND k.id = t.subject_id`,
      where: (unit) => Prisma.sql`t.unit_id = ${unit}`,
      due: Prisma.sql`(t.found_at AT TIME ZONE 'Europe/Kyiv')::date`,
      id: t('subject_id'),
      subject: t('subject'),
      link: Prisma.sql`coalesce(e.visit_id, t.subject_id)`,
      client: NOBODY,
      number: Prisma.sql`coalesce(e.number, v.number, a.number, m.number, r.number, g.number, k.number, '')`,
      about: t('fault'),
      note: EMPTY,
      keeper: Prisma.sql`coalesce(e.executor_id, v.staff_id, a.executor_id, r.staff_id, k.staff_id)`,
      other: EMPTY,
    },
    openings: {
      from: Prisma.sql`card_openings t JOIN clients o ON o.id = t.client_id`,
      where: (unit) => Prisma.sql`t.home_unit_id = ${unit} AND t.acknowledged_at IS NULL`,
      due: Prisma.sql`(t.opened_at AT TIME ZONE 'Europe/Kyiv')::date`,
      id,
      subject: Prisma.sql`'VISIT'`,
      link: t('client_id'),
      client: NOBODY,
      number: Prisma.raw('o.card_number'),
      about: EMPTY,
      note: t('reason'),
      keeper: t('staff_id'),
      other: EMPTY,
    },
    partners: {
      from: Prisma.sql`partner_tasks t JOIN partners p ON p.id = t.partner_id`,
      where: (unit) => Prisma.sql`t.unit_id = ${unit} AND t.done_at IS NULL`,
      due: t('due_on'),
      id,
      subject: Prisma.sql`'REFERRAL'`,
      link: t('partner_id'),
      client: NOBODY,
      number: EMPTY,
      about: t('kind'),
      note: EMPTY,
      keeper: NOBODY,
      other: Prisma.raw('p.name'),
    },
    proposals: {
      from: Prisma.sql`partner_proposals t`,
      where: (unit) => Prisma.sql`t.state = 'WAITING' AND t.unit_id = ${unit}`,
      due: Prisma.sql`(t.created_at AT TIME ZONE 'Europe/Kyiv')::date`,
      id,
      subject: Prisma.sql`'REFERRAL'`,
      link: id,
      client: NOBODY,
      number: EMPTY,
      about: t('source'),
      note: EMPTY,
      keeper: NOBODY,
      other: t('name'),
    },
  }
}
