import 'server-only'
import { z } from 'zod'
import type { ConsentRefusal } from '@/lib/clients/consent-guard.queries'
import { checkSavedMatters } from '@/lib/conflicts/conflict-check.commands'
import { inTransaction } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { type Missing, whatIsMissing } from './finished-visit.rules'
import { beginVisit } from './start-visit.commands'
import { writeVisit } from './visit.commands'
import type { RecordEnquiry } from './visit.schema'
import { dayLimits, type WrongDay, whichDaysAreWrong } from './written-days.rules'

export const recordedEnquirySchema = z.object({ visitId: z.string(), revision: z.number() })
type Recorded = z.output<typeof recordedEnquirySchema>
type Refusal =
  | ConsentRefusal
  | 'clientNotFound'
  | 'visitNotFound'
  | 'visitEnded'
  | 'changedMeanwhile'
  | 'termRuns'
  | 'keyReused'
export type RecordEnquiryAnswer =
  | Result<Recorded, Refusal>
  | { ok: false; error: 'incomplete'; missing: Missing[] }
  | { ok: false; error: 'wrongDays'; wrong: WrongDay[] }

/** A whole contact with one issue, begun and finished at once, for other systems: written together or not at all. */
export async function recordEnquiry(
  viewer: Viewer,
  input: RecordEnquiry,
  now = new Date(),
): Promise<RecordEnquiryAnswer> {
  const { clientId, channel, ground, submissionId, ...content } = input
  const missing = whatIsMissing([content], channel)
  if (missing.length > 0) return { ok: false, error: 'incomplete', missing }
  const wrong = whichDaysAreWrong([content], new Map(), dayLimits(now, await currentCalendar()))
  if (wrong.length > 0) return { ok: false, error: 'wrongDays', wrong }
  const { submissionId: _key, ...request } = input
  const recorded = await inTransaction<Recorded, Refusal>((tx) =>
    once(
      tx,
      viewer,
      { operation: 'recordEnquiry', key: submissionId, request, answer: recordedEnquirySchema },
      async () => {
        const begun = await beginVisit(tx, viewer, { clientId, channel, ground }, now, false)
        if (!begun.ok) return begun
        const visit = {
          visitId: begun.value.visitId,
          expectedRevision: 1,
          channel,
          wrapUpNote: '',
          ending: 'finish',
        } as const
        const written = await writeVisit(tx, viewer, { ...visit, enquiries: [content] }, now)
        if (!written.ok) return written
        const { visitId, revision } = written.value
        return ok({ visitId, revision })
      },
    ),
  )
  if (recorded.ok) await checkSavedMatters(viewer, { visitId: recorded.value.visitId })
  return recorded
}
