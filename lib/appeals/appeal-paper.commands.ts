import 'server-only'
import { db } from '@/lib/core/db'
import { issuePaper } from '@/lib/core/issued-papers'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findAppealPaper } from './appeal-paper.queries'
import type { AppealPaperRequest } from './citizen-appeal.schema'

type Printed = { pdf: Uint8Array<ArrayBuffer>; number: string }

/** Prints the answer and keeps it as it was printed; to a protected person, once the place is said to be safe. */
export async function printAppealAnswer(
  viewer: Viewer,
  { appealId, isPlaceSafe }: AppealPaperRequest,
  now = new Date(),
): Promise<Result<Printed, 'appealNotFound' | 'notAnswered' | 'placeNotSafe'>> {
  const found = await findAppealPaper(viewer, { appealId }, now)
  if (!found.ok) return found
  const { paper, number, isProtected } = found.value
  if (isProtected && !isPlaceSafe) return fail('placeNotSafe')
  const { unitId: subjectUnitId, ...ids } = await db.citizenAppeal.findUniqueOrThrow({
    where: { id: appealId },
    select: { clientId: true, enquiryId: true, unitId: true },
  })
  return ok({ pdf: await issuePaper(viewer, 'APPEAL_ANSWER', paper, { ...ids, subjectUnitId }), number })
}
