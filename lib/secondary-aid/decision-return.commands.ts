import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { MoveProblem } from './application-state.rules'
import type { ReturnToWorker } from './decision-form.schema'
import { lockAndMove, moveTo } from './decision-signing.commands'

const returnedSchema = z.object({ state: z.string() })

/**
 * Gives the application back to the worker with the reason and what is missing. The term runs on: only papers asked
 * of the person stop it.
 */
export async function returnToWorker(
  viewer: Viewer,
  { applicationId, submissionId, reason, missing }: ReturnToWorker,
  now = new Date(),
): Promise<Result<z.output<typeof returnedSchema>, 'applicationNotFound' | 'keyReused' | MoveProblem>> {
  const on = todayInKyiv(now)
  const request = { applicationId, reason, missing }
  const operation = { operation: 'returnToWorker', key: submissionId, request, answer: returnedSchema }
  return inTransaction((tx) =>
    once(tx, viewer, operation, async () => {
      const moved = await lockAndMove(tx, viewer, applicationId, 'RETURN_TO_WORKER', on)
      if (!moved.ok) return moved
      const { row, to } = moved.value
      await moveTo(tx, row.id, { state: to })
      await tx.applicationEvent.create({
        data: {
          applicationId: row.id,
          kind: 'RETURN_TO_WORKER',
          on: toUtcMidnight(on),
          staffId: viewer.staffId,
          reason,
          details: { papers: missing },
        },
        select: { id: true },
      })
      await recordFact(tx, viewer, {
        action: 'returnToWorker',
        subject: 'application',
        subjectId: row.id,
        subjectUnitId: row.client.homeUnitId,
        details: { papers: missing },
      })
      return ok({ state: to })
    }),
  )
}
