import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { findClientCard } from '@/lib/clients/client-card.queries'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { findClientHeader } from '@/lib/enquiries/client-header.queries'
import { saveVisit } from '@/lib/enquiries/visit.commands'
import { findVisit, type Visit } from '@/lib/enquiries/visit.queries'
import { type SaveVisitInput, saveVisitSchema } from '@/lib/enquiries/visit.schema'
import { givenClient, givenStaff, givenUnit, givenVisit } from '@/scripts/testing/givens'
import { reassign } from './reassign.commands'

// An enquiry is worked in its visit: whoever is given one opens that, and writes it there.

const now = new Date('2026-11-20T09:00:00Z')
let unitId: string
let bureauId: string
let head: Viewer
let desk: Viewer

beforeAll(async () => {
  unitId = await givenUnit()
  bureauId = await givenBureau()
  head = await givenStaff({ role: 'HEAD', unitId })
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
})

const issue = (agreedWording: string) => ({
  agreedWording,
  clientWords: agreedWording,
  topicCode: 'ALIMONY' as const,
  helpKind: 'SECONDARY_AID_ACCESS' as const,
})
const answer = { helpKind: 'CONSULTATION', answerText: 'Роз’яснено.', resultCode: 'ADVICE_GIVEN' } as const

const saving = (visitId: string, expectedRevision: number, more: Partial<SaveVisitInput>) =>
  saveVisitSchema.parse({
    ...{ visitId, expectedRevision, channel: 'PERSONAL', ending: 'keep', submissionId: randomUUID() },
    enquiries: [],
    ...more,
  })

/** A visit of two issues, of which the second is given to somebody else. */
async function givenReassigned(
  to: Viewer,
  { isProtected = false, ending = 'finish' as 'finish' | 'keep' } = {},
) {
  const protection = isProtected ? { protection: { reason: 'загроза' } } : {}
  const { clientId } = await givenClient(desk, protection)
  const visitId = await givenVisit(desk, clientId)
  const enquiries = [issue('Перше питання'), issue('Друге питання')]
  const saved = await saveVisit(desk, saving(visitId, 1, { enquiries, ending, wrapUpNote: 'Прийти ще' }), now)
  const [firstId = '', id = ''] = saved.ok ? saved.value.enquiryIds : []
  const moved = await reassign(
    head,
    {
      ...{ fromStaffId: desk.staffId, toStaffId: to.staffId, reason: 'Відпустка' },
      ...{ matters: [{ kind: 'ENQUIRY' as const, id, expectedRevision: 1 }], submissionId: randomUUID() },
    },
    now,
  )
  expect(moved).toEqual({ ok: true, value: { moved: 1 } })
  return { clientId, visitId, firstId, id }
}

async function openVisit(viewer: Viewer, visitId: string): Promise<Visit> {
  const found = await findVisit(viewer, { visitId })
  if (!found.ok) throw new Error(found.error)
  return found.value
}

async function givenBureau(): Promise<string> {
  const id = await givenUnit()
  const { path } = await db.unit.findUniqueOrThrow({ where: { id: unitId }, select: { path: true } })
  const data = { parentId: unitId, kind: 'BUREAU' as const, path: [...path, id] }
  await db.unit.update({ where: { id }, data, select: { id: true } })
  return id
}

describe('a reassigned enquiry', () => {
  it.each([
    ['of a protected person, by a colleague', () => givenStaff({ role: 'FRONTLINER', unitId }), true],
    ['by a lawyer', () => givenStaff({ role: 'LAWYER', unitId }), false],
    ['by a worker of the bureau', () => givenStaff({ role: 'FRONTLINER', unitId: bureauId }), false],
    ['by the head of the bureau', () => givenStaff({ role: 'HEAD', unitId: bureauId }), true],
  ])('is opened and answered %s', async (_whose, givenTaker, isProtected) => {
    const taker = await givenTaker()
    const { clientId, visitId, firstId, id } = await givenReassigned(taker, { isProtected })
    const visit = await openVisit(taker, visitId)
    expect(visit.enquiries.map((each) => each.id)).toContain(id)
    expect((await findClientHeader(taker, { clientId })).ok).toBe(true)
    expect((await findClientCard(taker, { clientId })).ok).toBe(true)

    const mine = visit.enquiries.flatMap(({ id: each, content }) =>
      each === id ? { ...content, ...answer } : visit.keepsWhole ? content : [],
    )
    const request = saving(visitId, visit.revision, { enquiries: mine, wrapUpNote: visit.wrapUpNote })
    expect(await saveVisit(taker, request, now)).toMatchObject({ ok: true })
    const rows = await db.enquiry.findMany({ where: { visitId }, orderBy: { ordinal: 'asc' } })
    expect(rows).toMatchObject([
      { id: firstId, executorId: desk.staffId, status: 'IN_WORK', agreedWording: 'Перше питання' },
      { id, executorId: taker.staffId, status: 'CLOSED', answerText: 'Роз’яснено.' },
    ])
  })

  it('is all of the visit that its new lawyer sees and writes; the rest stays as it is', async () => {
    const lawyer = await givenStaff({ role: 'LAWYER', unitId })
    const { visitId, firstId, id } = await givenReassigned(lawyer)
    const visit = await openVisit(lawyer, visitId)
    expect(visit).toMatchObject({ keepsWhole: false, mayFinish: false, enquiries: [{ id }] })
    const before = await db.enquiry.findUniqueOrThrow({ where: { id: firstId } })
    const refused = { ok: false, error: 'visitNotFound' }
    const save = (more: Partial<SaveVisitInput>) =>
      saveVisit(lawyer, saving(visitId, visit.revision, more), now)
    const own = { ...issue('Друге питання'), ...answer, id }
    expect(await save({ enquiries: [own, { ...issue('Чуже'), id: firstId }] })).toEqual(refused)
    expect(await save({ enquiries: [own, issue('Нове')] })).toEqual(refused)
    expect(await save({ enquiries: [own], channel: 'TELEPHONE', wrapUpNote: 'інше' })).toMatchObject({
      ok: true,
    })
    expect(await db.enquiry.findUniqueOrThrow({ where: { id: firstId } })).toEqual(before)
    const kept = await openVisit(desk, visitId)
    expect(kept).toMatchObject({ channel: 'PERSONAL', wrapUpNote: 'Прийти ще', keepsWhole: true })
    expect(kept.enquiries).toHaveLength(2)
  })

  it('does not end the visit in which it lies while others are there too', async () => {
    const lawyer = await givenStaff({ role: 'LAWYER', unitId })
    const { visitId, id } = await givenReassigned(lawyer, { ending: 'keep' })
    const { revision } = await openVisit(lawyer, visitId)
    const enquiries = [{ ...issue('Друге питання'), ...answer, id }]
    const finish = saving(visitId, revision, { enquiries, ending: 'finish' })
    expect(await saveVisit(lawyer, finish, now)).toEqual({ ok: false, error: 'visitNotFound' })
    expect(await saveVisit(lawyer, saving(visitId, revision, { enquiries }), now)).toMatchObject({ ok: true })
    expect(await db.visit.findUniqueOrThrow({ where: { id: visitId } })).toMatchObject({ endedAt: null })
  })

  it('is closed to whoever it was not given to', async () => {
    const lawyer = await givenStaff({ role: 'LAWYER', unitId })
    const other = await givenStaff({ role: 'LAWYER', unitId })
    const { visitId } = await givenReassigned(lawyer)
    expect(await findVisit(other, { visitId })).toEqual({ ok: false, error: 'visitNotFound' })
  })
})
