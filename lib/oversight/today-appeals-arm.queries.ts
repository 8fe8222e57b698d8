import 'server-only'
import type { PlainDate } from '@/lib/core/plain-date'
import { Prisma } from '@/prisma/generated/client'
import { EMPTY, type HeadScope, nearest, type TodayArm, type Walk } from './today-scope.queries'

/**
 * Complaints nobody has resolved on, and citizens' appeals that are overdue or about to be: two walks along an index each.
 * Whoever is complained of sees nothing of it, a head too.
 */
export function appealsArm({ open, staffId }: HeadScope, soon: PlainDate, walk: Walk): TodayArm {
  const t = (column: string) => Prisma.raw(`t.${column}`)
  const a = (column: string) => Prisma.raw(`a.${column}`)
  const isNew = Prisma.sql`a.state = 'REGISTERED' AND a.kind = 'COMPLAINT'`
  const walked = (which: Prisma.Sql) => Prisma.sql`(
    SELECT a.id, a.due_on, a.client_id, a.number, a.kind, a.state, a.executor_id FROM citizen_appeals a
    WHERE a.unit_id = u.id AND ${which} AND a.about_staff_id IS DISTINCT FROM ${staffId}::uuid
      AND ${open(a('client_id'), a('unit_id'))} ${nearest({ due: a('due_on'), id: a('id') }, walk)})`
  return {
    from: Prisma.sql`(${walked(isNew)} UNION ALL
      ${walked(Prisma.sql`a.closed_at IS NULL AND a.due_on <= ${soon}::date AND NOT (${isNew})`)}) t`,
    where: () => Prisma.sql`true`,
    due: t('due_on'),
    id: t('id'),
    keeps: Prisma.sql`t.client_id, t.number, t.kind, t.state, t.executor_id`,
    subject: Prisma.sql`'APPEAL'`,
    link: t('walk_id'),
    client: t('client_id'),
    number: t('number'),
    about: Prisma.sql`CASE t.state WHEN 'REGISTERED' THEN t.state ELSE t.kind END`,
    note: EMPTY,
    keeper: t('executor_id'),
    other: EMPTY,
  }
}
