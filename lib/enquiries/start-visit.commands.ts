import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { type ConsentRefusal, checkConsent } from '@/lib/clients/consent-guard.queries'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { startOfKyivDay } from '@/lib/offices/kyiv-day.rules'
import { takeEnquiryNumber } from './enquiry-rows.commands'
import type { StartVisit } from './visit.schema'
import { type AroundStart, alone } from './visit-around.commands'

const startedSchema = z.object({ visitId: z.string() })
type StartRefusal = 'clientNotFound' | ConsentRefusal

/**
 * Begins a contact with a person of a card the viewer may open, or with an anonymous one. A visit of the same
 * worker with the same person, of the same day and by the same channel, that is still open is gone on with, so that going
 * back and forth makes no doubles.
 * Of a person who took the consent back a new one is begun on a named ground only (`checkConsent`).
 */
export async function startVisit(
  viewer: Viewer,
  input: StartVisit,
  now = new Date(),
  around: AroundStart = alone,
): Promise<Result<z.output<typeof startedSchema>, StartRefusal | 'keyReused'>> {
  const { submissionId, ...request } = input
  return inTransaction((tx) =>
    once(tx, viewer, { operation: 'startVisit', key: submissionId, request, answer: startedSchema }, () =>
      around(tx, () => beginVisit(tx, viewer, input, now)),
    ),
  )
}

/**
 * The writing of `startVisit`, inside the caller's transaction.
 *
 * @param resume go on with an open visit of the same worker with the same person, begun that day by that channel
 */
export async function beginVisit(
  tx: Tx,
  viewer: Viewer,
  { clientId, anonymousId, channel, ground }: Omit<StartVisit, 'submissionId'>,
  now: Date,
  resume = true,
): Promise<Result<{ visitId: string }, StartRefusal>> {
  const person = await findPerson(tx, viewer, { clientId, anonymousId })
  if (!person) return fail('clientNotFound')
  const open =
    clientId && resume
      ? await tx.visit.findFirst({
          where: {
            ...{ clientId, staffId: viewer.staffId, channel, endedAt: null },
            startedAt: { gte: startOfKyivDay(todayInKyiv(now)) },
          },
          select: { id: true },
        })
      : null
  if (open) return ok({ visitId: open.id })
  const allowed = clientId ? await checkConsent(tx, clientId, ground) : ok(null)
  if (!allowed.ok) return allowed
  const number = await takeEnquiryNumber(tx, 'visit', viewer.unit.code, Number(todayInKyiv(now).slice(0, 4)))
  const { id } = await tx.visit.create({
    data: {
      number,
      unitId: viewer.unit.id,
      staffId: viewer.staffId,
      clientId: clientId ?? null,
      anonymousId: anonymousId ?? null,
      channel,
      isFirst: person.isFirst,
      startedAt: now,
    },
    select: { id: true },
  })
  await recordFact(tx, viewer, {
    action: 'create',
    subject: 'visit',
    subjectId: id,
    subjectUnitId: person.homeUnitId,
    details: {
      channel,
      isFirst: person.isFirst,
      ...(allowed.value && { withoutConsent: allowed.value }),
    },
  })
  return ok({ visitId: id })
}

async function findPerson(
  tx: Tx,
  viewer: Viewer,
  { clientId, anonymousId }: Pick<StartVisit, 'clientId' | 'anonymousId'>,
): Promise<{ homeUnitId: string; isFirst: boolean } | undefined> {
  if (clientId) {
    const client = await tx.client.findFirst({
      where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: clientId }] },
      select: { homeUnitId: true, visits: { select: { id: true }, take: 1 } },
    })
    return client ? { homeUnitId: client.homeUnitId, isFirst: client.visits.length === 0 } : undefined
  }
  const anonymous = await tx.anonymousRecord.findFirst({
    where: { id: anonymousId, staffId: viewer.staffId },
    select: { unitId: true },
  })
  return anonymous ? { homeUnitId: anonymous.unitId, isFirst: true } : undefined
}
