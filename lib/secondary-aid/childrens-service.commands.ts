import 'server-only'
import { z } from 'zod'
import { inTransaction } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { RecordServiceEntry } from './application-desk.schema'
import { SERVICE_ANSWERED, SERVICE_CONTACTED } from './application-events.rules'
import { contentOf, stateOf } from './application-row.queries'
import { holdApplication, recordChange, recordEvents } from './application-rows.commands'
import { isFinal } from './application-state.rules'

const recordedSchema = z.object({ applicationId: z.string(), revision: z.number() })
type Recorded = z.output<typeof recordedSchema>
type Refusal = 'applicationNotFound' | 'notEditable' | 'notLoneChild' | 'dayInFuture'

/**
 * Writes down what was said with the service for children about a child who came alone, or that it has answered. Only
 * after an answer may such an application be closed (situations.md 5.3.9); lines are added, never changed.
 */
export async function recordServiceEntry(
  viewer: Viewer,
  input: RecordServiceEntry,
  now = new Date(),
): Promise<Result<Recorded, Refusal | 'keyReused'>> {
  const { submissionId, ...request } = input
  const { kind, on, note } = input.entry
  const key = { operation: 'recordServiceEntry', key: submissionId, request, answer: recordedSchema }
  return inTransaction<Recorded, Refusal | 'keyReused'>((tx) =>
    once<Recorded, Refusal>(tx, viewer, key, async () => {
      const row = await holdApplication(tx, viewer, input.applicationId)
      if (!row) return fail('applicationNotFound')
      if (isFinal(stateOf(row))) return fail('notEditable')
      if (!contentOf(row).loneChild) return fail('notLoneChild')
      if (on > todayInKyiv(now)) return fail('dayInFuture')
      const event = kind === 'ANSWERED' ? SERVICE_ANSWERED : SERVICE_CONTACTED
      await recordEvents(tx, viewer, row.id, [{ kind: event, on, paper: null, reason: note }])
      await recordChange(tx, viewer, row, event, {})
      return ok({ applicationId: row.id, revision: row.revision })
    }),
  )
}
