import 'server-only'
import { z } from 'zod'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { type PlainDate, plainDateOfUtc, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { giveNotice } from '@/lib/offices/notice.commands'
import type { NoticeKind } from '@/lib/offices/notice.rules'
import { listHeadsOf } from '@/lib/offices/unit-heads.queries'
import { awaitProvider, stopAwaitingProvider } from './appointment.commands'
import type { ToldWay } from './appointment.schema'
import { recordMandate } from './mandate.commands'
import {
  isOpenMandate,
  type MandateAct,
  type MandateActor,
  type MandateProblem,
  type MandateState,
  moveMandate,
} from './mandate.rules'
import type { AnswerMandate, CompleteMandate } from './mandate.schema'
import { findMandateRow, lockMandate, type MandateRow, mandateStateOf } from './mandate-row.queries'
import { kindOf } from './provider.queries'

type ToldProblem = 'providerHasAccount' | 'wayMissing' | 'dayMissing' | 'dateInFuture' | 'beforeMandate'
export type AnswerProblem = 'mandateNotFound' | 'keyReused' | ToldProblem | MandateProblem

const movedSchema = z.object({ state: z.string() })
type Moved = z.output<typeof movedSchema>

/**
 * The provider takes the mandate or declines it with a reason; a declined one waits for another provider.
 *
 * Who has an account answers with it; for whoever has none a worker of the centre writes the answer down, with the day
 * and the way it came.
 */
export async function answerMandate(
  viewer: Viewer,
  { mandateId, submissionId, answer, reason, on, way }: AnswerMandate,
  now = new Date(),
): Promise<Result<Moved, AnswerProblem>> {
  const act: MandateAct = answer === 'ACCEPT' ? { kind: 'ACCEPT' } : { kind: 'DECLINE', reason }
  const request = { mandateId, answer, reason, on, way }
  const operation = { operation: 'answerMandate', key: submissionId, request, answer: movedSchema }
  return inTransaction((tx) =>
    once(tx, viewer, operation, async () => {
      const found = await findAnswered(tx, viewer, mandateId, { on, way }, now)
      if (!found.ok) return found
      const { row, day, wrote } = found.value
      const moved = moveMandate(standingOf(row), act, 'PROVIDER')
      if (!moved.ok) return moved
      await writeMove(tx, viewer, row, {
        to: moved.value,
        kind: answer,
        on: day,
        way: wrote,
        reason: reason || null,
      })
      if (answer === 'DECLINE') {
        const { applicationId, unitId } = row
        await awaitProvider(tx, { applicationId, unitId, because: 'DECLINED', since: todayInKyiv(now) })
        const to = await listHeadsOf(unitId)
        await giveNotice(tx, viewer, {
          to,
          kind: 'MANDATE_ANSWERED',
          subject: 'MANDATE',
          subjectId: mandateId,
        })
      }
      await recordMandate(
        tx,
        viewer,
        mandateId,
        row.application.client.homeUnitId,
        answer === 'ACCEPT' ? 'accept' : 'decline',
        { number: row.number },
      )
      return ok({ state: moved.value })
    }),
  )
}

/** The aid was given to the end, with what came of it: the mandate is done and the case is closed. */
export async function completeMandate(
  viewer: Viewer,
  { mandateId, submissionId, result, text, on, way }: CompleteMandate,
  now = new Date(),
): Promise<Result<Moved, AnswerProblem>> {
  const request = { mandateId, result, text, on, way }
  const operation = { operation: 'completeMandate', key: submissionId, request, answer: movedSchema }
  return inTransaction((tx) =>
    once(tx, viewer, operation, async () => {
      const isHead = (await findMandateRow(tx, viewer, 'decide', mandateId)) !== null
      const found = await findAnswered(tx, viewer, mandateId, { on, way }, now, isHead)
      if (!found.ok) return found
      const { row, day, wrote } = found.value
      const actor: MandateActor = isHead ? 'HEAD' : 'PROVIDER'
      const moved = moveMandate(standingOf(row), { kind: 'COMPLETE' }, actor)
      if (!moved.ok) return moved
      await writeMove(tx, viewer, row, {
        to: moved.value,
        kind: 'COMPLETE',
        on: day,
        way: wrote,
        reason: text,
        details: { result },
      })
      await closeAid(tx, viewer, row, { to: 'COMPLETED', kind: 'COMPLETE_AID', on: day, number: row.number })
      await recordMandate(tx, viewer, mandateId, row.application.client.homeUnitId, 'complete', {
        number: row.number,
        result,
      })
      return ok({ state: moved.value })
    }),
  )
}

type Told = { on: PlainDate | null; way: ToldWay | null }

/** The mandate, and the day and the way of the answer: of one's own, today; of one written down, as told. */
async function findAnswered(
  tx: Tx,
  viewer: Viewer,
  mandateId: string,
  { on, way }: Told,
  now: Date,
  isHead = false,
): Promise<Result<{ row: MandateRow; day: PlainDate; wrote: ToldWay | null }, AnswerProblem>> {
  await lockMandate(tx, mandateId)
  const row = await findMandateRow(tx, viewer, 'update', mandateId)
  if (!row) return fail('mandateNotFound')
  const today = todayInKyiv(now)
  if (row.provider.staffId === viewer.staffId) return ok({ row, day: today, wrote: null })
  if (row.provider.staffId !== null && !isHead) return fail('providerHasAccount')
  if (!way) return fail('wayMissing')
  if (!on) return fail('dayMissing')
  if (on > today) return fail('dateInFuture')
  if (on < plainDateOfUtc(row.issuedOn)) return fail('beforeMandate')
  return ok({ row, day: on, wrote: way })
}

export const standingOf = (row: MandateRow) => ({
  state: mandateStateOf(row),
  provider: kindOf({ kind: row.providerKind }),
})

type Move = {
  to: MandateState
  kind: string
  on: PlainDate
  way?: ToldWay | null
  reason: string | null
  details?: Record<string, string>
}

/** What a lawyer is told whose case has come to its end by another's deed. */
const TOLD: Partial<Record<MandateState, NoticeKind>> = {
  REPLACED: 'MANDATE_REPLACED',
  TERMINATED: 'MANDATE_TERMINATED',
  COMPLETED: 'MANDATE_COMPLETED',
}

/**
 * The new state with its event; each change counts the revision on. With the mandate ends a request to be replaced, and a
 * provider with an account is told that it has ended, unless they ended it themselves.
 */
export async function writeMove(
  tx: Tx,
  viewer: Viewer,
  { id, provider }: Pick<MandateRow, 'id' | 'provider'>,
  { to, kind, on, way = null, reason, details = {} }: Move,
): Promise<void> {
  const event = { kind, on: toUtcMidnight(on), staffId: viewer.staffId, way, reason, details }
  await tx.aidMandate.update({
    where: { id },
    data: {
      state: to,
      revision: { increment: 1 },
      events: { create: event },
      ...(!isOpenMandate(to) && { replacementAskedOn: null }),
    },
    select: { id: true },
  })
  const told = TOLD[to]
  if (told && provider.staffId)
    await giveNotice(tx, viewer, { to: [provider.staffId], kind: told, subject: 'MANDATE', subjectId: id })
}

type Closing = {
  to: 'COMPLETED' | 'TERMINATED'
  kind: 'COMPLETE_AID' | 'TERMINATE_AID'
  on: PlainDate
  number: string
}

/** The application ends with the aid; nobody is waited for any more. */
export async function closeAid(
  tx: Tx,
  viewer: Viewer,
  { applicationId }: Pick<MandateRow, 'applicationId'>,
  { to, kind, on, number }: Closing,
): Promise<void> {
  await tx.secondaryAidApplication.update({
    where: { id: applicationId },
    data: {
      state: to,
      revision: { increment: 1 },
      events: { create: { kind, on: toUtcMidnight(on), staffId: viewer.staffId, details: { number } } },
    },
    select: { id: true },
  })
  await stopAwaitingProvider(tx, applicationId)
}
