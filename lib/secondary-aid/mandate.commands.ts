import 'server-only'
import { z } from 'zod'
import { checkConflicts } from '@/lib/conflicts/conflict-check.commands'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { takeAidNumber } from './aid-number.commands'
import { stopAwaitingProvider } from './appointment.commands'
import { findAppointedRow, judgeProviders } from './appointment-need.queries'
import type { IssueMandate, MandateContent } from './mandate.schema'
import { mandateGaps } from './mandate-form.rules'
import { startMandate, timeInKyiv } from './mandate-start.queries'
import { unfitness } from './provider-choice.rules'

/** What is missing, by the field it belongs to. */
export type Incomplete = { ok: false; error: 'incomplete'; fieldErrors: Record<string, string[]> }
export type IssueProblem =
  | 'applicationNotFound'
  | 'notWaiting'
  | 'changedMeanwhile'
  | 'providerDoesNotFit'
  | 'providerAway'
  | 'keyReused'

const issuedSchema = z.object({ mandateId: z.string(), number: z.string() })
type Issued = z.output<typeof issuedSchema>

/**
 * Issues a mandate to an advocate, or an order to a staff lawyer, with the next number of the centre's register of the
 * year, in one transaction.
 *
 * The choice is weighed anew on the day: nobody whom a wish of the client, a conflict, an absence or an ended contract
 * excludes is ever appointed, whatever the screen said (N14).
 */
export async function issueMandate(
  viewer: Viewer,
  { applicationId, providerId, expectedRevision, submissionId, draft }: IssueMandate,
  now = new Date(),
): Promise<Result<Issued, IssueProblem> | Incomplete> {
  const on = todayInKyiv(now)
  let missing: Incomplete | undefined
  const request = { applicationId, providerId, draft }
  const operation = { operation: 'issueMandate', key: submissionId, request, answer: issuedSchema }
  const result = await inTransaction<Issued, IssueProblem | 'incomplete'>((tx) =>
    once(tx, viewer, operation, async () => {
      await tx.$queryRaw`SELECT id FROM secondary_aid_applications WHERE id = ${applicationId}::uuid FOR UPDATE`
      const row = await findAppointedRow(tx, viewer, applicationId)
      if (!row?.appointment) return fail('applicationNotFound')
      if (row.state !== 'GRANTED' || !row.appointment.dueOn) return fail('notWaiting')
      if (row.appointment.revision !== expectedRevision) return fail('changedMeanwhile')
      const { choice } = await judgeProviders(tx, viewer, row, on)
      const unfit = unfitness(choice, providerId)
      if (unfit) return fail(unfit)
      const { facts, grantedServices } = await startMandate(tx, viewer, row, providerId, on)
      const { kind } = facts.provider
      const gaps = mandateGaps(draft, { on, kind, isProtected: facts.person.isProtected, grantedServices })
      if (gaps.length > 0 || !draft.contactBy) {
        missing = incomplete(gaps)
        return fail('incomplete')
      }
      const content: MandateContent = { ...facts, draft, at: timeInKyiv(now) }
      const number = await takeAidNumber(tx, kind === 'ADVOCATE' ? 'mandate' : 'order', row.unit.code, on)
      const { id: mandateId } = await tx.aidMandate.create({
        data: {
          number,
          applicationId,
          unitId: row.unitId,
          providerId,
          providerKind: kind,
          issuedOn: toUtcMidnight(on),
          issuedById: viewer.staffId,
          content,
          contactBy: toUtcMidnight(draft.contactBy),
          replacesId: row.mandates.findLast(({ state }) => state === 'REPLACED')?.id ?? null,
          events: { create: { kind: 'ISSUE', on: toUtcMidnight(on), staffId: viewer.staffId } },
        },
        select: { id: true },
      })
      await stopAwaitingProvider(tx, applicationId)
      await recordMandate(tx, viewer, mandateId, row.client.homeUnitId, 'issue', { number })
      return ok({ mandateId, number })
    }),
  )
  if (result.ok) {
    await checkConflicts(viewer, { kind: 'mandate', id: result.value.mandateId }, 'MANDATE')
    return result
  }
  const { error } = result
  return error === 'incomplete' ? (missing ?? incomplete([])) : fail(error)
}

export function incomplete(
  gaps: readonly { code: string; path: readonly (string | number)[] }[],
): Incomplete {
  const fieldErrors: Record<string, string[]> = {}
  for (const { code, path } of gaps) {
    const field = path.join('.')
    fieldErrors[field] = [...(fieldErrors[field] ?? []), code]
  }
  return { ok: false, error: 'incomplete', fieldErrors }
}

export function recordMandate(
  tx: Tx,
  viewer: Viewer,
  subjectId: string,
  subjectUnitId: string,
  action: string,
  details: Record<string, string>,
): Promise<void> {
  return recordFact(tx, viewer, { action, subject: 'mandate', subjectId, subjectUnitId, details })
}
