import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { giveNotice } from '@/lib/offices/notice.commands'
import { listHeadsOf } from '@/lib/offices/unit-heads.queries'
import { ASKED_REPLACEMENT, isOpenMandate } from '@/lib/secondary-aid/mandate.rules'
import { lockMandate } from '@/lib/secondary-aid/mandate-row.queries'
import type { AskReplacement } from './case-list.schema'
import { caseFact, findOwnCase, type OwnCaseProblem } from './own-case.queries'

const askedSchema = z.object({ state: z.literal('ASKED') })

/**
 * The lawyer asks to be replaced: the head is told, and it stands on the head's day until they replace (`replaceProvider`) or
 * keep (`keepProvider`) the lawyer; until then the case stays theirs. Whoever was kept may ask anew.
 * A staff lawyer, who does not decline an order, may ask before it is accepted too.
 */
export async function askReplacement(
  viewer: Viewer,
  { submissionId, ...request }: AskReplacement,
  now = new Date(),
): Promise<Result<{ state: 'ASKED' }, OwnCaseProblem | 'alreadyAsked' | 'keyReused'>> {
  const { mandateId, reason } = request
  return inTransaction((tx) =>
    once(
      tx,
      viewer,
      { operation: 'askReplacement', key: submissionId, request, answer: askedSchema },
      async (): Promise<Result<{ state: 'ASKED' }, OwnCaseProblem | 'alreadyAsked'>> => {
        await lockMandate(tx, mandateId)
        const found = await findOwnCase(tx, viewer, mandateId)
        if (!found) return fail('caseNotFound')
        if (!isOpenMandate(found.state)) return fail('caseClosed')
        const on = toUtcMidnight(todayInKyiv(now))
        const { count } = await tx.aidMandate.updateMany({
          where: { id: mandateId, replacementAskedOn: null },
          data: { replacementAskedOn: on },
        })
        if (count === 0) return fail('alreadyAsked')
        await tx.mandateEvent.create({
          data: { mandateId, kind: ASKED_REPLACEMENT, on, staffId: viewer.staffId, reason },
          select: { id: true },
        })
        await giveNotice(tx, viewer, {
          to: await listHeadsOf(found.unitId),
          kind: 'REPLACEMENT_ASKED',
          subject: 'MANDATE',
          subjectId: mandateId,
        })
        await recordFact(tx, viewer, caseFact(found, 'update', { part: 'replacement' }))
        return ok({ state: 'ASKED' as const })
      },
    ),
  )
}
