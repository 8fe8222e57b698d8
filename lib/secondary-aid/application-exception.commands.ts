import 'server-only'
import { z } from 'zod'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { isMarked } from './application.queries'
import type { StateException, WithdrawException } from './application-desk.schema'
import { type ApplicationRow, contentOf, stateOf } from './application-row.queries'
import { holdApplication, recordChange, recordEvents, settleApplication } from './application-rows.commands'
import { APPLICATION_STATES, type MoveProblem } from './application-state.rules'
import type { KeptException } from './decision-case.schema'
import { exceptionsOf } from './decision-check.queries'

const changedSchema = z.object({
  applicationId: z.string(),
  revision: z.number(),
  state: z.enum(APPLICATION_STATES),
})
type Changed = z.output<typeof changedSchema>
type Refusal =
  | 'applicationNotFound'
  | 'notEditable'
  | 'noException'
  | 'paperNotMissing'
  | 'notAssessed'
  | MoveProblem
type ExceptionAnswer = Promise<Result<Changed, Refusal | 'keyReused'>>

/**
 * States why the head should decide although a paper is missing, or the rules do not say yes; or changes the reason.
 *
 * Rule: the list of papers is advisory and staff may accept another with a reason, which who decides sees (gaps.md G5).
 * The verdict of the rules stays what it was; the paper keeps nothing waiting while its exception stands. A changed
 * reason is a new exception: nobody has agreed to it yet.
 */
export async function stateException(
  viewer: Viewer,
  input: StateException,
  now = new Date(),
): ExceptionAnswer {
  const { submissionId, ...request } = input
  const key = { operation: 'stateException', key: submissionId, request, answer: changedSchema }
  const on = todayInKyiv(now)
  return inTransaction<Changed, Refusal | 'keyReused'>((tx) =>
    once<Changed, Refusal>(tx, viewer, key, async () => {
      const row = await holdApplication(tx, viewer, input.applicationId)
      if (!row) return fail('applicationNotFound')
      if (!isMarked(stateOf(row))) return fail('notEditable')
      const { paper, reason } = input
      const exception = { paper, reason, byId: viewer.staffId, on, agreedById: null }
      const before = exceptionsOf(row)
      const isKnown = before.some((each) => each.paper === paper)
      const exceptions = isKnown
        ? before.map((each) => (each.paper === paper ? exception : each))
        : [...before, exception]
      const kind = isKnown ? 'exceptionChanged' : 'exceptionStated'
      return write(tx, viewer, row, { exceptions, kind, on, paper, reason })
    }),
  )
}

/** Takes an exception back: what is missing is missing again, and the term waits for it. */
export async function withdrawException(
  viewer: Viewer,
  input: WithdrawException,
  now = new Date(),
): ExceptionAnswer {
  const { submissionId, ...request } = input
  const key = { operation: 'withdrawException', key: submissionId, request, answer: changedSchema }
  const on = todayInKyiv(now)
  return inTransaction<Changed, Refusal | 'keyReused'>((tx) =>
    once<Changed, Refusal>(tx, viewer, key, async () => {
      const row = await holdApplication(tx, viewer, input.applicationId)
      if (!row) return fail('applicationNotFound')
      if (!isMarked(stateOf(row))) return fail('notEditable')
      const { paper } = input
      const before = exceptionsOf(row)
      const exceptions = before.filter((each) => each.paper !== paper)
      if (exceptions.length === before.length) return fail('noException')
      return write(tx, viewer, row, { exceptions, kind: 'exceptionWithdrawn', on, paper })
    }),
  )
}

type Deed = {
  exceptions: readonly KeptException[]
  kind: string
  on: PlainDate
  paper: string | null
  reason?: string
}

async function write(
  tx: Tx,
  viewer: Viewer,
  row: ApplicationRow,
  { exceptions, kind, on, paper, reason }: Deed,
): Promise<Result<Changed, Refusal>> {
  await recordEvents(tx, viewer, row.id, [{ kind, on, paper, ...(reason ? { reason } : {}) }])
  const settled = await settleApplication(tx, viewer, row, {
    content: contentOf(row),
    papers: row.papers,
    on,
    exceptions,
  })
  if (!settled.ok) return settled
  const { revision, state, missing } = settled.value
  if (reason && paper && !missing.includes(paper)) return fail('paperNotMissing')
  await recordChange(tx, viewer, row, kind, { state })
  return ok({ applicationId: row.id, revision, state })
}
