import 'server-only'
import { z } from 'zod'
import { inTransaction } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { giveNotice } from '@/lib/offices/notice.commands'
import type { AgreeException } from './application-desk.schema'
import { stateOf } from './application-row.queries'
import { actsAs, holdApplication, recordChange, recordEvents } from './application-rows.commands'
import { exceptionsOf } from './decision-check.queries'

const agreedSchema = z.object({ applicationId: z.string(), revision: z.number() })
type Agreed = z.output<typeof agreedSchema>
type Refusal = 'applicationNotFound' | 'notYourAct' | 'notEditable' | 'noException' | 'changedMeanwhile'

const OPEN = ['AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED']

/**
 * The head agrees to a worker's exception before the decision; the case then comes with the agreement given.
 *
 * Rule: an exception has a reason and a name, and who decides agrees to it (gaps.md G5, decision D9 of the design). A reason
 * changed since the head read it is another exception.
 */
export async function agreeException(
  viewer: Viewer,
  { submissionId, ...request }: AgreeException,
  now = new Date(),
): Promise<Result<Agreed, Refusal | 'keyReused'>> {
  const key = { operation: 'agreeException', key: submissionId, request, answer: agreedSchema }
  return inTransaction<Agreed, Refusal | 'keyReused'>((tx) =>
    once<Agreed, Refusal>(tx, viewer, key, async () => {
      const { applicationId, paper, reason } = request
      const row = await holdApplication(tx, viewer, applicationId)
      if (!row) return fail('applicationNotFound')
      if (actsAs(viewer) !== 'HEAD') return fail('notYourAct')
      if (!OPEN.includes(stateOf(row))) return fail('notEditable')
      const exceptions = exceptionsOf(row)
      const stated = exceptions.find((each) => each.paper === paper)
      if (!stated) return fail('noException')
      if (stated.reason !== reason) return fail('changedMeanwhile')
      const revision = row.revision + 1
      await tx.secondaryAidApplication.update({
        where: { id: applicationId },
        data: {
          exceptions: exceptions.map((each) =>
            each === stated ? { ...each, agreedById: viewer.staffId } : each,
          ),
          revision,
        },
        select: { id: true },
      })
      const on = todayInKyiv(now)
      await recordEvents(tx, viewer, applicationId, [{ kind: 'exceptionAgreed', on, paper }])
      await recordChange(tx, viewer, row, 'exceptionAgreed')
      await giveNotice(tx, viewer, {
        to: [stated.byId],
        kind: 'EXCEPTION_AGREED',
        subject: 'APPLICATION',
        subjectId: applicationId,
      })
      return ok({ applicationId, revision })
    }),
  )
}
