import 'server-only'
import { z } from 'zod'
import { type ConsentRefusal, checkConsent } from '@/lib/clients/consent-guard.queries'
import { inTransaction } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { doTheToDo } from '@/lib/enquiries/to-do.commands'
import type { EndApplication, TakeUpAgain } from './application.schema'
import { awaitsChildrensService } from './application-events.rules'
import { contentOf, stateOf } from './application-row.queries'
import { actsAs, holdApplication, recordChange, recordEvents } from './application-rows.commands'
import { type MoveProblem, moveApplication } from './application-state.rules'
import { bringBack } from './draft-return.commands'

const doneSchema = z.object({ applicationId: z.string(), revision: z.number() })
type Done = z.output<typeof doneSchema>
type Refusal = 'applicationNotFound' | MoveProblem

/** The person does not apply after all: the draft stays on the card with the reason, and nothing waits for it any more. */
export async function giveUpDraft(
  viewer: Viewer,
  { submissionId, ...request }: EndApplication,
  now = new Date(),
): Promise<Result<Done, Refusal | 'keyReused'>> {
  const key = { operation: 'giveUpDraft', key: submissionId, request, answer: doneSchema }
  return inTransaction<Done, Refusal | 'keyReused'>((tx) =>
    once<Done, Refusal>(tx, viewer, key, async () => {
      const { applicationId, reason } = request
      const row = await holdApplication(tx, viewer, applicationId)
      if (!row) return fail('applicationNotFound')
      const facts = {
        outstandingPapers: 0,
        awaitsChildrensService: awaitsChildrensService(contentOf(row).loneChild !== null, row.events),
      }
      const moved = moveApplication(stateOf(row), 'GIVE_UP_DRAFT', actsAs(viewer), facts)
      if (!moved.ok) return moved
      const revision = row.revision + 1
      const data = { state: moved.value, revision }
      await tx.secondaryAidApplication.update({ where: { id: row.id }, data, select: { id: true } })
      await recordEvents(tx, viewer, row.id, [
        { kind: 'GIVE_UP_DRAFT', on: todayInKyiv(now), paper: null, reason },
      ])
      await recordChange(tx, viewer, row, 'giveUpDraft', { revision })
      if (row.enquiryId) await doTheToDo(tx, row.enquiryId, 'SECONDARY_AID_APPLICATION', now)
      return ok({ applicationId, revision })
    }),
  )
}

/** The person applies after all: the draft goes on as it was left, provided the consent to keep data still holds. */
export async function takeUpAgain(
  viewer: Viewer,
  { submissionId, ...request }: TakeUpAgain,
  now = new Date(),
): Promise<Result<Done, Refusal | ConsentRefusal | 'keyReused'>> {
  const key = { operation: 'takeUpAgain', key: submissionId, request, answer: doneSchema }
  return inTransaction<Done, Refusal | ConsentRefusal | 'keyReused'>((tx) =>
    once<Done, Refusal | ConsentRefusal>(tx, viewer, key, async () => {
      const row = await holdApplication(tx, viewer, request.applicationId)
      if (!row) return fail('applicationNotFound')
      const allowed = await checkConsent(tx, row.clientId, undefined)
      return allowed.ok ? bringBack(tx, viewer, row.id, now) : allowed
    }),
  )
}
