import 'server-only'
import { issuePaper } from '@/lib/core/issued-papers'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findSheet } from './handoff-sheet.queries'
import type { SheetRequest } from './referral.schema'

type Printed = { pdf: Uint8Array<ArrayBuffer>; number: string }

/** Prints a hand-off sheet and keeps it as it was handed over; of a protected person, once the place is said to be safe. */
export async function printSheet(
  viewer: Viewer,
  { isPlaceSafe, ...request }: SheetRequest,
  now = new Date(),
): Promise<Result<Printed, 'referralNotFound' | 'offerGone' | 'notHandedOver' | 'placeNotSafe'>> {
  const found = await findSheet(viewer, request, now)
  if (!found.ok) return found
  const { paper, number, isProtected, isDraft, clientId, visitId, enquiryId, subjectUnitId } = found.value
  if (isDraft) return fail('notHandedOver')
  if (isProtected && !isPlaceSafe) return fail('placeNotSafe')
  const about = { clientId, visitId, enquiryId, subjectUnitId }
  return ok({ pdf: await issuePaper(viewer, 'HANDOFF_SHEET', paper, about), number })
}
