import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import {
  absenceColumns,
  daysOf,
  isOfTeam,
  listAbsencesOf,
  managedAbsences,
  type ShownAbsence,
} from './absence.queries'
import { absenceKindOf, overlapOf } from './absence.rules'
import type { CancelAbsence, RecordAbsence } from './absence.schema'

export type Overlap = { ok: false; error: 'overlaps'; with: ShownAbsence }
type Recorded = { absenceId: string }

/**
 * Records days on which a worker of the viewer's units is away. Days that overlap with others are refused, those of the
 * list of providers too.
 */
export async function recordAbsence(
  viewer: Viewer,
  { staffId, form, submissionId }: RecordAbsence,
): Promise<Result<Recorded, 'workerNotFound' | 'keyReused'> | Overlap> {
  let overlap: ShownAbsence | undefined
  const answer = z.object({ absenceId: z.string() })
  const operation = { operation: 'recordAbsence', key: submissionId, request: { staffId, form }, answer }
  const result = await inTransaction<Recorded, 'workerNotFound' | 'keyReused' | 'overlaps'>((tx) =>
    once(tx, viewer, operation, async () => {
      await lockWorker(tx, staffId)
      if (!(await isOfTeam(tx, viewer, staffId))) return fail('workerNotFound')
      const known = (await listAbsencesOf(tx, [staffId], form.from)).get(staffId) ?? []
      overlap = overlapOf(known, form)
      if (overlap) return fail('overlaps')
      const { kind, note } = form
      const { id } = await tx.staffAbsence.create({
        data: { staffId, kind, note, ...absenceColumns(form), recordedById: viewer.staffId },
        select: { id: true },
      })
      await recordFact(tx, viewer, {
        action: 'create',
        subject: 'absence',
        subjectId: staffId,
        subjectUnitId: viewer.unit.id,
        details: { kind, from: form.from, to: form.to },
      })
      return ok({ absenceId: id })
    }),
  )
  if (result.ok) return result
  if (result.error === 'overlaps') return overlap ? { ...fail('overlaps'), with: overlap } : fail('keyReused')
  return fail(result.error)
}

/** Takes an absence back, or puts it again; said twice it is one change. */
export async function cancelAbsence(
  viewer: Viewer,
  { absenceId, isCancelled }: CancelAbsence,
  now = new Date(),
): Promise<Result<{ isCancelled: boolean }, 'absenceNotFound' | 'overlaps'>> {
  return inTransaction<{ isCancelled: boolean }, 'absenceNotFound' | 'overlaps'>(async (tx) => {
    const row = await tx.staffAbsence.findFirst({
      where: { AND: [managedAbsences(viewer), { id: absenceId }] },
      select: { staffId: true, kind: true, from: true, to: true, cancelledAt: true },
    })
    if (!row) return fail('absenceNotFound')
    if ((row.cancelledAt !== null) === isCancelled) return ok({ isCancelled })
    await lockWorker(tx, row.staffId)
    const days = { kind: absenceKindOf(row.kind), ...daysOf(row) }
    const known = (await listAbsencesOf(tx, [row.staffId], days.from)).get(row.staffId) ?? []
    if (!isCancelled && overlapOf(known, days)) return fail('overlaps')
    await tx.staffAbsence.update({
      where: { id: absenceId },
      data: { cancelledAt: isCancelled ? now : null },
      select: { id: true },
    })
    await recordFact(tx, viewer, {
      action: isCancelled ? 'withdraw' : 'restore',
      subject: 'absence',
      subjectId: row.staffId,
      subjectUnitId: viewer.unit.id,
      details: { kind: days.kind, from: days.from, to: days.to },
    })
    return ok({ isCancelled })
  })
}

/** Two absences of one worker are recorded one after the other. */
function lockWorker(tx: Tx, staffId: string) {
  return tx.$queryRaw`SELECT id FROM staff WHERE id = ${staffId}::uuid FOR UPDATE`
}
