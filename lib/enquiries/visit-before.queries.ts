import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import { plainDateOfUtc } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import type { WrittenDays } from './written-days.rules'

/** What a visit held before it is saved; `days` by the id of an issue. */
type VisitBefore = { revision: number; isFinished: boolean; days: ReadonlyMap<string, WrittenDays> }

/** Read before the writing: a visit changed in between has another revision, and the save is refused by that. */
export async function findVisitBefore(viewer: Viewer, visitId: string): Promise<VisitBefore | undefined> {
  const visit = await db.visit.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'update').ofType('Visit'), { id: visitId }] },
    select: {
      revision: true,
      endReason: true,
      enquiries: { select: { id: true, receivedOn: true, answeredOn: true, forwardedOn: true } },
    },
  })
  if (!visit) return undefined
  const dayOf = (date: Date | null) => date && plainDateOfUtc(date)
  const days = visit.enquiries.map(({ id, receivedOn, answeredOn, forwardedOn }) => {
    const kept = {
      receivedOn: dayOf(receivedOn),
      answeredOn: dayOf(answeredOn),
      forwardedOn: dayOf(forwardedOn),
    }
    return [id, kept] as const
  })
  return { revision: visit.revision, isFinished: visit.endReason === 'COMPLETED', days: new Map(days) }
}
