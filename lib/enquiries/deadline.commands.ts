import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { MarkDeadline } from './my-deadlines.schema'

/**
 * Notes that a client's term is met, or takes that back. Said twice it is one change.
 *
 * The visit gets a new revision: whoever has it open is told, and their saving does not put the old mark back.
 */
export async function markDeadline(
  viewer: Viewer,
  { deadlineId, isMet }: MarkDeadline,
  now = new Date(),
): Promise<Result<{ isMet: boolean }, 'deadlineNotFound'>> {
  return inTransaction<{ isMet: boolean }, 'deadlineNotFound'>(async (tx) => {
    // The visit is locked first, as its saving does: a saving writes all its terms anew.
    await tx.$executeRaw`SELECT FROM visits WHERE id = (SELECT e.visit_id FROM enquiry_deadlines d
      JOIN enquiries e ON e.id = d.enquiry_id WHERE d.id = ${deadlineId}::uuid) FOR UPDATE`
    const deadline = await findDeadline(tx, viewer, deadlineId)
    if (!deadline) return fail('deadlineNotFound')
    const { enquiry } = deadline
    if ((deadline.metAt !== null) === isMet) return ok({ isMet })
    await tx.enquiryDeadline.update({
      where: { id: deadlineId },
      data: { metAt: isMet ? now : null },
      select: { id: true },
    })
    await tx.visit.update({
      where: { id: enquiry.visitId },
      data: { revision: { increment: 1 }, updatedById: viewer.staffId },
      select: { id: true },
    })
    await recordFact(tx, viewer, {
      action: 'update',
      subject: 'enquiry',
      subjectId: enquiry.id,
      subjectUnitId: enquiry.client?.homeUnitId ?? enquiry.unitId,
      details: { fields: ['deadlines'], isMet },
    })
    return ok({ isMet })
  })
}

function findDeadline(tx: Tx, viewer: Viewer, deadlineId: string) {
  return tx.enquiryDeadline.findFirst({
    where: { id: deadlineId, enquiry: accessibleBy(viewer.ability, 'update').ofType('Enquiry') },
    select: {
      metAt: true,
      enquiry: {
        select: { id: true, visitId: true, unitId: true, client: { select: { homeUnitId: true } } },
      },
    },
  })
}
