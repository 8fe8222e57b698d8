import 'server-only'
import { z } from 'zod'
import { inTransaction } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { reportPartner } from '@/lib/partners/partner-report.commands'
import type { ReportIncomplete } from './referral.schema'

const reportedSchema = z.object({ partnerId: z.string() })
type Reported = z.output<typeof reportedSchema>

/** What a worker found out by telephone about an incomplete record, for the head to write into it. */
export async function reportIncomplete(
  viewer: Viewer,
  { submissionId, ...request }: ReportIncomplete,
  now = new Date(),
): Promise<Result<Reported, 'partnerNotFound' | 'keyReused'>> {
  const { partnerId, note } = request
  const operation = { operation: 'reportIncomplete', key: submissionId, request, answer: reportedSchema }
  return inTransaction<Reported, 'partnerNotFound' | 'keyReused'>((tx) =>
    once<Reported, 'partnerNotFound'>(tx, viewer, operation, async () => {
      if ((await tx.partner.count({ where: { id: partnerId } })) === 0) return fail('partnerNotFound')
      await reportPartner(tx, viewer, { partnerId, kind: 'INCOMPLETE', fields: [], note }, now)
      return ok({ partnerId })
    }),
  )
}
