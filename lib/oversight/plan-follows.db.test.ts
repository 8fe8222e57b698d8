import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { savePlan } from '@/lib/cases/case-plan.commands'
import { findPlanPaper } from '@/lib/cases/case-plan-paper.queries'
import { db } from '@/lib/core/db'
import { listenTo } from '@/lib/core/live-hub'
import { listMyDeadlines } from '@/lib/enquiries/my-deadlines.queries'
import { planSaving } from '@/scripts/testing/given-plans'
import { givenLetter, givenSent, givenTwoCentres, takeTransfer } from '@/scripts/testing/given-transfers'
import { givenStaff } from '@/scripts/testing/givens'
import { reassign } from './reassign.commands'
import { readToday } from './today.queries'

const now = new Date('2026-11-26T10:00:00Z')
const later = { content: { ...planSaving(randomUUID()).content, reviewOn: '2026-12-14' } }
const planOf = (clientId: string) =>
  db.casePlan.findFirstOrThrow({ where: { clientId }, select: { unitId: true, ownerId: true } })

it('goes with the card to the other centre, and to who took the matter there', async () => {
  const centres = await givenTwoCentres()
  const { desk, deskThere, headThere } = centres
  const { enquiryId, clientId } = await givenLetter(desk)
  const { enquiryId: secondId } = await givenLetter(desk, { clientId })
  expect((await savePlan(desk, planSaving(clientId, later), now)).ok).toBe(true)
  const take = async (enquiry: string) =>
    takeTransfer(headThere, await givenSent(centres, { enquiry }, now), deskThere.staffId, now)
  // As long as the card stays at home, the plan does.
  expect((await take(enquiryId)).ok).toBe(true)
  expect(await planOf(clientId)).toEqual({ unitId: desk.unit.id, ownerId: desk.staffId })

  expect((await take(secondId)).ok).toBe(true)
  expect(await planOf(clientId)).toEqual({ unitId: deskThere.unit.id, ownerId: deskThere.staffId })
  const reviewsOf = async (viewer: typeof desk) =>
    (await listMyDeadlines(viewer, { kind: 'PLAN_REVIEW' })).deadlines.map(({ clientId: whose }) => whose)
  expect(await reviewsOf(desk)).toEqual([])
  expect(await reviewsOf(deskThere)).toEqual([clientId])
  const paper = await findPlanPaper(deskThere, { clientId, locale: 'uk', form: 'NORMAL' }, now)
  expect(JSON.stringify(paper)).toContain('Степанський місцевий центр')
  expect(JSON.stringify(paper)).toContain('Олег Мороз')
})

it('goes with a matter handed over in the centre, and with no matter of another keeper', async () => {
  const { desk, head } = await givenTwoCentres()
  const other = await givenStaff({ role: 'FRONTLINER', unitId: head.unit.id })
  const { enquiryId, clientId } = await givenLetter(desk)
  const { enquiryId: othersId } = await givenLetter(other, { clientId })
  await savePlan(desk, planSaving(clientId, later), now)
  const give = (id: string, fromStaffId: string, toStaffId: string) =>
    reassign(
      head,
      {
        ...{ fromStaffId, toStaffId, reason: 'Відпустка', submissionId: randomUUID() },
        matters: [{ kind: 'ENQUIRY', id, expectedRevision: 1 }],
      },
      now,
    )
  const third = await givenStaff({ role: 'FRONTLINER', unitId: head.unit.id })
  expect((await give(othersId, other.staffId, third.staffId)).ok).toBe(true)
  expect((await planOf(clientId)).ownerId).toBe(desk.staffId)
  expect((await give(enquiryId, desk.staffId, third.staffId)).ok).toBe(true)
  expect((await planOf(clientId)).ownerId).toBe(third.staffId)
})

it('stands on the head’s day when its keeper is gone, until somebody takes it in hand', async () => {
  const { desk, head, headThere } = await givenTwoCentres()
  const gone = await givenStaff({ role: 'FRONTLINER', unitId: head.unit.id, name: 'Павло Рибак' })
  const { clientId } = await givenLetter(desk)
  await savePlan(gone, planSaving(clientId, later), now)
  const ownerless = async (viewer: typeof head) => {
    const read = await readToday(viewer, { known: [] }, { now })
    return (read.ok && read.value.lists.find(({ group }) => group === 'ownerless')?.rows) || []
  }
  expect(await ownerless(head)).toEqual([])
  let told = Promise.withResolvers<void>()
  const up = Promise.withResolvers<void>()
  const stop = listenTo(new Set([`today:${head.unit.id}`]), ({ kind }) =>
    (kind === 'changed' ? told : up).resolve(),
  )
  await up.promise
  told = Promise.withResolvers<void>()
  await db.staff.update({ where: { id: gone.staffId }, data: { disabledAt: now } })
  await told.promise
  expect(await ownerless(head)).toMatchObject([
    { about: 'DISABLED', dueOn: '2026-12-14', worker: 'Павло Рибак', href: `/clients/${clientId}/plan` },
  ])
  expect(await ownerless(headThere)).toEqual([])
  told = Promise.withResolvers<void>()
  const review = planSaving(clientId, { ...later, how: 'REVIEW', note: 'Кроки йдуть', expectedRevision: 1 })
  expect(await savePlan(desk, review, now)).toMatchObject({ ok: true })
  await told.promise
  stop()
  expect(await ownerless(head)).toEqual([])
  expect((await planOf(clientId)).ownerId).toBe(desk.staffId)
})
