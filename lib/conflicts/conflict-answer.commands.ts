import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { db, inTransaction, type Tx } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { giveNotice } from '@/lib/offices/notice.commands'
import { type AnswerCheck, keptHitsOf } from './conflict.schema'
import type { Checked } from './conflict-check.commands'
import { mayReadAllHits } from './conflict-hits.queries'
import { answersTo, readVerdict } from './conflict-verdict.rules'
import { holdMatter, LAST, ofMatter } from './matter.queries'

type AnswerProblem = 'checkNotFound' | 'changedMeanwhile' | 'notYours'

/**
 * What a person makes of the last check of a matter: no conflict, a conflict, or a question for the head. A question that an
 * application took over from its enquiry is answered in the application, and the enquiry has the same answer.
 */
export async function answerCheck(
  viewer: Viewer,
  { checkId, expected, answer, reason }: AnswerCheck,
  now = new Date(),
): Promise<Result<Checked, AnswerProblem>> {
  // Asked before the transaction, over a connection of its own: what a check has found is never changed.
  const isWhole = await maySeeAll(viewer, checkId)
  return inTransaction<Checked, AnswerProblem>(async (tx) => {
    const reach = accessibleBy(viewer.ability, 'update').ofType('ConflictCheck')
    const row = await tx.conflictCheck.findFirst({
      where: { AND: [reach, { id: checkId }] },
      select: {
        verdict: true,
        enquiryId: true,
        applicationId: true,
        carriedAt: true,
        application: { select: { enquiryId: true } },
        decidedById: true,
        client: { select: { homeUnitId: true } },
      },
    })
    if (!row) return fail('checkNotFound')
    await holdMatter(tx, row)
    const decides = accessibleBy(viewer.ability, 'decide').ofType('ConflictCheck')
    const [judges, last] = await Promise.all([
      tx.conflictCheck.count({ where: { AND: [decides, { id: checkId }] } }),
      tx.conflictCheck.findFirst({
        where: ofMatter(row),
        orderBy: LAST,
        select: { id: true },
      }),
    ])
    if (row.verdict !== expected || row.carriedAt !== null || last?.id !== checkId)
      return fail('changedMeanwhile')
    if (!answersTo(readVerdict(row.verdict), judges > 0 ? 'HEAD' : 'WORKER', isWhole).includes(answer))
      return fail('notYours')
    const enquiryId = row.application?.enquiryId
    const takenOver = enquiryId && expected === 'FOR_HEAD' ? await findTakenOver(tx, enquiryId) : undefined
    for (const id of [checkId, ...(takenOver ? [takenOver.id] : [])]) {
      const { count } = await tx.conflictCheck.updateMany({
        where: { id, verdict: expected },
        data: { verdict: answer, reason, decidedById: viewer.staffId, decidedAt: now, carriedAt: null },
      })
      if (count === 0) return fail('changedMeanwhile')
      await recordFact(tx, viewer, {
        action: 'answer',
        subject: 'conflictCheck',
        subjectId: id,
        subjectUnitId: row.client.homeUnitId,
        details: { answer },
      })
    }
    // Whoever sent the question to the head hears the answer.
    if (row.verdict === 'FOR_HEAD' && row.decidedById)
      await giveNotice(tx, viewer, {
        to: [row.decidedById],
        kind: 'CONFLICT_DECIDED',
        subject: 'CONFLICT',
        subjectId: checkId,
      })
    return ok({ checkId, verdict: answer })
  })
}

/** The last check of the enquiry, where its question waits in the application. */
async function findTakenOver(tx: Tx, enquiryId: string): Promise<{ id: string } | undefined> {
  const matter = { enquiryId, applicationId: null }
  await holdMatter(tx, matter)
  const last = await tx.conflictCheck.findFirst({
    where: matter,
    orderBy: LAST,
    select: { id: true, verdict: true, carriedAt: true },
  })
  return last?.verdict === 'FOR_HEAD' && last.carriedAt ? last : undefined
}

async function maySeeAll(viewer: Viewer, checkId: string): Promise<boolean> {
  const reach = accessibleBy(viewer.ability, 'update').ofType('ConflictCheck')
  const row = await db.conflictCheck.findFirst({
    where: { AND: [reach, { id: checkId }] },
    select: { hits: true },
  })
  return row !== null && mayReadAllHits(viewer, keptHitsOf(row.hits))
}
