import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { addWorkingDays } from '@/lib/deadlines/working-calendar.rules'
import type { ReportWrong } from './partner-change.schema'

/** A wrong record sends people in vain: its correction is due so many working days later. */
const CORRECT_WITHIN_DAYS = 1

type Report = {
  partnerId: string
  kind: 'WRONG' | 'INCOMPLETE'
  /** Codes of what was wrong. */
  fields: readonly string[]
  note: string
}

/** A task for the head of the centre to put a record right; a wrong one is trusted less until it is checked (N21). */
export async function reportPartner(
  tx: Tx,
  viewer: Viewer,
  { partnerId, kind, fields, note }: Report,
  now: Date,
): Promise<void> {
  const dueOn = addWorkingDays(todayInKyiv(now), CORRECT_WITHIN_DAYS, await currentCalendar())
  await tx.partnerTask.create({
    data: {
      partnerId,
      unitId: viewer.unit.id,
      kind,
      fields: [...fields],
      note,
      createdById: viewer.staffId,
      createdAt: now,
      dueOn: toUtcMidnight(dueOn),
    },
    select: { id: true },
  })
  if (kind === 'WRONG')
    await tx.partner.update({
      where: { id: partnerId },
      data: { wrongReports: { increment: 1 } },
      select: { id: true },
    })
  await recordFact(tx, viewer, {
    action: 'report',
    subject: 'partner',
    subjectId: partnerId,
    details: { kind, fields: [...fields] },
  })
}

const reportedSchema = z.object({ partnerId: z.string() })
type Reported = z.output<typeof reportedSchema>

/** "Something is wrong", said of a record by whoever works with it. */
export async function reportWrong(
  viewer: Viewer,
  { submissionId, ...request }: ReportWrong,
  now = new Date(),
): Promise<Result<Reported, 'partnerNotFound' | 'keyReused'>> {
  const operation = { operation: 'reportWrong', key: submissionId, request, answer: reportedSchema }
  return inTransaction<Reported, 'partnerNotFound' | 'keyReused'>((tx) =>
    once<Reported, 'partnerNotFound'>(tx, viewer, operation, async () => {
      const { partnerId } = request
      if ((await tx.partner.count({ where: { id: partnerId } })) === 0) return fail('partnerNotFound')
      await reportPartner(tx, viewer, { kind: 'WRONG', ...request }, now)
      return ok({ partnerId })
    }),
  )
}
