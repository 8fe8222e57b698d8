import 'server-only'
import { issuePaper } from '@/lib/core/issued-papers'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { SlipRequest } from './booking.schema'
import { findSlip } from './booking-slip.queries'

type Printed = { pdf: Uint8Array<ArrayBuffer>; number: string }

/** Prints the slip of a booking and keeps it as it was handed over; of a protected person, once the place is said to be safe. */
export async function printSlip(
  viewer: Viewer,
  request: SlipRequest,
): Promise<Result<Printed, 'bookingNotFound' | 'placeNotSafe' | 'wrongState'>> {
  const found = await findSlip(viewer, request)
  if (!found.ok) return found
  const { paper, number, clientId, subjectUnitId, isProtected, isOver } = found.value
  if (isOver) return fail('wrongState')
  if (isProtected && !request.isPlaceSafe) return fail('placeNotSafe')
  return ok({ pdf: await issuePaper(viewer, 'BOOKING_SLIP', paper, { clientId, subjectUnitId }), number })
}
