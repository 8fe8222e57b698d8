import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { stateOf } from './application-row.queries'
import { type MoveProblem, moveApplication } from './application-state.rules'

const NOTHING_OWED = { outstandingPapers: 0, awaitsChildrensService: false }

/** A draft that was given up goes on as it was left; the caller has made sure that the person may be worked for. */
export async function bringBack(
  tx: Tx,
  viewer: Viewer,
  applicationId: string,
  now: Date,
): Promise<Result<{ applicationId: string; revision: number }, 'applicationNotFound' | MoveProblem>> {
  await tx.$executeRaw`SELECT FROM secondary_aid_applications WHERE id = ${applicationId}::uuid FOR UPDATE`
  const reach = accessibleBy(viewer.ability, 'update').ofType('SecondaryAidApplication')
  const row = await tx.secondaryAidApplication.findFirst({
    where: { AND: [reach, { id: applicationId }] },
    select: { state: true, revision: true, client: { select: { homeUnitId: true } } },
  })
  if (!row) return fail('applicationNotFound')
  const moved = moveApplication(stateOf(row), 'TAKE_UP_AGAIN', 'FRONTLINER', NOTHING_OWED)
  if (!moved.ok) return moved
  const revision = row.revision + 1
  const on = toUtcMidnight(todayInKyiv(now))
  await tx.secondaryAidApplication.update({
    where: { id: applicationId },
    data: {
      state: moved.value,
      revision,
      events: { create: { kind: 'TAKE_UP_AGAIN', on, staffId: viewer.staffId, details: {} } },
    },
    select: { id: true },
  })
  await recordFact(tx, viewer, {
    action: 'takeUpAgain',
    subject: 'application',
    subjectId: applicationId,
    subjectUnitId: row.client.homeUnitId,
    details: { revision },
  })
  return ok({ applicationId, revision })
}
