import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { doTheToDo } from '@/lib/enquiries/to-do.commands'
import type { ResolveUnmet, UnmetNeedInput } from './referral.schema'

const keptSchema = z.object({ unmetId: z.string() })
type Kept = z.output<typeof keptSchema>

/** Nobody was found for a need: the head of the centre gets it on the list. The words name no person. */
export async function reportUnmetNeed(
  viewer: Viewer,
  { submissionId, ...request }: UnmetNeedInput,
  now = new Date(),
): Promise<Result<Kept, 'enquiryNotFound' | 'keyReused'>> {
  const { need, why, words, enquiryId, placeCode } = request
  const operation = { operation: 'reportUnmetNeed', key: submissionId, request, answer: keptSchema }
  return inTransaction<Kept, 'enquiryNotFound' | 'keyReused'>((tx) =>
    once<Kept, 'enquiryNotFound'>(tx, viewer, operation, async () => {
      const reach = accessibleBy(viewer.ability, 'update').ofType('Enquiry')
      if (enquiryId && (await tx.enquiry.count({ where: { AND: [reach, { id: enquiryId }] } })) === 0)
        return fail('enquiryNotFound')
      const { id: unmetId } = await tx.unmetNeed.create({
        data: {
          unitId: viewer.unit.id,
          createdById: viewer.staffId,
          createdAt: now,
          need,
          why,
          words,
          enquiryId,
          placeCode,
        },
        select: { id: true },
      })
      if (enquiryId) await doTheToDo(tx, enquiryId, 'HAND_OFF', now)
      await recordFact(tx, viewer, {
        action: 'create',
        subject: 'unmetNeed',
        subjectId: unmetId,
        details: { need, why },
      })
      return ok({ unmetId })
    }),
  )
}

/** The head says in words how the need is met from now on, or why it cannot be. */
export async function resolveUnmetNeed(
  viewer: Viewer,
  { unmetId, resolution }: ResolveUnmet,
  now = new Date(),
): Promise<Result<null, 'unmetNotFound'>> {
  return inTransaction<null, 'unmetNotFound'>(async (tx) => {
    const { count } = await tx.unmetNeed.updateMany({
      where: { id: unmetId, unitId: { in: headUnits(viewer) }, resolvedAt: null },
      data: { resolvedAt: now, resolution },
    })
    if (count === 0) return fail('unmetNotFound')
    await recordFact(tx, viewer, { action: 'resolve', subject: 'unmetNeed', subjectId: unmetId })
    return ok(null)
  })
}

const headUnits = ({ roles }: Viewer) =>
  roles.filter(({ role }) => role === 'HEAD').flatMap(({ subtree }) => subtree)
