import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { saveDraft } from '@/lib/core/drafts'
import type { Viewer } from '@/lib/core/viewer'
import { givenClient, givenStaff, givenUnit, givenVisit } from '@/scripts/testing/givens'
import { listMyDeadlines } from './my-deadlines.queries'
import { recordEnquiry } from './record-enquiry.commands'
import { startVisit } from './start-visit.commands'
import { saveVisit } from './visit.commands'
import { findVisit } from './visit.queries'
import { recordEnquirySchema, type SaveVisitInput, saveVisitSchema } from './visit.schema'

const noon = new Date('2026-08-13T09:00:00Z')
let desk: Viewer
let colleague: Viewer
let stranger: Viewer
let clientId: string

const answered = {
  clientWords: 'Чоловік не платить на дитину.',
  agreedWording: 'Стягнути аліменти на дитину.',
  topicCode: 'ALIMONY',
  helpKind: 'CONSULTATION',
  answerText: 'Пояснили, як подати заяву про судовий наказ.',
  resultCode: 'ADVICE_GIVEN',
} as const

const saving = (visitId: string, more: Partial<SaveVisitInput> = {}) =>
  saveVisitSchema.parse({
    visitId,
    expectedRevision: 1,
    channel: 'PERSONAL',
    enquiries: [answered],
    ending: 'finish',
    submissionId: randomUUID(),
    ...more,
  })

beforeAll(async () => {
  const unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  colleague = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
  stranger = await givenStaff({ role: 'FRONTLINER' })
  clientId = (await givenClient(desk)).clientId
})

describe('startVisit', () => {
  it('makes one visit of twenty presses with one key', async () => {
    const { clientId: person } = await givenClient(desk)
    const submissionId = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        startVisit(desk, { clientId: person, channel: 'PERSONAL', submissionId }),
      ),
    )
    expect(new Set(answers.map((answer) => answer.ok && answer.value.visitId)).size).toBe(1)
    expect(await db.visit.count({ where: { clientId: person } })).toBe(1)
  })

  it('goes on with the worker’s open visit instead of beginning another', async () => {
    const { clientId: person } = await givenClient(desk)
    expect(await givenVisit(desk, person)).toBe(await givenVisit(desk, person))
  })

  it('answers a worker of another centre as if there were no such card', async () => {
    const answer = await startVisit(stranger, { clientId, channel: 'PERSONAL', submissionId: randomUUID() })
    expect(answer).toEqual({ ok: false, error: 'clientNotFound' })
  })
})

describe('saveVisit', () => {
  it('finishes a visit: number, result, end, and no draft left', async () => {
    const visitId = await givenVisit(desk, clientId)
    await saveDraft(desk, { key: `visit:${visitId}`, revision: 0, content: { typed: 'щось' } })
    expect(await saveVisit(desk, saving(visitId), noon)).toMatchObject({ ok: true, value: { revision: 2 } })
    const row = await db.visit.findUniqueOrThrow({ where: { id: visitId }, include: { enquiries: true } })
    expect(row).toMatchObject({ endReason: 'COMPLETED', endedAt: noon })
    expect(row.enquiries).toMatchObject([{ status: 'CLOSED', branchCode: 'FAMILY', toDo: null }])
    expect(row.enquiries[0]?.number).toMatch(/^\d{4}-ЗВ-2026-\d{5}$/)
    expect(await db.draft.count({ where: { staffId: desk.staffId, key: `visit:${visitId}` } })).toBe(0)
  })

  it('does not finish while an answer is missing, and writes nothing', async () => {
    const visitId = await givenVisit(desk, (await givenClient(desk)).clientId)
    const answer = await saveVisit(
      desk,
      saving(visitId, { enquiries: [{ ...answered, answerText: '' }] }),
      noon,
    )
    expect(answer).toEqual({ ok: false, error: 'incomplete', missing: [{ enquiry: 0, part: 'answer' }] })
    expect(await db.enquiry.count({ where: { visitId } })).toBe(0)
  })

  it('keeps a choice that later steps complete in work, with its task', async () => {
    const visitId = await givenVisit(desk, (await givenClient(desk)).clientId)
    const { answerText: _, resultCode: __, ...open } = answered
    await saveVisit(
      desk,
      saving(visitId, { enquiries: [{ ...open, helpKind: 'SECONDARY_AID_ACCESS' }] }),
      noon,
    )
    const row = await db.enquiry.findFirstOrThrow({ where: { visitId } })
    expect(row).toMatchObject({ status: 'IN_WORK', toDo: 'SECONDARY_AID_APPLICATION', closedAt: null })
  })

  it('makes one record of a saving sent twice, and refuses its key for another content', async () => {
    const visitId = await givenVisit(desk, (await givenClient(desk)).clientId)
    const request = saving(visitId)
    const [first, again] = await Promise.all([saveVisit(desk, request, noon), saveVisit(desk, request, noon)])
    expect(again).toEqual(first)
    expect(await db.enquiry.count({ where: { visitId } })).toBe(1)
    const other = { ...request, wrapUpNote: 'інше' }
    expect(await saveVisit(desk, other, noon)).toEqual({ ok: false, error: 'keyReused' })
  })

  it('names the issues it wrote in their order, so that a page that goes on finishes these and no others', async () => {
    const visitId = await givenVisit(desk, (await givenClient(desk)).clientId)
    const first = await saveVisit(desk, saving(visitId, { ending: 'keep' }), noon)
    const [id] = first.ok ? first.value.enquiryIds : []
    const another = { ...answered, agreedWording: 'Поділити майно.' }
    const enquiries = [{ ...answered, id }, another]
    const second = await saveVisit(
      desk,
      saving(visitId, { ending: 'keep', expectedRevision: 2, enquiries }),
      noon,
    )
    const ids = second.ok ? second.value.enquiryIds : []
    expect(ids[0]).toBe(id)

    const known = enquiries.map((content, place) => ({ ...content, id: ids[place] }))
    await saveVisit(desk, saving(visitId, { expectedRevision: 3, enquiries: known }), noon)
    const rows = await db.enquiry.findMany({ where: { visitId }, orderBy: { ordinal: 'asc' } })
    expect(rows.map((row) => row.id)).toEqual(ids)
    expect(rows.map(({ status }) => status)).toEqual(['CLOSED', 'CLOSED'])
  })

  it('keeps what is finished finished when a correction is only saved, and asks the same of it', async () => {
    const visitId = await givenVisit(desk, (await givenClient(desk)).clientId)
    const written = { ...answered, writtenKind: 'QUESTION', receivedOn: '2026-08-12' } as const
    const letters = [{ ...written, answeredOn: '2026-08-13' }, written]
    const finished = await saveVisit(desk, saving(visitId, { channel: 'POST', enquiries: letters }), noon)
    const ids = finished.ok ? finished.value.enquiryIds : []
    const correction = (more: object) =>
      saving(visitId, {
        ending: 'keep',
        channel: 'POST',
        expectedRevision: 2,
        enquiries: letters.map((letter, place) => ({ ...letter, id: ids[place], ...more })),
      })
    const later = new Date('2026-08-14T09:00:00Z')
    expect(await saveVisit(desk, correction({ topicCode: null, branchCode: null }), later)).toMatchObject({
      error: 'incomplete',
    })
    expect(await saveVisit(desk, correction({ legalBasis: 'СК України, ст. 180' }), later)).toMatchObject({
      ok: true,
    })
    const rows = await db.enquiry.findMany({ where: { visitId }, orderBy: { ordinal: 'asc' } })
    expect(rows).toMatchObject([
      { status: 'CLOSED', closedAt: noon, legalBasis: 'СК України, ст. 180' },
      { status: 'IN_WORK', closedAt: null },
    ])
  })

  it('tells the second of two colleagues that the first has saved', async () => {
    const visitId = await givenVisit(desk, (await givenClient(desk)).clientId)
    await saveVisit(colleague, saving(visitId, { ending: 'keep' }), noon)
    expect(await saveVisit(desk, saving(visitId), noon)).toEqual({ ok: false, error: 'changedMeanwhile' })
    const seen = await findVisit(desk, { visitId })
    expect(seen.ok && seen.value.changedBy).toBe('Ігор Бойко')
  })

  it('is closed to a worker of another centre', async () => {
    const visitId = await givenVisit(desk, clientId)
    expect(await saveVisit(stranger, saving(visitId), noon)).toEqual({ ok: false, error: 'visitNotFound' })
    expect(await findVisit(stranger, { visitId })).toEqual({ ok: false, error: 'visitNotFound' })
  })
})

describe('a written enquiry', () => {
  it('is due in 30 calendar days, moved off a Sunday, and stands in the worker’s terms until answered', async () => {
    const worker = await givenStaff({ role: 'FRONTLINER' })
    const visitId = await givenVisit(worker, (await givenClient(worker)).clientId)
    const written = {
      ...answered,
      answerText: '',
      writtenKind: 'QUESTION',
      receivedOn: '2026-08-14',
    } as const
    const [came, went] = [new Date('2026-08-14T09:00:00Z'), new Date('2026-08-20T09:00:00Z')]
    await saveVisit(worker, saving(visitId, { channel: 'POST', enquiries: [written] }), came)
    const page = await listMyDeadlines(worker)
    expect(page.deadlines).toMatchObject([{ kind: 'WRITTEN_ANSWER', dueOn: '2026-09-14' }])
    expect(page.deadlines[0]?.enquiryNumber).toMatch(/-ПЗ-2026-/)

    const kept = await findVisit(worker, { visitId })
    const id = kept.ok ? kept.value.enquiries[0]?.id : undefined
    const done = { ...answered, ...written, id, answerText: 'Відповідь.', answeredOn: '2026-08-20' }
    await saveVisit(
      worker,
      saving(visitId, { channel: 'POST', expectedRevision: 2, enquiries: [done] }),
      went,
    )
    const after = await listMyDeadlines(worker)
    expect(after.deadlines).toEqual([])
  })
})

describe('recordEnquiry', () => {
  it('writes a whole contact or nothing, once per key', async () => {
    const { clientId: person } = await givenClient(desk)
    const input = recordEnquirySchema.parse({
      ...answered,
      clientId: person,
      channel: 'TELEPHONE',
      submissionId: randomUUID(),
    })
    const [first, again] = await Promise.all([
      recordEnquiry(desk, input, noon),
      recordEnquiry(desk, input, noon),
    ])
    expect(first).toMatchObject({ ok: true })
    expect(again).toEqual(first)
    const incomplete = { ...input, answerText: '', submissionId: randomUUID() }
    expect(await recordEnquiry(desk, incomplete, noon)).toMatchObject({ ok: false, error: 'incomplete' })
    expect(await db.visit.count({ where: { clientId: person } })).toBe(1)
  })
})
