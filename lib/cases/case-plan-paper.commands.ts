import 'server-only'
import { issuePaper } from '@/lib/core/issued-papers'
import { formatPlainDate, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { PlanPaperRequest } from './case-plan.schema'
import { findPlanPaper } from './case-plan-paper.queries'

type Printed = { pdf: Uint8Array<ArrayBuffer>; number: string }

/** Prints the person's own plan and keeps it as it was handed over; of a protected person, once the place is said to be safe. */
export async function printPlan(
  viewer: Viewer,
  { isPlaceSafe, ...request }: PlanPaperRequest,
  now = new Date(),
): Promise<Result<Printed, 'planNotFound' | 'placeNotSafe'>> {
  const found = await findPlanPaper(viewer, request, now)
  if (!found.ok) return found
  const { paper, clientId, isProtected, subjectUnitId } = found.value
  if (isProtected && !isPlaceSafe) return fail('placeNotSafe')
  const pdf = await issuePaper(viewer, 'CASE_PLAN', paper, { clientId, subjectUnitId })
  return ok({ pdf, number: formatPlainDate(todayInKyiv(now)) })
}
