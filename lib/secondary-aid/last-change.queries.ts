import 'server-only'
import { db } from '@/lib/core/db'
import type { LastChange } from './begun-form.schema'

/** How an application the viewer has just opened stands: a form about it begun on an older revision has to be compared. */
export async function getLastChange(applicationId: string): Promise<LastChange> {
  const [{ revision }, changer] = await Promise.all([
    db.secondaryAidApplication.findUniqueOrThrow({
      where: { id: applicationId },
      select: { revision: true },
    }),
    findLastChanger(applicationId),
  ])
  return { revision, by: changer?.name ?? '', at: changer?.at.toISOString() ?? '' }
}

/** The audit log knows who changed it last: the row itself keeps no such column. */
export async function findLastChanger(
  applicationId: string,
): Promise<{ name: string; at: Date } | undefined> {
  const entry = await db.auditEntry.findFirst({
    where: { subject: 'application', subjectId: applicationId, action: { notIn: ['read', 'print'] } },
    orderBy: [{ at: 'desc' }, { seq: 'desc' }],
    select: { staffId: true, at: true },
  })
  if (!entry?.staffId) return undefined
  const staff = await db.staff.findUnique({ where: { id: entry.staffId }, select: { name: true } })
  return staff ? { name: staff.name, at: entry.at } : undefined
}
