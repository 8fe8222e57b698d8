import { beforeAll, describe, expect, it } from 'vitest'
import { findClientCard } from '@/lib/clients/client-card.queries'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import { listMyDeadlines } from '@/lib/enquiries/my-deadlines.queries'
import { type Centre, givenCentre } from '@/scripts/testing/given-decisions'
import { givenGranted, givenIssued } from '@/scripts/testing/given-granted'
import { givenProvider, STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { planSaving } from '@/scripts/testing/given-plans'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import { closePlan, reopenPlan, savePlan } from './case-plan.commands'
import { findPlans } from './case-plan.queries'
import { closePlanSchema } from './case-plan.schema'
import { printPlan } from './case-plan-paper.commands'
import { findPlanPaper } from './case-plan-paper.queries'

const noon = new Date('2026-08-12T10:00:00Z')
let own: Centre
let other: Centre
beforeAll(async () => {
  own = await givenCentre()
  other = await givenCentre()
})

async function pageOf(clientId: string, viewer = own.worker) {
  const found = await findPlans(viewer, { clientId }, noon)
  if (!found.ok) throw new Error(found.error)
  return found.value
}

describe('who keeps a plan', () => {
  /** A lawyer of the centre with a case in that state, and the person of the case. */
  async function givenLawyer() {
    const lawyer = await givenStaff({ role: 'LAWYER', unitId: own.unitId })
    const providerId = await givenProvider(own.head, { ...STAFF_LAWYER, staffId: lawyer.staffId })
    const on = plainDate('2026-08-10')
    const { applicationId, clientId } = await givenGranted({ head: own.head, on })
    const { mandateId } = await givenIssued({ head: own.head, applicationId, providerId, on })
    const become = (state: string) =>
      db.aidMandate.update({ where: { id: mandateId }, data: { state }, select: { id: true } })
    await become('ACCEPTED')
    return { lawyer, clientId, become }
  }
  const planNotFound = { ok: false, error: 'planNotFound' }

  it('is the lawyer of the case too, when the desk has begun it', async () => {
    const { lawyer, clientId } = await givenLawyer()
    await savePlan(own.worker, planSaving(clientId), noon)
    expect(await pageOf(clientId, lawyer)).toMatchObject({ active: { owner: 'Ігор Бойко', isOwn: false } })
    expect(await savePlan(lawyer, planSaving(clientId, { expectedRevision: 1 }), noon)).toMatchObject({
      value: { revision: 2 },
    })
  })

  it('is no longer a lawyer who was replaced, though they began it', async () => {
    const { lawyer, clientId, become } = await givenLawyer()
    const saved = await savePlan(lawyer, planSaving(clientId), noon)
    if (!saved.ok) throw new Error(saved.error)
    const { planId } = saved.value
    await become('REPLACED')
    const paper = { clientId, locale: 'uk', form: 'NORMAL' } as const
    expect(await findPlanPaper(lawyer, paper, noon)).toEqual(planNotFound)
    expect(await printPlan(lawyer, { ...paper, isPlaceSafe: true }, noon)).toEqual(planNotFound)
    const close = closePlanSchema.parse({ planId, expectedRevision: 1, outcome: 'PARTLY', note: '' })
    expect(await closePlan(lawyer, close, noon)).toEqual(planNotFound)
    expect(await closePlan(own.worker, close, noon)).toMatchObject({ ok: true })
    expect(await reopenPlan(lawyer, { planId, expectedRevision: 2 }, noon)).toEqual(planNotFound)
  })

  it('is who keeps the application, once the case of the lawyer who began it is over', async () => {
    const { lawyer, clientId, become } = await givenLawyer()
    await savePlan(lawyer, planSaving(clientId), noon)
    const reviewsOf = async (viewer: Viewer) =>
      (await listMyDeadlines(viewer, { kind: 'PLAN_REVIEW' })).deadlines.map((review) => review.clientId)
    expect(await reviewsOf(lawyer)).toEqual([clientId])
    await become('COMPLETED')
    expect(await reviewsOf(lawyer)).toEqual([])
    const { executorId } = await db.secondaryAidApplication.findFirstOrThrow({ where: { clientId } })
    expect(await db.casePlan.findFirst({ where: { clientId } })).toMatchObject({ ownerId: executorId })
  })

  it('is not who has opened the card with a reason: the home centre’s plan is not in their way', async () => {
    const clientId = (await givenClient(own.worker)).clientId
    const { staffId } = other.worker
    await db.cardOpening.create({
      data: {
        ...{ staffId, clientId, homeUnitId: own.unitId, reason: 'Прийшла сюди, бо ближче' },
        openedAt: new Date(),
        until: new Date(Date.now() + 3_600_000),
      },
      select: { id: true },
    })
    const guest = await findViewerOfStaff(staffId)
    if (!guest) throw new Error('There is no such viewer')
    expect(await findClientCard(guest, { clientId })).toMatchObject({ value: { mayKeepPlan: false } })
    expect(await savePlan(guest, planSaving(clientId), noon)).toEqual(planNotFound)
    expect(await findPlans(guest, { clientId }, noon)).toEqual({ ok: false, error: 'clientNotFound' })
    expect(await findClientCard(own.worker, { clientId })).toMatchObject({ value: { mayKeepPlan: true } })
    expect(await savePlan(own.worker, planSaving(clientId), noon)).toMatchObject({ ok: true })
    expect(await db.casePlan.findFirst({ where: { clientId } })).toMatchObject({ unitId: own.unitId })
  })
})
