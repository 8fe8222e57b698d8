import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { giveNotice } from '@/lib/offices/notice.commands'
import { findMovable, judgeTakers, type MovableMatter } from './reassign.queries'
import type { MovedKind, Reassign } from './workload.schema'

const movedSchema = z.object({ moved: z.number() })
type Moved = z.output<typeof movedSchema>
export type ReassignProblem = 'matterNotFound' | 'workerDoesNotFit' | 'workerAway' | 'keyReused'
/** Somebody wrote in between: which matters, so that the screen says so beside them. None was moved. */
export type MovedOn = { ok: false; error: 'changedMeanwhile'; changed: { kind: MovedKind; id: string }[] }

/**
 * Hands one or many open enquiries and applications over to another worker: all of them, or none. Both workers are told of
 * each in the same transaction, with the reason.
 *
 * The choice is weighed anew: nobody whom a client's wish, an absence or a pause excludes is given the work, whatever the screen
 * said (N14). Mandates are replaced by a decision of their own, not handed over.
 */
export async function reassign(
  viewer: Viewer,
  { fromStaffId, toStaffId, matters, reason, submissionId }: Reassign,
  now = new Date(),
): Promise<Result<Moved, ReassignProblem> | MovedOn> {
  const changed: MovedOn['changed'] = []
  const request = { fromStaffId, toStaffId, matters, reason }
  const operation = { operation: 'reassign', key: submissionId, request, answer: movedSchema }
  const result = await inTransaction<Moved, ReassignProblem | 'changedMeanwhile'>((tx) =>
    once(tx, viewer, operation, async () => {
      await lockMatters(tx, matters)
      const found = await findMovable(tx, viewer, matters)
      const known = new Map(found.map((matter) => [matter.id, matter]))
      changed.push(
        ...matters.flatMap(({ kind, id, expectedRevision }) => {
          const matter = known.get(id)
          const isSame = matter?.revision === expectedRevision && matter.executorId === fromStaffId
          return isSame ? [] : { kind, id }
        }),
      )
      if (changed.length > 0) return fail(found.length === 0 ? 'matterNotFound' : 'changedMeanwhile')
      const on = todayInKyiv(now)
      const { choice } = await judgeTakers(tx, viewer, found, { fromStaffId, on })
      if (!choice.takers.some(({ id }) => id === toStaffId)) {
        const barriers = choice.excluded.find(({ id }) => id === toStaffId)?.barriers
        return fail(barriers?.includes('absent') ? 'workerAway' : 'workerDoesNotFit')
      }
      for (const matter of found) await moveMatter(tx, viewer, matter, { toStaffId, reason, now })
      return ok({ moved: found.length })
    }),
  )
  if (result.ok) return result
  return result.error === 'changedMeanwhile' ? { ...fail('changedMeanwhile'), changed } : fail(result.error)
}

/** In one order, visits first: as the saving of a visit and the mark of a term do. */
async function lockMatters(tx: Tx, matters: Reassign['matters']): Promise<void> {
  const idsOf = (kind: MovedKind) => matters.flatMap((matter) => (matter.kind === kind ? matter.id : []))
  await tx.$executeRaw`SELECT FROM visits WHERE id IN (SELECT visit_id FROM enquiries WHERE id = ANY(${idsOf('ENQUIRY')}::uuid[]))
    ORDER BY id FOR UPDATE`
  await tx.$executeRaw`SELECT FROM enquiries WHERE id = ANY(${idsOf('ENQUIRY')}::uuid[]) ORDER BY id FOR UPDATE`
  await tx.$executeRaw`SELECT FROM secondary_aid_applications WHERE id = ANY(${idsOf('APPLICATION')}::uuid[]) ORDER BY id FOR UPDATE`
}

type Given = { toStaffId: string; reason: string; now: Date }

async function moveMatter(tx: Tx, viewer: Viewer, matter: MovableMatter, { toStaffId, reason, now }: Given) {
  const { kind, id, executorId, homeUnitId, visitId } = matter
  const data = { executorId: toStaffId, revision: { increment: 1 } }
  if (kind === 'ENQUIRY')
    await tx.enquiry.update({ where: { id }, data: { ...data, givenAt: now }, select: { id: true } })
  else await tx.secondaryAidApplication.update({ where: { id }, data, select: { id: true } })
  // Whoever has the visit open is told by its revision, and their saving undoes nothing.
  if (visitId)
    await tx.visit.update({
      where: { id: visitId },
      data: { revision: { increment: 1 }, updatedById: viewer.staffId },
      select: { id: true },
    })
  await recordFact(tx, viewer, {
    action: 'reassign',
    subject: kind === 'ENQUIRY' ? 'enquiry' : 'application',
    subjectId: id,
    subjectUnitId: homeUnitId,
    details: { from: executorId, to: toStaffId, reason },
  })
  const about = { subject: kind, subjectId: id, reason }
  await giveNotice(tx, viewer, { ...about, to: [toStaffId], kind: 'WORK_GIVEN' })
  await giveNotice(tx, viewer, { ...about, to: [executorId], kind: 'WORK_TAKEN' })
}
