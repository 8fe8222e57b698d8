import 'server-only'
import type { Tx } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc, toUtcMidnight } from '@/lib/core/plain-date'
import type { AppointedRow } from './appointment-need.queries'
import { contentOf } from './decision-check.queries'

/** The nearest day the case has to be ready for: the hearing, or a term of the enquiry that still runs. */
export async function nearestTermOf(
  tx: Tx,
  row: Pick<AppointedRow, 'content' | 'enquiryId'>,
  on: PlainDate,
): Promise<PlainDate | null> {
  const { hearingOn } = contentOf(row)
  const next = row.enquiryId
    ? await tx.enquiryDeadline.findFirst({
        where: { enquiryId: row.enquiryId, metAt: null, dueOn: { gte: toUtcMidnight(on) } },
        orderBy: { dueOn: 'asc' },
        select: { dueOn: true },
      })
    : null
  const days = [hearingOn && hearingOn >= on ? hearingOn : null, next && plainDateOfUtc(next.dueOn)]
  return days.filter((day) => day !== null).toSorted()[0] ?? null
}
