import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { db, inTransaction, type Tx } from '@/lib/core/db'
import { dropDraft } from '@/lib/core/drafts'
import { once } from '@/lib/core/idempotency'
import { type PlainDate, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { movePlan, type PlanAct, planStateOf, reviewProblem } from './case-plan.rules'
import {
  type CasePlanContent,
  type ClosePlan,
  casePlanContentSchema,
  planDraftKey,
  type ReopenPlan,
  type SavePlan,
} from './case-plan.schema'
import { findPlanOwnership, type PlanOwnership } from './case-plan-reach.queries'

const savedSchema = z.object({ planId: z.string(), revision: z.number() })
type Saved = z.output<typeof savedSchema>
type Problem = 'planNotFound' | 'changedMeanwhile' | 'reviewInPast' | 'noteMissing' | 'wrongState'
/** Somebody saved in between: what the plan says now, and who wrote it. */
export type PlanChanged = {
  ok: false
  error: 'changedMeanwhile'
  now: { revision: number; by: string; content: CasePlanContent } | null
}

/**
 * Opens a plan of help, changes it, or writes down its review. Each time the plan grows by a version that is never
 * changed. There is one running plan for a person.
 *
 * Source: guide 1.3.2.2 (assess, plan, coordinate, monitor, evaluate), Annex 1 by its title: an internal standard.
 */
export async function savePlan(
  viewer: Viewer,
  { submissionId, ...input }: SavePlan,
  now = new Date(),
): Promise<Result<Saved, Exclude<Problem, 'changedMeanwhile'> | 'keyReused'> | PlanChanged> {
  const on = todayInKyiv(now)
  const problem = reviewProblem(input.content.reviewOn, on)
  if (problem) return fail(problem)
  if (input.how === 'REVIEW' && input.note === '') return fail('noteMissing')
  const key = { operation: 'saveCasePlan', key: submissionId, request: input, answer: savedSchema }
  const saved = await inTransaction<Saved, Problem | 'keyReused'>((tx) =>
    once<Saved, Problem>(tx, viewer, key, async () => {
      // Two who open a plan at once wait for each other here.
      await tx.$executeRaw`SELECT FROM clients WHERE id = ${input.clientId}::uuid FOR UPDATE`
      const owned = await findPlanOwnership(tx, viewer, input.clientId)
      const active = await findActive(tx, viewer, input.clientId)
      if (!owned) return fail('planNotFound')
      if ((active?.revision ?? 0) !== input.expectedRevision) return fail('changedMeanwhile')
      return active ? changePlan(tx, viewer, active, input) : createPlan(tx, viewer, owned, input)
    }),
  )
  if (saved.ok) {
    await dropDraft(viewer, { key: planDraftKey(input.clientId) })
    return saved
  }
  if (saved.error !== 'changedMeanwhile') return { ok: false, error: saved.error }
  return { ok: false, error: 'changedMeanwhile', now: await readNow(input.clientId) }
}

type Active = { id: string; revision: number; homeUnitId: string; isKeeperGone: boolean }

async function findActive(tx: Tx, viewer: Viewer, clientId: string): Promise<Active | null> {
  const reach = accessibleBy(viewer.ability, 'update').ofType('CasePlan')
  const row = await tx.casePlan.findFirst({
    where: { AND: [reach, { clientId, state: 'ACTIVE' }] },
    select: {
      id: true,
      revision: true,
      client: { select: { homeUnitId: true } },
      owner: { select: { disabledAt: true, _count: { select: { roles: true } } } },
    },
  })
  if (!row) return null
  const { id, revision, client, owner } = row
  const isKeeperGone = owner.disabledAt !== null || owner._count.roles === 0
  return { id, revision, homeUnitId: client.homeUnitId, isKeeperGone }
}

async function createPlan(
  tx: Tx,
  viewer: Viewer,
  owned: PlanOwnership,
  { clientId, note, content }: SaveInput,
): Promise<Result<Saved, Problem>> {
  const { id } = await tx.casePlan.create({
    data: {
      clientId,
      unitId: owned.homeUnitId,
      ownerId: viewer.staffId,
      content,
      reviewOn: toUtcMidnight(content.reviewOn),
    },
    select: { id: true },
  })
  await addVersion(tx, viewer, {
    planId: id,
    revision: 1,
    content,
    act: 'CREATE',
    note,
    homeUnitId: owned.homeUnitId,
  })
  return ok({ planId: id, revision: 1 })
}

type SaveInput = Omit<SavePlan, 'submissionId'>

async function changePlan(
  tx: Tx,
  viewer: Viewer,
  { id, revision, homeUnitId, isKeeperGone }: Active,
  { how, note, content }: SaveInput,
): Promise<Result<Saved, Problem>> {
  const { count } = await tx.casePlan.updateMany({
    where: { id, revision, state: 'ACTIVE' },
    data: {
      content,
      reviewOn: toUtcMidnight(content.reviewOn),
      revision: revision + 1,
      // What nobody kept is kept by who took it in hand.
      ...(isKeeperGone && { ownerId: viewer.staffId }),
    },
  })
  if (count === 0) return fail('changedMeanwhile')
  await addVersion(tx, viewer, { planId: id, revision: revision + 1, content, act: how, note, homeUnitId })
  return ok({ planId: id, revision: revision + 1 })
}

type Version = {
  planId: string
  revision: number
  content: CasePlanContent
  act: PlanAct
  note: string
  homeUnitId: string
}

async function addVersion(
  tx: Tx,
  viewer: Viewer,
  { planId, revision, content, act, note, homeUnitId }: Version,
): Promise<void> {
  await tx.casePlanVersion.create({
    data: { planId, revision, content, how: act, note, staffId: viewer.staffId },
    select: { planId: true },
  })
  await recordFact(tx, viewer, {
    action: act === 'CREATE' ? 'create' : 'update',
    subject: 'casePlan',
    subjectId: planId,
    subjectUnitId: homeUnitId,
    details: { act, revision },
  })
}

// Only who may change the plan comes here, so it may be told what it says.
async function readNow(clientId: string): Promise<PlanChanged['now']> {
  const row = await db.casePlan.findFirst({
    where: { clientId, state: 'ACTIVE' },
    select: { id: true, revision: true, content: true },
  })
  const content = casePlanContentSchema.safeParse(row?.content)
  if (!row || !content.success) return null
  const last = await db.casePlanVersion.findUnique({
    where: { planId_revision: { planId: row.id, revision: row.revision } },
    select: { staffId: true },
  })
  const staff = last && (await db.staff.findUnique({ where: { id: last.staffId }, select: { name: true } }))
  return { revision: row.revision, by: staff?.name ?? '', content: content.data }
}

/** Ends a plan with its outcome; it may be taken up again as long as no other runs. */
export async function closePlan(
  viewer: Viewer,
  { planId, expectedRevision, outcome, note }: ClosePlan,
  now = new Date(),
): Promise<Result<Saved, Problem>> {
  return moved(viewer, planId, expectedRevision, {
    act: 'CLOSE',
    note: [outcome, note].filter(Boolean).join('\n'),
    data: { closedReason: outcome, closedAt: now, reviewOn: null },
  })
}

/**
 * Takes a closed plan up again, whoever does it keeping it from now on: its former keeper may not see the person any more. It is reviewed on a day of its own content, or at once when that has passed.
 */
export async function reopenPlan(
  viewer: Viewer,
  { planId, expectedRevision }: ReopenPlan,
  now = new Date(),
): Promise<Result<Saved, Problem>> {
  const on = todayInKyiv(now)
  return moved(viewer, planId, expectedRevision, {
    act: 'REOPEN',
    note: '',
    data: { closedReason: null, closedAt: null, ownerId: viewer.staffId },
    reviewFrom: on,
  })
}

type Move = {
  act: PlanAct
  note: string
  data: { closedReason: string | null; closedAt: Date | null; reviewOn?: null; ownerId?: string }
  reviewFrom?: PlainDate
}

function moved(
  viewer: Viewer,
  planId: string,
  expectedRevision: number,
  { act, note, data, reviewFrom }: Move,
): Promise<Result<Saved, Problem>> {
  return inTransaction<Saved, Problem>(async (tx) => {
    const reach = accessibleBy(viewer.ability, 'update').ofType('CasePlan')
    const row = await tx.casePlan.findFirst({
      where: { AND: [reach, { id: planId }] },
      select: { state: true, clientId: true, content: true, client: { select: { homeUnitId: true } } },
    })
    if (!row) return fail('planNotFound')
    await tx.$executeRaw`SELECT FROM clients WHERE id = ${row.clientId}::uuid FOR UPDATE`
    const state = movePlan(planStateOf(row.state), act)
    const others = await tx.casePlan.count({
      where: { clientId: row.clientId, state: 'ACTIVE', id: { not: planId } },
    })
    if (!state || (state === 'ACTIVE' && others > 0)) return fail('wrongState')
    const content = casePlanContentSchema.parse(row.content)
    const later = reviewFrom && (content.reviewOn > reviewFrom ? content.reviewOn : reviewFrom)
    const revision = expectedRevision + 1
    const { count } = await tx.casePlan.updateMany({
      where: { id: planId, revision: expectedRevision, state: row.state },
      data: { ...data, state, revision, ...(later ? { reviewOn: toUtcMidnight(later) } : {}) },
    })
    if (count === 0) return fail('changedMeanwhile')
    await addVersion(tx, viewer, { planId, revision, content, act, note, homeUnitId: row.client.homeUnitId })
    return ok({ planId, revision })
  })
}
