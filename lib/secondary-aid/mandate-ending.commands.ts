import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { type Dated, inForce } from '@/lib/core/dated-rows'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import {
  formatPlainDate,
  type PlainDate,
  plainDateOfUtc,
  todayInKyiv,
  toUtcMidnight,
} from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { takeAidNumber } from './aid-number.commands'
import { awaitProvider } from './appointment.commands'
import { type AppointedRow, findAppointedRow, judgeProviders } from './appointment-need.queries'
import { currentGrounds } from './ground.queries'
import { type Ground, groundLine } from './ground.rules'
import { type Incomplete, incomplete, recordMandate } from './mandate.commands'
import { isOpenMandate, type MandateProblem, moveMandate } from './mandate.rules'
import { closeAid, standingOf, writeMove } from './mandate-answer.commands'
import {
  type KeptReplacement,
  type KeptTermination,
  type ReplaceProvider,
  replacementGapsOf,
  type TerminateAid,
  terminationGapsOf,
} from './mandate-ending.schema'
import { findMandateRow, lockMandate, mandateStateOf } from './mandate-row.queries'
import { nearestTermOf } from './mandate-term.queries'
import { unfitness } from './provider-choice.rules'

const signedSchema = z.object({ number: z.string(), applicationId: z.string() })
type Signed = z.output<typeof signedSchema>
export type EndingProblem =
  | 'mandateNotFound'
  | 'applicationNotFound'
  | 'providerDoesNotFit'
  | 'providerAway'
  | 'keyReused'
  | MandateProblem

/**
 * Signs the decision to replace the provider. The grant stays; the case waits for the provider whom the decision names,
 * until the day it names. Nothing is saved while a part is missing.
 */
export async function replaceProvider(
  viewer: Viewer,
  { mandateId, submissionId, draft }: ReplaceProvider,
  now = new Date(),
): Promise<Result<Signed, EndingProblem> | Incomplete> {
  const on = todayInKyiv(now)
  return signEnding(viewer, 'replaceProvider', submissionId, { mandateId, draft }, async (tx) => {
    await lockMandate(tx, mandateId)
    const mandate = await findMandateRow(tx, viewer, 'decide', mandateId)
    const row = mandate && (await findAppointedRow(tx, viewer, mandate.applicationId))
    if (!mandate || !row) return fail('mandateNotFound')
    const nearestTermOn = await nearestTermOf(tx, row, on)
    const grounds = (await currentGrounds()).replacement
    const gaps = replacementGapsOf(draft, { on, signatoryName: viewer.name, nearestTermOn, grounds })
    if (gaps.length > 0) return incomplete(gaps)
    const moved = moveMandate(standingOf(mandate), { kind: 'REPLACE' }, 'HEAD')
    if (!moved.ok) return moved
    const { choice } = await judgeProviders(tx, viewer, row, on, [mandate.providerId])
    const unfit = unfitness(choice, draft.newProviderId)
    if (unfit) return fail(unfit)
    const groundText = textOf(grounds, draft.ground, on)
    const content: KeptReplacement = { ...keptOf(row, viewer, mandate.number), groundText, draft }
    const number = await takeAidNumber(tx, 'decision', row.unit.code, on)
    await tx.mandateEnding.create({
      data: {
        number,
        applicationId: row.id,
        unitId: row.unitId,
        mandateId,
        kind: 'REPLACEMENT',
        decidedOn: toUtcMidnight(on),
        decidedById: viewer.staffId,
        content,
      },
      select: { id: true },
    })
    const details = { number, ground: draft.ground ?? '' }
    await writeMove(tx, viewer, mandate, { to: moved.value, kind: 'REPLACE', on, reason: null, details })
    await awaitProvider(tx, {
      applicationId: row.id,
      unitId: row.unitId,
      because: 'REPLACED',
      since: on,
      plannedProviderId: draft.newProviderId,
      ...(draft.replacedOn ? { dueOn: draft.replacedOn } : {}),
    })
    await recordMandate(tx, viewer, mandateId, row.client.homeUnitId, 'replaceProvider', details)
    return ok({ number, applicationId: row.id })
  })
}

/**
 * Signs the decision to end the aid, whether somebody is appointed or not. Nothing is saved while a part is missing.
 */
export async function terminateAid(
  viewer: Viewer,
  { applicationId, submissionId, draft }: TerminateAid,
  now = new Date(),
): Promise<Result<Signed, EndingProblem> | Incomplete> {
  const on = todayInKyiv(now)
  return signEnding(viewer, 'terminateAid', submissionId, { applicationId, draft }, async (tx) => {
    await tx.$queryRaw`SELECT id FROM secondary_aid_applications WHERE id = ${applicationId}::uuid FOR UPDATE`
    const row = await findAppointedRow(tx, viewer, applicationId)
    if (!row) return fail('applicationNotFound')
    if (row.state !== 'GRANTED') return fail('wrongState')
    const open = row.mandates.find((mandate) => isOpenMandate(mandateStateOf(mandate)))
    const grounds = (await currentGrounds()).termination
    const bounds = { on, signatoryName: viewer.name, hasProvider: open !== undefined, grounds }
    const gaps = terminationGapsOf(draft, bounds)
    if (gaps.length > 0) return incomplete(gaps)
    const mandate = open && (await findMandateRow(tx, viewer, 'decide', open.id))
    // Before anybody is appointed the same grounds hold; the state is asked of a mandate that would be issued.
    const moved = moveMandate(
      mandate ? standingOf(mandate) : { state: 'ISSUED', provider: 'ADVOCATE' },
      { kind: 'TERMINATE' },
      'HEAD',
    )
    if (!moved.ok) return moved
    const groundText = textOf(grounds, draft.ground, on)
    const content: KeptTermination = { ...keptOf(row, viewer, open?.number ?? ''), groundText, draft }
    const number = await takeAidNumber(tx, 'decision', row.unit.code, on)
    await tx.mandateEnding.create({
      data: {
        number,
        applicationId,
        unitId: row.unitId,
        mandateId: open?.id ?? null,
        kind: 'TERMINATION',
        decidedOn: toUtcMidnight(on),
        decidedById: viewer.staffId,
        content,
      },
      select: { id: true },
    })
    const details = { number, ground: draft.ground ?? '' }
    if (mandate)
      await writeMove(tx, viewer, mandate, { to: moved.value, kind: 'TERMINATE', on, reason: null, details })
    await closeAid(tx, viewer, { applicationId }, { to: 'TERMINATED', kind: 'TERMINATE_AID', on, number })
    await recordFact(tx, viewer, {
      action: 'terminate',
      subject: 'application',
      subjectId: applicationId,
      subjectUnitId: row.client.homeUnitId,
      details,
    })
    return ok({ number, applicationId })
  })
}

type Work = (tx: Tx) => Promise<Result<Signed, EndingProblem> | Incomplete>

/** Once per key, in one transaction; what is missing comes back with its fields and nothing is written. */
async function signEnding(
  viewer: Viewer,
  operation: string,
  key: string,
  request: unknown,
  work: Work,
): Promise<Result<Signed, EndingProblem> | Incomplete> {
  let missing: Incomplete | undefined
  const result = await inTransaction<Signed, EndingProblem | 'incomplete'>((tx) =>
    once<Signed, EndingProblem | 'incomplete'>(
      tx,
      viewer,
      { operation, key, request, answer: signedSchema },
      async () => {
        const done = await work(tx)
        if (!done.ok && 'fieldErrors' in done) missing = done
        return done
      },
    ),
  )
  if (result.ok) return result
  return missing ?? fail(result.error === 'incomplete' ? 'wrongState' : result.error)
}

/** The ground in the words of the day: one corrected later changes no paper of the decision. */
function textOf(rows: readonly (Dated & Ground)[], code: string | null, on: PlainDate): string | undefined {
  const ground = code ? inForce(rows, code, on) : undefined
  return ground && groundLine(ground)
}

function keptOf(row: AppointedRow, viewer: Viewer, mandateNumber: string) {
  const grant = row.decisions.find(({ kind }) => kind === 'GRANT')
  const { client, unit } = row
  return {
    centre: {
      name: unit.name,
      address: unit.address ?? '',
      phone: unit.phone ?? '',
      email: unit.email ?? '',
    },
    personName: [client.surname, client.givenName, client.patronymic].filter(Boolean).join(' '),
    grant: grant ? `№ ${grant.number} від ${formatPlainDate(plainDateOfUtc(grant.decidedOn))}` : '',
    mandateNumber,
    signatoryName: viewer.name,
  }
}
