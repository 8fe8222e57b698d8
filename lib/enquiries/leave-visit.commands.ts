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

type LeaveRefusal = 'visitNotFound' | 'visitHasEnquiries'

/** Ends a contact that brought nothing to record. Not once an issue was saved: that is finished, not left. */
export async function leaveVisit(
  viewer: Viewer,
  { visitId, reason }: LeaveVisit,
  now = new Date(),
  around: AroundEnd = alone,
): Promise<Result<null, LeaveRefusal>> {
  const left = await inTransaction<null, LeaveRefusal>((tx) =>
    around(tx, () => writeLeaving(tx, viewer, { visitId, reason }, now)),
  )
  if (left.ok) await dropDraft(viewer, { key: visitDraftKey(visitId) })
  return left
}

async function writeLeaving(
  tx: Tx,
  viewer: Viewer,
  { visitId, reason }: LeaveVisit,
  now: Date,
): Promise<Result<null, LeaveRefusal>> {
  const visit = await tx.visit.findFirst({
    where: {
      AND: [accessibleBy(viewer.ability, 'update').ofType('Visit'), { id: visitId, endedAt: null }],
    },
    select: {
      unitId: true,
      client: { select: { homeUnitId: true } },
      _count: { select: { enquiries: true } },
    },
  })
  if (!visit) return fail('visitNotFound')
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
