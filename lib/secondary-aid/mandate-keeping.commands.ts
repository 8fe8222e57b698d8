import 'server-only'
import { z } from 'zod'
import { inTransaction } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { giveNotice } from '@/lib/offices/notice.commands'
import { recordMandate } from './mandate.commands'
import { KEPT_PROVIDER } from './mandate.rules'
import type { KeepProvider } from './mandate.schema'
import { findMandateRow, lockMandate } from './mandate-row.queries'

const keptSchema = z.object({ mandateId: z.string() })
type Kept = z.output<typeof keptSchema>
type KeepProblem = 'mandateNotFound' | 'notAsked' | 'keyReused'

/**
 * The head's other answer to a request to be replaced (`askReplacement`): the provider stays, with a reason they read. The request is
 * answered with it, and they may ask anew.
 *
 * `notAsked`: nobody asks, or it was answered meanwhile.
 */
export async function keepProvider(
  viewer: Viewer,
  { mandateId, submissionId, reason }: KeepProvider,
  now = new Date(),
): Promise<Result<Kept, KeepProblem>> {
  const request = { mandateId, reason }
  const operation = { operation: 'keepProvider', key: submissionId, request, answer: keptSchema }
  return inTransaction<Kept, KeepProblem>((tx) =>
    once<Kept, KeepProblem>(tx, viewer, operation, async () => {
      await lockMandate(tx, mandateId)
      const row = await findMandateRow(tx, viewer, 'decide', mandateId)
      if (!row) return fail('mandateNotFound')
      if (!row.replacementAskedOn) return fail('notAsked')
      const { staffId } = viewer
      const event = { kind: KEPT_PROVIDER, on: toUtcMidnight(todayInKyiv(now)), staffId, reason }
      await tx.aidMandate.update({
        where: { id: mandateId },
        data: { replacementAskedOn: null, revision: { increment: 1 }, events: { create: event } },
        select: { id: true },
      })
      if (row.provider.staffId)
        await giveNotice(tx, viewer, {
          to: [row.provider.staffId],
          kind: 'REPLACEMENT_REFUSED',
          subject: 'MANDATE',
          subjectId: mandateId,
          reason,
        })
      const { homeUnitId } = row.application.client
      await recordMandate(tx, viewer, mandateId, homeUnitId, 'keepProvider', { number: row.number })
      return ok({ mandateId })
    }),
  )
}
