import 'server-only'
import { z } from 'zod'
import { inTransaction } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { SendForDecision } from './application.schema'
import { askedPapers, awaitsChildrensService } from './application-events.rules'
import { contentOf, eventsOf, stateOf } from './application-row.queries'
import { actsAs, holdApplication, recordChange, recordEvents } from './application-rows.commands'
import { type MoveProblem, moveApplication } from './application-state.rules'
import { moveTo } from './decision-signing.commands'
import { findLastChanger } from './last-change.queries'

const sentSchema = z.object({ applicationId: z.string(), revision: z.number() })
type Sent = z.output<typeof sentSchema>
type Refusal = 'applicationNotFound' | 'changedMeanwhile' | MoveProblem
type SendAnswer =
  | Result<Sent, Exclude<Refusal, 'changedMeanwhile'> | 'keyReused'>
  | { ok: false; error: 'changedMeanwhile'; by: string }

/**
 * Hands an application that the head gave back to the head again. The term has run all the while and stays as it is.
 *
 * One that is not given back is `wrongState`; one that was changed since the viewer saw it is `changedMeanwhile`, with
 * the name of the colleague.
 */
export async function sendForDecision(
  viewer: Viewer,
  { submissionId, ...request }: SendForDecision,
  now = new Date(),
): Promise<SendAnswer> {
  const { applicationId, expectedRevision } = request
  const key = { operation: 'sendForDecision', key: submissionId, request, answer: sentSchema }
  const sent = await inTransaction<Sent, Refusal | 'keyReused'>((tx) =>
    once<Sent, Refusal>(tx, viewer, key, async () => {
      const row = await holdApplication(tx, viewer, applicationId)
      if (!row) return fail('applicationNotFound')
      const facts = {
        outstandingPapers: askedPapers(eventsOf(row)).size,
        awaitsChildrensService: awaitsChildrensService(contentOf(row).loneChild !== null, row.events),
      }
      const moved = moveApplication(stateOf(row), 'SEND_FOR_DECISION', actsAs(viewer), facts)
      if (!moved.ok) return moved
      if (row.revision !== expectedRevision) return fail('changedMeanwhile')
      const on = todayInKyiv(now)
      await moveTo(tx, row.id, { state: moved.value })
      await recordEvents(tx, viewer, row.id, [{ kind: 'SEND_FOR_DECISION', on, paper: null }])
      const revision = row.revision + 1
      await recordChange(tx, viewer, row, 'sendForDecision', { revision })
      return ok({ applicationId: row.id, revision })
    }),
  )
  if (sent.ok) return sent
  const { error } = sent
  if (error !== 'changedMeanwhile') return fail(error)
  return { ok: false, error, by: (await findLastChanger(applicationId))?.name ?? '' }
}
