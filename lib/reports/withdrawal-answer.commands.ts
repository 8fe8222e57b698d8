import 'server-only'
import { issuePaper } from '@/lib/core/issued-papers'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findWithdrawalAnswer } from './withdrawal-answer.queries'
import type { WithdrawalAnswerRequest } from './withdrawal-answer.schema'

type Printed = { pdf: Uint8Array<ArrayBuffer>; cardNumber: string }

/** Prints the answer and keeps it as it was handed over; of a protected person, once the place is said to be safe. */
export async function printWithdrawalAnswer(
  viewer: Viewer,
  request: WithdrawalAnswerRequest,
  now = new Date(),
): Promise<Result<Printed, 'clientNotFound' | 'notWithdrawn' | 'placeNotSafe'>> {
  const found = await findWithdrawalAnswer(viewer, request, now)
  if (!found.ok) return found
  const { paper, cardNumber, homeUnitId, isProtected } = found.value
  if (isProtected && !request.isPlaceSafe) return fail('placeNotSafe')
  const about = { clientId: request.clientId, subjectUnitId: homeUnitId }
  return ok({ pdf: await issuePaper(viewer, 'CONSENT_ANSWER', paper, about), cardNumber })
}
