import 'server-only'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { type PlainDate, plainDateOfUtc, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { AssessmentAnswer } from '@/lib/eligibility/assessment-answer.schema'
import type { Prisma } from '@/prisma/generated/client'
import { takeAidNumber } from './aid-number.commands'
import { countAidUsage } from './aid-usage.queries'
import {
  APPLICATION_STATES,
  type ApplicationAct,
  type ApplicationState,
  type MoveProblem,
  moveApplication,
} from './application-state.rules'
import { awaitProvider } from './appointment.commands'
import type { Grant, KeptRefusal } from './decision.schema'
import type { GrantBar } from './decision-case.rules'
import type { KeptException } from './decision-case.schema'
import { assessCase, contentOf } from './decision-check.queries'
import { type CaseRow, factsOf, findCaseRow } from './decision-row.queries'

/** The number as it stands on the decision. */
export type Signed = { number: string }
export type SigningProblem = 'applicationNotFound' | 'keyReused' | MoveProblem | GrantBar

type Signing = {
  applicationId: string
  submissionId: string
  act: 'GRANT' | 'REFUSE'
  /** What was asked, to tell a repeated press from another decision under the same key. */
  request: unknown
  now: Date
}
type Locked = { tx: Tx; row: CaseRow; assessment: AssessmentAnswer }
type Decided =
  | { kind: 'GRANT'; content: Grant; categoryCode: string }
  | { kind: 'REFUSAL'; content: KeptRefusal; categoryCode: null }

/**
 * Signs a decision in one transaction: state, number, decision, event and audit record come together or not at all.
 *
 * The application is locked first, so that two who sign at once do not both succeed; the number is taken last, inside
 * the transaction, so that the register of the centre and year has no gap and waits as little as it can.
 */
export async function signDecision(
  viewer: Viewer,
  { applicationId, submissionId, act, request, now }: Signing,
  decide: (found: Locked) => Promise<Result<Decided, SigningProblem>>,
): Promise<Result<Signed, SigningProblem>> {
  const on = todayInKyiv(now)
  return inTransaction((tx) =>
    once(
      tx,
      viewer,
      {
        operation: act === 'GRANT' ? 'grantSecondaryAid' : 'refuseSecondaryAid',
        key: submissionId,
        request: { applicationId, request },
        answer: z.object({ number: z.string() }),
      },
      async () => {
        const moved = await lockAndMove(tx, viewer, applicationId, act, on)
        if (!moved.ok) return moved
        const { row, to } = moved.value
        const testDate = row.receivedOn ? plainDateOfUtc(row.receivedOn) : on
        const usage = await countAidUsage(tx, row.clientId, testDate)
        const inUkrainian = { ...viewer, locale: 'uk' as const }
        const { answer, problem } = await assessCase(inUkrainian, row, contentOf(row), { testDate, usage })
        // A refusal is of all that was asked for: none while some of it could not be judged.
        if (!answer || (problem && act === 'REFUSE')) return fail('notAssessed')
        const decided = await decide({ tx, row, assessment: answer })
        if (!decided.ok) return decided
        const number = await takeAidNumber(tx, 'decision', row.unit.code, on)
        await writeDecision(tx, viewer, row, { ...decided.value, number, to, on, act, answer })
        return ok({ number })
      },
    ),
  )
}

/** The application locked for the transaction, and the state the deed moves it to. */
export async function lockAndMove(
  tx: Tx,
  viewer: Viewer,
  id: string,
  act: ApplicationAct,
  on: PlainDate,
): Promise<Result<{ row: CaseRow; to: ApplicationState }, 'applicationNotFound' | MoveProblem>> {
  await tx.$queryRaw`SELECT id FROM secondary_aid_applications WHERE id = ${id}::uuid FOR UPDATE`
  const row = await findCaseRow(tx, viewer, id)
  const state = APPLICATION_STATES.find((each) => each === row?.state)
  if (!row || !state) return fail('applicationNotFound')
  const move = moveApplication(state, act, 'HEAD', await factsOf(row, on))
  return move.ok ? ok({ row, to: move.value }) : move
}

/** Records that the head has agreed to the worker's exceptions. */
export async function agreeToExceptions(
  tx: Tx,
  viewer: Viewer,
  id: string,
  exceptions: readonly KeptException[],
): Promise<void> {
  await tx.secondaryAidApplication.update({
    where: { id },
    data: { exceptions: exceptions.map((each) => ({ ...each, agreedById: viewer.staffId })) },
    select: { id: true },
  })
}

type Written = Decided & {
  number: string
  to: ApplicationState
  on: PlainDate
  act: ApplicationAct
  answer: AssessmentAnswer
}

async function writeDecision(tx: Tx, viewer: Viewer, row: CaseRow, written: Written): Promise<void> {
  const { kind, content, categoryCode, number, to, on, act, answer } = written
  const day = toUtcMidnight(on)
  const { ruleVersion } = answer
  await tx.secondaryAidDecision.create({
    data: {
      number,
      applicationId: row.id,
      kind,
      decidedOn: day,
      decidedById: viewer.staffId,
      categoryCode,
      content,
      assessment: answer,
      ruleVersion,
    },
    select: { id: true },
  })
  await moveTo(tx, row.id, { state: to, assessment: answer, ruleVersion, decidedOn: day })
  if (kind === 'GRANT')
    await awaitProvider(tx, { applicationId: row.id, unitId: row.unitId, because: 'GRANTED', since: on })
  const of = { applicationId: row.id, on: day, staffId: viewer.staffId }
  await tx.applicationEvent.create({ data: { ...of, kind: act, details: { number } }, select: { id: true } })
  await recordFact(tx, viewer, {
    action: act === 'GRANT' ? 'grant' : 'refuse',
    subject: 'application',
    subjectId: row.id,
    subjectUnitId: row.client.homeUnitId,
    details: { number, ruleVersion },
  })
}

/** The new state; each change counts the revision on, so that a screen with the old one notices. */
export async function moveTo(
  tx: Tx,
  id: string,
  data: Prisma.SecondaryAidApplicationUpdateInput,
): Promise<void> {
  await tx.secondaryAidApplication.update({
    where: { id },
    data: { ...data, revision: { increment: 1 } },
    select: { id: true },
  })
}
