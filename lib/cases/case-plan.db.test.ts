import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { listMyDeadlines } from '@/lib/enquiries/my-deadlines.queries'
import { type Centre, givenCentre } from '@/scripts/testing/given-decisions'
import { givenGranted, givenIssued } from '@/scripts/testing/given-granted'
import { givenProvider, STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { planContent, planSaving } from '@/scripts/testing/given-plans'
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

const clientOf = async (person = {}) => (await givenClient(own.worker, person)).clientId

async function pageOf(clientId: string, viewer = own.worker) {
  const found = await findPlans(viewer, { clientId }, noon)
  if (!found.ok) throw new Error(found.error)
  return found.value
}

describe('savePlan', () => {
  it('opens one plan, grows it by versions that stay, and is due for review in the owner’s terms', async () => {
    const clientId = await clientOf()
    const input = planSaving(clientId)
    const first = await savePlan(own.worker, input, noon)
    expect(await savePlan(own.worker, input, noon)).toEqual(first)
    const review = planSaving(clientId, { expectedRevision: 1, how: 'REVIEW' })
    expect(await savePlan(own.worker, review, noon)).toEqual({ ok: false, error: 'noteMissing' })
    const changed = { ...planContent, reviewOn: '2026-10-01' }
    const noted = { expectedRevision: 1, how: 'REVIEW', note: 'Заяву подано', content: changed }
    expect(await savePlan(own.worker, planSaving(clientId, noted), noon)).toMatchObject({
      value: { revision: 2 },
    })
    const { active } = await pageOf(clientId)
    expect(active).toMatchObject({
      owner: 'Ігор Бойко',
      reviewOn: '2026-10-01',
      versions: [
        { act: 'REVIEW', note: 'Заяву подано' },
        { act: 'CREATE', note: '' },
      ],
    })
    const { deadlines } = await listMyDeadlines(own.worker, { kind: 'PLAN_REVIEW' })
    expect(deadlines).toContainEqual(
      expect.objectContaining({ kind: 'PLAN_REVIEW', dueOn: '2026-10-01', clientId }),
    )
    await expect(
      db.casePlanVersion.updateMany({ where: { planId: active?.id ?? '' }, data: { note: 'інше' } }),
    ).rejects.toThrow()
  })

  it('tells the second of two what the first made of the plan, and writes nothing', async () => {
    const clientId = await clientOf()
    await savePlan(own.worker, planSaving(clientId), noon)
    await savePlan(
      own.head,
      planSaving(clientId, { expectedRevision: 1, content: { ...planContent, needs: 'Інше' } }),
      noon,
    )
    expect(await savePlan(own.worker, planSaving(clientId, { expectedRevision: 1 }), noon)).toMatchObject({
      error: 'changedMeanwhile',
      now: { revision: 2, by: 'Оксана Гриценко', content: { needs: 'Інше' } },
    })
    expect(await db.casePlan.count({ where: { clientId } })).toBe(1)
  })

  it('refuses a review on a day that has come', async () => {
    const clientId = await clientOf()
    const today = { ...planContent, reviewOn: '2026-08-12' }
    expect(await savePlan(own.worker, planSaving(clientId, { content: today }), noon)).toEqual({
      ok: false,
      error: 'reviewInPast',
    })
  })

  it('makes one plan of two opened at once', async () => {
    const clientId = await clientOf()
    const answers = await Promise.all([
      savePlan(own.worker, planSaving(clientId), noon),
      savePlan(own.head, planSaving(clientId), noon),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.casePlan.count({ where: { clientId, state: 'ACTIVE' } })).toBe(1)
  })

  it('is not for another centre, and for the lawyer of the case once it is accepted', async () => {
    const clientId = await clientOf()
    await savePlan(own.worker, planSaving(clientId), noon)
    for (const viewer of [other.worker, other.head]) {
      expect(await findPlans(viewer, { clientId }, noon)).toEqual({ ok: false, error: 'clientNotFound' })
      expect(await savePlan(viewer, planSaving(clientId, { expectedRevision: 1 }), noon)).toEqual({
        ok: false,
        error: 'planNotFound',
      })
      expect(await findPlanPaper(viewer, { clientId, locale: 'uk', form: 'NORMAL' }, noon)).toEqual({
        ok: false,
        error: 'planNotFound',
      })
    }
    const lawyer = await givenStaff({ role: 'LAWYER', unitId: own.unitId })
    const providerId = await givenProvider(own.head, { ...STAFF_LAWYER, staffId: lawyer.staffId })
    const on = plainDate('2026-08-10')
    const granted = await givenGranted({ head: own.head, on })
    expect(await savePlan(lawyer, planSaving(granted.clientId), noon)).toEqual({
      ok: false,
      error: 'planNotFound',
    })
    const { mandateId } = await givenIssued({
      head: own.head,
      applicationId: granted.applicationId,
      providerId,
      on,
    })
    expect(await savePlan(lawyer, planSaving(granted.clientId), noon)).toEqual({
      ok: false,
      error: 'planNotFound',
    })
    await db.aidMandate.update({
      where: { id: mandateId },
      data: { state: 'ACCEPTED' },
      select: { id: true },
    })
    expect(await savePlan(lawyer, planSaving(granted.clientId), noon)).toMatchObject({ ok: true })
    expect(await pageOf(granted.clientId, lawyer)).toMatchObject({ active: { isOwn: true } })
  })
})

describe('closing', () => {
  it('keeps the plan in the history, and takes it up again unless another runs', async () => {
    const clientId = await clientOf()
    const saved = await savePlan(own.worker, planSaving(clientId), noon)
    if (!saved.ok) throw new Error(saved.error)
    const { planId } = saved.value
    const close = closePlanSchema.parse({ planId, expectedRevision: 1, outcome: 'PARTLY', note: 'Переїхала' })
    expect(await closePlan(other.head, close, noon)).toEqual({ ok: false, error: 'planNotFound' })
    expect(await closePlan(own.worker, close, noon)).toMatchObject({ ok: true })
    expect(await closePlan(own.worker, { ...close, expectedRevision: 2 }, noon)).toEqual({
      ok: false,
      error: 'wrongState',
    })
    expect(await pageOf(clientId)).toMatchObject({
      active: null,
      earlier: [{ outcome: 'PARTLY', versions: [{ act: 'CLOSE', note: 'Переїхала' }, {}] }],
    })
    await savePlan(own.worker, planSaving(clientId), noon)
    expect(await reopenPlan(own.worker, { planId, expectedRevision: 2 }, noon)).toEqual({
      ok: false,
      error: 'wrongState',
    })
    const running = (await pageOf(clientId)).active
    await closePlan(own.worker, { ...close, planId: running?.id ?? '', expectedRevision: 1 }, noon)
    expect(await reopenPlan(own.head, { planId, expectedRevision: 2 }, noon)).toMatchObject({ ok: true })
    expect((await pageOf(clientId)).active).toMatchObject({ id: planId, reviewOn: '2026-09-01' })
    // Its former keeper may not see the person any more: it is whose who took it up again.
    expect(await db.casePlan.findUniqueOrThrow({ where: { id: planId } })).toMatchObject({
      ownerId: own.head.staffId,
    })
  })
})

describe('the paper', () => {
  it('says what I do and what the centre does, without what may go wrong, and is kept as printed', async () => {
    const clientId = await clientOf()
    await savePlan(own.worker, planSaving(clientId), noon)
    const found = await findPlanPaper(own.worker, { clientId, locale: 'ru', form: 'LARGE' }, noon)
    const text = JSON.stringify(found)
    expect(text).toContain('Что делаю я')
    expect(text).toContain('Подати заяву на житло — до 20.08.2026')
    expect(text).not.toMatch(/погрожує|Шевченко|після розлучення/)
    const printed = await printPlan(
      own.worker,
      { clientId, locale: 'uk', form: 'NORMAL', isPlaceSafe: false },
      noon,
    )
    expect(printed.ok).toBe(true)
    expect(await db.issuedPaper.count({ where: { clientId, kind: 'CASE_PLAN' } })).toBe(1)
  })

  it('of a protected person has days and a telephone, and is printed only for a safe place', async () => {
    const { clientId } = await givenClient(own.head, { protection: { reason: 'Погрози', reviewOn: '' } })
    await savePlan(own.head, planSaving(clientId), noon)
    const request = { clientId, locale: 'uk', form: 'NORMAL' } as const
    const text = JSON.stringify(await findPlanPaper(own.head, request, noon))
    expect(text).toContain('20.08.2026')
    expect(text).not.toMatch(/житло|позов|Центр родин|Вербопільський|план/i)
    expect(await printPlan(own.head, { ...request, isPlaceSafe: false }, noon)).toEqual({
      ok: false,
      error: 'placeNotSafe',
    })
  })
})
