import 'server-only'
import { z } from 'zod'
import { callsBarred } from '@/lib/clients/consent.rules'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { addWorkingDays } from '@/lib/deadlines/working-calendar.rules'
import { reportPartner } from '@/lib/partners/partner-report.commands'
import { isOver, type ReferralProblem, type ReferralState } from './referral.rules'
import type { AskAnswer, RecordAct, SkipAsk } from './referral.schema'
import { type ReferralRow, stateOf, subjectUnitOf } from './referral-row.queries'
import { holdReferral, moveRow, writeEvent } from './referral-rows.commands'

const movedSchema = z.object({ state: z.string() })
type Moved = z.output<typeof movedSchema>
type Refusal = 'referralNotFound' | 'keyReused' | ReferralProblem

/** A worker writes down what the partner told by telephone, or takes the referral back with a reason. */
export async function recordAct(
  viewer: Viewer,
  { submissionId, ...request }: RecordAct,
  now = new Date(),
): Promise<Result<Moved, Refusal>> {
  const { referralId, act, reason } = request
  const operation = { operation: 'recordReferralAct', key: submissionId, request, answer: movedSchema }
  return inTransaction<Moved, Refusal>((tx) =>
    once<Moved, Exclude<Refusal, 'keyReused'>>(tx, viewer, operation, async () => {
      const row = await holdReferral(tx, viewer, referralId)
      if (!row) return fail('referralNotFound')
      const moved = await moveRow(tx, viewer, row, { act, reason, details: { way: 'TELEPHONE' } }, now)
      if (!moved.ok) return moved
      if (isOver(moved.value)) await closeLinks(tx, row.id, now)
      return ok({ state: moved.value })
    }),
  )
}

/** Nobody who still has the link answers what is over. */
async function closeLinks(tx: Tx, referralId: string, now: Date): Promise<void> {
  await tx.partnerLink.updateMany({
    where: { referralId, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
}

/** Asked in vain so often, the client is left alone. */
const MOST_TRIES = 3
/** Who has not been helped yet is asked again so many working days later. */
const ASK_AGAIN_DAYS = { notReached: 1, notYet: 3 } as const

/**
 * What the client told when asked «було відчинено? допомогли?» (N21). It ends the referral when it is known how it ended; wrong
 * data open a task to put the record right at once; who was not reached or not yet helped is asked again.
 */
export async function answerAsClient(
  viewer: Viewer,
  { submissionId, ...request }: AskAnswer,
  now = new Date(),
): Promise<Result<Moved, Refusal>> {
  const operation = { operation: 'answerReferralAsk', key: submissionId, request, answer: movedSchema }
  return inTransaction<Moved, Refusal>((tx) =>
    once<Moved, Exclude<Refusal, 'keyReused'>>(tx, viewer, operation, async () => {
      const row = await holdReferral(tx, viewer, request.referralId)
      if (!row) return fail('referralNotFound')
      if (row.number === null || row.askedAt) return fail('wrongState')
      // Nobody rings who may not: the page was opened before consent was taken back.
      if (!request.isReached && row.client && callsBarred(row.client.consents)) return fail('wrongState')
      return request.isReached ? keepAnswer(tx, viewer, row, request, now) : askAgain(tx, viewer, row, now)
    }),
  )
}

/**
 * The client is not asked: they did not agree to be rung, or took their consent back (`callsBarred`). Whoever may be rung is.
 */
export async function skipAsk(
  viewer: Viewer,
  { submissionId, ...request }: SkipAsk,
  now = new Date(),
): Promise<Result<Moved, Refusal>> {
  const operation = { operation: 'skipReferralAsk', key: submissionId, request, answer: movedSchema }
  return inTransaction<Moved, Refusal>((tx) =>
    once<Moved, Exclude<Refusal, 'keyReused'>>(tx, viewer, operation, async () => {
      const row = await holdReferral(tx, viewer, request.referralId)
      if (!row) return fail('referralNotFound')
      const barred = row.client && callsBarred(row.client.consents)
      if (row.number === null || row.askedAt || !barred) return fail('wrongState')
      await tx.referral.update({
        where: { id: row.id },
        data: { askedAt: now, revision: { increment: 1 } },
        select: { id: true },
      })
      await writeEvent(tx, row.id, 'NOT_ASKED', viewer, now, { details: { barred } })
      await recordFact(tx, viewer, {
        action: 'skipAsk',
        subject: 'referral',
        subjectId: row.id,
        subjectUnitId: subjectUnitOf(row),
        details: { barred },
      })
      return ok({ state: row.state })
    }),
  )
}

async function askAgain(tx: Tx, viewer: Viewer, row: ReferralRow, now: Date): Promise<Result<Moved, never>> {
  const askCount = row.askCount + 1
  const isGivenUp = askCount >= MOST_TRIES
  await tx.referral.update({
    where: { id: row.id },
    data: {
      askCount,
      revision: { increment: 1 },
      ...(isGivenUp ? { askedAt: now } : { askOn: await workingDayAfter(now, ASK_AGAIN_DAYS.notReached) }),
    },
    select: { id: true },
  })
  await writeEvent(tx, row.id, 'NOT_REACHED', viewer, now, { details: { askCount } })
  await recordAsk(tx, viewer, row, { isReached: false })
  return ok({ state: row.state })
}

async function keepAnswer(
  tx: Tx,
  viewer: Viewer,
  row: ReferralRow,
  { wasOpen, wasHelped, wrong, note }: Omit<AskAnswer, 'submissionId'>,
  now: Date,
): Promise<Result<Moved, ReferralProblem>> {
  const isYet = wasHelped === 'NOT_YET'
  const askAnswer = { wasOpen, wasHelped, wrong, note }
  await tx.referral.update({
    where: { id: row.id },
    data: {
      askAnswer,
      ...(isYet ? { askOn: await workingDayAfter(now, ASK_AGAIN_DAYS.notYet) } : { askedAt: now }),
    },
    select: { id: true },
  })
  await writeEvent(tx, row.id, 'ASKED', viewer, now, {
    reason: note,
    details: { wasOpen, wasHelped, wrong: [...wrong] },
  })
  await recordAsk(tx, viewer, row, { isReached: true, wasHelped: wasHelped ?? '' })
  const isWrong = wrong.length > 0 || wasOpen === 'NO'
  if (isWrong)
    await reportPartner(
      tx,
      viewer,
      {
        partnerId: row.partnerId,
        kind: 'WRONG',
        fields: wasOpen === 'NO' && wrong.length === 0 ? ['HOURS'] : wrong,
        note,
      },
      now,
    )
  return endByAnswer(tx, viewer, row, { wasHelped, note }, now)
}

/** How it ended, as the client tells it; what the partner has said already stays beside it. */
async function endByAnswer(
  tx: Tx,
  viewer: Viewer,
  row: ReferralRow,
  { wasHelped, note }: Pick<AskAnswer, 'wasHelped' | 'note'>,
  now: Date,
): Promise<Result<Moved, ReferralProblem>> {
  const state: ReferralState = stateOf(row)
  if (wasHelped === 'NOT_YET' || wasHelped === null || isOver(state)) return ok({ state })
  const act = wasHelped === 'YES' ? ('SERVE' as const) : ('NOT_SERVE' as const)
  const moved = await moveRow(tx, viewer, row, { act, reason: note, details: { way: 'CLIENT' } }, now)
  if (!moved.ok) return moved
  await closeLinks(tx, row.id, now)
  return ok({ state: moved.value })
}

async function workingDayAfter(now: Date, days: number): Promise<Date> {
  return toUtcMidnight(addWorkingDays(todayInKyiv(now), days, await currentCalendar()))
}

function recordAsk(
  tx: Tx,
  viewer: Viewer,
  row: ReferralRow,
  details: Record<string, string | boolean>,
): Promise<void> {
  return recordFact(tx, viewer, {
    action: 'askClient',
    subject: 'referral',
    subjectId: row.id,
    subjectUnitId: subjectUnitOf(row),
    details,
  })
}
