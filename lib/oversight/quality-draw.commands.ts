import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { teamUnits } from '@/lib/offices/absence.queries'
import { giveNotice } from '@/lib/offices/notice.commands'
import type { DrawSample } from './quality.schema'
import { listClosed, listReaders } from './quality-draw.queries'
import { drawSample, giveToReaders } from './quality-sample.rules'

const drawnSchema = z.object({ drawn: z.number(), added: z.number(), withoutReader: z.number() })
type Drawn = z.output<typeof drawnSchema>
export type DrawProblem =
  | 'unitNotFound'
  | 'nothingClosed'
  | 'fewerThanWorkers'
  | 'readerNotFound'
  | 'keyReused'

/**
 * Draws a sample of the closed consultations of a month and gives them to readers, who are told (N16).
 *
 * The same seed draws the same again: what is in the sample of the month already is not added twice, and keeps its reader.
 */
export async function drawMonth(
  viewer: Viewer,
  { submissionId, ...form }: DrawSample,
  now = new Date(),
): Promise<Result<Drawn, DrawProblem>> {
  const { unitId, period, seed, size, readerIds } = form
  const operation = { operation: 'drawMonth', key: submissionId, request: form, answer: drawnSchema }
  return inTransaction<Drawn, DrawProblem>((tx) =>
    once<Drawn, Exclude<DrawProblem, 'keyReused'>>(tx, viewer, operation, async () => {
      if (!teamUnits(viewer).includes(unitId)) return fail('unitNotFound')
      await tx.$queryRaw`SELECT id FROM units WHERE id = ${unitId}::uuid FOR UPDATE`
      const closed = await listClosed(tx, viewer, { unitId, period })
      const sample = drawSample(closed, { seed, size: Number(size) })
      if (!sample.ok) return sample
      const readers = await listReaders(tx, unitId, todayInKyiv(now))
      if (!readerIds.every((wanted) => readers.some(({ id }) => id === wanted))) return fail('readerNotFound')
      const unitOf = new Map(closed.map((row) => [row.id, row.unitId]))
      const ids = sample.value.map(({ id }) => id)
      const known = await tx.qualityReview.findMany({
        where: { period, enquiryId: { in: ids } },
        select: { enquiryId: true },
      })
      const isKnown = new Set(known.map(({ enquiryId }) => enquiryId))
      const added = giveToReaders(sample.value, readerIds, seed).filter(({ id }) => !isKnown.has(id))
      const rows = await tx.qualityReview.createManyAndReturn({
        data: added.map(({ id, authorId, reviewerId }) => ({
          unitId: unitOf.get(id) ?? unitId,
          enquiryId: id,
          ...{ authorId, reviewerId, period, seed },
        })),
        select: { id: true, reviewerId: true },
      })
      for (const { id, reviewerId } of rows)
        if (reviewerId)
          await giveNotice(tx, viewer, {
            ...{ to: [reviewerId], kind: 'REVIEW_GIVEN', subject: 'REVIEW', subjectId: id },
          })
      await recordFact(tx, viewer, {
        action: 'create',
        subject: 'review',
        subjectUnitId: unitId,
        details: { from: period, code: seed, count: added.length },
      })
      const withoutReader = rows.filter(({ reviewerId }) => !reviewerId).length
      return ok({ drawn: ids.length, added: added.length, withoutReader })
    }),
  )
}
