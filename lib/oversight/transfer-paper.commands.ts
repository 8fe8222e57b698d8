import 'server-only'
import { db } from '@/lib/core/db'
import { issuePaper } from '@/lib/core/issued-papers'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findTransferPaper } from './transfer-paper.queries'
import type { TransferPaperRequest } from './transfer-paper.schema'

type Printed = { pdf: Uint8Array<ArrayBuffer>; number: string }

/** Prints the paper for the person and keeps it as it was printed; of a protected one, once the place is said to be safe. */
export async function printTransferPaper(
  viewer: Viewer,
  request: TransferPaperRequest,
  now = new Date(),
): Promise<Result<Printed, 'transferNotFound' | 'nothingToTell' | 'placeNotSafe'>> {
  const found = await findTransferPaper(viewer, request, now)
  if (!found.ok) return found
  const { paper, number, isProtected } = found.value
  if (isProtected && !request.isPlaceSafe) return fail('placeNotSafe')
  const about = await db.centreTransfer.findUniqueOrThrow({
    where: { id: request.transferId },
    select: { clientId: true, enquiryId: true, fromUnitId: true },
  })
  const { fromUnitId: subjectUnitId, ...ids } = about
  return ok({ pdf: await issuePaper(viewer, 'TRANSFER_NOTICE', paper, { ...ids, subjectUnitId }), number })
}
