import 'server-only'
import type { Tx } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc, toUtcMidnight } from '@/lib/core/plain-date'
import type { AppointedRow } from './appointment-need.queries'
import { contentOf } from './decision-check.queries'

/**
 * The nearest day the case has to be ready for: the hearing of the application, a term of the enquiry that still runs, or
 * what its lawyers wrote down as due and nobody has done. What a replaced lawyer left open is the client's term still;
 * what is only waited for has no last day.
 */
export async function nearestTermOf(
  tx: Tx,
  row: Pick<AppointedRow, 'id' | 'content' | 'enquiryId'>,
  on: PlainDate,
): Promise<PlainDate | null> {
  const { hearingOn } = contentOf(row)
  const dueOn = { gte: toUtcMidnight(on) }
  const term = row.enquiryId
    ? await tx.enquiryDeadline.findFirst({
        where: { enquiryId: row.enquiryId, metAt: null, dueOn },
        orderBy: { dueOn: 'asc' },
        select: { dueOn: true },
      })
    : null
  const duty = await tx.caseDuty.findFirst({
    where: { mandate: { applicationId: row.id }, state: 'OPEN', kind: { not: 'WAIT' }, dueOn },
    orderBy: { dueOn: 'asc' },
    select: { dueOn: true },
  })
  const days = [
    hearingOn && hearingOn >= on ? hearingOn : null,
    ...[term, duty].map((due) => due && plainDateOfUtc(due.dueOn)),
  ]
  return days.filter((day) => day !== null).toSorted()[0] ?? null
}
