import 'server-only'
import { z } from 'zod'
import { type ConsentRefusal, checkConsent } from '@/lib/clients/consent-guard.queries'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { doTheToDo } from '@/lib/enquiries/to-do.commands'
import type { EndApplication, TakeUpAgain } from './application.schema'
import { awaitsChildrensService } from './application-events.rules'
import { contentOf, stateOf } from './application-row.queries'
import { actsAs, holdApplication, recordChange, recordEvents } from './application-rows.commands'
import { type ApplicationAct, type MoveProblem, moveApplication } from './application-state.rules'

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
      const moved = await moveDraft(tx, viewer, request.applicationId, {
        act: 'GIVE_UP_DRAFT',
        reason: request.reason,
        now,
      })
      if (!moved.ok) return moved
      if (moved.value.enquiryId) await doTheToDo(tx, moved.value.enquiryId, 'SECONDARY_AID_APPLICATION', now)
      return ok({ applicationId: request.applicationId, revision: moved.value.revision })
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

/** The same inside the caller's transaction, once it is known that the person may be worked for. */
export async function bringBack(
  tx: Tx,
  viewer: Viewer,
  applicationId: string,
  now: Date,
): Promise<Result<Done, Refusal>> {
  const moved = await moveDraft(tx, viewer, applicationId, { act: 'TAKE_UP_AGAIN', now })
  return moved.ok ? ok({ applicationId, revision: moved.value.revision }) : moved
}

type Deed = { act: Extract<ApplicationAct, 'GIVE_UP_DRAFT' | 'TAKE_UP_AGAIN'>; reason?: string; now: Date }

async function moveDraft(
  tx: Tx,
  viewer: Viewer,
  applicationId: string,
  { act, reason, now }: Deed,
): Promise<Result<{ enquiryId: string | null; revision: number }, Refusal>> {
  const row = await holdApplication(tx, viewer, applicationId)
  if (!row) return fail('applicationNotFound')
  const isWaiting = awaitsChildrensService(contentOf(row).loneChild !== null, row.events)
  const facts = { outstandingPapers: 0, awaitsChildrensService: isWaiting }
  const moved = moveApplication(stateOf(row), act, actsAs(viewer), facts)
  if (!moved.ok) return moved
  const revision = row.revision + 1
  await tx.secondaryAidApplication.update({
    where: { id: row.id },
    data: { state: moved.value, revision },
    select: { id: true },
  })
  await recordEvents(tx, viewer, row.id, [
    { kind: act, on: todayInKyiv(now), paper: null, ...(reason && { reason }) },
  ])
  await recordChange(tx, viewer, row, act === 'GIVE_UP_DRAFT' ? 'giveUpDraft' : 'takeUpAgain', { revision })
  return ok({ enquiryId: row.enquiryId, revision })
}
