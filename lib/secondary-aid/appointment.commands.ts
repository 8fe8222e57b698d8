import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { type PlainDate, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { appointmentDueOn } from './appointment.rules'
import type { ChangeWishes, WaitsBecause } from './appointment.schema'
import { findAppointedRow, wishesOf } from './appointment-need.queries'

type Waiting = {
  applicationId: string
  unitId: string
  because: WaitsBecause
  since: PlainDate
  plannedProviderId?: string
  dueOn?: PlainDate
}

/** From now on somebody is to be appointed; the wishes of the client stay as they were. */
export async function awaitProvider(
  tx: Tx,
  { applicationId, unitId, because, since, plannedProviderId, dueOn }: Waiting,
): Promise<void> {
  const waiting = {
    waitsBecause: because,
    waitsSince: toUtcMidnight(since),
    dueOn: toUtcMidnight(dueOn ?? appointmentDueOn(since, await currentCalendar())),
    plannedProviderId: plannedProviderId ?? null,
  }
  await tx.providerAppointment.upsert({
    where: { applicationId },
    create: { applicationId, unitId, ...waiting },
    update: { ...waiting, revision: { increment: 1 } },
    select: { applicationId: true },
  })
}

/** Nobody is waited for any more: a mandate was issued, or the aid has ended. */
export async function stopAwaitingProvider(tx: Tx, applicationId: string): Promise<void> {
  await tx.providerAppointment.updateMany({
    where: { applicationId },
    data: { dueOn: null, plannedProviderId: null, revision: { increment: 1 } },
  })
}

type WishesProblem = 'applicationNotFound' | 'changedMeanwhile' | 'dateInFuture' | 'keyReused'

/**
 * Writes down that the client asks for something else of the specialist, with day, way and words.
 *
 * Rule: a wish is a limit (N14). Only the client sets it aside, so nothing here is changed without their words; what was
 * asked before stays on the record.
 */
export async function changeWishes(
  viewer: Viewer,
  { applicationId, expectedRevision, wishes, saidOn, way, words, submissionId }: ChangeWishes,
  now = new Date(),
): Promise<Result<{ revision: number }, WishesProblem>> {
  if (saidOn > todayInKyiv(now)) return fail('dateInFuture')
  const request = { applicationId, wishes, saidOn, way, words }
  const answer = z.object({ revision: z.number() })
  return inTransaction((tx) =>
    once(tx, viewer, { operation: 'changeWishes', key: submissionId, request, answer }, async () => {
      // Whoever appoints, declines or ends the aid holds the application too, before anything of it is written.
      await tx.$executeRaw`SELECT FROM secondary_aid_applications WHERE id = ${applicationId}::uuid FOR UPDATE`
      const row = await findAppointedRow(tx, viewer, applicationId)
      if (!row?.appointment) return fail('applicationNotFound')
      if (row.appointment.revision !== expectedRevision) return fail('changedMeanwhile')
      await tx.providerAppointment.update({
        where: { applicationId },
        data: { wishes, revision: { increment: 1 } },
        select: { applicationId: true },
      })
      await tx.applicationEvent.create({
        data: {
          applicationId,
          kind: 'WISHES_CHANGED',
          on: toUtcMidnight(saidOn),
          staffId: viewer.staffId,
          reason: words,
          details: { way, before: wishesOf(row), after: wishes },
        },
        select: { id: true },
      })
      await recordFact(tx, viewer, {
        action: 'changeWishes',
        subject: 'application',
        subjectId: applicationId,
        subjectUnitId: row.client.homeUnitId,
        details: { way },
      })
      return ok({ revision: expectedRevision + 1 })
    }),
  )
}
