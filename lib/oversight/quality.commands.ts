import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { dropDraft } from '@/lib/core/drafts'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { giveNotice } from '@/lib/offices/notice.commands'
import { reviewDraftKey } from './quality.queries'
import type { AnswerFeedback, FinishReview, GiveReview, SkipReview } from './quality.schema'
import { type QualityQuestion, reviewGaps } from './quality-checklist.rules'
import { listReaders } from './quality-draw.queries'

const doneSchema = z.object({ reviewId: z.string() })
type Done = z.output<typeof doneSchema>
export type Unanswered = { ok: false; error: 'incomplete'; missing: (QualityQuestion | 'feedback')[] }

/**
 * Sends what the reader found: once, by whoever it was given to, and by nobody of their own work. The author is told that
 * there is feedback, not by whom. Nothing else follows from it (N16).
 */
export async function finishReview(
  viewer: Viewer,
  { reviewId, answers, feedback, submissionId }: FinishReview,
  now = new Date(),
): Promise<Result<Done, 'reviewNotFound' | 'keyReused'> | Unanswered> {
  const missing = reviewGaps(answers, feedback)
  if (missing.length > 0) return { ...fail('incomplete'), missing }
  const request = { reviewId, answers, feedback }
  const operation = { operation: 'finishReview', key: submissionId, request, answer: doneSchema }
  const result = await inTransaction<Done, 'reviewNotFound' | 'keyReused'>((tx) =>
    once(tx, viewer, operation, async () => {
      const row = await holdOwnReading(tx, viewer, reviewId)
      if (!row) return fail('reviewNotFound')
      await tx.qualityReview.update({
        where: { id: reviewId },
        data: {
          state: 'DONE',
          answers,
          feedback: feedback.trim(),
          reviewedAt: now,
          revision: { increment: 1 },
        },
        select: { id: true },
      })
      await record(tx, viewer, reviewId, row.unitId, 'finish')
      const about = { subject: 'REVIEW', subjectId: reviewId } as const
      await giveNotice(tx, 'system', { ...about, to: [row.authorId], kind: 'FEEDBACK_GIVEN' })
      return ok({ reviewId })
    }),
  )
  if (result.ok) await dropDraft(viewer, { key: reviewDraftKey(reviewId) })
  return result
}

/** The reader does not read it: they see whose it is, or know the person. The head gives it to another. */
export async function skipReview(
  viewer: Viewer,
  { reviewId, reason }: SkipReview,
): Promise<Result<Done, 'reviewNotFound'>> {
  const result = await inTransaction<Done, 'reviewNotFound'>(async (tx) => {
    const row = await holdOwnReading(tx, viewer, reviewId)
    if (!row) return fail('reviewNotFound')
    await tx.qualityReview.update({
      where: { id: reviewId },
      data: { state: 'SKIPPED', skipReason: reason, revision: { increment: 1 } },
      select: { id: true },
    })
    await record(tx, viewer, reviewId, row.unitId, 'decline')
    return ok({ reviewId })
  })
  if (result.ok) await dropDraft(viewer, { key: reviewDraftKey(reviewId) })
  return result
}

/** The head gives what nobody has read to another reader of the centre, never to its author. */
export async function giveReview(
  viewer: Viewer,
  { reviewId, readerId }: GiveReview,
  now = new Date(),
): Promise<Result<Done, 'reviewNotFound' | 'readerNotFound'>> {
  return inTransaction<Done, 'reviewNotFound' | 'readerNotFound'>(async (tx) => {
    await lock(tx, reviewId)
    const row = await tx.qualityReview.findFirst({
      where: {
        AND: [
          accessibleBy(viewer.ability, 'manage').ofType('QualityReview'),
          { id: reviewId, state: { not: 'DONE' } },
        ],
      },
      select: { unitId: true, authorId: true },
    })
    if (!row) return fail('reviewNotFound')
    const readers = await listReaders(tx, row.unitId, todayInKyiv(now))
    const isReader = readers.some(({ id }) => id === readerId)
    if (!isReader || readerId === row.authorId) return fail('readerNotFound')
    await tx.qualityReview.update({
      where: { id: reviewId },
      data: { reviewerId: readerId, state: 'WAITING', skipReason: '', revision: { increment: 1 } },
      select: { id: true },
    })
    await record(tx, viewer, reviewId, row.unitId, 'give')
    const about = { subject: 'REVIEW', subjectId: reviewId } as const
    await giveNotice(tx, viewer, { ...about, to: [readerId], kind: 'REVIEW_GIVEN' })
    return ok({ reviewId })
  })
}

/** The author answers the feedback on their own work; the reader is told, and still not by whom. */
export async function answerFeedback(
  viewer: Viewer,
  { reviewId, text }: AnswerFeedback,
): Promise<Result<Done, 'reviewNotFound'>> {
  return inTransaction<Done, 'reviewNotFound'>(async (tx) => {
    await lock(tx, reviewId)
    const row = await tx.qualityReview.findFirst({
      where: {
        AND: [
          accessibleBy(viewer.ability, 'update').ofType('QualityReview'),
          { id: reviewId, authorId: viewer.staffId, state: 'DONE' },
        ],
      },
      select: { unitId: true, reviewerId: true, authorAnswer: true },
    })
    if (!row) return fail('reviewNotFound')
    if (row.authorAnswer === text) return ok({ reviewId })
    await tx.qualityReview.update({
      where: { id: reviewId },
      data: { authorAnswer: text, revision: { increment: 1 } },
      select: { id: true },
    })
    await record(tx, viewer, reviewId, row.unitId, 'update')
    const about = { subject: 'REVIEW', subjectId: reviewId } as const
    if (row.reviewerId)
      await giveNotice(tx, 'system', { ...about, to: [row.reviewerId], kind: 'FEEDBACK_ANSWERED' })
    return ok({ reviewId })
  })
}

const lock = (tx: Tx, id: string) =>
  tx.$queryRaw`SELECT id FROM quality_reviews WHERE id = ${id}::uuid FOR UPDATE`

/** What was given to the viewer to read and is not read yet. */
async function holdOwnReading(tx: Tx, viewer: Viewer, id: string) {
  await lock(tx, id)
  return tx.qualityReview.findFirst({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'update').ofType('QualityReview'),
        { id, reviewerId: viewer.staffId, state: 'WAITING', NOT: { authorId: viewer.staffId } },
        { enquiry: { is: { OR: [{ clientId: null }, { client: { is: { isProtected: false } } }] } } },
      ],
    },
    select: { unitId: true, authorId: true },
  })
}

const record = (tx: Tx, viewer: Viewer, subjectId: string, subjectUnitId: string, action: string) =>
  recordFact(tx, viewer, { action, subject: 'review', subjectId, subjectUnitId })
