import 'server-only'
import { addDays, type PlainDate } from '@/lib/core/plain-date'
import { Prisma } from '@/prisma/generated/client'
import type { TodayGroup } from './today.rules'
import { appealsArm } from './today-appeals-arm.queries'
import { bookingsArm } from './today-bookings-arm.queries'
import { ownerlessArm } from './today-keepers.queries'
import { officeArms } from './today-office-arms.queries'
import { EMPTY, type HeadScope, NOBODY, type TodayArm, type Walk } from './today-scope.queries'

const OPEN_STATES = Prisma.sql`('AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED')`

/** How many days before its end a term is about to be overdue: shown on the page (standard of the office). */
const ABOUT_TO_BE_DAYS = 3

/** The sources of all groups on a day, to be walked so far. */
export function todayArms(scope: HeadScope, on: PlainDate, walk: Walk): Record<TodayGroup, TodayArm> {
  const { open } = scope
  const soon = addDays(on, ABOUT_TO_BE_DAYS)
  const t = (column: string) => Prisma.raw(`t.${column}`)
  const id = t('id')
  const application = {
    from: Prisma.sql`secondary_aid_applications t`,
    id,
    keeps: Prisma.sql`t.id, t.client_id, t.number, t.primary_category, t.executor_id`,
    subject: Prisma.sql`'APPLICATION'`,
    link: id,
    client: t('client_id'),
    number: Prisma.sql`coalesce(t.number, '')`,
    about: Prisma.sql`coalesce(t.primary_category, '')`,
    note: EMPTY,
    keeper: t('executor_id'),
    other: EMPTY,
  }
  // Walked in the index alone: the record is read of those shown.
  const enquiry = {
    id,
    subject: Prisma.sql`'ENQUIRY'`,
    link: Prisma.raw('e.visit_id'),
    client: Prisma.raw('e.client_id'),
    number: Prisma.raw('e.number'),
    keeper: Prisma.raw('e.executor_id'),
    other: EMPTY,
  }
  const ofMatter = Prisma.sql`LEFT JOIN enquiries e ON e.id = t.enquiry_id
    LEFT JOIN secondary_aid_applications a ON a.id = t.application_id`
  const transfer = {
    from: Prisma.sql`centre_transfers t`,
    id,
    keeps: Prisma.sql`t.id, t.client_id, t.enquiry_id, t.application_id, t.reason, t.state, t.from_unit_id, t.to_unit_id`,
    joins: ofMatter,
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
      joins: Prisma.sql`JOIN enquiries e ON e.id = t.walk_id`,
      about: Prisma.sql`coalesce(e.written_kind, '')`,
      note: EMPTY,
    },
    terms: {
      ...enquiry,
      from: Prisma.sql`enquiry_deadlines t`,
      where: (unit) =>
        Prisma.sql`t.unit_id = ${unit} AND t.met_at IS NULL AND t.due_on <= ${soon}::date AND ${open(t('client_id'), t('unit_id'))}`,
      due: t('due_on'),
      joins: Prisma.sql`JOIN enquiry_deadlines d ON d.id = t.walk_id JOIN enquiries e ON e.id = d.enquiry_id`,
      about: EMPTY,
      note: Prisma.raw('d.title'),
    },
    exceptions: {
      ...application,
      keeps: Prisma.sql`${application.keeps}, t.exceptions`,
      where: (unit) =>
        Prisma.sql`t.unit_id = ${unit} AND t.state IN ${OPEN_STATES} AND t.exceptions @? '$[*] ? (@.agreedById == null)'
          AND ${open(t('client_id'), t('unit_id'))}`,
      due: t('due_on'),
      mayRest: true,
      note: Prisma.sql`coalesce(jsonb_path_query_first(t.exceptions, '$[*] ? (@.agreedById == null)')->>'reason', '')`,
      about: Prisma.sql`coalesce(jsonb_path_query_first(t.exceptions, '$[*] ? (@.agreedById == null)')->>'paper', '')`,
    },
    incomplete: {
      ...application,
      where: (unit) =>
        Prisma.sql`t.unit_id = ${unit} AND t.state = 'AWAITING_PAPERS' AND t.papers_due_on <= ${on}::date
          AND ${open(t('client_id'), t('unit_id'))}`,
      due: t('papers_due_on'),
      about: EMPTY,
    },
    incoming: {
      ...transfer,
      where: (unit) => Prisma.sql`t.to_unit_id = ${unit} AND t.state = 'SENT'`,
      due: t('accept_by'),
      mayRest: true,
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
      keeps: Prisma.sql`t.application_id, t.waits_because, a.client_id, a.number`,
      where: (unit) =>
        Prisma.sql`t.unit_id = ${unit} AND t.due_on IS NOT NULL AND ${open(Prisma.raw('a.client_id'), t('unit_id'))}`,
      due: t('due_on'),
      id: t('application_id'),
      subject: Prisma.sql`'APPLICATION'`,
      link: t('application_id'),
      client: t('client_id'),
      number: Prisma.sql`coalesce(t.number, '')`,
      about: t('waits_because'),
      note: EMPTY,
      keeper: NOBODY,
      other: EMPTY,
    },
    replacements: {
      from: Prisma.sql`aid_mandates t JOIN secondary_aid_applications a ON a.id = t.application_id`,
      keeps: Prisma.sql`t.id, t.number, t.provider_id, a.client_id`,
      joins: Prisma.sql`JOIN aid_providers v ON v.id = t.provider_id`,
      where: (unit) =>
        Prisma.sql`t.unit_id = ${unit} AND t.replacement_asked_on IS NOT NULL AND ${open(Prisma.raw('a.client_id'), t('unit_id'))}`,
      due: t('replacement_asked_on'),
      id,
      subject: Prisma.sql`'MANDATE'`,
      link: id,
      client: t('client_id'),
      number: t('number'),
      about: EMPTY,
      note: Prisma.sql`(SELECT coalesce(e.reason, '') FROM mandate_events e WHERE e.mandate_id = t.walk_id AND e.kind = 'ASK_REPLACEMENT'
        ORDER BY e.id DESC LIMIT 1)`,
      keeper: Prisma.raw('v.staff_id'),
      other: EMPTY,
    },
    ownerless: ownerlessArm({ open }, on, walk),
    complaints: appealsArm(scope, soon, walk),
    conflicts: {
      from: Prisma.sql`conflict_checks t`,
      keeps: Prisma.sql`t.id, t.client_id, t.enquiry_id, t.application_id, t.occasion, t.reason, t.staff_id`,
      joins: ofMatter,
      where: (unit) =>
        Prisma.sql`t.unit_id = ${unit} AND t.verdict = 'FOR_HEAD' AND t.carried_at IS NULL AND ${open(t('client_id'), t('unit_id'))}`,
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
      from: Prisma.sql`referrals t`,
      keeps: Prisma.sql`t.id, t.client_id, t.number, t.state, t.staff_id, t.partner_id`,
      joins: Prisma.sql`JOIN partners p ON p.id = t.partner_id`,
      where: (unit) =>
        Prisma.sql`t.unit_id = ${unit} AND (t.state IN ('NO_ANSWER', 'DECLINED', 'NOT_SERVED')
          OR (t.state IN ('SENT', 'SEEN') AND t.answer_due_on < ${on}::date))
          AND NOT EXISTS (SELECT FROM referrals f WHERE f.follows_id = t.id AND f.state <> 'WITHDRAWN') AND ${open(t('client_id'), t('unit_id'))}`,
      due: t('answer_due_on'),
      mayRest: true,
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
    bookings: bookingsArm(scope, on, walk),
    ...officeArms(),
  }
}
