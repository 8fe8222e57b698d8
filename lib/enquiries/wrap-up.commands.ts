import 'server-only'
import { issuePaper } from '@/lib/core/issued-papers'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findWrapUp } from './wrap-up.queries'
import type { WhereTo } from './wrap-up.rules'
import type { WrapUpRequest } from './wrap-up.schema'

/** Prints the sheet of a visit and keeps it as it was handed over. */
export async function printWrapUp(
  viewer: Viewer,
  request: WrapUpRequest,
  whereTo: readonly WhereTo[],
): Promise<Result<{ pdf: Uint8Array<ArrayBuffer>; number: string }, 'visitNotFound'>> {
  const found = await findWrapUp(viewer, request, whereTo)
  if (!found.ok) return fail('visitNotFound')
  const { visit, paper } = found.value
  const pdf = await issuePaper(viewer, 'WRAP_UP', paper, { clientId: visit.clientId, visitId: visit.id })
  return ok({ pdf, number: visit.number })
}
