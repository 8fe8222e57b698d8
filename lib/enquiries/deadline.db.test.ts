import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { counted } from '@/scripts/testing/counted'
import { givenClient, givenStaff, givenUnit, givenVisit } from '@/scripts/testing/givens'
import { markDeadline } from './deadline.commands'
import { listMyDeadlines, myDeadlinesCount } from './my-deadlines.queries'
import { deadlineFilterSchema } from './my-deadlines.schema'
import { saveVisit } from './visit.commands'
import { findVisit } from './visit.queries'
import { type SaveVisitInput, saveVisitSchema } from './visit.schema'

const noon = new Date('2026-11-21T10:00:00Z')
let unitId: string
let desk: Viewer
let stranger: Viewer

const enquiry = {
  clientWords: 'Прийшла ухвала суду.',
  topicCode: 'ALIMONY',
  helpKind: 'CONSULTATION',
  answerText: 'Пояснили, як подати відзив.',
  resultCode: 'ADVICE_GIVEN',
} as const

type Enquiry = SaveVisitInput['enquiries'][number]

async function givenEnquiry(viewer: Viewer, more: Partial<Enquiry>, person: { isProtected?: boolean } = {}) {
  const protection = person.isProtected ? { protection: { reason: 'Погрози', reviewOn: '' } } : {}
  const visitId = await givenVisit(viewer, (await givenClient(viewer, protection)).clientId)
  await saveVisit(
    viewer,
    saveVisitSchema.parse({
      visitId,
      expectedRevision: 1,
      channel: more.writtenKind ? 'POST' : 'PERSONAL',
      enquiries: [{ ...enquiry, ...more }],
      ending: 'keep',
      submissionId: randomUUID(),
    }),
    noon,
  )
  return visitId
}

const term = (title: string, dueOn: string, isMet = false) => ({ title, dueOn, isMet })

async function onlyDeadlineOf(visitId: string) {
  return db.enquiryDeadline.findFirstOrThrow({
    where: { enquiry: { visitId } },
    select: { id: true, metAt: true, enquiryId: true },
  })
}

beforeAll(async () => {
  unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  stranger = await givenStaff({ role: 'FRONTLINER' })
})

describe('an urgent enquiry', () => {
  it.each([
    ['by its term alone', {}, [true, null]],
    ['in the worker’s words', { urgencyReason: 'Дитина сама вдома' }, [true, 'Дитина сама вдома']],
  ])('%s keeps as its reason what was typed', async (_how, typed, kept) => {
    const worker = await givenStaff({ role: 'FRONTLINER', unitId })
    const visitId = await givenEnquiry(worker, { deadlines: [term('Відзив', '2026-11-22')], ...typed })
    const found = await db.enquiry.findFirstOrThrow({ where: { visitId } })
    expect([found.isUrgent, found.urgencyReason]).toEqual(kept)
  })
})

describe('the terms of a visit', () => {
  const counted = (days: number, count: string) => ({ from: '2026-08-13', days, count })
  const withTerm = (counting: object) =>
    saveVisitSchema.shape.enquiries.safeParse([
      { ...enquiry, deadlines: [{ title: 'Відзив', dueOn: '2026-08-28', counting }] },
    ])

  it.each([
    [15, 'calendar', true],
    [150_620, 'calendar', false],
    [99_999, 'working', false],
    [3650, 'months', false],
  ])('of %s %s can be kept: %s', (days, count, expected) => {
    const read = withTerm(counted(days, count))
    expect(read.success).toBe(expected)
    if (!read.success) expect(read.error.issues.map(({ message }) => message)).toEqual(['termLength'])
  })

  it('open as known by their last day where one was kept that cannot be counted', async () => {
    const worker = await givenStaff({ role: 'FRONTLINER', unitId })
    const visitId = await givenVisit(worker, (await givenClient(worker)).clientId)
    const deadlines = [{ title: 'Відзив', dueOn: '2026-08-28', counting: counted(15, 'calendar') }]
    const enquiries = [{ ...enquiry, deadlines }]
    await saveVisit(
      worker,
      saveVisitSchema.parse({
        visitId,
        expectedRevision: 1,
        channel: 'PERSONAL',
        enquiries,
        ending: 'finish',
        submissionId: randomUUID(),
      }),
      noon,
    )
    await db.enquiryDeadline.updateMany({
      where: { enquiry: { visitId } },
      data: { counting: counted(3650, 'months') },
    })
    const found = await findVisit(worker, { visitId })
    expect(found.ok && found.value.enquiries[0]?.content.deadlines).toEqual([
      { title: 'Відзив', dueOn: '2026-08-28', counting: null, isMet: false },
    ])
  })
})

describe('listMyDeadlines', () => {
  it('lists written enquiries and clients’ terms by day, page by page, each once', async () => {
    const worker = await givenStaff({ role: 'FRONTLINER', unitId })
    await givenEnquiry(worker, { deadlines: [term('Апеляція', '2026-12-20'), term('Відзив', '2026-11-20')] })
    await givenEnquiry(worker, { writtenKind: 'QUESTION', receivedOn: '2026-11-02' })
    await givenEnquiry(worker, { deadlines: [term('Сплачено', '2026-11-01', true)] })
    const seen: string[] = []
    let after: { dueOn: string; id: string } | undefined
    for (let page = 0; page < 5; page += 1) {
      const { deadlines, next } = await listMyDeadlines(worker, filterOf(after), 1)
      seen.push(...deadlines.map(({ title, dueOn }) => `${dueOn} ${title}`))
      if (!next) break
      after = next
    }
    expect(seen).toEqual(['2026-11-20 Відзив', '2026-12-02 ', '2026-12-20 Апеляція'])
    const written = await listMyDeadlines(worker, { kind: 'WRITTEN_ANSWER' })
    expect(written.deadlines.map(({ kind }) => kind)).toEqual(['WRITTEN_ANSWER'])
    const terms = await listMyDeadlines(worker, { kind: 'CLIENT_TERM' })
    expect(terms.deadlines).toHaveLength(2)
    expect(await counted(myDeadlinesCount(worker, plainDate('2026-12-02')))).toBe(2)
    expect(await counted(myDeadlinesCount(worker, plainDate('2026-12-01')))).toBe(1)
  })

  it('does not name a protected person, and shows nobody else’s terms', async () => {
    const worker = await givenStaff({ role: 'FRONTLINER', unitId })
    await givenEnquiry(worker, { deadlines: [term('Відзив', '2026-12-01')] }, { isProtected: true })
    const { deadlines } = await listMyDeadlines(worker)
    expect(deadlines.map(({ person }) => person)).toEqual([{ kind: 'protected' }])
    expect(JSON.stringify(deadlines)).not.toContain('Шевченко')
    expect((await listMyDeadlines(stranger)).deadlines).toEqual([])
  })
})

describe('markDeadline', () => {
  it('notes that a term is met once, on record, and takes it back', async () => {
    const visitId = await givenEnquiry(desk, { deadlines: [term('Відзив', '2026-12-01')] })
    const { id: deadlineId, enquiryId } = await onlyDeadlineOf(visitId)
    const later = new Date('2026-11-21T12:00:00Z')
    expect(await markDeadline(desk, { deadlineId, isMet: true }, noon)).toMatchObject({ ok: true })
    expect(await markDeadline(desk, { deadlineId, isMet: true }, later)).toMatchObject({ ok: true })
    expect((await onlyDeadlineOf(visitId)).metAt).toEqual(noon)
    expect((await listMyDeadlines(desk)).deadlines).toEqual([])
    expect(await db.auditEntry.count({ where: { subjectId: enquiryId, action: 'update' } })).toBe(1)

    expect(await markDeadline(desk, { deadlineId, isMet: false }, later)).toMatchObject({ ok: true })
    expect((await onlyDeadlineOf(visitId)).metAt).toBeNull()
  })

  it('gives the visit a new revision, so that an open page does not put the mark back', async () => {
    const visitId = await givenEnquiry(desk, { deadlines: [term('Відзив', '2026-12-01')] })
    const opened = await findVisit(desk, { visitId })
    if (!opened.ok) throw new Error(opened.error)
    await markDeadline(desk, { deadlineId: (await onlyDeadlineOf(visitId)).id, isMet: true }, noon)
    const saving = saveVisitSchema.parse({
      ...opened.value,
      visitId,
      expectedRevision: opened.value.revision,
      enquiries: opened.value.enquiries.map(({ content }) => content),
      ending: 'keep',
      submissionId: randomUUID(),
    })
    expect(await saveVisit(desk, saving, noon)).toEqual({ ok: false, error: 'changedMeanwhile' })
  })

  it('answers a worker of another centre as if there were no such term', async () => {
    const visitId = await givenEnquiry(desk, { deadlines: [term('Відзив', '2026-12-01')] })
    const { id: deadlineId } = await onlyDeadlineOf(visitId)
    const missing = { ok: false, error: 'deadlineNotFound' }
    expect(await markDeadline(stranger, { deadlineId, isMet: true }, noon)).toEqual(missing)
    expect(await markDeadline(desk, { deadlineId: randomUUID(), isMet: true }, noon)).toEqual(missing)
    expect((await onlyDeadlineOf(visitId)).metAt).toBeNull()
  })
})

/** As the next page is asked for: through the address. */
function filterOf(after: { dueOn: string; id: string } | undefined) {
  return deadlineFilterSchema.parse(after ? { after: `${after.dueOn}_${after.id}` } : { kind: 'WRONG' })
}

it('puts on record that the list was asked for, an empty one too', async () => {
  const idle = await givenStaff({ role: 'FRONTLINER' })
  expect((await listMyDeadlines(idle)).deadlines).toEqual([])
  const looks = await db.auditEntry.findMany({
    where: { staffId: idle.staffId, action: 'read' },
    select: { subject: true, details: true },
  })
  expect(looks).toEqual([{ subject: 'enquiry', details: { list: 'deadlines' } }])
})
