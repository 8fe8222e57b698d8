import 'server-only'
import type { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { type PlainDate, plainDateOfUtc, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { giveNotice } from '@/lib/offices/notice.commands'
import { listExecutors } from '@/lib/oversight/transfer-executors.queries'
import type { Prisma } from '@/prisma/generated/client'
import { listResolversOf } from './appeal-people.queries'
import { type AppealRow, actorsOf, codesOf, holdAppeal } from './appeal-row.queries'
import { type AppealDays, appealDays, extensionProblem, resolvedDueOn } from './appeal-term.rules'
import {
  type AppealMoveProblem,
  fieldsAsked,
  isDayOfAppeal,
  mayExamine,
  moveAppeal,
  resultOf,
} from './citizen-appeal.rules'
import type { AppealDeedForm, DoWithAppeal } from './citizen-appeal.schema'
import { appealAnswerSchema } from './register-appeal.commands'

type Done = z.output<typeof appealAnswerSchema>
type DeedProblem =
  | 'dayOutside'
  | 'termTooLong'
  | 'termMissing'
  | 'extensionTooLong'
  | 'extensionNotLater'
  | 'executorNotHere'
  | 'executorAway'
  | 'executorIsAbout'
type Refusal = 'appealNotFound' | AppealMoveProblem | DeedProblem

/**
 * Does one thing with an appeal: resolves, extends, forwards, returns, writes down what was found, drafts the answer, closes.
 * Each is an event that stays.
 */
export async function doWithAppeal(
  viewer: Viewer,
  { submissionId, ...request }: DoWithAppeal,
  now = new Date(),
): Promise<Result<Done, Refusal | 'keyReused'>> {
  const key = { operation: 'doWithAppeal', key: submissionId, request, answer: appealAnswerSchema }
  return inTransaction<Done, Refusal | 'keyReused'>((tx) =>
    once<Done, Refusal>(tx, viewer, key, () => writeDeed(tx, viewer, request, now)),
  )
}

async function writeDeed(
  tx: Tx,
  viewer: Viewer,
  { appealId, form }: Omit<DoWithAppeal, 'submissionId'>,
  now: Date,
): Promise<Result<Done, Refusal>> {
  const row = await holdAppeal(tx, viewer, appealId)
  if (!row) return fail('appealNotFound')
  const codes = codesOf(row)
  const moved = moveAppeal(codes, form.deed, actorsOf(viewer, row))
  if (!moved.ok) return moved
  const receivedOn = plainDateOfUtc(row.receivedOn)
  const on = fieldsAsked(form.deed, form.term).includes('on') ? form.on : null
  if (on && !isDayOfAppeal(on, receivedOn, todayInKyiv(now))) return fail('dayOutside')
  const days = appealDays(codes.kind, receivedOn, await currentCalendar())
  const change = await changeOf(row, form, days, now)
  if (!change.ok) return change
  const { columns, details } = change.value
  await tx.citizenAppeal.update({
    where: { id: appealId },
    data: {
      ...columns,
      state: moved.value,
      ...(moved.value === 'CLOSED' && codes.state !== 'CLOSED'
        ? { closedAt: now, closedById: viewer.staffId }
        : {}),
      revision: { increment: 1 },
      events: {
        create: {
          kind: form.deed,
          staffId: viewer.staffId,
          at: now,
          on: on && toUtcMidnight(on),
          text: form.text,
          details,
        },
      },
    },
    select: { id: true },
  })
  await recordFact(tx, viewer, {
    action: moved.value === 'CLOSED' && codes.state !== 'CLOSED' ? 'close' : 'update',
    subject: 'citizenAppeal',
    subjectId: appealId,
    subjectUnitId: row.client?.homeUnitId ?? row.unitId,
    details: { deed: form.deed },
  })
  await tell(tx, viewer, row, form)
  return ok({ appealId })
}

type Change = { columns: Prisma.CitizenAppealUncheckedUpdateInput; details: Prisma.InputJsonObject }
const day = (on: PlainDate | null) => on && toUtcMidnight(on)

/** What the deed writes in the row and keeps with the event. */
async function changeOf(
  row: AppealRow,
  form: AppealDeedForm,
  days: AppealDays,
  now: Date,
): Promise<Result<Change, DeedProblem>> {
  const change = (columns: Change['columns'], details: Change['details'] = {}) => ok({ columns, details })
  switch (form.deed) {
    case 'RESOLVE': {
      const { executorId, term, setOn } = form
      if (!executorId) return fail('executorNotHere')
      if (!mayExamine(executorId, row.aboutStaffId)) return fail('executorIsAbout')
      const executor = (await listExecutors(row.unitId, now)).find(({ id }) => id === executorId)
      if (!executor) return fail('executorNotHere')
      if (executor.awayUntil) return fail('executorAway')
      const kept = ok(plainDateOfUtc(row.dueOn))
      const due = term === 'KEEP' ? kept : resolvedDueOn(term, setOn, days, plainDateOfUtc(row.receivedOn))
      if (!due.ok) return due
      const resolved = term === 'KEEP' ? row.term : term
      return change(
        { executorId, term: resolved, dueOn: toUtcMidnight(due.value) },
        { executor: executor.name, term: resolved, dueOn: due.value },
      )
    }
    case 'EXTEND': {
      const { extendedTo } = form
      if (!extendedTo) return fail('termMissing')
      const problem = extensionProblem(extendedTo, plainDateOfUtc(row.dueOn), days)
      if (problem) return fail(problem)
      return change({ term: 'EXTENDED', dueOn: toUtcMidnight(extendedTo) }, { dueOn: extendedTo })
    }
    case 'DRAFT':
      return change({ answerText: form.text })
    case 'CLOSE':
      return change(
        { result: form.result, answeredOn: day(form.on), answerNumber: form.number },
        { result: form.result, number: form.number },
      )
    case 'FORWARD':
      return change({ result: resultOf(form.deed) ?? null }, { body: form.body })
    case 'RETURN':
    case 'NOT_EXAMINE':
      return change({ result: resultOf(form.deed) ?? null })
    case 'NOTE':
      return change({}, { who: form.who })
    default:
      return change({})
  }
}

/** The executor hears of what is given, taken away or sent back, the heads of what is drafted. */
async function tell(tx: Tx, viewer: Viewer, row: AppealRow, form: AppealDeedForm): Promise<void> {
  const about = { subject: 'APPEAL', subjectId: row.id } as const
  if (form.deed === 'RESOLVE')
    await giveNotice(tx, viewer, {
      ...about,
      to: form.executorId ? [form.executorId] : [],
      kind: 'APPEAL_GIVEN',
    })
  if (form.deed === 'RESOLVE' && row.executorId && row.executorId !== form.executorId)
    await giveNotice(tx, viewer, { ...about, to: [row.executorId], kind: 'APPEAL_TAKEN' })
  if (form.deed === 'SEND_BACK' && row.executorId)
    await giveNotice(tx, viewer, { ...about, to: [row.executorId], kind: 'APPEAL_SENT_BACK' })
  if (form.deed === 'DRAFT')
    await giveNotice(tx, viewer, {
      ...about,
      to: await listResolversOf(row.unitId, row.aboutStaffId),
      kind: 'APPEAL_DRAFTED',
    })
}
