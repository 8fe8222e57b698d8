import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { AddTime, RemoveTime } from './case-time.schema'
import { caseFact, holdOwnCase, type OwnCaseProblem } from './own-case.queries'

export type TimeProblem = OwnCaseProblem | 'dateInFuture' | 'keyReused' | 'timeNotFound'
const addedSchema = z.object({ timeId: z.uuid() })

/** Time spent on a case on a day that has come. */
export async function addTime(
  viewer: Viewer,
  { submissionId, ...request }: AddTime,
  now = new Date(),
): Promise<Result<{ timeId: string }, TimeProblem>> {
  const { mandateId, on, minutes, kind, note } = request
  return inTransaction((tx) =>
    once(
      tx,
      viewer,
      { operation: 'addTime', key: submissionId, request, answer: addedSchema },
      async (): Promise<Result<{ timeId: string }, TimeProblem>> => {
        const held = await holdOwnCase(tx, viewer, mandateId)
        if (!held.ok) return held
        if (on > todayInKyiv(now)) return fail('dateInFuture')
        const { id } = await tx.caseTime.create({
          data: { mandateId, staffId: viewer.staffId, on: toUtcMidnight(on), minutes, kind, note },
          select: { id: true },
        })
        await recordFact(tx, viewer, caseFact(held.value, 'create', { part: 'time', kind, minutes }))
        return ok({ timeId: id })
      },
    ),
  )
}

/** A line of time written by mistake is taken out, or put back. */
export async function removeTime(
  viewer: Viewer,
  { timeId, isRemoved }: RemoveTime,
  now = new Date(),
): Promise<Result<null, TimeProblem>> {
  return inTransaction(async (tx): Promise<Result<null, TimeProblem>> => {
    const row = await tx.caseTime.findFirst({
      where: { id: timeId, staffId: viewer.staffId },
      select: { mandateId: true },
    })
    if (!row) return fail('timeNotFound')
    const held = await holdOwnCase(tx, viewer, row.mandateId)
    if (!held.ok) return held
    await tx.caseTime.updateMany({
      where: { id: timeId, removedAt: isRemoved ? null : { not: null } },
      data: { removedAt: isRemoved ? now : null },
    })
    await recordFact(tx, viewer, caseFact(held.value, isRemoved ? 'remove' : 'restore', { part: 'time' }))
    return ok(null)
  })
}
