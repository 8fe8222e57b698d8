import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { plainDateOfUtc, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { CloseIncomplete, ExplainProof } from './application-desk.schema'
import { contentOf, stateOf } from './application-row.queries'
import { holdApplication, recordChange, settleApplication } from './application-rows.commands'
import type { ApplicationState, MoveProblem } from './application-state.rules'
import { lockAndMove, moveTo } from './decision-signing.commands'
import { type ClosingProblem, closingProblem, PROOF_EXPLAINED } from './proof-refusal.rules'

const changedSchema = z.object({ applicationId: z.string(), revision: z.number() })
type Changed = z.output<typeof changedSchema>

const EXPLAINED_IN: readonly ApplicationState[] = ['DRAFT', 'AWAITING_PAPERS']

type ExplainRefusal =
  | 'applicationNotFound'
  | 'notEditable'
  | 'nothingRefused'
  | 'dayInFuture'
  | 'notAssessed'
  | MoveProblem

/**
 * Writes down that a person who refuses to collect proof was told why it is needed, and what was offered instead. From that day
 * it is counted how long the papers are waited for; an explanation given again begins the wait anew.
 *
 * Rule: nothing is granted without proof, and nothing refused for its lack; the case stays incomplete (situations.md 5.3.5).
 */
export async function explainProof(
  viewer: Viewer,
  { submissionId, ...request }: ExplainProof,
  now = new Date(),
): Promise<Result<Changed, ExplainRefusal | 'keyReused'>> {
  const { applicationId, explainedOn, explanation, offered } = request
  const key = { operation: 'explainProof', key: submissionId, request, answer: changedSchema }
  const today = todayInKyiv(now)
  return inTransaction<Changed, ExplainRefusal | 'keyReused'>((tx) =>
    once<Changed, ExplainRefusal>(tx, viewer, key, async () => {
      const held = await holdApplication(tx, viewer, applicationId)
      if (!held) return fail('applicationNotFound')
      if (!EXPLAINED_IN.includes(stateOf(held))) return fail('notEditable')
      if (!held.papers.some(({ state }) => state === 'CLIENT_REFUSES')) return fail('nothingRefused')
      if (explainedOn > today) return fail('dayInFuture')
      await tx.applicationEvent.create({
        data: {
          applicationId,
          kind: PROOF_EXPLAINED,
          on: toUtcMidnight(explainedOn),
          staffId: viewer.staffId,
          reason: explanation,
          details: { offered },
        },
        select: { id: true },
      })
      // Read again: the wait is counted from what was just written.
      const row = (await holdApplication(tx, viewer, applicationId)) ?? held
      const settled = await settleApplication(tx, viewer, row, {
        content: contentOf(row),
        papers: row.papers,
        on: today,
      })
      if (!settled.ok) return settled
      const { revision, state, papersDueOn } = settled.value
      if (state === 'AWAITING_PAPERS' && !papersDueOn) return fail('nothingRefused')
      await recordChange(tx, viewer, row, PROOF_EXPLAINED, { state, papersDueOn })
      return ok({ applicationId, revision })
    }),
  )
}

type CloseRefusal = 'applicationNotFound' | 'changedMeanwhile' | ClosingProblem | MoveProblem

/**
 * The head closes an application whose papers never came, once the wait for them is over. No clock does it: somebody looks at
 * the case and answers for it. Whoever brings the papers later goes on with the same application.
 *
 * One that was changed since the viewer saw it is `changedMeanwhile`.
 */
export async function closeIncomplete(
  viewer: Viewer,
  { submissionId, ...request }: CloseIncomplete,
  now = new Date(),
): Promise<Result<Changed, CloseRefusal | 'keyReused'>> {
  const { applicationId, expectedRevision } = request
  const key = { operation: 'closeIncomplete', key: submissionId, request, answer: changedSchema }
  const on = todayInKyiv(now)
  return inTransaction<Changed, CloseRefusal | 'keyReused'>((tx) =>
    once<Changed, CloseRefusal>(tx, viewer, key, async () => {
      const moved = await lockAndMove(tx, viewer, applicationId, 'CLOSE_INCOMPLETE', on)
      if (!moved.ok) return moved
      const { row, to } = moved.value
      const { revision, papersDueOn } = await tx.secondaryAidApplication.findUniqueOrThrow({
        where: { id: row.id },
        select: { revision: true, papersDueOn: true },
      })
      if (revision !== expectedRevision) return fail('changedMeanwhile')
      const problem = closingProblem(papersDueOn && plainDateOfUtc(papersDueOn), on)
      if (problem) return fail(problem)
      await moveTo(tx, row.id, { state: to, papersDueOn: null })
      await tx.applicationEvent.create({
        data: {
          applicationId,
          kind: 'CLOSE_INCOMPLETE',
          on: toUtcMidnight(on),
          staffId: viewer.staffId,
          details: {},
        },
        select: { id: true },
      })
      await recordFact(tx, viewer, {
        action: 'closeIncomplete',
        subject: 'application',
        subjectId: row.id,
        subjectUnitId: row.client.homeUnitId,
        details: { state: to },
      })
      return ok({ applicationId, revision: revision + 1 })
    }),
  )
}
