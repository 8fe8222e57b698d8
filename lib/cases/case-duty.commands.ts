import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { addJob } from '@/lib/core/jobs'
import { type PlainDate, plainDateOfUtc, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { countOwnTerm } from '@/lib/deadlines/deadline.rules'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { instantInKyiv } from '@/lib/offices/kyiv-day.rules'
import { type DutyKind, moveDuty, reminderMoments } from './case-duty.rules'
import type { AddDuty, AdjournDuty, DutyDetails, DutyDraft, MoveDuty } from './case-duty.schema'
import { dutyGaps } from './case-duty.schema'
import { dutyKindOf, dutyStateOf } from './duty-row.queries'
import { caseFact, holdOwnCase, type OwnCase, type OwnCaseProblem } from './own-case.queries'

export type DutyProblem = OwnCaseProblem | 'incomplete' | 'keyReused'
type Added = { dutyId: string }
const addedSchema = z.object({ dutyId: z.uuid() })

/** Writes down a term, a hearing, a task or what is waited for; its reminders are jobs of the same transaction. */
export async function addDuty(
  viewer: Viewer,
  { mandateId, submissionId, draft }: AddDuty,
  now = new Date(),
): Promise<Result<Added, DutyProblem>> {
  const calendar = await currentCalendar(viewer.rulesMark)
  const request = { mandateId, draft }
  return inTransaction((tx) =>
    once(tx, viewer, { operation: 'addDuty', key: submissionId, request, answer: addedSchema }, async () => {
      const held = await holdOwnCase(tx, viewer, mandateId)
      if (!held.ok) return held
      return writeDuty(tx, viewer, held.value, { draft, calendar, now })
    }),
  )
}

/** One duty of a case that is held; whoever writes it down with an event calls it too. */
export async function writeDuty(
  tx: Tx,
  viewer: Viewer,
  found: OwnCase,
  { draft, calendar, now }: { draft: DutyDraft; calendar: WorkingCalendar; now: Date },
): Promise<Result<Added, 'incomplete'>> {
  const on = todayInKyiv(now)
  const timed = dayOf(draft, calendar)
  if (dutyGaps(draft, on).length > 0 || !timed) return fail('incomplete')
  const { dueOn, counted } = timed
  const { kind, title, time, court, room, judge, courtNumber, awaited } = draft
  const isHearing = kind === 'HEARING'
  const details: DutyDetails = {
    court: isHearing ? court : '',
    room: isHearing ? room : '',
    judge: isHearing ? judge : '',
    courtNumber: isHearing ? courtNumber : '',
    awaited: kind === 'WAIT' ? awaited : null,
    counted,
  }
  const remindDays = kind === 'WAIT' ? [] : draft.remindDays.map(Number)
  const { id } = await tx.caseDuty.create({
    data: {
      mandateId: found.id,
      kind,
      title,
      dueOn: toUtcMidnight(dueOn),
      dueAt: time && kind !== 'WAIT' ? instantInKyiv(dueOn, time) : null,
      details,
      remindDays,
      createdById: viewer.staffId,
    },
    select: { id: true },
  })
  await planReminders(tx, { id, kind, dueOn, remindDays }, now)
  await recordFact(tx, viewer, caseFact(found, 'create', { part: 'duty', kind }))
  return ok({ dutyId: id })
}

function dayOf(draft: DutyDraft, calendar: WorkingCalendar) {
  const { kind, how, dueOn, from, length } = draft
  if (kind !== 'TERM' || how === 'date') return dueOn && { dueOn, counted: null }
  const duration = Number(length)
  if (!from || !Number.isInteger(duration) || duration < 1) return null
  const term = countOwnTerm({ count: how, duration }, from, calendar)
  const { isMoved, leansOnUnconfirmedDay } = term
  return { dueOn: term.dueOn, counted: { from, count: how, duration, isMoved, leansOnUnconfirmedDay } }
}

type Reminded = { id: string; kind: DutyKind; dueOn: PlainDate; remindDays: readonly number[] }

async function planReminders(tx: Tx, duty: Reminded, now: Date): Promise<void> {
  for (const at of reminderMoments(duty, now)) {
    const key = `duty:${duty.id}:${at.toISOString()}`
    await addJob(tx, 'remindDuty', { dutyId: duty.id, dueOn: duty.dueOn }, key, at)
  }
}

export type MoveProblem = OwnCaseProblem | 'dutyNotFound' | 'changedMeanwhile' | 'wrongState'

/** Done, called off with a reason, or open again after all. */
export async function endDuty(
  viewer: Viewer,
  { dutyId, expectedRevision, act, result }: MoveDuty,
  now = new Date(),
): Promise<Result<{ revision: number }, MoveProblem>> {
  return inTransaction(async (tx): Promise<Result<{ revision: number }, MoveProblem>> => {
    const held = await holdDuty(tx, viewer, { dutyId, expectedRevision })
    if (!held.ok) return held
    const { duty, found } = held.value
    const moved = moveDuty(duty, act)
    if (!moved.ok) return moved
    const isOpen = moved.value === 'OPEN'
    const { revision } = await tx.caseDuty.update({
      where: { id: dutyId },
      data: {
        state: moved.value,
        result: isOpen ? '' : result,
        endedAt: isOpen ? null : now,
        revision: { increment: 1 },
      },
      select: { revision: true },
    })
    if (isOpen) await planReminders(tx, duty, now)
    await recordFact(tx, viewer, caseFact(found, 'update', { part: 'duty', to: moved.value }))
    return ok({ revision })
  })
}

/** Put off to another day: the old one is told as it was, a new one is open with the same place. */
export async function adjournDuty(
  viewer: Viewer,
  { dutyId, expectedRevision, submissionId, dueOn, time, reason }: AdjournDuty,
  now = new Date(),
): Promise<Result<Added, MoveProblem | 'dateInPast' | 'keyReused'>> {
  const request = { dutyId, dueOn, time, reason }
  return inTransaction((tx) =>
    once(
      tx,
      viewer,
      { operation: 'adjournDuty', key: submissionId, request, answer: addedSchema },
      async (): Promise<Result<Added, MoveProblem | 'dateInPast'>> => {
        const held = await holdDuty(tx, viewer, { dutyId, expectedRevision })
        if (!held.ok) return held
        const { duty, found } = held.value
        const moved = moveDuty(duty, 'ADJOURN')
        if (!moved.ok) return moved
        if (dueOn < todayInKyiv(now)) return fail('dateInPast')
        const { details, ...kept } = await tx.caseDuty.update({
          where: { id: dutyId },
          data: { state: moved.value, result: reason, endedAt: now, revision: { increment: 1 } },
          select: { mandateId: true, kind: true, title: true, details: true, remindDays: true },
        })
        const { id } = await tx.caseDuty.create({
          data: {
            ...kept,
            // A term put off is no longer the one that was counted.
            details: typeof details === 'object' && details !== null ? { ...details, counted: null } : {},
            dueOn: toUtcMidnight(dueOn),
            dueAt: time ? instantInKyiv(dueOn, time) : null,
            createdById: viewer.staffId,
          },
          select: { id: true },
        })
        await planReminders(tx, { ...duty, id, dueOn }, now)
        await recordFact(tx, viewer, caseFact(found, 'move', { part: 'duty', kind: duty.kind }))
        return ok({ dutyId: id })
      },
    ),
  )
}

async function holdDuty(
  tx: Tx,
  viewer: Viewer,
  { dutyId, expectedRevision }: { dutyId: string; expectedRevision: number },
) {
  const row = await tx.caseDuty.findUnique({ where: { id: dutyId }, select: { mandateId: true } })
  if (!row) return fail('dutyNotFound')
  const held = await holdOwnCase(tx, viewer, row.mandateId)
  if (!held.ok) return held.error === 'caseNotFound' ? fail('dutyNotFound') : held
  // Read again behind the lock: another window may have moved it meanwhile.
  const { revision, kind, state, dueOn, remindDays } = await tx.caseDuty.findUniqueOrThrow({
    where: { id: dutyId },
    select: { revision: true, kind: true, state: true, dueOn: true, remindDays: true },
  })
  if (revision !== expectedRevision) return fail('changedMeanwhile')
  return ok({
    found: held.value,
    duty: {
      id: dutyId,
      kind: dutyKindOf({ kind }),
      state: dutyStateOf({ state }),
      dueOn: plainDateOfUtc(dueOn),
      remindDays,
    },
  })
}
