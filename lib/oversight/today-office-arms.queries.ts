import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { TodayGroup } from './today.rules'
import { EMPTY, NOBODY, type TodayArm } from './today-scope.queries'

type OfficeGroup = Extract<TodayGroup, 'orphans' | 'openings' | 'partners' | 'proposals'>

/** The sources of what is about the office itself rather than one matter: lost contacts, opened cards, partners. */
export function officeArms(): Record<OfficeGroup, TodayArm> {
  const t = (column: string) => Prisma.raw(`t.${column}`)
  const id = t('id')
  return {
    orphans: {
      from: Prisma.sql`orphan_contacts t`,
      keeps: Prisma.sql`t.subject, t.subject_id, t.fault`,
      joins: Prisma.sql`LEFT JOIN enquiries e ON t.subject = 'ENQUIRY' AND e.id = t.subject_id
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
      from: Prisma.sql`card_openings t`,
      keeps: Prisma.sql`t.client_id, t.reason, t.staff_id`,
      joins: Prisma.sql`JOIN clients o ON o.id = t.client_id`,
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
      from: Prisma.sql`partner_tasks t`,
      keeps: Prisma.sql`t.partner_id, t.kind`,
      joins: Prisma.sql`JOIN partners p ON p.id = t.partner_id`,
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
      keeps: Prisma.sql`t.id, t.source, t.name`,
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
