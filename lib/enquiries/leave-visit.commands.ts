import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { dropDraft } from '@/lib/core/drafts'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { visitDraftKey } from './visit.commands'
import type { LeaveVisit } from './visit.schema'
import { type AroundEnd, alone } from './visit-around.commands'

type LeaveRefusal = 'visitNotFound' | 'visitEnded' | 'visitHasEnquiries'

/**
 * Ends a contact that brought nothing to record. Not once an issue was saved: that is finished, not left. Said twice it is
 * left once; one that ended otherwise is `visitEnded`.
 */
export async function leaveVisit(
  viewer: Viewer,
  { visitId, reason }: LeaveVisit,
  now = new Date(),
  around: AroundEnd = alone,
): Promise<Result<null, LeaveRefusal>> {
  const left = await inTransaction<null, LeaveRefusal>(async (tx) => {
    // Sent again after a lost answer: the ticket of the person may have gone on since, and is left alone.
    const before = await findReached(tx, viewer, visitId)
    if (before?.endReason === reason) return ok(null)
    return around(tx, () => writeLeaving(tx, viewer, { visitId, reason }, now))
  })
  if (left.ok) await dropDraft(viewer, { key: visitDraftKey(visitId) })
  return left
}

function findReached(tx: Tx, viewer: Viewer, visitId: string) {
  return tx.visit.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'update').ofType('Visit'), { id: visitId }] },
    select: {
      endedAt: true,
      endReason: true,
      unitId: true,
      client: { select: { homeUnitId: true } },
      _count: { select: { enquiries: true } },
    },
  })
}

async function writeLeaving(
  tx: Tx,
  viewer: Viewer,
  { visitId, reason }: LeaveVisit,
  now: Date,
): Promise<Result<null, LeaveRefusal>> {
  await tx.$executeRaw`SELECT FROM visits WHERE id = ${visitId}::uuid FOR UPDATE`
  const visit = await findReached(tx, viewer, visitId)
  if (!visit) return fail('visitNotFound')
  if (visit.endReason === reason) return ok(null)
  if (visit.endedAt !== null) return fail('visitEnded')
  if (visit._count.enquiries > 0) return fail('visitHasEnquiries')
  await tx.visit.update({
    where: { id: visitId },
    data: { endedAt: now, endReason: reason },
    select: { id: true },
  })
  await recordFact(tx, viewer, {
    action: 'leave',
    subject: 'visit',
    subjectId: visitId,
    subjectUnitId: visit.client?.homeUnitId ?? visit.unitId,
    details: { reason },
  })
  return ok(null)
}
